import { Form, Link } from "@remix-run/react";
import { ChartColumn, ChevronLeft, ChevronRight, Download } from "lucide-react";
import type { ReactNode } from "react";
import type { Loop } from "../../domain/loop/views.ts";
import { productField, spaceField } from "../../i18n/filters.ts";
import {
  answersTitle,
  asCsv,
  asOf,
  counted,
  countedTitle,
  loopLead,
  noIdeas,
  noIdeasWhy,
  periodField,
  periodWords,
  shippedTitle,
  showAct,
  stagesTitle,
  unheardTitle,
  whole,
} from "../../i18n/loop.ts";
import { loopTitle } from "../../i18n/loop-title.ts";
import { deskTitle } from "../../i18n/shell.ts";
import { loopPath, loopPeriods } from "../../lib/loop.ts";
import { PageHeader } from "../layout/columns.tsx";
import { buttonLook, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { SelectField } from "../primitives/field.tsx";
import { Time } from "../primitives/time.tsx";
import { Answers, Stages, Unheard } from "./loop-parts.tsx";
import { Quarters } from "./quarters.tsx";

const any = { product: "", space: "" };

/** How ideas fare, for those who decide on them: each picture with what it says above it and its figures beside it. */
export function LoopPage({ state, figures, choices }: Loop) {
  const { stages, answers, quarters, unheard, at } = figures;
  const none = stages.every(({ now, left }) => now.count === 0 && left.count === 0);
  return (
    <div className="min-w-0">
      <Link
        to="/desk"
        className="-ms-1 inline-flex min-h-9 items-center gap-1 text-14 text-quiet transition-colors hover:text-ink touch:min-h-11"
      >
        <ChevronLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
        {deskTitle()}
      </Link>
      <PageHeader title={loopTitle()} lead={loopLead()}>
        <Link
          to={loopPath(state, "/desk/loop.csv")}
          reloadDocument
          className={buttonLook({ tone: "quiet", size: "small" })}
        >
          <Download size={16} aria-hidden="true" />
          {asCsv()}
        </Link>
      </PageHeader>
      <Filters state={state} choices={choices} />
      {none ? (
        <EmptyState icon={<ChartColumn />} title={noIdeas()}>
          {noIdeasWhy()}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          <Part title={stagesTitle()}>
            <Stages stages={stages} />
          </Part>
          <Part title={answersTitle()}>
            <Answers answers={answers} />
          </Part>
          <Part title={shippedTitle()}>
            <Quarters quarters={quarters} />
          </Part>
          <Part title={unheardTitle()}>
            <Unheard unheard={unheard} now={Date.parse(at)} />
          </Part>
        </div>
      )}
      <Counted at={at} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-23 font-bold">{title}</h2>
      {children}
    </section>
  );
}

function Filters({ state, choices }: Pick<Loop, "state" | "choices">) {
  const named = (all: { slug: string; name: string }[], every: string) => [
    { value: "", label: every },
    ...all.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  const { period, product, space } = { ...any, ...state };
  return (
    <Form method="get" action="/desk/loop" className="mb-8 flex flex-wrap items-end gap-4">
      <div className="w-56">
        <SelectField
          name="period"
          label={periodField()}
          defaultValue={period}
          key={period}
          options={loopPeriods.map((one) => ({ value: one, label: periodWords[one]() }))}
        />
      </div>
      {choices.products.length > 0 && (
        <div className="w-52">
          <SelectField
            name="product"
            label={productField()}
            required={false}
            defaultValue={product}
            key={product}
            options={named(choices.products, whole())}
          />
        </div>
      )}
      {choices.spaces.length > 1 && (
        <div className="w-52">
          <SelectField
            name="space"
            label={spaceField()}
            required={false}
            defaultValue={space}
            key={space}
            options={named(choices.spaces, whole())}
          />
        </div>
      )}
      <Submit tone="quiet">{showAct()}</Submit>
    </Form>
  );
}

function Counted({ at }: { at: string }) {
  return (
    <details className="group mt-12 max-w-reading border-t border-line pt-4" id="counted">
      <summary className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 text-19 font-bold touch:min-h-11">
        <ChevronRight size={18} aria-hidden="true" className="transition-transform group-open:rotate-90" />
        {countedTitle()}
      </summary>
      <dl className="mt-2 grid gap-4">
        {counted.map(({ name, said }) => (
          <div key={name()}>
            <dt className="font-semibold">{name()}</dt>
            <dd className="mt-0.5 text-quiet">{said()}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-14 text-quiet">
        {asOf()} <Time at={at} />
      </p>
    </details>
  );
}
