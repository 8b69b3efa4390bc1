import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/i18n/locale.ts";
import { postPath, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import {
  members,
  type NotificationKind,
  notificationSettings,
  notifications,
  posts,
  pushSubscriptions,
  subscriptions,
  threads,
} from "#db/schema/index.ts";
import { findMember } from "../accounts/session.server.ts";
import { isHere } from "../members/is-here.ts";
import { isVisible } from "../spaces/visible.ts";
import type { PushJob } from "./queue-due-pushes.ts";

/** What one push says and where it goes, as its reader may know it now. */
export type Push = {
  to: { id: string; endpoint: string; p256dh: string; auth: string };
  locale: Locale;
  kind: NotificationKind;
  /** Whose doing it was, by the name they show; null for the team or the system. */
  actor: string | null;
  /** The thread's title, in its own language. */
  title: string;
  /** Where a press on it leads. */
  path: string;
  threadId: number;
};

/**
 * Looks at a notification again, at the moment of sending. @returns null where nothing is to be sent any more: it was
 * read, its reader may not see it now or has muted it, or they or their browser are gone
 */
export async function findPush({ notificationId, subscriptionId }: PushJob): Promise<Push | null> {
  const [found] = await db
    .select({ to: pushSubscriptions, told: notifications, quiet: notificationSettings.quietKinds })
    .from(notifications)
    .innerJoin(
      pushSubscriptions,
      and(eq(pushSubscriptions.memberId, notifications.memberId), eq(pushSubscriptions.id, subscriptionId)),
    )
    .innerJoin(members, eq(members.id, notifications.memberId))
    .leftJoin(notificationSettings, eq(notificationSettings.memberId, notifications.memberId))
    .where(and(eq(notifications.id, notificationId), isNull(notifications.readAt), isHere(members)));
  const reader = found && (await findMember(found.to.memberId));
  if (!reader || found.quiet?.includes(found.told.kind)) return null;
  const viewer = { member: reader.member, locale: reader.locale ?? "en" };
  const { kind, threadId, postId, actorId } = found.told;
  const [about] = await db
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      gone: threads.gone,
      postGone: posts.gone,
      actor: members.displayName,
      muted: muted(viewer.member.id, actorId),
    })
    .from(threads)
    .leftJoin(posts, eq(posts.id, postId ?? 0))
    .leftJoin(members, eq(members.id, actorId ?? sql`null`))
    .where(and(eq(threads.id, threadId), isVisible(viewer, threads.spaceId)));
  if (!about || about.muted) return null;
  // What staff did to one's own post is told although, and because, the post is gone.
  if (kind !== "acted" && (about.gone || about.postGone)) return null;
  const { to } = found;
  return {
    to: { id: to.id, endpoint: to.endpoint, p256dh: to.p256dh, auth: to.auth },
    locale: viewer.locale,
    kind,
    // Staff acts in the team's name.
    actor: kind === "acted" ? null : about.actor,
    title: about.title,
    path: postId && kind !== "acted" ? postPath(postId) : threadPath(about),
    threadId,
  };
}

/**
 * Muted itself, or whoever acts; or, where nothing is said of either, what it is about, or else where it lies: what is
 * closest counts.
 */
function muted(memberId: string, actorId: string | null) {
  const said = (kinds: string[], ids: SQL, level: SQL) => sql`exists (select 1 from ${subscriptions}
    where ${subscriptions.memberId} = ${memberId} and ${subscriptions.targetKind} = any(${sql.param(kinds)}::text[])
      and ${subscriptions.targetId} = any(${ids}) and ${level})`;
  const [any, silent] = [sql`true`, sql`${subscriptions.level} = 'muted'`];
  const close = sql`array[${threads.id}::text, ${actorId ?? ""}]`;
  const about = sql`array_append(${threads.tags}, ${threads.productId}::text)`;
  const around = sql`array[${threads.spaceId}::text]`;
  return sql<boolean>`case when ${said(["thread", "member"], close, any)} then ${said(["thread", "member"], close, silent)}
    when ${said(["tag", "product"], about, any)} then ${said(["tag", "product"], about, silent)}
    else ${said(["space"], around, silent)} end`;
}
