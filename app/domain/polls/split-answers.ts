import { sql } from "drizzle-orm";
import type { Locale } from "#app/i18n/locale.ts";
import { countryName } from "#app/lib/countries.ts";
import { db } from "#db/client.server.ts";
import type { SplitView } from "./views.ts";

/** Fewer are not told apart: who they are could be guessed. */
export const fewest = 5;
/** Rows of one kind, those with the most answers first. */
const mostRows = 20;

type Row = { poll_id: string; by: SplitView["by"]; name: string; position: number; answers: number };

/** How each segment answered these polls, by poll. One statement, whatever there is. */
export async function splitAnswers(
  polls: { id: string; choices: number }[],
  locale: Locale,
): Promise<Map<string, SplitView[]>> {
  if (polls.length === 0) return new Map();
  const { rows } = await db.execute<Row>(sql`
    with answers as materialized (
      select poll_id, member_id, position from idea_poll_answers
      where poll_id = any(${sql.param(polls.map(({ id }) => id))}::uuid[])
    )
    select a.poll_id, 'group' as by, g.name, a.position, count(*)::int as answers
    from answers a join group_members gm on gm.member_id = a.member_id join groups g on g.id = gm.group_id
    group by a.poll_id, g.id, a.position
    union all
    select a.poll_id, 'product', p.name, a.position, count(*)::int
    from answers a join (select distinct member_id, product_id from members_products) mp on mp.member_id = a.member_id
      join products p on p.id = mp.product_id
    group by a.poll_id, p.id, a.position
    union all
    select a.poll_id, 'country', coalesce(m.country, ''), a.position, count(*)::int
    from answers a join members m on m.id = a.member_id
    group by a.poll_id, m.country, a.position`);
  return new Map(
    polls.map(({ id, choices }) => {
      const own = rows.filter((row) => row.poll_id === id);
      const kinds = (["group", "product", "country"] as const).map((by) => ({
        by,
        rows: tableOf(
          own.filter((row) => row.by === by),
          choices,
        ).map((row) =>
          by === "country" && row.name ? { ...row, name: countryName(row.name, locale) } : row,
        ),
      }));
      return [id, kinds.filter((kind) => kind.rows.length > 0)];
    }),
  );
}

function tableOf(rows: Row[], choices: number): SplitView["rows"] {
  const named = [...Map.groupBy(rows, ({ name }) => name)].map(([name, cells]) => ({
    name,
    answers: Array.from(
      { length: choices },
      (_, at) => cells.find(({ position }) => position === at + 1)?.answers ?? 0,
    ),
  }));
  const sum = (answers: number[]) => answers.reduce((all, one) => all + one, 0);
  named.sort((a, b) => sum(b.answers) - sum(a.answers) || a.name.localeCompare(b.name));
  return hideSmall(named.slice(0, mostRows));
}

/**
 * Leaves out what is fewer than five. Where that is one cell alone of a choice, whose total everybody knows, the next
 * smallest goes with it, lest it be found by taking the others from the total.
 */
export function hideSmall(rows: { name: string; answers: number[] }[]): SplitView["rows"] {
  const shown: SplitView["rows"] = rows.map(({ name, answers }) => ({
    name,
    answers: answers.map((count) => (count < fewest ? null : count)),
  }));
  for (let at = 0; at < (rows[0]?.answers.length ?? 0); at++) {
    const cells = shown.map(({ answers }) => answers);
    const hidden = cells.filter((answers) => answers[at] === null);
    const told = cells.filter((answers) => answers[at] !== null);
    if (hidden.length !== 1 || told.length === 0) continue;
    told.reduce((least, one) => ((one[at] ?? 0) < (least[at] ?? 0) ? one : least))[at] = null;
  }
  return shown;
}
