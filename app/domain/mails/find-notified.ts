import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import {
  members,
  type NotificationKind,
  notifications,
  posts,
  spaces,
  subscriptions,
  threads,
} from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { levelFor, reaches } from "../subscriptions/levels.ts";
import { isGone } from "../threads/policy.ts";
import type { Recipient } from "./find-recipient.ts";

export type Told = {
  id: string;
  kind: NotificationKind;
  /** Whose doing it was, as they are called now; null for nobody in particular. */
  actor: string | null;
  threadId: number;
  title: string;
  spaceSlug: string;
  /** What was written, as it stands now; null where nothing was, or it is not for quoting. */
  post: { id: number; kind: "body" | "answer" | "comment"; markdown: string; html: string } | null;
  /** Where it is read, from the site's root. */
  path: string;
};

type Which = { mailId: string } | { ids: string[] };

/** These speak of what was done to the reader's own post, which may have taken it out of sight. */
const ofOwnPost: readonly NotificationKind[] = ["acted"];
const quotes: readonly NotificationKind[] = [
  "answer",
  "comment",
  "mention",
  "quoted",
  "news",
  "announcement",
];

/**
 * What a member is told, looked at as they may see it at this moment: what they read meanwhile, may not see any more,
 * do not want to hear of, or what was taken back is left out, and texts are as they are by now.
 */
export async function findNotified(reader: Recipient, which: Which): Promise<Told[]> {
  const { viewer, memberId } = reader;
  const rows = await db
    .select({ notification: notifications, post: posts, thread: threads, space: spaces.slug, actor: members })
    .from(notifications)
    .leftJoin(posts, eq(posts.id, notifications.postId))
    // A post may have been carried into another thread since.
    .innerJoin(threads, eq(threads.id, sql`coalesce(${posts.threadId}, ${notifications.threadId})`))
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(members, eq(members.id, notifications.actorId))
    .where(
      and(
        eq(notifications.memberId, memberId),
        "mailId" in which ? eq(notifications.mailId, which.mailId) : inArray(notifications.id, which.ids),
        isNull(notifications.readAt),
        isVisible(viewer, threads.spaceId),
      ),
    )
    .orderBy(asc(notifications.createdAt), asc(notifications.id));
  const told: Told[] = [];
  for (const { notification, post, thread, space, actor } of rows) {
    const { id, kind, actorId } = notification;
    const own = ofOwnPost.includes(kind);
    if (reader.quietKinds.includes(kind)) continue;
    if (own ? thread.gone && thread.authorId !== memberId : thread.gone) continue;
    if (post && !own && (isGone(post) || (await isUnderGone(post.parentId)))) continue;
    if (!own && (await isSilenced(memberId, thread, actorId, kind))) continue;
    told.push({
      id,
      kind,
      // Whoever took their name off what they wrote is not named by a mail either.
      actor:
        actor && !actor.deletedAt && (!post || !quotes.includes(kind) || post.authorId === actor.id)
          ? actor.displayName
          : null,
      threadId: thread.id,
      title: thread.title,
      spaceSlug: space,
      post:
        post && quotes.includes(kind)
          ? { id: post.id, kind: post.kind, markdown: post.markdown, html: post.html }
          : null,
      path: post && !own ? postPath(post.id) : `/t/${thread.id}/${thread.slug}`,
    });
  }
  return told;
}

/** A comment goes with what it comments on. */
async function isUnderGone(parentId: number | null): Promise<boolean> {
  if (parentId === null) return false;
  const [parent] = await db.select().from(posts).where(eq(posts.id, parentId));
  return !parent || isGone(parent);
}

/** Whether they silenced it since, by what they say now of the thread, of whoever wrote, and of what is around it. */
async function isSilenced(
  memberId: string,
  thread: typeof threads.$inferSelect,
  actorId: string | null,
  kind: NotificationKind,
): Promise<boolean> {
  const about = [
    ["thread", [String(thread.id)]],
    ["space", [thread.spaceId]],
    ["tag", thread.tags],
    ["product", thread.productId ? [thread.productId] : []],
    ["member", actorId ? [actorId] : []],
  ] as const;
  const rows = await db
    .select({ target: subscriptions.targetKind, level: subscriptions.level, why: subscriptions.why })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.memberId, memberId),
        or(
          ...about.flatMap(([target, ids]) =>
            ids.length > 0
              ? and(eq(subscriptions.targetKind, target), inArray(subscriptions.targetId, [...ids]))
              : [],
          ),
        ),
      ),
    );
  const said = rows.map(({ target, level, why }) => ({ target, level, chosen: why === "chosen" }));
  return !reaches(levelFor(said).level, kind);
}
