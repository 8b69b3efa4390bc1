import { and, eq, not, type SQL, sql } from "drizzle-orm";
import { firstLine } from "#app/lib/excerpt.ts";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { bookmarks, posts, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Member, Viewer } from "../viewer.ts";
import type { BookmarkView } from "./views.ts";

/** Whether what a bookmark leads to is still there for its owner. */
export function stillThere(viewer: Viewer): SQL<boolean> {
  // What was said of an answer that staff took down goes with it.
  const down = sql`exists (select 1 from ${posts} up where up.id = ${posts.parentId}
    and (up.hidden_by_decision is not null or up.removed_by_decision is not null))`;
  const there = and(isThere(threads), isThere(posts), isVisible(viewer, threads.spaceId), not(down));
  return sql<boolean>`(${there})`;
}

/** A post that there is to be bookmarked, with its thread. @throws {NotFound} */
export async function loadReadable(viewer: Viewer, postId: number) {
  const [found] = await db
    .select({ post: posts, thread: threads })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, postId), stillThere(viewer)));
  if (!found) throw new NotFound();
  return found;
}

/** Bookmarks with what they lead to; always to be narrowed to those that are `owned`. */
export function selectBookmarks(viewer: Viewer) {
  return db
    .select({
      bookmark: bookmarks,
      there: stillThere(viewer),
      kind: posts.kind,
      opening: posts.opening,
      author: authorColumns,
      title: threads.title,
      language: threads.language,
      threadKind: threads.kind,
    })
    .from(bookmarks)
    .innerJoin(posts, eq(posts.id, bookmarks.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(authors, eq(authors.id, posts.authorId));
}

export const owned = (member: Member) => eq(bookmarks.memberId, member.id);

type Row = Awaited<ReturnType<typeof selectBookmarks>>[number];

export function representBookmark({ bookmark, there, ...row }: Row, now: Date): BookmarkView {
  const { postId, note, createdAt, remindAt } = bookmark;
  return {
    postId: String(postId),
    note,
    createdAt: createdAt.toISOString(),
    remindAt: remindAt?.toISOString() ?? null,
    due: remindAt !== null && remindAt <= now,
    post: there
      ? {
          path: postPath(postId),
          title: row.title,
          language: row.language,
          threadKind: row.threadKind,
          kind: row.kind,
          author: (row.author && representPerson(row.author)?.displayName) ?? null,
          opening: firstLine(row.opening, 160),
        }
      : null,
  };
}
