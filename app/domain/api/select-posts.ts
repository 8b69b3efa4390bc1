import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { duplicatesColumn } from "../reuses/duplicates.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { authors } from "../threads/represent.ts";
import { validityColumn, validityOf } from "../validity/holds.ts";
import type { Viewer } from "../viewer.ts";
import { authorColumns, originWhere, representAuthor } from "./parts.ts";
import { readable } from "./select-threads.ts";
import type { PostShape } from "./shapes.ts";

const parents = alias(posts, "parents");

const columns = {
  id: posts.id,
  threadId: posts.threadId,
  kind: posts.kind,
  parentId: posts.parentId,
  author: authorColumns,
  markdown: posts.markdown,
  html: posts.html,
  score: posts.score,
  standing: posts.standing,
  acceptedAt: posts.acceptedAt,
  validity: validityColumn({
    postId: sql`${posts.id}`,
    threadId: sql`${posts.threadId}`,
    acceptedAt: sql`${posts.acceptedAt}`,
  }),
  checkedAt: posts.checkedAt,
  official: posts.official,
  createdAt: posts.createdAt,
  updatedAt: posts.updatedAt,
  reuseCount: posts.reuseCount,
  threadKind: threads.kind,
  origin: originWhere(sql`o.post_id = ${posts.id}`),
};

/** Posts that stand in threads this viewer may read; a comment goes with the answer it is on. */
export function standing(viewer: Viewer): SQL | undefined {
  return and(
    readable(viewer),
    isThere(posts),
    isNull(parents.hiddenByDecision),
    isNull(parents.removedByDecision),
  );
}

/** Posts whole, in one query whatever their number; to be narrowed by `standing`. */
export function selectPosts(viewer: Viewer) {
  return db
    .select({
      ...columns,
      duplicates: duplicatesColumn(viewer, posts.threadId),
      supersededBy: supersededColumn(viewer),
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(parents, eq(parents.id, posts.parentId))
    .leftJoin(authors, eq(authors.id, posts.authorId));
}

/** The answer to be read instead of one, where this viewer may read it and it still solves its question. */
const supersededColumn = (viewer: Viewer): SQL<string | null> =>
  sql<string | null>`(select o.id::text from posts o join threads ot on ot.id = o.thread_id
    where o.id = ${posts.supersededBy} and not o.gone and (o.accepted_at is not null) and not ot.gone
      and ${isVisible(viewer, sql`ot.space_id`)})`;

export function representPost(row: Awaited<ReturnType<typeof selectPosts>>[number]): PostShape {
  return {
    id: String(row.id),
    threadId: String(row.threadId),
    kind: row.kind,
    parentId: row.parentId === null ? null : String(row.parentId),
    author: representAuthor(row.author),
    bodyMarkdown: row.markdown,
    bodyHtml: row.html,
    score: row.score,
    accepted: row.acceptedAt !== null,
    reuses: row.acceptedAt && row.threadKind === "question" ? row.reuseCount + row.duplicates : 0,
    validity: validityOf(row.validity),
    checkedAt: row.checkedAt?.toISOString() ?? null,
    supersededBy: row.supersededBy,
    official: row.official,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    origin: row.origin,
  };
}
