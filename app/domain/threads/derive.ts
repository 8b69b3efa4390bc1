import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/**
 * Recounts what a thread's row shows of its posts. One statement over one thread's answers, run while the thread is
 * held, so the counts can never drift from the rows they count.
 */
export async function deriveThread(tx: Tx, threadId: number): Promise<void> {
  await tx.execute(sql`
    update threads t set
      answer_count = c.answers, accepted_count = c.accepted, solved_at = c.solved_at, score = c.score, updated_at = now()
    from (
      select count(*) filter (where kind = 'answer' and withdrawn_at is null and removed_by_decision is null) as answers,
        count(*) filter (where accepted_at is not null) as accepted,
        min(accepted_at) as solved_at,
        coalesce(max(score) filter (where kind = 'body'), 0) as score
      from posts where thread_id = ${threadId} and kind in ('body', 'answer')
    ) c
    where t.id = ${threadId}`);
}
