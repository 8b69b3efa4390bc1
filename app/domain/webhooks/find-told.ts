import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { findApiPost } from "../api/find-api-post.ts";
import { findApiThread } from "../api/find-api-thread.ts";
import { findApiIdea, listApiSteps } from "../api/list-api-ideas.ts";
import type { ToldOutside } from "../api/webhook-shapes.ts";
import { NotFound } from "../errors.ts";
import { findJudged } from "../ideas/find-verdicts.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { type SentType, testType } from "./input.ts";

/** Whoever is told outside is nobody here: they are shown what any visitor sees, and nothing else. */
const visitor: Viewer = { member: null, locale: "en" };

export type About = { webhookId: string; type: SentType; ids: Record<string, string> };
export type Told = { data: ToldOutside } | { dropped: "notPublic" | "standsAgain" };

/**
 * What there is to tell of an event right now, as the API would answer a visitor.
 * @returns `dropped` where a visitor may not read it, not any more, or where what was taken away is back
 */
export async function findTold({ webhookId, type, ids }: About): Promise<Told> {
  if (type === testType) return { data: { webhookId } };
  try {
    return type === "post.taken-away" ? await takenAway(ids) : { data: await readable(type, ids) };
  } catch (error) {
    if (error instanceof NotFound) return { dropped: "notPublic" };
    throw error;
  }
}

async function readable(type: SentType, { threadId, postId, otherThreadId, stepId }: Record<string, string>) {
  if (type === "idea.moved") {
    const { items } = await listApiSteps(visitor, Number(threadId));
    const step = items.find(({ id }) => id === stepId);
    if (!step) throw new NotFound();
    return { idea: await findApiIdea(visitor, Number(threadId)), step };
  }
  if (type === "idea.judged") {
    const { yes, partly, no } = (await findJudged(visitor, Number(threadId))).verdicts.counts;
    return { idea: await findApiIdea(visitor, Number(threadId)), solved: { yes, partly, no } };
  }
  const thread = await findApiThread(visitor, Number(threadId));
  if (type === "thread.merged" || type === "thread.split" || type === "thread.act-undone")
    return { thread, otherThreadId: (await isInSight(otherThreadId)) ? (otherThreadId ?? null) : null };
  if (type.startsWith("thread.")) return { thread };
  const post = await findApiPost(visitor, Number(postId));
  // Staff may have carried it into another thread since.
  return {
    thread: post.threadId === thread.id ? thread : await findApiThread(visitor, Number(post.threadId)),
    post,
  };
}

/** Whether a thread lies where visitors read, though it may be gone itself. */
async function isInSight(threadId: string | undefined): Promise<boolean> {
  const [found] = await db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.id, Number(threadId)), isVisible(visitor, threads.spaceId)));
  return found !== undefined;
}

/** Of what is gone, its number and no word. */
async function takenAway({ postId }: Record<string, string>): Promise<Told> {
  const [row] = await db
    .select({ id: posts.id, threadId: posts.threadId, kind: posts.kind, gone: posts.gone })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, Number(postId)), isVisible(visitor, threads.spaceId)));
  if (!row) return { dropped: "notPublic" };
  if (!row.gone) return { dropped: "standsAgain" };
  return { data: { post: { id: String(row.id), threadId: String(row.threadId), kind: row.kind } } };
}
