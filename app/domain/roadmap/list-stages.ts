import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Stage } from "#app/lib/roadmap.ts";
import { db } from "#db/client.server.ts";
import { ideas } from "#db/schema/index.ts";
import { atStage } from "../ideas/at-stage.ts";
import { showIdeas } from "../ideas/show-ideas.ts";
import { along, beyond, type Cursors, cutPage, type Placed, startOf } from "../page.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { listReasons } from "./list-reasons.ts";
import { type Narrowing, seen } from "./narrow.ts";
import type { PlanCard, StageView } from "./views.ts";

/**
 * What is done with comes newest first, what is not by votes, both along an index: `stage` holds each status in a stretch of
 * its own, by votes.
 */
const isDone = (stage: Stage) => stage === "shipped" || stage === "declined";
const orderOf = (stage: Stage) => (isDone(stage) ? ideas.statusAt : ideas.stage);
export const stageCursorOf = (stage: Stage) => (isDone(stage) ? "moment" : "figure");

const at = (stage: Stage): SQL => (isDone(stage) ? eq(ideas.status, stage) : atStage(stage));

/** How many ideas are at each stage for this viewer, to the last one. */
export async function countStages(viewer: Viewer, narrowing: Narrowing = {}): Promise<Record<Stage, number>> {
  const rows = await db
    .select({ status: ideas.status, count: sql<number>`count(*)::int` })
    .from(ideas)
    .where(
      and(
        seen(viewer, narrowing),
        sql`${ideas.status} in ('under-review', 'planned', 'in-progress', 'shipped', 'declined')`,
      ),
    )
    .groupBy(ideas.status);
  const counts = { "under-review": 0, planned: 0, "in-progress": 0, shipped: 0, declined: 0 };
  for (const { status, count } of rows) if (status !== "new") counts[status] = count;
  return counts;
}

/** The first ideas of each of these stages, with how many there are. @param size how many of each */
export async function listStages(
  viewer: Viewer,
  stages: readonly Stage[],
  narrowing: Narrowing & { size?: number } = {},
): Promise<{ columns: StageView[]; counts: Record<Stage, number> }> {
  const { size = 8 } = narrowing;
  const picks = stages.map(
    (stage) =>
      sql`(select ${stage}::text as stage, ${ideas.threadId} as id from ${ideas} where ${and(seen(viewer, narrowing), at(stage))}
        order by ${orderOf(stage)} desc, ${ideas.threadId} desc limit ${size})`,
  );
  const [counts, { rows }] = await Promise.all([
    countStages(viewer, narrowing),
    db.execute<{ stage: Stage; id: string }>(sql.join(picks, sql` union all `)),
  ]);
  const cards = await showPlans(
    viewer,
    rows.map(({ id }) => Number(id)),
  );
  const byId = new Map(cards.map((card) => [card.id, card]));
  const columns = stages.map((stage) => ({
    stage,
    count: counts[stage],
    ideas: rows.flatMap((row) => (row.stage === stage ? (byId.get(String(row.id)) ?? []) : [])),
  }));
  return { columns, counts };
}

/** A keyset page of the ideas at one stage. */
export async function listStage(
  viewer: Viewer,
  stage: Stage,
  options: Narrowing & Cursors & { limit?: number },
): Promise<Page<PlanCard>> {
  const { limit: size = 24 } = options;
  const start = startOf(options, stageCursorOf(stage));
  const column = orderOf(stage);
  const read = await db
    .select({ id: ideas.threadId, at: sql`${column}`.mapWith(column) })
    .from(ideas)
    .where(and(seen(viewer, options), at(stage), beyond(start, column, ideas.threadId)))
    .orderBy(along(start, column, ideas.threadId))
    .limit(size + 1);
  // Whoever goes back to the start gets the first page whole.
  if (start.backwards && read.length <= size)
    return listStage(viewer, stage, { ...options, before: undefined, after: undefined });
  const { rows, next, prev } = cutPage(read as Placed[], size, start, (row) => row);
  const items = await showPlans(
    viewer,
    rows.map(({ id }) => id),
  );
  return { items, next, prev };
}

/** These ideas, in their order, each with its last reason. */
export async function showPlans(viewer: Viewer, ids: number[]): Promise<PlanCard[]> {
  const [cards, reasons] = await Promise.all([showIdeas(viewer, ids), listReasons(viewer.locale, ids)]);
  return cards.map((card) => ({ ...card, reason: reasons.get(card.id) ?? null }));
}
