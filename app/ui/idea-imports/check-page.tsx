import { Form } from "@remix-run/react";
import type { CheckView } from "../../domain/idea-imports/find-import.ts";
import {
  brokenOff,
  byMembers,
  byNobody,
  byPeople,
  checkTitle,
  datesMissing,
  firstIdeas,
  ideaColumn,
  importAct,
  mapAgain,
  nothingComes,
  nothingYet,
  productsLeftOut,
  proposedColumn,
  rowColumn,
  statusColumn,
  tagsLeftOut,
  votesColumn,
  wereHere,
  wereRefused,
  wouldMake,
} from "../../i18n/idea-imports.ts";
import { importTitle } from "../../i18n/idea-imports-title.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import { figure } from "../../i18n/lists.ts";
import { ideaStatuses } from "../../lib/idea-board.ts";
import { DenseTable } from "../admin/table.tsx";
import { StatusChip } from "../ideas/status-chip.tsx";
import { PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { DropForm } from "./drop-form.tsx";
import { RefusedRows } from "./refused-rows.tsx";
import { BackLink } from "./start-page.tsx";

export type CheckPageProps = {
  path: string;
  name: string;
  failed: boolean;
  check: CheckView;
  form?: FormState;
};

/** What bringing a table in would make, before anything is written. */
export function CheckPage({ path, name, failed, check, form }: CheckPageProps) {
  const { ideas, already, refusedCount, statuses, authors, withoutDate, tagsLeft, productsUnknown } = check;
  const more = [
    already > 0 && wereHere({ count: already, from: check.from }),
    refusedCount > 0 && wereRefused({ count: refusedCount }),
    authors.members > 0 && byMembers({ count: authors.members }),
    authors.people > 0 && byPeople({ count: authors.people }),
    authors.nobody > 0 && byNobody({ count: authors.nobody }),
    withoutDate > 0 && datesMissing({ count: withoutDate }),
    tagsLeft > 0 && tagsLeftOut({ count: tagsLeft }),
    productsUnknown.length > 0 && productsLeftOut({ names: productsUnknown.join(", ") }),
  ].filter((line) => line !== false);
  return (
    <div className="min-w-0">
      <BackLink to="/desk/import">{importTitle()}</BackLink>
      <PageHeader title={checkTitle()} lead={`${name}. ${nothingYet()}`} />
      <div className="grid gap-6">
        {form && <ErrorSummary form={form} />}
        {failed && <Notice tone="warning">{brokenOff()}</Notice>}
        <section aria-label={checkTitle()}>
          <p className="text-19 font-bold">
            {ideas > 0 ? wouldMake({ count: ideas, space: check.space }) : nothingComes()}
          </p>
          {ideas > 0 && (
            <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-14">
              {ideaStatuses
                .filter((status) => statuses[status] > 0)
                .map((status) => (
                  <li key={status} className="inline-flex items-center gap-2">
                    <StatusChip status={status} />
                    <span className="tabular-nums">{figure({ value: statuses[status] })}</span>
                    <span className="sr-only">{statusWords[status]()}</span>
                  </li>
                ))}
            </ul>
          )}
          <ul className="mt-3 grid list-disc gap-1 ps-5">
            {more.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <div className="flex flex-wrap gap-3">
          {ideas > 0 && (
            <Form method="post" action={path}>
              <Submit name="intent" value="start" action={path}>
                {importAct({ count: ideas })}
              </Submit>
            </Form>
          )}
          <ButtonLink to={`${path}?map`} tone="quiet">
            {mapAgain()}
          </ButtonLink>
        </div>
        {check.first.length > 0 && (
          <section>
            <h2 className="mb-3 text-19 font-bold">{firstIdeas()}</h2>
            <DenseTable
              label={firstIdeas()}
              rows={check.first}
              keyOf={({ row }) => String(row)}
              columns={[
                {
                  label: ideaColumn(),
                  leads: true,
                  cell: ({ title, opening }) => (
                    <>
                      <span className="font-semibold">{title}</span>
                      <span className="block text-quiet">{opening}</span>
                    </>
                  ),
                },
                { label: rowColumn(), figure: true, cell: ({ row }) => row },
                { label: votesColumn(), figure: true, cell: ({ votes }) => figure({ value: votes }) },
                { label: statusColumn(), cell: ({ status }) => <StatusChip status={status} /> },
                {
                  label: proposedColumn(),
                  cell: ({ at }) => (at ? <Time at={at} as="short" /> : ""),
                  empty: ({ at }) => !at,
                },
              ]}
            />
          </section>
        )}
        <RefusedRows count={check.refusedCount} refused={check.refused} />
      </div>
      <DropForm path={path} />
    </div>
  );
}
