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
const [width, height, gap] = [720, 150, 2];
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
  const step = Math.min(48, width / bars.length);
  const finding = weeksFinding({ count: most.votes, date: dateWords(noonOf(most.week)) });
  const first = bars[0]!;
  const last = bars.at(-1)!;
  return (
    <figure>
      <figcaption className="mb-3 text-14 text-quiet">{finding}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height + 24}`}
        role="img"
        aria-label={`${weeksTitle()}. ${finding}`}
        className="w-full text-accent"
      >
        <line x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} className="stroke-line-strong" />
        {bars.map(({ week, votes }, place) => {
          const tall = (votes / most.votes) * (height - 18);
          return (
            <g key={week}>
              <rect
                x={place * step}
                y={height - tall}
                width={Math.max(1, step - gap)}
                height={tall}
                className="fill-current"
              />
              {week === most.week && (
                <text
                  x={Math.min(width - 12, Math.max(8, place * step + step / 2))}
                  y={height - tall - 5}
                  textAnchor="middle"
                  fontSize={13}
                  className="fill-ink"
                >
                  {votes}
                </text>
              )}
            </g>
          );
        })}
        <text x={0} y={height + 18} fontSize={13} className="fill-quiet">
          {dateWords(noonOf(first.week), "short")}
        </text>
        {bars.length * step > 260 && (
          <text
            x={bars.length * step - gap}
            y={height + 18}
            fontSize={13}
            textAnchor="end"
            className="fill-quiet"
          >
            {dateWords(noonOf(last.week), "short")}
          </text>
        )}
      </svg>
      <details className="mt-2 text-14" data-screen>
        <summary className="cursor-pointer py-1 text-quiet">{weeksTable()}</summary>
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
