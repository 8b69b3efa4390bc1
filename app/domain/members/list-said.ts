import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { excerpt } from "#app/lib/excerpt.ts";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { along, beyond, type Cursors, cutPage, startOf } from "../page.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { Said } from "./views.ts";

const perPage = 20;
const parents = alias(posts, "parents");

/** What a member answered or remarked, newest first, of what this viewer may read: a keyset page. */
export async function listSaid(
  viewer: Viewer,
  memberId: string,
  kind: "answer" | "comment",
  cursors: Cursors,
): Promise<Page<Said>> {
  const start = startOf(cursors, "moment");
  const rows = await selectSaid()
    .where(and(readable(viewer, memberId, kind), beyond(start, posts.createdAt, posts.id)))
    .orderBy(along(start, posts.createdAt, posts.id))
    .limit(perPage + 1);
  const page = cutPage(rows, perPage, start, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { items: page.rows.map(represent), next: page.next, prev: page.prev };
}

/** Their answers that helped most: accepted ones, then by votes. */
export async function listBest(viewer: Viewer, memberId: string, most: number): Promise<Said[]> {
  const rows = await selectSaid()
    .where(
      and(readable(viewer, memberId, "answer"), or(isNotNull(posts.acceptedAt), sql`${posts.score} > 0`)),
    )
    .orderBy(desc(sql`${posts.acceptedAt} is not null`), desc(posts.score), desc(posts.id))
    .limit(most);
  return rows.map(represent);
}

function selectSaid() {
  return db
    .select({
      id: posts.id,
      opening: posts.opening,
      score: posts.score,
      acceptedAt: posts.acceptedAt,
      official: posts.official,
      createdAt: posts.createdAt,
      title: threads.title,
      language: threads.language,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(parents, eq(parents.id, posts.parentId));
}

/** A comment stays under what its author took back, and goes with what was taken down. */
function readable(viewer: Viewer, memberId: string, kind: "answer" | "comment"): SQL | undefined {
  return and(
    eq(posts.authorId, memberId),
    eq(posts.kind, kind),
    isThere(posts),
    isThere(threads),
    isNull(parents.hiddenByDecision),
    isNull(parents.removedByDecision),
    isVisible(viewer, threads.spaceId),
  );
}

function represent(row: Awaited<ReturnType<typeof selectSaid>>[number]): Said {
  return {
    id: String(row.id),
    path: postPath(row.id),
    threadTitle: row.title,
    language: row.language,
    extract: excerpt(row.opening, 220),
    score: row.score,
    accepted: row.acceptedAt !== null,
    official: row.official,
    createdAt: row.createdAt.toISOString(),
  };
}
