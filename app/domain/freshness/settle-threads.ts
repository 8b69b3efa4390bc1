import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { answerChecks, posts, threads } from "#db/schema/index.ts";
import { held } from "../threads/load.ts";
import { transact } from "../transact.ts";
import { isAsOpen } from "./as-open.ts";
import { settleDue } from "./due.ts";
import { releaseCheck } from "./release-check.ts";

const batch = 300;

/** After something happened in these threads: lets go what others no longer supersede, and settles the queue. */
export async function settleThreads(threadIds: number[]): Promise<void> {
  const ids = sql`any(${sql.param(threadIds)}::bigint[])`;
  await releaseAll(sql`p.id in (
    select x.id from posts y join posts x on x.superseded_by = y.id where y.thread_id = ${ids}
    union select x.id from posts x where x.thread_id = ${ids} and x.superseded_by is not null)`);
  await settleDue(db, threadIds);
}

/** Whether an answer `o` in `t` can be read instead of one in `pt`: it stands, for all who read that one. */
const leads = sql`not o.gone and (o.accepted_at is not null) and not t.gone and ${isAsOpen(sql`pt.space_id`, sql`t.space_id`)}`;

/** Lets go all that is superseded by what is not to be read instead any more. */
async function releaseAll(which: SQL): Promise<void> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select p.id from posts p join threads pt on pt.id = p.thread_id
    join posts o on o.id = p.superseded_by join threads t on t.id = o.thread_id
    where p.superseded_by is not null and ${which} and not (${leads}) order by p.id`);
  for (const { id } of rows) await release(Number(id));
}

/** The answer before it leads again: what was to be read instead is not to be read. */
async function release(postId: number): Promise<void> {
  await transact(null, async (step) => {
    const { tx } = step;
    const found = await held(tx, async () => {
      const [one] = await tx
        .select({ post: posts, thread: threads })
        .from(posts)
        .innerJoin(threads, eq(threads.id, posts.threadId))
        .where(eq(posts.id, postId));
      return one!;
    });
    const { supersededBy } = found.post;
    if (supersededBy === null) return;
    const { rows } = await tx.execute(sql`
      select 1 from posts o join threads t on t.id = o.thread_id, threads pt
      where o.id = ${supersededBy} and pt.id = ${found.thread.id} and ${leads}`);
    if (rows.length > 0) return;
    const standing = await tx
      .select()
      .from(answerChecks)
      .where(
        and(
          eq(answerChecks.postId, postId),
          eq(answerChecks.supersededBy, supersededBy),
          isNull(answerChecks.undoneAt),
        ),
      );
    for (const check of standing) await releaseCheck(step, found, { check, other: null, by: null });
  });
}

/** Settles the queue for every solved question that `which` leaves of `threads t`, a batch at a time. */
export async function settleAll(which = sql`true`): Promise<void> {
  for (let after: [string, string] | null = null; ; ) {
    const beyond = after
      ? sql`(t.solved_at, t.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)`
      : sql`true`;
    const { rows } = (await db.execute<{ id: string; at: string }>(sql`
      select t.id, t.solved_at::text as at from threads t
      where not t.gone and t.solved_at is not null and ${which} and ${beyond}
      order by t.solved_at, t.id limit ${batch}`)) as { rows: { id: string; at: string }[] };
    await settleDue(
      db,
      rows.map(({ id }) => Number(id)),
    );
    const last = rows.at(-1);
    if (rows.length < batch || !last) return;
    after = [last.at, last.id];
  }
}

/** After a space changed, who may read it among the rest. */
export async function settleSpace(spaceId: string): Promise<void> {
  await releaseAll(sql`(t.space_id = ${spaceId} or pt.space_id = ${spaceId})`);
  await settleAll(sql`t.space_id = ${spaceId}`);
}
export const settleProduct = (productId: string) => settleAll(sql`t.product_id = ${productId}`);

/** Every night, since time passes without an event: what became due of age, and what an event failed to tell. */
export async function settleNightly(): Promise<void> {
  await settleAll();
  // What no walk over solved questions comes past.
  await db.execute(sql`
    delete from due_answers d using posts p join threads t on t.id = p.thread_id
    where p.id = d.post_id and (p.gone or p.accepted_at is null or t.gone or t.solved_at is null)`);
}
