import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { type Filter, kindsOf } from "./input.ts";

export type Marked = {
  /** One thread's; all without. */
  threadId?: number;
  /** What is about one post. */
  postId?: number;
  /** What is about one suggestion. */
  subjectId?: string;
  /** What came later stays unread. */
  until?: Date;
  /** Only what this filter shows. */
  show?: Filter;
};

/** Marks one's own notifications as read; in sight or not, since it says nothing about them. */
export async function markRead(viewer: Viewer, asked: Marked = {}): Promise<void> {
  const { threadId, postId, subjectId, until, show } = asked;
  if (!viewer.member) throw new Forbidden();
  const kinds = show && kindsOf[show];
  const narrowed: (SQL | undefined)[] = [
    threadId === undefined ? undefined : sql`thread_id = ${threadId}`,
    postId === undefined ? undefined : sql`post_id = ${postId}`,
    subjectId === undefined ? undefined : sql`subject_id = ${subjectId}`,
    until && sql`created_at <= ${until}`,
    kinds && sql`kind = any(${sql.param([...kinds])}::text[])`,
  ];
  await db.execute(sql`
    update notifications set read_at = now()
    where ${sql.join(
      [
        sql`member_id = ${viewer.member.id} and read_at is null`,
        ...narrowed.filter((one) => one !== undefined),
      ],
      sql` and `,
    )}`);
}
