import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/i18n/locale.ts";
import { countryName } from "#app/lib/countries.ts";
import { db, type Tx } from "#db/client.server.ts";

/** Voters who have one thing in common. */
export type SplitPart = {
  /** A group's or a product's slug, a country's code; null for those who said no country. */
  key: string | null;
  /** In its reader's language where it has one; null with the key. */
  name: string | null;
  voters: number;
};

/**
 * Who votes for an idea now, counted in three ways, most voters first. Somebody in two groups, or who owns two products,
 * is counted in both, and in none of them who has none; of countries everybody has one or none.
 */
export type VoterSplit = { groups: SplitPart[]; products: SplitPart[]; countries: SplitPart[] };

/** Nobody's: for an idea without a vote. */
const nobody = (): VoterSplit => ({ groups: [], products: [], countries: [] });

/**
 * The present voters of some ideas by group, product owned and country: three queries, however many ideas. The caller has
 * seen to it that the viewer decides on them all: nobody else is told.
 * @returns one for each id that was asked for
 */
export async function splitVoters(
  locale: Locale,
  threadIds: number[],
  source: Tx | typeof db = db,
): Promise<Map<number, VoterSplit>> {
  const splits = new Map(threadIds.map((id) => [id, nobody()]));
  if (threadIds.length === 0) return splits;
  // One after another: a transaction takes one query at a time.
  const groups = await count(
    sql`g.slug`,
    sql`g.name`,
    sql`join group_members gm on gm.member_id = v.member_id join groups g on g.id = gm.group_id`,
  );
  const products = await count(
    sql`p.slug`,
    sql`p.name`,
    sql`join members_products mp on mp.member_id = v.member_id join products p on p.id = mp.product_id`,
  );
  const countries = await count(sql`m.country`, sql`m.country`, sql`join members m on m.id = v.member_id`);
  for (const [part, rows] of [
    ["groups", groups],
    ["products", products],
    ["countries", countries],
  ] as const)
    for (const { id, key, name, voters } of rows)
      splits.get(Number(id))?.[part].push({
        key,
        name: part === "countries" && key ? countryName(key, locale) : name,
        voters,
      });
  return splits;

  async function count(key: SQL, name: SQL, joined: SQL) {
    const { rows } = await source.execute<{
      id: string;
      key: string | null;
      name: string | null;
      voters: number;
    }>(sql`
      select b.thread_id as id, ${key} as key, ${name} as name, count(*)::int as voters
      from posts b join votes v on v.post_id = b.id and v.value = 1 ${joined}
      where b.thread_id = any(${sql.param(threadIds)}::bigint[]) and b.kind = 'body'
      group by b.thread_id, ${key}, ${name} order by voters desc, key nulls last`);
    return rows;
  }
}
