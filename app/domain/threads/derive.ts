import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/** An answer that was taken back or taken down answers nothing any more, and solves nothing, accepted or not. */
export const counts = sql`kind = 'answer' and not gone`;

/**
 * The place in the list "hot", made by the base's own function (migration `lists`, which says how). `t` is the thread;
 * its posts are read as they stand when the statement begins, so it is run while the thread is held.
 * @param score of the body
 */
export const hotOf = (score: SQL) => sql`thread_hot(t.id, t.created_at, t.author_id, ${score}::int)`;

/**
 * Recounts what a thread's row shows of its posts. One statement over one thread's answers, run while the thread is
 * held, so the counts can never drift from the rows they count. Only a question can be solved: an answer that was
 * accepted before it became a discussion stays accepted, and solves again when it is a question again.
 */
export async function deriveThread(tx: Tx, threadId: number): Promise<void> {
  await tx.execute(sql`
    update threads t set
      answer_count = c.answers, accepted_count = case t.kind when 'question' then c.accepted else 0 end,
      solved_at = case t.kind when 'question' then c.solved_at end, score = c.score,
      hot = ${hotOf(sql`c.score`)}, updated_at = now()
    from (
      select count(*) filter (where ${counts}) as answers,
        count(*) filter (where ${counts} and accepted_at is not null) as accepted,
        min(accepted_at) filter (where ${counts}) as solved_at,
        coalesce(max(score) filter (where kind = 'body'), 0) as score
      from posts where thread_id = ${threadId} and kind in ('body', 'answer')
    ) c
    where t.id = ${threadId}`);
}
