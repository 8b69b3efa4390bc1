import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { isTracker, type TrackerKind } from "./input.ts";

/** Between two times that a tracker is asked what changed. */
export const askEvery = 5 * 60_000;
/** Longer than asking may take. */
const lease = 10 * 60_000;
/** An issue that was in no list of changes is looked at by itself so often, a few at a time. */
const stale = 24 * 3_600_000;
const fewStale = 5;

/** A tracker that is ours to ask. */
export type AskedTracker = {
  id: string;
  kind: TrackerKind;
  sealed: string;
  /** Up to when its changes are known. */
  changesUntil: Date | null;
  etag: string;
  tries: number;
  /** Issues to be looked at by themselves: of those the tracker told of something, then those nobody looked at for long. */
  single: string[];
  /** Whether it is to be asked what changed; else it only told of something. */
  whole: boolean;
};

type Row = Omit<AskedTracker, "changesUntil" | "single" | "kind"> & {
  kind: string;
  changesUntil: string | null;
};

/**
 * Takes the next tracker to be asked: one that told of something, or whose time has come, and that has issues of ours. Of two who
 * try at once each has another. @returns null where none is
 */
export async function takeAsked(now: Date): Promise<AskedTracker | null> {
  const at = sql`${now}::timestamptz`;
  const { rows } = await db.execute<Row>(sql`
    with due as (
      select g.id, coalesce(g.next_ask_at <= ${at}, true) as whole from evidence_targets g
      where g.retired_at is null and g.kind in ('github', 'gitlab', 'jira', 'redmine')
        and exists (
          select 1 from evidence_links l where l.target_id = g.id and l.outside_id is not null
            and (coalesce(g.next_ask_at <= ${at}, true) or (g.ask_tries = 0 and l.told_at is not null)))
      order by g.next_ask_at nulls first limit 1 for update skip locked)
    update evidence_targets g
    set next_ask_at = case when due.whole then ${new Date(now.getTime() + lease)}::timestamptz else g.next_ask_at end
    from due where g.id = due.id
    returning g.id, g.kind, g.sealed, g.changes_until as "changesUntil", g.etag, g.ask_tries as tries, due.whole`);
  const [row] = rows;
  if (!row || !isTracker(row.kind)) return null;
  const { rows: links } = await db.execute<{ outsideId: string }>(sql`
    (select l.outside_id as "outsideId" from evidence_links l
      where l.target_id = ${row.id} and l.told_at is not null and l.outside_id is not null order by l.told_at limit 50)
    union
    (select l.outside_id from evidence_links l
      where l.target_id = ${row.id} and l.outside_id is not null and ${row.whole}
        and coalesce(l.checked_at, l.begun_at) < ${new Date(now.getTime() - stale)}::timestamptz
      order by coalesce(l.checked_at, l.begun_at) limit ${fewStale})`);
  const { changesUntil, kind, ...rest } = row;
  return {
    ...rest,
    kind,
    changesUntil: changesUntil ? new Date(changesUntil) : null,
    single: links.map(({ outsideId }) => outsideId),
  };
}
