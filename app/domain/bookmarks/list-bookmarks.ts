import { and, desc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { bookmarks } from "#db/schema/index.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { searchBookmarks } from "./search-bookmarks.ts";
import { owned, representBookmark, selectBookmarks } from "./select-bookmarks.ts";
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
  const asked = words.split(/\s+/).filter(Boolean).slice(0, 5);
  const search = { words: asked, is: and(mine, beyond), order, most: limit + 1 };
  const found = asked.length > 0 ? await searchBookmarks(viewer, search) : null;
  const edge = found?.edge ?? [];
  const ids = found ? sql`${sql.param([...found.ids, ...edge])}::bigint[]` : sql`${first}array(${others})`;
  const rows = await selectBookmarks(viewer)
    .where(and(mine, sql`${bookmarks.postId} = any(${ids})`))
    .orderBy(order)
    .limit(limit + 1 + edge.length);
  const shown = rows.filter(({ bookmark }) => found?.ids.includes(bookmark.postId) ?? true).slice(0, limit);
  // Where a search was broken off it goes on from the last one looked at, which need not be one it found.
  const partial = edge.length > 0;
  const last = (partial ? rows.at(-1) : rows.length > limit ? rows[limit - 1] : undefined)?.bookmark;
  const cursorOf = (row: typeof bookmarks.$inferSelect) => {
    const isDue = row.remindAt !== null && row.remindAt <= asOf;
    const sorted = isDue ? row.remindAt : row.createdAt;
    return encodeCursor([isDue ? 1 : 0, (sorted ?? row.createdAt).getTime(), row.postId, asOf.getTime()]);
  };
  return {
    items: shown.map((row) => representBookmark(row, now)),
    next: last ? cursorOf(last) : null,
    partial,
  };
}
