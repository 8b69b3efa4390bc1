import { and, desc, eq, inArray, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { members, meToos, notifications, posts, revisions, threads } from "#db/schema/index.ts";
import { leadingTo } from "../me-toos/leading-to.ts";
import type { Told } from "./audience.ts";
import { namedIn, newlyNamed } from "./named-in.ts";

const parents = alias(posts, "parents");

/** A thread, where it stands. */
export async function loadThread(threadId: number) {
  const [thread] = await db.select().from(threads).where(eq(threads.id, threadId));
  return thread ?? null;
}

/** A post with its thread and what it is a comment on; null where it is not there any more. */
export async function loadPost(postId: number) {
  const [found] = await db
    .select({ post: posts, thread: threads, parent: parents })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(parents, eq(parents.id, posts.parentId))
    .where(eq(posts.id, postId));
  return found ?? null;
}

export type Found = NonNullable<Awaited<ReturnType<typeof loadPost>>>;

/** Whether there is something to read: neither it, its thread nor what it comments on is gone. */
export function stands({ post, thread, parent }: Found): boolean {
  return !post.gone && !thread.gone && !(parent?.hiddenByDecision || parent?.removedByDecision);
}

type Direct = Told["direct"];

export function touched(memberId: string | null, kind: Direct[number]["kind"]): Direct {
  return memberId === null ? [] : [{ memberId, kind }];
}

/** Who has the problem too, and waits for what ends it: here, or where it was asked before that led here. */
export async function waiting(threadId: number, kind: Direct[number]["kind"]): Promise<Direct> {
  const rows = await db
    .selectDistinct({ memberId: meToos.memberId })
    .from(meToos)
    .where(sql`${meToos.threadId} in ${leadingTo(sql`${threadId}::bigint`)}`);
  return rows.flatMap(({ memberId }) => touched(memberId, kind));
}

/** Whom a post calls, and whom it quotes. */
export function called({ post }: Found): Promise<Direct> {
  return callers(namedIn(post.html));
}

/**
 * Whom an edit calls that the wording before it did not. Who was called by this post before is not called again.
 * @param at when it was edited: later wordings may be there by now
 */
export async function calledSince({ post }: Found, at: Date): Promise<Direct> {
  const [, before] = await db
    .select({ markdown: revisions.markdown })
    .from(revisions)
    .where(and(eq(revisions.postId, post.id), lte(revisions.madeAt, at)))
    .orderBy(desc(revisions.number))
    .limit(2);
  const direct = await callers(newlyNamed(post.html, before?.markdown ?? ""));
  if (direct.length === 0) return [];
  const told = await db
    .select({ memberId: notifications.memberId })
    .from(notifications)
    .where(and(eq(notifications.postId, post.id), inArray(notifications.kind, ["mention", "quoted"])));
  return direct.filter(({ memberId }) => !told.some((one) => one.memberId === memberId));
}

async function callers(named: ReturnType<typeof namedIn>): Promise<Direct> {
  const [people, authors] = await Promise.all([
    named.usernames.length === 0
      ? []
      : db.select({ id: members.id }).from(members).where(inArray(members.username, named.usernames)),
    named.posts.length === 0
      ? []
      : db.select({ id: posts.authorId }).from(posts).where(inArray(posts.id, named.posts)),
  ]);
  return [
    ...people.flatMap(({ id }) => touched(id, "mention")),
    ...authors.flatMap(({ id }) => touched(id, "quoted")),
  ];
}
