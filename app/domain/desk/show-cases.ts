import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { ideas, members, products, spaces, threads } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { personColumns, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { countLinked } from "./linked.ts";
import { decidable } from "./scope.ts";
import { readTrends } from "./trend.ts";
import type { DeskRow } from "./views.ts";

const owners = alias(members, "owners");

/** What the queue shows of these ideas, in their order; of those on which the viewer may not decide, nothing. */
export async function showCases(viewer: Viewer, ids: number[], now: Date): Promise<DeskRow[]> {
  if (ids.length === 0) return [];
  const [rows, trends, linked] = await Promise.all([
    db
      .select({
        idea: ideas,
        thread: { id: threads.id, title: threads.title, slug: threads.slug, language: threads.language },
        space: { slug: spaces.slug, name: spaces.name, hue: spaces.hue },
        product: { slug: products.slug, name: products.name },
        owner: personColumns(owners),
        notes: sql<number>`(select count(*)::int from idea_notes n where n.thread_id = ${ideas.threadId})`,
      })
      .from(ideas)
      .innerJoin(threads, eq(threads.id, ideas.threadId))
      .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
      .leftJoin(products, eq(products.id, ideas.productId))
      .leftJoin(owners, eq(owners.id, ideas.ownerId))
      .where(and(sql`${ideas.threadId} = any(${sql.param(ids)}::bigint[])`, decidable(viewer))),
    readTrends(ids, now),
    countLinked(isVisible(viewer, sql`t.space_id`), ids),
  ]);
  const byId = new Map(rows.map((row) => [row.thread.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { idea, thread, space, product, owner, notes } = row;
    const trend = trends.get(id);
    return {
      id: String(id),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
      status: idea.status,
      statusAt: idea.statusAt.toISOString(),
      createdAt: idea.createdAt.toISOString(),
      space: { ...space, name: wordsIn(viewer.locale, space.name) },
      product,
      votes: idea.votes,
      weeks: trend?.weeks ?? [],
      lately: trend?.lately ?? 0,
      owner: owner && representPerson(owner),
      effort: idea.effort,
      value: idea.value,
      notes,
      linked: linked.get(id) ?? 0,
    };
  });
}
