import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { bookmarks, posts, threads } from "#db/schema/index.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { owned, representBookmark, selectBookmarks, stillThere } from "./select-bookmarks.ts";
import type { BookmarkView } from "./views.ts";

const moment = z.int().min(0).max(253_402_300_799_999);
/** Whether it was due, the moment it is sorted by, its post, and the moment that "due" is counted from on all pages. */
export const bookmarkPlace = z.tuple([z.union([z.literal(0), z.literal(1)]), moment, z.int(), moment]);

export type BookmarksAsked = { words?: string; after?: string; limit?: number };

/**
 * A keyset page of the viewer's own bookmarks: those whose moment has come, the latest first, then the newest.
 * @param asked.words narrows to those with all of them in the note, or in a title that the viewer may still read
 */
export async function listBookmarks(
  viewer: Viewer,
  { words = "", after, limit = 20 }: BookmarksAsked,
  now: Date,
): Promise<Page<BookmarkView>> {
  if (!viewer.member) return { items: [], next: null };
  const place = after ? decodeCursor(after, bookmarkPlace) : null;
  const asOf = place ? new Date(place[3]) : now;
  const due = sql<boolean>`(${bookmarks.remindAt} is not null and ${bookmarks.remindAt} <= ${asOf}::timestamptz)`;
  const at = sql`case when ${due} then ${bookmarks.remindAt} else ${bookmarks.createdAt} end`;
  const mine = owned(viewer.member);
  const from = place ? sql`${new Date(place[1])}::timestamptz, ${place[2]}::bigint` : undefined;
  const wasDue = place?.[0] === 1;
  const beyond = from && sql`(${due}, ${at}, ${bookmarks.postId}) < (${wasDue}, ${from})`;
  // Whoever keeps thousands has a page of them read, by an index for those that are due and one for the others.
  const part = (is: SQL, moment: SQL | typeof bookmarks.createdAt, start: SQL | undefined) => {
    const there = and(mine, is, start && sql`(${moment}, ${bookmarks.postId}) < (${start})`);
    const by = [desc(moment), desc(bookmarks.postId)];
    return db
      .select({ id: bookmarks.postId })
      .from(bookmarks)
      .where(there)
      .orderBy(...by)
      .limit(limit + 1);
  };
  const others = part(sql`not ${due}`, bookmarks.createdAt, wasDue ? undefined : from);
  const first = from && !wasDue ? sql`` : sql`array(${part(due, sql`${bookmarks.remindAt}`, from)}) || `;
  const order = sql`${due} desc, ${at} desc, ${bookmarks.postId} desc`;
  const matches = matching(viewer, words);
  const ids =
    matches.length > 0
      ? sql`array(${pickMatching(and(mine, beyond, ...matches), order, limit + 1)})`
      : sql`${first}array(${others})`;
  const rows = await selectBookmarks(viewer)
    .where(and(mine, sql`${bookmarks.postId} = any(${ids})`))
    .orderBy(order)
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.bookmark;
  const cursorOf = (row: typeof bookmarks.$inferSelect) => {
    const isDue = row.remindAt !== null && row.remindAt <= asOf;
    const sorted = isDue ? row.remindAt : row.createdAt;
    return encodeCursor([isDue ? 1 : 0, (sorted ?? row.createdAt).getTime(), row.postId, asOf.getTime()]);
  };
  return {
    items: shown.map((row) => representBookmark(row, now)),
    next: rows.length > limit && last ? cursorOf(last) : null,
  };
}

/**
 * The posts of one page of a search. Each is looked up by its bookmark with its thread: joined, all titles there are
 * would be read for the few thousand of one's own.
 */
function pickMatching(is: SQL | undefined, order: SQL, most: number): SQL {
  const kept = db
    .select({ title: threads.title })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(posts.id, bookmarks.postId));
  return sql`select ${bookmarks.postId} from ${bookmarks} cross join lateral (${kept} offset 0) kept
    where ${is} order by ${order} limit ${most}`;
}

/** Each word is looked for as it is, in the few rows that are one's own. */
function matching(viewer: Viewer, words: string): SQL[] {
  // Asked of the few whose title has the word, since it takes most of the time.
  const there = sql`exists (${db
    .select({ one: sql`1` })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, bookmarks.postId), stillThere(viewer)))})`;
  return words
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return sql`(${bookmarks.note} ilike ${pattern} or (kept.title ilike ${pattern} and ${there}))`;
    });
}
