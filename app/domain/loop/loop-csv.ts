import { csvLine } from "#app/lib/csv.ts";
import type { LoopFigures } from "./views.ts";

const heads = [
  "figure",
  "of",
  "count",
  "base",
  "share",
  "median_days",
  "p90_days",
  "votes",
  "proposers",
  "proposed_on",
];
const rounded = (value: number | null) => (value === null ? "" : String(Math.round(value * 1e4) / 1e4));

/** The figures as a spreadsheet reads them, one a line. Shares from 0 to 1; what is not known stays empty. */
export function loopCsv({ stages, answers, quarters, unheard }: LoopFigures): string {
  const share = (count: number, base: number) => [
    String(count),
    String(base),
    base ? rounded(count / base) : "",
  ];
  const lines = [
    ...stages.map(({ status, now }) => [
      "at_stage_now",
      status,
      String(now.count),
      "",
      "",
      rounded(now.median),
      rounded(now.p90),
    ]),
    ...stages.map(({ status, left }) => [
      "stage_left",
      status,
      String(left.count),
      "",
      "",
      rounded(left.median),
      rounded(left.p90),
    ]),
    ["answered", "at all", ...share(answers.answered, answers.proposed), rounded(answers.median), "", "", ""],
    ...answers.within.map(({ days, of, answered }) => [
      "answered",
      `within ${days} days`,
      ...share(answered, of),
      "",
      "",
    ]),
    ...quarters.map(({ quarter, shipped, community, proposers }) => [
      "shipped",
      quarter,
      ...share(community, shipped),
      "",
      "",
      "",
      String(proposers),
    ]),
    ...unheard.map(({ title, votes, createdAt }) => [
      "unheard",
      title,
      "",
      "",
      "",
      "",
      "",
      String(votes),
      "",
      createdAt.slice(0, 10),
    ]),
  ];
  return `\ufeff${[heads, ...lines].map((cells) => csvLine([...cells, ...heads.slice(cells.length).map(() => "")])).join("")}`;
}
