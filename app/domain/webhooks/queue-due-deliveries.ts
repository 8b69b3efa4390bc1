import { sql } from "drizzle-orm";
import { transact } from "../transact.ts";
import { queueJobs } from "./delivery-job.ts";

const batch = 200;
/** A job that was queued so long ago and did nothing was lost. */
const lost = sql`interval '10 minutes'`;

/**
 * Queues what is due to be tried again, and what somebody died over: each once for each try. What is for a webhook that
 * is held back waits. @returns whether there may be more
 */
export async function queueDueDeliveries(): Promise<boolean> {
  return transact(null, async ({ tx }) => {
    const { rows } = await tx.execute<{ id: string; webhookId: string }>(sql`
      with due as (
        select d.id from webhook_deliveries d join webhooks w on w.id = d.webhook_id
        where d.state = 'waiting' and d.next_try_at <= now() and w.paused_at is null and w.off_at is null
          and (d.leased_until is null or d.leased_until < now())
          and (d.queued_at is null or d.queued_at < d.next_try_at or d.leased_until < now()
            or d.queued_at < now() - ${lost})
        order by d.next_try_at limit ${batch} for update of d skip locked)
      update webhook_deliveries d set queued_at = now(), leased_until = null from due where d.id = due.id
      returning d.id, d.webhook_id as "webhookId"`);
    await queueJobs(tx, rows);
    return rows.length === batch;
  });
}
