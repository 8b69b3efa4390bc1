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
  // Counted by what they have in common first, and named then: names are few. One after another, since a transaction takes
  // one query at a time.
  for (const part of ["groups", "products", "countries"] as const) {
    const { having, named } = parts[part];
    const { rows } = await source.execute<{
      id: string;
      key: string | null;
      name: string | null;
      voters: number;
    }>(sql`
      with counted as (
        select b.thread_id as id, had.part, count(*)::int as voters
        from posts b join votes v on v.post_id = b.id and v.value = 1 join lateral (${having}) had on true
        where b.thread_id = any(${sql.param(threadIds)}::bigint[]) and b.kind = 'body' group by b.thread_id, had.part)
      select c.id, named.key, named.name, c.voters from counted c ${named}
      order by c.voters desc, named.key nulls last`);
    for (const { id, key, name, voters } of rows)
      splits.get(Number(id))?.[part].push({
        key,
        name: part === "countries" && key ? countryName(key, locale) : name,
        voters,
      });
  }
  return splits;
}

/** What the voter of `v` has of each, and how that is called. */
const parts: Record<keyof VoterSplit, { having: SQL; named: SQL }> = {
  groups: {
    having: sql`select gm.group_id as part from group_members gm where gm.member_id = v.member_id`,
    named: sql`join lateral (select g.slug as key, g.name from groups g where g.id = c.part) named on true`,
  },
  products: {
    having: sql`select mp.product_id as part from members_products mp where mp.member_id = v.member_id`,
    named: sql`join lateral (select p.slug as key, p.name from products p where p.id = c.part) named on true`,
  },
  countries: {
    having: sql`select m.country as part from members m where m.id = v.member_id`,
    named: sql`cross join lateral (select c.part as key, c.part as name) named`,
  },
};
