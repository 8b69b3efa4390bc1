import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, spaces, threads } from "#db/schema/index.ts";
import { unreadColumn } from "../reads/unread.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { authors } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { absolute, authorColumns, originWhere, representAuthor } from "./parts.ts";
import type { ThreadShape } from "./shapes.ts";

const bodies = alias(posts, "bodies");

const columns = {
  id: threads.id,
  kind: threads.kind,
  title: threads.title,
  slug: threads.slug,
  space: spaces.slug,
  tags: threads.tags,
  product: sql<string | null>`(select p.slug from products p where p.id = ${threads.productId})`,
  language: threads.language,
  author: authorColumns,
  body: { id: bodies.id, markdown: bodies.markdown, html: bodies.html },
  bodyGone: sql<boolean>`${bodies.gone}`,
  score: threads.score,
  answerCount: threads.answerCount,
  meToo: threads.meToo,
  solvedAt: threads.solvedAt,
  acceptedAnswerIds: sql<string[]>`array(
    select a.id::text from posts a
    where a.thread_id = ${threads.id} and a.kind = 'answer' and a.accepted_at is not null
      and not a.gone
    order by (a.superseded_by is not null), a.accepted_at, a.id)`,
  closedAt: threads.closedAt,
  lockedAt: threads.lockedAt,
  archivedAt: threads.archivedAt,
  createdAt: threads.createdAt,
  activeAt: threads.activeAt,
  updatedAt: threads.updatedAt,
  origin: originWhere(sql`o.thread_id = ${threads.id} and o.kind = 'question'`),
};

/** What this viewer may read, as a condition on a query that has `threads` in it. */
export function readable(viewer: Viewer): SQL | undefined {
  return and(isThere(threads), isVisible(viewer, threads.spaceId));
}

/** Threads whole, with their body, in one query whatever their number; to be narrowed by `readable`. */
export function selectThreads(viewer: Viewer) {
  return db
    .select({ ...columns, unread: unreadOf(viewer) })
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .innerJoin(bodies, and(eq(bodies.threadId, threads.id), eq(bodies.kind, "body")))
    .leftJoin(authors, eq(authors.id, threads.authorId));
}

/** Null for visitors, of whom nobody knows what they have read. */
function unreadOf(viewer: Viewer): SQL<boolean | null> {
  if (!viewer.member) return sql<boolean | null>`null::boolean`;
  return sql<boolean>`(${unreadColumn(viewer)} is not null)`;
}

export function representThread(row: Awaited<ReturnType<typeof selectThreads>>[number]): ThreadShape {
  return {
    id: String(row.id),
    kind: row.kind,
    title: row.title,
    slug: row.slug,
    url: absolute(threadPath(row)),
    space: row.space,
    tags: row.tags,
    product: row.product,
    language: row.language,
    author: representAuthor(row.author),
    bodyPostId: String(row.body.id),
    bodyMarkdown: row.bodyGone ? "" : row.body.markdown,
    bodyHtml: row.bodyGone ? "" : row.body.html,
    score: row.score,
    answerCount: row.answerCount,
    meToo: row.meToo,
    solved: row.solvedAt !== null,
    acceptedAnswerIds: row.acceptedAnswerIds,
    closedAt: row.closedAt?.toISOString() ?? null,
    lockedAt: row.lockedAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    origin: row.origin,
    ...(row.unread !== null && { unread: row.unread }),
  };
}
