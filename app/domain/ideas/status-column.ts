import { type SQL, sql } from "drizzle-orm";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { ideas, threads } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";

/** The status of a thread that is an idea, as a column beside the thread's others; null for any other thread. */
export const statusColumn = sql<IdeaStatus | null>`case when ${threads.kind} = 'idea' then (
  select i.status from ${ideas} i where i.thread_id = ${threads.id}) end`;

/** Whether the viewer voted for a thread that is an idea, as such a column; false for any other thread. */
export function votedFor({ member }: Viewer): SQL<boolean> {
  if (!member) return sql<boolean>`false`;
  return sql<boolean>`${threads.kind} = 'idea' and exists (
    select 1 from posts b join votes v on v.post_id = b.id and v.member_id = ${member.id} and v.value = 1
    where b.thread_id = ${threads.id} and b.kind = 'body')`;
}
