import { and, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { publish } from "#app/services/jobs.server.ts";
import type { Tx } from "#db/client.server.ts";
import { evidenceBatches, evidenceBatchIdeas, evidenceParcels, evidenceSends } from "#db/schema/index.ts";
import { hold } from "../hold.ts";
import { sha256 } from "./canonical.ts";
import { freezeFiles } from "./freeze-files.ts";
import { findTarget, takesWhole } from "./targets.ts";
import type { Gathered } from "./views.ts";

/** What the queue that freezes and sends listens to, beside the clock. */
export const evidenceDue = "evidence.due";
export const queueEvidence = (tx: Tx): Promise<void> => publish(tx, evidenceDue, {});

/**
 * Freezes ideas of a batch, as part of a command. Of what is not in `states` any more it is noted that it is gone. When the
 * last is done the batch has its hash, and what its target does not have yet is parcelled.
 * @param threadIds those of the batch that `states` was gathered for @returns whether `queueEvidence` is to be called
 */
export async function freezeInto(
  tx: Tx,
  batchId: string,
  threadIds: number[],
  states: Map<number, Gathered>,
  now: Date,
): Promise<{ toSend: boolean }> {
  const files = await freezeFiles(tx, states, now);
  const frozen = threadIds.map((id) => files.get(id)?.id ?? null);
  await tx.execute(sql`
    update evidence_batch_ideas b
    set file_id = f.file_id, problem = case when f.file_id is null then 'gone' else '' end
    from unnest(${sql.param(threadIds)}::bigint[], ${sql.param(frozen)}::uuid[]) f(thread_id, file_id)
    where b.batch_id = ${batchId} and b.thread_id = f.thread_id and b.file_id is null`);
  const [waiting] = await tx
    .select({ id: evidenceBatchIdeas.threadId })
    .from(evidenceBatchIdeas)
    .where(
      and(
        eq(evidenceBatchIdeas.batchId, batchId),
        sql`${evidenceBatchIdeas.fileId} is null and ${evidenceBatchIdeas.problem} = ''`,
      ),
    )
    .limit(1);
  return { toSend: !waiting && (await settle(tx, batchId, now)) };
}

async function settle(tx: Tx, batchId: string, now: Date): Promise<boolean> {
  const { rows } = await tx.execute<{ fileId: string; hash: string }>(sql`
    select f.id as "fileId", f.content_hash as hash from evidence_batch_ideas b join evidence_files f on f.id = b.file_id
    where b.batch_id = ${batchId} order by f.content_hash`);
  const contentHash = sha256(rows.map(({ hash }) => `${hash}\n`).join(""));
  const [batch] = await tx
    .update(evidenceBatches)
    .set({ frozenAt: now, contentHash })
    .where(eq(evidenceBatches.id, batchId))
    .returning({ targetId: evidenceBatches.targetId });
  if (!batch?.targetId) return false;
  return parcel(
    tx,
    { batchId, targetId: batch.targetId },
    rows.map(({ fileId }) => fileId),
    now,
  );
}

/**
 * Whatever went there before, or is on its way, is not sent again; but for a tracker's issue, which has been written over by
 * another state since. @returns whether there is anything to send */
async function parcel(
  tx: Tx,
  { batchId, targetId }: { batchId: string; targetId: string },
  fileIds: string[],
  now: Date,
): Promise<boolean> {
  await hold(tx, `evidence to ${targetId}`);
  const target = await findTarget(tx, targetId);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from unnest(${sql.param(fileIds)}::uuid[]) unnested(id)
    where not exists (select 1 from evidence_sends s where s.target_id = ${targetId} and s.file_id = unnested.id)
      or exists (
        select 1 from evidence_sends s join evidence_parcels p on p.id = s.parcel_id and p.state = 'sent'
        join evidence_files f on f.id = s.file_id
        join evidence_links l on l.target_id = s.target_id and l.thread_id = f.thread_id
        where s.target_id = ${targetId} and s.file_id = unnested.id
          and l.file_id is distinct from coalesce(f.replaced_by, f.id))`);
  const left = rows.map(({ id }) => id);
  if (!target || left.length === 0) return false;
  const parcels = takesWhole[target.kind] ? [left] : left.map((id) => [id]);
  for (let at = 0; at < parcels.length; at += 1_000) {
    const some = parcels.slice(at, at + 1_000).map((files) => ({ id: v7(), files }));
    await tx
      .insert(evidenceParcels)
      .values(some.map(({ id }) => ({ id, batchId, targetId, nextTryAt: now, createdAt: now })));
    const sends = some.flatMap(({ id, files }) =>
      files.map((fileId) => ({ targetId, fileId, parcelId: id })),
    );
    for (let from = 0; from < sends.length; from += 5_000)
      await tx
        .insert(evidenceSends)
        .values(sends.slice(from, from + 5_000))
        .onConflictDoUpdate({
          target: [evidenceSends.targetId, evidenceSends.fileId],
          set: { parcelId: sql`excluded.parcel_id` },
        });
  }
  return true;
}
