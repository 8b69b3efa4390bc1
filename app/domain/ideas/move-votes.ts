import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { movedVotes, posts, threadActs } from "#db/schema/index.ts";
import { recountPosts } from "../votes/recount-posts.ts";

/**
 * When an idea goes up in another, its votes go there: one a member, whoever had voted for both keeps the one they have
 * there, and nobody comes to vote for their own. What a vote said of why it matters goes along (its key is the vote's).
 * Both threads are held. @returns how many moved, and how many stayed since they were there already
 */
export async function moveVotes(
  tx: Tx,
  actId: string,
  from: number,
  to: number,
): Promise<{ moved: number; both: number }> {
  const [source, target] = await bodiesOf(tx, from, to);
  const { rows } = await tx.execute<{ member_id: string }>(sql`
    update votes v set post_id = ${target.id}
    where v.post_id = ${source.id} and v.value = 1 and v.member_id is distinct from ${target.authorId}::uuid
      and not exists (select 1 from votes o where o.post_id = ${target.id} and o.member_id = v.member_id)
    returning v.member_id`);
  await tx.execute(sql`
    insert into moved_votes (act_id, member_id)
    select ${actId}::uuid, id from unnest(${sql.param(rows.map((row) => row.member_id))}::uuid[]) id`);
  const { rows: left } = await tx.execute<{ both: number }>(sql`
    select count(*)::int as both from votes where post_id = ${source.id} and value = 1`);
  await recount(tx, source.id, target.id, from, to);
  const counts = { moved: rows.length, both: left[0]?.both ?? 0 };
  await tx
    .update(threadActs)
    .set({ facts: sql`${threadActs.facts} || ${JSON.stringify({ votes: counts })}::jsonb` })
    .where(eq(threadActs.id, actId));
  return counts;
}

/** The votes that a merger moved go home, as far as they are still where they went; what was taken back since stays so. */
export async function returnVotes(tx: Tx, actId: string, from: number, to: number): Promise<void> {
  const [source, target] = await bodiesOf(tx, from, to);
  await tx.execute(sql`
    update votes v set post_id = ${source.id} from ${movedVotes} m
    where m.act_id = ${actId} and v.member_id = m.member_id and v.post_id = ${target.id}
      and not exists (select 1 from votes o where o.post_id = ${source.id} and o.member_id = v.member_id)`);
  await tx.delete(movedVotes).where(eq(movedVotes.actId, actId));
  await recount(tx, source.id, target.id, from, to);
}

type Body = { id: number; authorId: string | null };

async function bodiesOf(tx: Tx, from: number, to: number): Promise<[Body, Body]> {
  return [await bodyOf(tx, from), await bodyOf(tx, to)];
}

async function bodyOf(tx: Tx, threadId: number): Promise<Body> {
  const [body] = await tx
    .select({ id: posts.id, authorId: posts.authorId })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.kind, "body")));
  if (!body) throw new Error("a thread without its opening");
  return body;
}

/** Votes that came from elsewhere have their own dates: how lively both are is worked out anew. */
async function recount(tx: Tx, sourceId: number, targetId: number, from: number, to: number): Promise<void> {
  await recountPosts(tx, [sourceId, targetId], [from, to]);
  await tx.execute(
    sql`update ideas set hot = idea_hot(thread_id, created_at) where thread_id in (${from}, ${to})`,
  );
}
