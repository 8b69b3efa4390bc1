import { type SQL, sql } from "drizzle-orm";
import { calling, usualLevel, widest } from "./levels.ts";

/** A list of words as a parameter. */
export const listOf = (words: readonly string[]): SQL => sql`${sql.param([...words])}::text[]`;

/** In SQL a level is its place in `widest`, from 1: the lower, the more it tells. */
export const levelAt = (level: (typeof widest)[number]): number => widest.indexOf(level) + 1;
/** The place of a column that holds a level's word. */
export const placeOf = (level: SQL): SQL => sql`array_position(${listOf(widest)}, ${level})`;

const muted = levelAt("muted");
const everything = levelAt("everything");

/**
 * `levelFor` in two steps. The first gathers what one member said, of rows of `kind` (of the target), `chosen` and `place`
 * (of the level); the second makes of that the level that holds, and whether they follow the very thread.
 */
export const gathered = sql`
  min(place) filter (where kind = 'thread' and chosen) as chosen,
  min(place) filter (where kind = 'thread' and not chosen) as brought,
  min(place) filter (where kind = 'member') as person,
  case when bool_or(kind in ('tag', 'product') and place = ${muted}) then ${muted}
    else min(place) filter (where kind in ('tag', 'product')) end as about,
  min(place) filter (where kind = 'space') as space`;
export const held = {
  level: sql`case when chosen = ${muted} or person = ${muted} then ${muted}
    else coalesce(chosen, least(brought, coalesce(person, about, space, ${levelAt(usualLevel)}))) end`,
  thread: sql`coalesce(coalesce(chosen, brought) = ${everything}, false)`,
};

/** The aliases or columns by which a query knows whom it asks about, the thread, and whoever acts in it. */
export type About = {
  memberId: SQL;
  thread: { id: SQL; spaceId: SQL; productId: SQL; tags: SQL };
  actorId: SQL;
};

/**
 * One row of `level` and `thread`, to be joined laterally or selected from: what holds for one member about one thread as
 * they say it now. At sending every transport asks this; `audienceOf` asks the same of all members at once.
 */
export function heldBy({ memberId, thread, actorId }: About): SQL {
  return sql`(select ${held.level} as level, ${held.thread} as thread from (select ${gathered} from (
      select s.target_kind as kind, s.why = 'chosen' as chosen, ${placeOf(sql`s.level`)} as place
      from subscriptions s where s.member_id = ${memberId} and (
        (s.target_kind = 'thread' and s.target_id = ${thread.id}::text)
        or (s.target_kind = 'space' and s.target_id = ${thread.spaceId}::text)
        or (s.target_kind = 'product' and s.target_id = ${thread.productId}::text)
        or (s.target_kind = 'tag' and s.target_id = any(${thread.tags}))
        or (s.target_kind = 'member' and s.target_id = ${actorId}::text))) said) known)`;
}

/** A thread as `heldBy` takes it, by its alias. */
export function threadAs(alias: string): About["thread"] {
  const column = (name: string) => sql.raw(`${alias}.${name}`);
  return {
    id: column("id"),
    spaceId: column("space_id"),
    productId: column("product_id"),
    tags: column("tags"),
  };
}

/** `reaches` in SQL. @param level a place @param kind of a notification */
export const reachesAt = (level: SQL, kind: SQL): SQL =>
  sql`(${level} <= ${levelAt("answers")} or (${level} = ${levelAt("mentions")} and ${kind} = any(${listOf(calling)})))`;

/** `hearsNews` in SQL, of a row of `heldBy` called `h`. @param close whether it is for those who follow the very thread alone */
export const hearsNewsAt = (close: SQL): SQL => sql`(h.level = ${everything} and (h.thread or not ${close}))`;
