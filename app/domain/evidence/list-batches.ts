import { sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { decidesOn } from "./decides.ts";
import { findStates } from "./find-file.ts";

const size = 20;
const perPage = 50;
/** Batches of more ideas say on their own page which of them changed. */
const mostCompared = 25;

export type BatchView = {
  id: string;
  madeAt: string;
  /** Null for people who left for good. */
  by: string | null;
  /** Null for one that is only downloaded. */
  target: { name: string; kind: string; retired: boolean } | null;
  ideas: number;
  frozen: number;
  contentHash: string | null;
  /** Of the ideas, those that arrived, failed for good, and wait. */
  sent: number;
  failed: number;
  waiting: number;
  /** How many ideas changed since; null where there are too many to say here. */
  changed: number | null;
};

export type BatchIdea = {
  threadId: string;
  title: string;
  language: "fr" | "en";
  path: string;
  hash: string | null;
  problem: string;
  withdrawn: boolean;
  /** Whether its state now is another than the one exported; null where it is gone. */
  changed: boolean | null;
  parcel: {
    id: string;
    state: string;
    problem: string;
    status: number | null;
    said: string;
    tries: number;
    nextTryAt: string;
    finishedAt: string | null;
    /** It went there with an export before this one. */
    before: boolean;
    outside: { id: string; url: string } | null;
  } | null;
  /** What its issue is called in the tracker by now, where there is one. */
  standing: { status: string; lost: boolean } | null;
};

const place = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

type Row = Omit<BatchView, "madeAt" | "target" | "changed"> & {
  madeAt: string;
  name: string | null;
  kind: string | null;
  retired: boolean;
};

/** What a row says, of the ideas that the viewer decides on alone. */
const columns = (viewer: Viewer) => sql`
  select b.id, b.made_at as "madeAt", b.content_hash as "contentHash", g.name, g.kind, g.retired_at is not null as retired,
    case when m.deleted_at is null then coalesce(nullif(m.display_name, ''), m.username) end as by, own.*
  from evidence_batches b
  left join evidence_targets g on g.id = b.target_id
  left join members m on m.id = b.made_by
  cross join lateral (
    select count(*)::int as ideas, count(i.file_id)::int as frozen,
      count(*) filter (where p.state = 'sent')::int as sent, count(*) filter (where p.state = 'failed')::int as failed,
      count(*) filter (where p.state = 'waiting')::int as waiting
    from evidence_batch_ideas i join threads t on t.id = i.thread_id and ${decidesOn(viewer)}
    left join evidence_sends s on s.target_id = b.target_id and s.file_id = i.file_id
    left join evidence_parcels p on p.id = s.parcel_id
    where i.batch_id = b.id) own`;

const viewOf = ({ name, kind, retired, madeAt, ...row }: Row) => ({
  ...row,
  madeAt: new Date(madeAt).toISOString(),
  target: name && kind ? { name, kind, retired } : null,
});

/** Exports of ideas that this viewer decides on, the newest first. */
export async function listBatches(
  viewer: Viewer,
  after?: string,
): Promise<{ items: BatchView[]; next: string | null }> {
  const from = after ? decodeCursor(after, place) : null;
  const { rows } = await db.execute<Row>(sql`
    ${columns(viewer)}
    where own.ideas > 0 ${from ? sql`and (b.made_at, b.id) < (${new Date(from[0])}::timestamptz, ${from[1]}::uuid)` : sql``}
    order by b.made_at desc, b.id desc limit ${size + 1}`);
  const shown = rows.slice(0, size).map(viewOf);
  const changed = await countChanged(
    viewer,
    shown.filter(({ ideas }) => ideas <= mostCompared).map(({ id }) => id),
  );
  const last = shown.at(-1);
  return {
    items: shown.map((batch) => ({
      ...batch,
      changed: batch.ideas <= mostCompared ? (changed.get(batch.id) ?? 0) : null,
    })),
    next: rows.length > size && last ? encodeCursor([Date.parse(last.madeAt), last.id]) : null,
  };
}

async function countChanged(viewer: Viewer, batchIds: string[]): Promise<Map<string, number>> {
  if (batchIds.length === 0) return new Map();
  const { rows } = await db.execute<{ batchId: string; threadId: string; hash: string }>(sql`
    select i.batch_id as "batchId", t.id::text as "threadId", f.content_hash as hash
    from evidence_batch_ideas i join threads t on t.id = i.thread_id and ${decidesOn(viewer)}
    join evidence_files f on f.id = i.file_id
    where i.batch_id = any(${sql.param(batchIds)}::uuid[])`);
  const now = await findStates([...new Set(rows.map(({ threadId }) => Number(threadId)))]);
  const counts = new Map<string, number>();
  for (const { batchId, threadId, hash } of rows)
    if (now.get(Number(threadId)) !== hash) counts.set(batchId, (counts.get(batchId) ?? 0) + 1);
  return counts;
}

/** One export. @throws {NotFound} where the viewer decides on none of its ideas */
export async function findBatch(viewer: Viewer, id: string): Promise<Omit<BatchView, "changed">> {
  const { rows } = await db.execute<Row>(sql`${columns(viewer)} where b.id = ${id} and own.ideas > 0`);
  const [row] = rows;
  if (!row) throw new NotFound();
  return viewOf(row);
}

type IdeaRow = Omit<BatchIdea, "path" | "changed" | "parcel"> & { slug: string; parcel: BatchIdea["parcel"] };

/** The ideas of an export that the viewer decides on, with what became of each; by number. */
export async function listBatchIdeas(
  viewer: Viewer,
  batchId: string,
  after?: string,
): Promise<{ items: BatchIdea[]; next: string | null }> {
  const from = (after && decodeCursor(after, z.tuple([z.int()]))?.[0]) || 0;
  const { rows } = await db.execute<IdeaRow>(sql`
    select t.id::text as "threadId", t.title, t.language, t.slug, f.content_hash as hash, i.problem,
      f.withdrawn_at is not null as withdrawn,
      case when p.id is not null then json_build_object('id', p.id, 'state', p.state, 'problem', p.problem,
        'status', p.status, 'said', p.said, 'tries', p.tries, 'nextTryAt', p.next_try_at, 'finishedAt', p.finished_at,
        'before', p.batch_id <> i.batch_id, 'outside', s.outside) end as parcel,
      case when l.outside_id is not null then json_build_object('status', l.status_name, 'lost', l.lost_at is not null)
        end as standing
    from evidence_batch_ideas i join evidence_batches b on b.id = i.batch_id
    join threads t on t.id = i.thread_id and ${decidesOn(viewer)}
    left join evidence_files f on f.id = i.file_id
    left join evidence_sends s on s.target_id = b.target_id and s.file_id = i.file_id
    left join evidence_parcels p on p.id = s.parcel_id
    left join evidence_links l on l.target_id = b.target_id and l.thread_id = t.id
    where i.batch_id = ${batchId} and t.id > ${from} order by t.id limit ${perPage + 1}`);
  const shown = rows.slice(0, perPage);
  const now = await findStates(shown.map(({ threadId }) => Number(threadId)));
  return {
    items: shown.map(({ slug, ...row }) => {
      const state = now.get(Number(row.threadId));
      return {
        ...row,
        path: `/t/${row.threadId}/${slug}`,
        changed: state === undefined || row.hash === null ? null : state !== row.hash,
      };
    }),
    next: rows.length > perPage ? encodeCursor([Number(shown.at(-1)?.threadId)]) : null,
  };
}
