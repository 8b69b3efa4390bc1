import { sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { QueueQuery, Reason } from "./input.ts";
import { listKeptSpaces } from "./kept-spaces.ts";
import { selectDue } from "./select-due.ts";
import type { QueueView } from "./views.ts";

const perPage = 20;
/** Where a page ends: doubts, reuses, post. */
export const duePlace = z.tuple([
  z.int().min(0).max(2_147_483_647),
  z.int().min(0).max(2_147_483_647),
  z.int(),
]);

type Row = { post_id: string; doubts: number; reuses: number };
const narrowed: Record<Reason, string> = { aged: "d.aged", moved: "d.moved", doubted: "d.doubts > 0" };

/**
 * Accepted answers about which this viewer is to say whether they are still valid: those that most readers doubt first, then
 * those that serve most. Each space is walked along its own index, so that a small one among large ones costs a page.
 * @throws {Forbidden} for who keeps no space @throws {NotFound} for a space they do not keep
 */
export async function listDue(
  viewer: Viewer,
  { space, reason, after, limit = perPage }: QueueQuery & { limit?: number },
): Promise<QueueView> {
  const kept = await listKeptSpaces(viewer);
  const chosen = space ? kept.filter(({ slug }) => slug === space) : kept;
  if (space && chosen.length === 0) throw new NotFound();
  const at = after ? decodeCursor(after, duePlace) : null;
  const beyond = at
    ? sql`and (d.doubts, d.reuses, d.post_id) < (${at[0]}::int, ${at[1]}::int, ${at[2]}::bigint)`
    : sql``;
  const only = reason ? sql`and ${sql.raw(narrowed[reason])}` : sql``;
  const { rows } = await db.execute<Row>(sql`
    select due.* from unnest(${sql.param(chosen.map(({ id }) => id))}::uuid[]) s(id)
    cross join lateral (
      select d.post_id, d.doubts, d.reuses from due_answers d where d.space_id = s.id ${only} ${beyond}
      order by d.doubts desc, d.reuses desc, d.post_id desc limit ${limit + 1}
    ) due
    order by due.doubts desc, due.reuses desc, due.post_id desc limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    // A row that an event has not reached yet is left out, and none is shown for a reason that holds no more.
    items: await selectDue(
      viewer,
      page.map(({ post_id }) => Number(post_id)),
    ),
    next: rows.length > limit && last ? encodeCursor([last.doubts, last.reuses, Number(last.post_id)]) : null,
    spaces: kept.map(({ id: _, ...one }) => one),
    space: space ?? null,
    reason: reason ?? null,
  };
}
