import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { Gone, NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { canReadGone } from "./policy.ts";
import type { GoneView } from "./views.ts";

/**
 * Whether a thread or a post still stands: not taken back, hidden, removed or merged away. Written as the partial
 * indexes of `threads` say it, so that PostgreSQL may use them.
 */
export function isThere(of: { gone: AnyPgColumn }): SQL {
  return sql`not ${of.gone}`;
}

type Down = { reason: string; at: string };

/** The decision that keeps a thread or a post out of sight, as a column; null where staff took nothing down. */
export function takenDown(of: {
  hiddenByDecision: AnyPgColumn;
  removedByDecision: AnyPgColumn;
}): SQL<Down | null> {
  return sql<Down | null>`(select json_build_object('reason', d.reason, 'at', d.made_at) from decisions d
    where d.id = coalesce(${of.removedByDecision}, ${of.hiddenByDecision}))`;
}

type GoneFacts = {
  withdrawnAt: Date | null;
  hiddenByDecision: string | null;
  removedByDecision: string | null;
  takenDown: Down | null;
};

/** What is said where something was; null where it stands. What staff did weighs more than what its author did. */
export function goneOf(row: GoneFacts): GoneView | null {
  if (row.takenDown) {
    const by = row.removedByDecision === null ? "hidden" : "removed";
    return { by, reason: row.takenDown.reason, at: new Date(row.takenDown.at).toISOString() };
  }
  return row.withdrawnAt && { by: "author", reason: "", at: row.withdrawnAt.toISOString() };
}

/**
 * Lets in to a thread that may be gone as a whole.
 * @returns what its page says above it, null where it stands
 * @throws {Gone} to those who may not read it, {NotFound} where another thread took it over
 */
export function admitToThread(
  viewer: Viewer,
  thread: GoneFacts & { gone: boolean; spaceId: string; authorId: string | null },
): GoneView | null {
  if (!thread.gone) return null;
  const gone = goneOf(thread);
  if (!gone) throw new NotFound();
  if (!canReadGone(viewer, thread, thread)) throw new Gone(gone);
  return gone;
}
