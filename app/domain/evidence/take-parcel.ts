import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { TargetKind } from "./input.ts";
import { isKind } from "./targets.ts";
import type { FileView } from "./views.ts";

/** Far longer than sending may take, so that nobody takes over what is still on its way. */
const lease = 5 * 60_000;

/** A parcel that is ours to send until its lease ends. */
export type TakenParcel = {
  id: string;
  batchId: string;
  /** This one included. */
  tries: number;
  /** How often it was begun anew by hand. */
  round: number;
  leasedUntil: Date;
  target: { id: string; kind: TargetKind; name: string; sealed: string };
  fileCount: number;
  /** When it was exported. */
  createdAt: Date;
};

type Row = Omit<TakenParcel, "leasedUntil" | "target" | "createdAt"> & {
  createdAt: string;
  targetId: string;
  kind: string;
  name: string;
  sealed: string;
};

/** Takes the next parcel that is due. Of two who try at once each has another. @returns null where none is */
export async function takeParcel(now: Date): Promise<TakenParcel | null> {
  const leasedUntil = new Date(now.getTime() + lease);
  const { rows } = await db.execute<Row>(sql`
    with due as (
      select id from evidence_parcels
      where state = 'waiting' and next_try_at <= ${now}::timestamptz
        and (leased_until is null or leased_until < ${now}::timestamptz)
      order by next_try_at, id limit 1 for update skip locked)
    update evidence_parcels p set tries = p.tries + 1, leased_until = ${leasedUntil}::timestamptz
    from due, evidence_targets t where p.id = due.id and t.id = p.target_id
    returning p.id, p.batch_id as "batchId", p.tries, p.round, t.id as "targetId", t.kind, t.name, t.sealed,
      p.created_at as "createdAt",
      (select count(*)::int from evidence_sends s where s.parcel_id = p.id) as "fileCount"`);
  const [row] = rows;
  if (!row || !isKind(row.kind)) return null;
  const { targetId, kind, name, sealed, createdAt, ...rest } = row;
  return {
    ...rest,
    leasedUntil,
    createdAt: new Date(createdAt),
    target: { id: targetId, kind, name, sealed },
  };
}

/** Files of a parcel as they leave now, those with the most votes first: of one that was withdrawn, what replaces it. */
export async function listParcelFiles(parcelId: string, most: number): Promise<FileView[]> {
  const { rows } = await db.execute<FileView>(sql`
    select f.thread_id::text as "threadId", f.content_hash as hash, f.content, f.key_id as "keyId", f.signature,
      f.frozen_at as "frozenAt"
    from evidence_sends s join evidence_files o on o.id = s.file_id
    join evidence_files f on f.id = coalesce(o.replaced_by, o.id) and f.content is not null
    where s.parcel_id = ${parcelId}
    order by (f.content::jsonb #>> '{votes,total}')::int desc, f.thread_id limit ${most}`);
  return rows.map((row) => ({ ...row, frozenAt: new Date(row.frozenAt).toISOString() }));
}
