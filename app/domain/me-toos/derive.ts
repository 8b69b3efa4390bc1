import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { leadingTo } from "./leading-to.ts";

/**
 * Recounts who waits for these questions: whoever said so of the question itself or of one that leads to it, each once,
 * and never who asks. Run while the threads are held. The place in the list of questions that wait goes with it, by a
 * trigger of the base (migration `me_toos`, which says how).
 */
export async function deriveMeToo(tx: Tx, threadIds: number[]): Promise<void> {
  await tx.execute(sql`
    update threads t set me_too = c.waiting
    from (
      select x.id, (
        select count(distinct m.member_id)::int from me_toos m
        where m.thread_id in ${leadingTo(sql`x.id`)} and m.member_id is distinct from x.author_id
      ) as waiting
      from threads x where x.id = any(${sql.param(threadIds)}::bigint[])
    ) c
    where t.id = c.id and t.me_too <> c.waiting`);
}
