import { type SQL, sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { besideIdeas } from "../ideas/beside.ts";
import { isVisible } from "../spaces/visible.ts";
import type { ContentLanguage } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { LinkedThread } from "./views.ts";

/** How many questions stand beside each of these ideas. @param visible of the space of `t` */
export async function countLinked(visible: SQL, threadIds: number[]): Promise<Map<number, number>> {
  if (threadIds.length === 0) return new Map();
  const { rows } = await db.execute<{ idea: string; linked: number }>(sql`
    select b.idea, count(distinct t.id)::int as linked from (${besideIdeas(threadIds)}) b join threads t on t.id = b.id
    where t.kind = 'question' and not t.gone and ${visible} group by b.idea`);
  return new Map(rows.map(({ idea, linked }) => [Number(idea), linked]));
}

/** Shown beside an idea; more than that is a list of its own, which the public thread has. */
const most = 20;

/** The threads beside an idea, whoever waits for most first. */
export async function listLinked(viewer: Viewer, threadId: number): Promise<LinkedThread[]> {
  type Row = Omit<LinkedThread, "path" | "language"> & { slug: string; language: ContentLanguage };
  const { rows } = await db.execute<Row>(sql`
    select t.id::text, t.title, t.slug, t.language, t.kind, t.me_too as "meToo", t.answer_count as "answerCount",
      t.solved_at is not null as solved,
      (select count(*)::int from threads d where d.duplicate_of = t.id and not d.gone) as duplicates
    from threads t
    where t.id in (select b.id from (${besideIdeas([threadId])}) b) and t.kind in ('question', 'discussion') and not t.gone
      and ${isVisible(viewer, sql`t.space_id`)}
    order by t.me_too desc, t.created_at desc, t.id desc limit ${most}`);
  return rows.map(({ slug, ...row }) => ({ ...row, path: threadPath({ id: row.id, slug }) }));
}
