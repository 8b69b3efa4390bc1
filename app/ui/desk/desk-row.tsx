import { Link } from "@remix-run/react";
import type { DeskRow } from "../../domain/desk/views.ts";
import {
  effortShort,
  latelyShort,
  linkedCount,
  nobodyOwns,
  notesCount,
  notSaid,
  proposedAgo,
  tickIdea,
  valueShort,
} from "../../i18n/desk.ts";
import { sinceDays, votesWord } from "../../i18n/ideas.ts";
import { casePath, type DeskState } from "../../lib/desk.ts";
import { StatusChip } from "../ideas/status-chip.tsx";
import { Avatar, Dot, NoAvatar } from "../primitives/avatar.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { TrendLine } from "./trend-line.tsx";

const day = 86_400_000;
export const daysSince = (at: string, now: number) => Math.max(0, Math.floor((now - Date.parse(at)) / day));

type RowProps = { row: DeskRow; state: DeskState; now: number; ticked: boolean };

/** A line of the queue: what it is, what it weighs, and how long it has waited. */
export function Row({ row, state, now, ticked }: RowProps) {
  const { id, title, language, status, statusAt, createdAt, space, product, linked, notes } = row;
  return (
    <li
      data-row
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-start gap-x-2 gap-y-1.5 border-b border-line py-3 focus-within:bg-hover md:grid-cols-[1.75rem_minmax(0,1fr)_15rem]"
    >
      <label className="grid size-7 cursor-pointer place-items-center touch:size-11 touch:-ms-2 touch:-mt-2">
        <input
          type="checkbox"
          name="idea"
          value={`${id}:${status}`}
          defaultChecked={ticked}
          className="size-4.5"
        />
        <VisuallyHidden>{tickIdea({ title })}</VisuallyHidden>
      </label>
      <div className="grid min-w-0 gap-1">
        <h2 className="text-16 leading-6 font-semibold">
          <Link
            to={casePath(id, state)}
            lang={language}
            className="inline-block min-h-6 break-words decoration-1 hover:underline hover:underline-offset-3"
          >
            {title}
          </Link>
        </h2>
        <Facts>
          <Fact>
            <StatusChip status={status} />
            {sinceDays({ days: daysSince(statusAt, now) })}
          </Fact>
          <Fact>
            <Dot hue={space.hue} />
            {product?.name ?? space.name}
          </Fact>
          <Fact>{proposedAgo({ days: daysSince(createdAt, now) })}</Fact>
          {linked > 0 && <Fact>{linkedCount({ count: linked })}</Fact>}
          {notes > 0 && <Fact>{notesCount({ count: notes })}</Fact>}
        </Facts>
      </div>
      <Figures row={row} />
    </li>
  );
}

/** To the right, one under another in every line: votes with their trend, value and effort, and who takes care of it. */
function Figures({ row: { votes, weeks, lately, value, effort, owner } }: { row: DeskRow }) {
  return (
    <div className="grid gap-1 max-md:col-start-2">
      <div className="flex items-center gap-3">
        <p className="min-w-9 text-end text-19 leading-6 font-bold tabular-nums max-md:min-w-0">
          {votes} <VisuallyHidden>{votesWord({ count: votes })}</VisuallyHidden>
        </p>
        <TrendLine weeks={weeks} />
        <p className="text-13 whitespace-nowrap text-quiet tabular-nums">{latelyShort({ count: lately })}</p>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-13 text-quiet md:ps-12">
        {owner ? (
          <span className="flex min-w-0 items-center gap-1.5">
            <Avatar {...owner} size="small" />
            <span className="truncate">{owner.displayName}</span>
          </span>
        ) : (
          <span className="flex items-center gap-1.5 whitespace-nowrap">
            <NoAvatar size="small" />
            {nobodyOwns()}
          </span>
        )}
        {(value ?? effort) !== null && (
          <span className="whitespace-nowrap tabular-nums">
            {valueShort()} {value ?? "–"} · {effortShort()} {effort ?? "–"}
            {(value === null || effort === null) && <VisuallyHidden> ({notSaid()})</VisuallyHidden>}
          </span>
        )}
      </div>
    </div>
  );
}
