import { Form, Link } from "@remix-run/react";
import { ChevronLeft, Lightbulb } from "lucide-react";
import { useId } from "react";
import type { OfferQuery } from "../../domain/evidence/input.ts";
import type { OfferedIdea } from "../../domain/evidence/list-offered.ts";
import type { TargetView } from "../../domain/evidence/targets.ts";
import {
  allOfThem,
  chooseLead,
  chooseTitle,
  columnIdea,
  columnProduct,
  columnStatus,
  columnVotes,
  evidenceTitle,
  exportedOn,
  exportNow,
  filterProduct,
  filterShow,
  filterStatus,
  filterVotes,
  ideasLegend,
  neverExported,
  noneMatch,
  noneMatchWhy,
  productAll,
  selectIdea,
  statusAll,
  statusOpen,
  targetDownload,
  targetDownloadHint,
  targetField,
  targetKindWords,
  targetTo,
} from "../../i18n/evidence.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import { figure } from "../../i18n/lists.ts";
import { ideaStatuses } from "../../lib/idea-board.ts";
import { type Column, DenseTable } from "../admin/table.tsx";
import { StatusChip } from "../ideas/status-chip.tsx";
import { PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";

export type ChoosePageProps = FormState & {
  query: OfferQuery;
  ideas: OfferedIdea[];
  count: number;
  products: { slug: string; name: string }[];
  targets: TargetView[];
  submission: string;
};

const action = "/desk/evidence/new";

/** Where whoever decides on ideas chooses which to export, and where to. */
export function ChoosePage(props: ChoosePageProps) {
  const { query, ideas, count, products, targets, submission, errors, values } = props;
  const form = { errors, values };
  const id = useId();
  return (
    <div className="min-w-0">
      <Link
        to="/desk/evidence"
        className="-ms-1 inline-flex min-h-9 items-center gap-1 text-14 text-quiet transition-colors hover:text-ink touch:min-h-11"
      >
        <ChevronLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
        {evidenceTitle()}
      </Link>
      <PageHeader title={chooseTitle()} lead={chooseLead()} />
      {query.idea === undefined && <Filters query={query} products={products} />}
      {ideas.length === 0 ? (
        <EmptyState icon={<Lightbulb />} title={noneMatch()}>
          {noneMatchWhy()}
        </EmptyState>
      ) : (
        <Form method="post" action={action} className="grid gap-6">
          <input type="hidden" name="_submission" value={submission} />
          <input type="hidden" name="status" value={query.status} />
          {query.product && <input type="hidden" name="product" value={query.product} />}
          <input type="hidden" name="votes" value={query.votes} />
          <ErrorSummary form={form} keeps />
          <fieldset id="field-idea">
            <legend className="sr-only">{ideasLegend()}</legend>
            {query.idea === undefined && (
              <label className="mb-3 flex min-h-9 items-center gap-3 touch:min-h-11">
                <input
                  type="checkbox"
                  name="all"
                  value="yes"
                  className="size-4.5"
                  defaultChecked={values?.all === "yes"}
                />
                {allOfThem({ count, shown: ideas.length })}
              </label>
            )}
            <DenseTable
              label={ideasLegend()}
              columns={columns(id, query.idea !== undefined, values?.idea?.split(/, ?/))}
              rows={ideas}
              keyOf={(idea) => idea.id}
            />
          </fieldset>
          <div className="max-w-form">
            <Choices
              type="radio"
              name="target"
              label={targetField()}
              form={form}
              chosen={["download"]}
              required
              options={[
                { value: "download", label: targetDownload(), hint: targetDownloadHint() },
                ...targets.map(({ id, name, kind, shown }) => ({
                  value: id,
                  label: name,
                  hint: targetTo({ kind: targetKindWords[kind](), shown }),
                })),
              ]}
            />
          </div>
          <div>
            <Submit action={action}>{exportNow()}</Submit>
          </div>
        </Form>
      )}
    </div>
  );
}

function Filters({ query, products }: Pick<ChoosePageProps, "query" | "products">) {
  return (
    <Form method="get" action={action} className="mb-6 flex flex-wrap items-end gap-4">
      <div className="w-44">
        <SelectField
          name="status"
          label={filterStatus()}
          defaultValue={query.status}
          options={[
            { value: "all", label: statusAll() },
            { value: "open", label: statusOpen() },
            ...ideaStatuses.map((one) => ({ value: one, label: statusWords[one]() })),
          ]}
        />
      </div>
      {products.length > 0 && (
        <div className="w-52">
          <SelectField
            name="product"
            label={filterProduct()}
            required={false}
            defaultValue={query.product ?? ""}
            options={[
              { value: "", label: productAll() },
              ...products.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        </div>
      )}
      <div className="w-36">
        <InputField
          name="votes"
          type="number"
          min={0}
          inputMode="numeric"
          label={filterVotes()}
          required={false}
          defaultValue={query.votes || ""}
        />
      </div>
      <Submit tone="quiet">{filterShow()}</Submit>
    </Form>
  );
}

const columns = (id: string, one: boolean, typed: string[] | undefined): Column<OfferedIdea>[] => [
  {
    label: columnIdea(),
    leads: true,
    cell: (idea) => (
      <span className="flex items-start gap-3">
        <input
          type="checkbox"
          name="idea"
          value={idea.id}
          id={`${id}-${idea.id}`}
          aria-label={selectIdea({ title: idea.title })}
          defaultChecked={typed ? typed.includes(idea.id) : one}
          className="mt-0.5 size-4.5 shrink-0"
        />
        <Link
          to={idea.path}
          lang={idea.language}
          className="font-semibold hover:underline hover:underline-offset-3"
        >
          {idea.title}
        </Link>
      </span>
    ),
  },
  { label: columnVotes(), figure: true, cell: ({ votes }) => figure({ value: votes }) },
  { label: columnStatus(), cell: ({ status }) => <StatusChip status={status} /> },
  { label: columnProduct(), cell: ({ product }) => product ?? "", empty: ({ product }) => !product },
  {
    label: exportedOn(),
    cell: ({ exportedAt }) =>
      exportedAt ? (
        <Time at={exportedAt} as="short" />
      ) : (
        <span className="text-quiet">{neverExported()}</span>
      ),
  },
];
