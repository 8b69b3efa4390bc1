import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { postAnchor, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, revisions, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { moderates } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import type { PostPlace } from "./views.ts";
import { type Found, type Wording, wordingOf } from "./wording.ts";

const parents = alias(posts, "parents");

/**
 * A post whose earlier wordings this viewer may read: those of what stands, as the post itself; of what was taken back or
 * taken down, only who moderates. @throws {NotFound}
 */
export async function loadHistory(viewer: Viewer, postId: number): Promise<Found> {
  const [found] = await db
    .select({ post: posts, thread: threads, parentGone: sql<boolean>`coalesce(${parents.gone}, false)` })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(parents, eq(parents.id, posts.parentId))
    .where(and(eq(posts.id, postId), isVisible(viewer, threads.spaceId)));
  if (!found) throw new NotFound();
  const gone = found.post.gone || found.thread.gone || found.parentGone;
  if (gone && !moderates(viewer, found.thread)) throw new NotFound();
  return found;
}

/** What a post said when `number` wordings of it were kept. @throws {NotFound} for a number it never had */
export async function loadWording(found: Found, number: number): Promise<Wording> {
  if (found.post.revisionCount === 0) return wordingOf(found);
  // Of what was never edited before, the first wording is the one that was read.
  const wanted = and(eq(revisions.postId, found.post.id), eq(revisions.number, Math.max(1, number)));
  const [revision] = await db.select().from(revisions).where(wanted);
  if (!revision) throw new NotFound();
  const { title, markdown, tags } = revision;
  return { title, markdown, tags };
}

export function placeOf({ post, thread }: Found): PostPlace {
  return {
    id: String(post.id),
    kind: post.kind,
    path: threadPath(thread) + postAnchor(post),
    threadTitle: thread.title,
    language: thread.language,
  };
}
