import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { locatePost } from "../threads/locate.ts";
import type { Viewer } from "../viewer.ts";
import { leadHere } from "./duplicates.ts";
import { type CountedKind, countedKinds } from "./input.ts";
import { loadAccepted } from "./load-answer.ts";
import type { AnswerNamed, Counts, ReusesView } from "./views.ts";

const mostMonths = 24;

/** How often an accepted answer served again: by kind, and by month. @throws {NotFound} */
export async function findReuses(viewer: Viewer, postId: number): Promise<ReusesView> {
  const { thread } = await loadAccepted(db, viewer, postId);
  return countReuses(viewer, postId, thread.id);
}

/** The same for its page, which names the answer. @throws {NotFound} */
export async function findReusePage(viewer: Viewer, postId: number): Promise<AnswerNamed & ReusesView> {
  const { thread } = await loadAccepted(db, viewer, postId);
  return {
    postId: String(postId),
    title: thread.title,
    language: thread.language,
    path: (await locatePost(viewer, postId)).path,
    ...(await countReuses(viewer, postId, thread.id)),
  };
}

/** A duplicate belongs to the month it was marked in, or was asked in where an import brought it so. */
async function countReuses(viewer: Viewer, postId: number, threadId: number): Promise<ReusesView> {
  const { rows } = await db.execute<{ kind: CountedKind; month: string; count: number }>(sql`
    select r.kind, to_char(r.day, 'YYYY-MM') as month, count(*)::int as count
    from reuses r where r.post_id = ${postId} and r.undone_at is null group by 1, 2
    union all
    select 'duplicate', to_char(coalesce((
        select max(a.made_at) from thread_acts a
        where a.thread_id = d.id and a.act = 'marked-duplicate' and a.undone_at is null
      ), d.created_at) at time zone 'UTC', 'YYYY-MM'), count(*)::int
    from threads d where ${leadHere(viewer, threadId)} group by 1, 2`);
  const kinds = none();
  const months = new Map<string, Counts>();
  for (const { kind, month, count } of rows) {
    kinds[kind] += count;
    const there = months.get(month) ?? none();
    there[kind] += count;
    months.set(month, there);
  }
  return {
    total: sum(kinds),
    kinds,
    months: [...months]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .slice(0, mostMonths)
      .map(([month, counts]) => ({ month, total: sum(counts), kinds: counts })),
  };
}

const none = (): Counts => Object.fromEntries(countedKinds.map((kind) => [kind, 0])) as Counts;
const sum = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0);
