import type { EvidenceContent } from "../../domain/evidence/views.ts";
import {
  noVotes,
  votesColumn,
  weekColumn,
  weeksFinding,
  weeksTable,
  weeksTitle,
} from "../../i18n/evidence-file.ts";
import { figure } from "../../i18n/lists.ts";
import { dateWords } from "../primitives/time.tsx";

type Week = EvidenceContent["votes"]["byWeek"][number];

const day = 86_400_000;
const noonOf = (week: string) => `${week}T12:00:00.000Z`;
/** Of a bar with the room after it, in units of the picture. */
const [step, height, gap] = [10, 100, 2];
/** So few weeks would be walls rather than bars. */
const fewest = 12;
/** Older ones are in the table. */
const mostBars = 104;

/** Every week from the first with a vote to the last, those without one too. */
function fill(weeks: Week[]): Week[] {
  const known = new Map(weeks.map(({ week, votes }) => [week, votes]));
  const first = weeks[0];
  const last = weeks.at(-1);
  if (!first || !last) return [];
  const filled: Week[] = [];
  for (let at = Date.parse(noonOf(first.week)); at <= Date.parse(noonOf(last.week)); at += 7 * day) {
    const week = new Date(at).toISOString().slice(0, 10);
    filled.push({ week, votes: known.get(week) ?? 0 });
  }
  return filled.slice(-mostBars);
}

/** Votes by week as bars, with the finding said above them and the figures below for whoever reads no picture. */
export function Weeks({ weeks }: { weeks: Week[] }) {
  const bars = fill(weeks);
  const most = bars.reduce((best, bar) => (bar.votes > best.votes ? bar : best), { week: "", votes: 0 });
  if (most.votes === 0) return <p className="text-quiet">{noVotes()}</p>;
  const finding = weeksFinding({ count: most.votes, date: dateWords(noonOf(most.week)) });
  const first = bars[0]!;
  const last = bars.at(-1)!;
  return (
    <figure>
      <figcaption className="mb-3 text-14 text-quiet">{finding}</figcaption>
      {/* Stretched to the column: what is written stands outside, where it keeps its size. */}
      <svg
        viewBox={`0 0 ${Math.max(fewest, bars.length) * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${weeksTitle()}. ${finding}`}
        className="h-36 w-full border-b border-line-strong text-accent"
      >
        {bars.map(({ week, votes }, place) => {
          const tall = (votes / most.votes) * height;
          return (
            <rect
              key={week}
              x={place * step}
              y={height - tall}
              width={step - gap}
              height={tall}
              className="fill-current"
            />
          );
        })}
      </svg>
      <p className="mt-1 flex justify-between gap-4 text-13 text-quiet" aria-hidden="true">
        <span>{dateWords(noonOf(first.week), "short")}</span>
        {bars.length >= fewest && <span>{dateWords(noonOf(last.week), "short")}</span>}
      </p>
      <details className="mt-2 text-14" data-screen>
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-quiet underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11">
          {weeksTable()}
        </summary>
        <table className="mt-1 tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="pe-6 text-start font-semibold text-quiet">
                {weekColumn()}
              </th>
              <th scope="col" className="text-end font-semibold text-quiet">
                {votesColumn()}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, votes }) => (
              <tr key={week}>
                <td className="pe-6">{dateWords(noonOf(week), "short")}</td>
                <td className="text-end">{figure({ value: votes })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
