import { Form, Link } from "@remix-run/react";
import { ChartColumn, ChevronLeft, Download } from "lucide-react";
import type { ReactNode } from "react";
import type { AnswerFigures, Loop, Spread, StageFigures, UnheardIdea } from "../../domain/loop/views.ts";
import { productField, spaceField } from "../../i18n/filters.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import { figure } from "../../i18n/lists.ts";
import {
  answersFinding,
  answersTitle,
  asCsv,
  asOf,
  atAll,
  bothDays,
  counted,
  countedTitle,
  daysWords,
  ideaColumn,
  ideasColumn,
  lastedColumn,
  leftColumn,
  loopLead,
  noIdeas,
  noIdeasWhy,
  noneProposed,
  nowColumn,
  outOf,
  periodField,
  periodWords,
  shareColumn,
  shippedTitle,
  showAct,
  spanColumn,
  stageColumn,
  stagesFinding,
  stagesTitle,
  unheardNone,
  unheardTitle,
  votesColumn,
  waitingColumn,
  waitsColumn,
  whole,
  withinDays,
} from "../../i18n/loop.ts";
import { loopTitle } from "../../i18n/loop-title.ts";
import { deskTitle } from "../../i18n/shell.ts";
import { isOpen } from "../../lib/idea-board.ts";
import { loopPath, loopPeriods } from "../../lib/loop.ts";
import { DenseTable } from "../admin/table.tsx";
import { percent } from "../deflection/figures.ts";
import { StatusChip } from "../ideas/status-chip.tsx";
import { PageHeader } from "../layout/columns.tsx";
import { buttonLook, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { SelectField } from "../primitives/field.tsx";
import { Time } from "../primitives/time.tsx";
import { Bar } from "./bar.tsx";
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

const daysOf = (days: number | null): string | null => (days === null ? null : daysWords({ days }));
const both = ({ median, p90 }: Spread): string =>
  median === null || p90 === null ? "–" : bothDays({ median, p90 });

function Stages({ stages }: { stages: StageFigures[] }) {
  const open = stages.filter(({ status }) => isOpen(status)).reduce((sum, { now }) => sum + now.count, 0);
  const waiting = stages.find(({ status }) => status === "new")?.now;
  const most = Math.max(...stages.map(({ now }) => now.count));
  return (
    <>
      <p className="mb-4">
        {stagesFinding({ open, waiting: waiting?.count ?? 0, median: daysOf(waiting?.median ?? null) })}
      </p>
      <DenseTable
        label={stagesTitle()}
        rows={stages}
        keyOf={({ status }) => status}
        columns={[
          { label: stageColumn(), leads: true, cell: ({ status }) => <StatusChip status={status} /> },
          {
            label: nowColumn(),
            cell: ({ status, now }) => (
              <div className="flex items-center gap-3 sm:min-w-40">
                <span className="w-14 shrink-0 text-end tabular-nums">
                  {figure({ value: now.count })}
                  <span className="sr-only"> {statusWords[status]()}</span>
                </span>
                <Bar value={now.count} most={most} />
              </div>
            ),
          },
          { label: waitingColumn(), figure: true, cell: ({ now }) => both(now) },
          { label: leftColumn(), figure: true, cell: ({ left }) => figure({ value: left.count }) },
          { label: lastedColumn(), figure: true, cell: ({ left }) => both(left) },
        ]}
      />
    </>
  );
}

function Answers({ answers: { proposed, answered, median, within } }: { answers: AnswerFigures }) {
  if (proposed === 0) return <p className="text-quiet">{noneProposed()}</p>;
  const rows = [
    ...within.map(({ days, of, answered }) => ({ name: withinDays({ days }), of, answered })),
    { name: atAll(), of: proposed, answered },
  ];
  return (
    <>
      <p className="mb-4">{answersFinding({ proposed, answered, median: daysOf(median) })}</p>
      <DenseTable
        label={answersTitle()}
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          {
            label: spanColumn(),
            leads: true,
            cell: ({ name }) => <span className="font-semibold">{name}</span>,
          },
          {
            label: shareColumn(),
            cell: ({ of, answered }) => (
              <div className="flex items-center gap-3 sm:min-w-40">
                <span className="w-14 shrink-0 text-end tabular-nums">
                  {of > 0 ? percent(answered / of) : "–"}
                </span>
                <Bar value={of > 0 ? answered / of : 0} most={1} />
              </div>
            ),
          },
          { label: ideasColumn(), figure: true, cell: ({ of, answered }) => outOf({ count: answered, of }) },
        ]}
      />
    </>
  );
}

const day = 86_400_000;

function Unheard({ unheard, now }: { unheard: UnheardIdea[]; now: number }) {
  if (unheard.length === 0) return <p className="text-quiet">{unheardNone()}</p>;
  const most = Math.max(1, ...unheard.map(({ votes }) => votes));
  return (
    <DenseTable
      label={unheardTitle()}
      rows={unheard}
      keyOf={({ id }) => id}
      columns={[
        {
          label: ideaColumn(),
          leads: true,
          cell: ({ id, title, language }) => (
            <Link
              to={`/desk/${id}`}
              lang={language}
              className="font-semibold hover:underline hover:underline-offset-3"
            >
              {title}
            </Link>
          ),
        },
        {
          label: votesColumn(),
          cell: ({ votes }) => (
            <div className="flex items-center gap-3 sm:min-w-40">
              <span className="w-14 shrink-0 text-end tabular-nums">{figure({ value: votes })}</span>
              <Bar value={Math.max(0, votes)} most={most} />
            </div>
          ),
        },
        {
          label: waitsColumn(),
          figure: true,
          cell: ({ createdAt }) => daysWords({ days: (now - Date.parse(createdAt)) / day }),
        },
      ]}
    />
  );
}

function Counted({ at }: { at: string }) {
  return (
    <details className="mt-12 max-w-reading border-t border-line pt-4" id="counted">
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-19 font-bold touch:min-h-11">
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
