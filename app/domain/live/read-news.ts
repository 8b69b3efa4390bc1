import { sql } from "drizzle-orm";
import { parseSnapshot } from "#app/lib/snapshot.ts";
import { db } from "#db/client.server.ts";
import { lookBack, type Position } from "./position.ts";

/** An event of a watched thread; `tx` says who has heard of it already. */
export type Happened = {
  tx: bigint;
  /** Milliseconds since 1970. */
  at: number;
  name: string;
  actorId: string | null;
  threadId: number;
  postId: number | null;
};

/** More than this in one go is not news any more: the page reads everything again. */
const most = 2_000;

/** From where to read: what readers' positions have not seen (their lowest `xmin`), and what came after a moment. */
export type Since = { xmin: bigint | null; at: number | null };

/**
 * What was written about these threads since the oldest of the positions it is for, and up to where this was read. One
 * statement, so that the events and the position are of one and the same snapshot. To be narrowed by each reader's own
 * position and rights.
 */
export async function readNews(
  since: Since,
  threadIds: number[],
): Promise<{ upTo: Position; events: Happened[]; tooMany: boolean }> {
  const unseen = [
    ...(since.xmin === null ? [] : [sql`e.tx >= ${String(since.xmin)}::xid8`]),
    ...(since.at === null ? [] : [sql`e.at > ${new Date(since.at)}`]),
  ];
  const { rows } = await db.execute<{ snapshot: string; news: Row[] | null }>(sql`
    select pg_current_snapshot()::text as snapshot, (
      select json_agg(json_build_array(
        e.tx::text, (extract(epoch from e.at) * 1000)::bigint, e.name, e.actor_id, e.thread_id, e.post_id) order by e.tx, e.id) from (
        select e.tx, e.id, e.at, e.name, e.actor_id, t.id as thread_id, e.ids ->> 'postId' as post_id
        from events e, lateral (values (e.ids ->> 'threadId'), (e.ids ->> 'otherThreadId')) as t (id)
        where (${unseen.length > 0 ? sql.join(unseen, sql` or `) : sql`false`}) and not e.imported
          -- What a copy of another base brought along bears that base's numbers.
          and e.at > now() - ${`${lookBack + 60_000} milliseconds`}::interval
          and pg_visible_in_snapshot(e.tx, pg_current_snapshot())
          and t.id = any(${sql.param(threadIds.map(String))}::text[])
        order by e.tx desc limit ${most + 1}) e) as news`);
  const { snapshot = "", news = [] } = rows[0] ?? {};
  const seen = parseSnapshot(snapshot);
  if (!seen) throw new Error("the base names no snapshot");
  return {
    upTo: { ...seen, text: snapshot, at: Date.now() },
    events: (news ?? []).map(([tx, at, name, actorId, threadId, postId]) => ({
      tx: BigInt(tx),
      at,
      name,
      actorId,
      threadId: Number(threadId),
      postId: postId === null ? null : Number(postId),
    })),
    tooMany: (news ?? []).length > most,
  };
}

type Row = [
  tx: string,
  at: number,
  name: string,
  actorId: string | null,
  threadId: string,
  postId: string | null,
];
