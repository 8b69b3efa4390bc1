import { sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { hasQueue } from "./policy.ts";
import { bothThreads, selectProposals, waitsFor } from "./select-proposals.ts";
import type { ProposalView } from "./views.ts";

const perPage = 20;
const place = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

/**
 * The proposals that wait for this viewer, those that wait longest first.
 * @param of those of one thread alone @throws {Forbidden} to those who keep order nowhere
 */
export async function listProposals(
  viewer: Viewer,
  { after, of }: { after?: string; of?: number } = {},
): Promise<Page<ProposalView>> {
  if (!hasQueue(viewer)) throw new Forbidden();
  const from = after ? decodeCursor(after, place) : null;
  const items = await selectProposals(
    viewer,
    sql`${waitsFor(viewer)}
      and ${from ? sql`(p.made_at, p.id) > (${new Date(from[0])}::timestamptz, ${from[1]}::uuid)` : sql`true`}
      and ${of === undefined ? sql`true` : sql`p.thread_id = ${of}`}`,
    { limit: perPage + 1 },
  );
  const shown = items.slice(0, perPage);
  const last = shown.at(-1);
  return {
    items: shown,
    next: items.length > perPage && last ? encodeCursor([Date.parse(last.at), last.id]) : null,
  };
}

/** How many wait of one thread, for those who decide on them; none for others. */
export async function countProposals(viewer: Viewer, threadId: number): Promise<number> {
  if (!hasQueue(viewer)) return 0;
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from duplicate_proposals p ${bothThreads}
    where p.thread_id = ${threadId} and ${waitsFor(viewer)}`);
  return rows[0]?.count ?? 0;
}
