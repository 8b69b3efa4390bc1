import { Link } from "@remix-run/react";
import type { AnswerFigures, Spread, StageFigures, UnheardIdea } from "../../domain/loop/views.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import { figure } from "../../i18n/lists.ts";
import {
  answersFinding,
  answersTitle,
  atAll,
  bothDays,
  daysWords,
  ideaColumn,
  ideasColumn,
  lastedColumn,
  leftColumn,
  noneProposed,
  nowColumn,
  outOf,
  shareColumn,
  spanColumn,
  stageColumn,
  stagesFinding,
  stagesTitle,
  unheardNone,
  unheardTitle,
  votesColumn,
  waitingColumn,
  waitsColumn,
  withinDays,
} from "../../i18n/loop.ts";
import { isOpen } from "../../lib/idea-board.ts";
import { DenseTable } from "../admin/table.tsx";
import { percent } from "../deflection/figures.ts";
import { StatusChip } from "../ideas/status-chip.tsx";
import { Bar } from "./bar.tsx";

const daysOf = (days: number | null): string | null => (days === null ? null : daysWords({ days }));
const both = ({ median, p90 }: Spread): string =>
  median === null || p90 === null ? "–" : bothDays({ median, p90 });

/** Where ideas are, how long they have been there, and how long those stayed that went on. */
export function Stages({ stages }: { stages: StageFigures[] }) {
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
                <span className="w-14 shrink-0 tabular-nums sm:text-end">
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

/** Who got an answer, and how soon. */
export function Answers({ answers: { proposed, answered, median, within } }: { answers: AnswerFigures }) {
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
                <span className="w-14 shrink-0 tabular-nums sm:text-end">
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

/** What many want and nobody answered. */
export function Unheard({ unheard, now }: { unheard: UnheardIdea[]; now: number }) {
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
              <span className="w-14 shrink-0 tabular-nums sm:text-end">{figure({ value: votes })}</span>
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
