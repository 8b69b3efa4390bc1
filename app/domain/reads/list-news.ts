import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, threadReads, threads } from "#db/schema/index.ts";
import { along, beyond, type Cursors, cutPage, type Start, startOf } from "../page.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { showRows } from "../threads/show-rows.ts";
import type { Page, ThreadRow } from "../threads/views.ts";
import type { Member, Viewer } from "../viewer.ts";
import { lastVisit } from "./unread.ts";

/** As many are counted, and no more. */
const mostCounted = 99;

/** What changed since a member's last visit and is not read yet, latest first, from some place on. */
function pickNews(viewer: Viewer, member: Member, start: Start, limit: number) {
  const since = sql`(select ${lastVisit} from ${members} where ${eq(members.id, member.id)})`;
  return db
    .select({ id: threads.id, at: threads.activeAt })
    .from(threads)
    .where(
      and(
        isThere(threads),
        isVisible(viewer, threads.spaceId),
        sql`${threads.activeAt} > ${since}`,
        sql`not exists (select 1 from ${threadReads} r
          where r.member_id = ${member.id} and r.thread_id = ${threads.id} and r.read_at >= ${threads.activeAt})`,
        beyond(start, threads.activeAt, threads.id),
      ),
    )
    .orderBy(along(start, threads.activeAt, threads.id))
    .limit(limit);
}

/** A keyset page of the threads with something new since this member's last visit; nothing for visitors. */
export async function listNews(
  viewer: Viewer,
  { limit = 20, ...cursors }: Cursors & { limit?: number },
): Promise<Page<ThreadRow>> {
  if (!viewer.member) return { items: [], next: null, prev: null };
  const start = startOf(cursors, "moment");
  const found = await pickNews(viewer, viewer.member, start, limit + 1);
  if (start.backwards && found.length <= limit) return listNews(viewer, { limit });
  const page = cutPage(found, limit, start, (row) => row);
  return {
    items: await showRows(
      viewer,
      page.rows.map(({ id }) => id),
    ),
    next: page.next,
    prev: page.prev,
  };
}

/** For the home page: how many such threads there are, as far as they are counted, and the latest few. */
export async function summariseNews(
  viewer: Viewer,
  few: number,
): Promise<{ count: number; more: boolean; rows: ThreadRow[] }> {
  if (!viewer.member) return { count: 0, more: false, rows: [] };
  const found = await pickNews(viewer, viewer.member, { from: null, backwards: false }, mostCounted + 1);
  const rows = await showRows(
    viewer,
    found.slice(0, few).map(({ id }) => id),
  );
  return { count: Math.min(found.length, mostCounted), more: found.length > mostCounted, rows };
}
