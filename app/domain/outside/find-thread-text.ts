import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { findThread } from "../threads/find-thread.ts";
import type { PostView, ThreadView } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { asVisitor } from "./as-visitor.ts";

/** A thread with its texts as they were written, by post id, and whether answers are left out for being too many. */
export type ThreadText = {
  thread: ThreadView;
  answers: PostView[];
  markdown: Map<string, string>;
  more: boolean;
};

const mostPages = 5;

/** A thread as a visitor may read it, its best answers first, a hundred at most. @throws {NotFound} @throws {Gone} */
export async function findThreadText(asker: Viewer, threadId: number, now: Date): Promise<ThreadText> {
  const viewer = asVisitor(asker);
  const thread = await findThread(viewer, threadId, { order: "best", now });
  const answers = [...thread.answers];
  let after = thread.nextAnswers;
  for (let page = 1; after && page < mostPages; page++) {
    const further = await findThread(viewer, threadId, { order: "best", after, now });
    answers.push(...further.answers);
    after = further.nextAnswers;
  }
  const there = answers.filter(({ gone }) => !gone);
  const markdown = await readSources([thread.body, ...there]);
  return { thread, answers: there, markdown, more: after !== null };
}

/** Of these posts and the comments on them, those that stand. */
async function readSources(shown: PostView[]): Promise<Map<string, string>> {
  const ids = shown
    .flatMap((post) => [post, ...post.comments])
    .flatMap(({ id, gone }) => (gone ? [] : Number(id)));
  const rows = await db
    .select({ id: posts.id, markdown: posts.markdown })
    .from(posts)
    .where(sql`${posts.id} = any(${sql.param(ids)}::bigint[]) and not ${posts.gone}`);
  return new Map(rows.map(({ id, markdown }) => [String(id), markdown]));
}
