import { sql } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { decidesOn } from "./decides.ts";
import { queueEvidence } from "./settle-batch.ts";

/**
 * Tries again at once what did not arrive of a batch, or one parcel of it; for those who decide on an idea in it. What
 * arrived stays as it is. @throws {NotFound}
 */
export async function sendParcelsAgain(
  viewer: Viewer,
  batchId: string,
  parcelId: string | undefined,
  now = new Date(),
): Promise<void> {
  await transact(viewer.member?.id ?? null, async ({ tx }) => {
    // What did not arrive may have been parcelled for an export before this one.
    const { rows } = await tx.execute<{ id: string }>(sql`
      select distinct s.parcel_id as id from evidence_batches b
      join evidence_batch_ideas i on i.batch_id = b.id
      join threads t on t.id = i.thread_id and ${decidesOn(viewer)}
      join evidence_sends s on s.target_id = b.target_id and s.file_id = i.file_id
      join evidence_targets g on g.id = b.target_id and g.retired_at is null
      where b.id = ${batchId} and (${parcelId ?? null}::uuid is null or s.parcel_id = ${parcelId ?? null}::uuid)`);
    if (rows.length === 0) throw new NotFound();
    await tx.execute(sql`
      update evidence_parcels set state = 'waiting', tries = 0, next_try_at = ${now}::timestamptz, finished_at = null,
        round = round + case when state = 'failed' then 1 else 0 end
      where id = any(${sql.param(rows.map(({ id }) => id))}::uuid[]) and state <> 'sent'
        and (leased_until is null or leased_until < ${now}::timestamptz)`);
    await queueEvidence(tx);
  });
}
