import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { subscriptions } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { findTarget, type Named } from "./find-target.ts";
import type { Level, TargetKind } from "./input.ts";
import type { FollowView, SubscriptionView, TargetView } from "./views.ts";

/** What there is to be followed, and the viewer's own row about it, or null. @throws {NotFound} */
export async function findSubscription(
  viewer: Viewer,
  named: Named,
): Promise<{ target: TargetView; kept: SubscriptionView | null }> {
  if (!viewer.member) throw new Forbidden();
  const target = await findTarget(viewer, named);
  const [row] = await db
    .select()
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.memberId, viewer.member.id),
        eq(subscriptions.targetKind, target.kind),
        eq(subscriptions.targetId, target.id),
      ),
    );
  const kept = row && {
    kind: target.kind,
    id: target.id,
    level: row.level,
    why: row.why,
    createdAt: row.createdAt.toISOString(),
    target,
  };
  return { target, kept: kept ?? null };
}

/**
 * At which level the viewer follows something, as a column of the query that reads it; null for none, and for visitors.
 * @param id the target's, as the table names it
 */
export function levelColumn(viewer: Viewer, kind: TargetKind, id: AnyPgColumn | SQL): SQL<Level | null> {
  if (!viewer.member) return sql<Level | null>`null::text`;
  return sql<Level | null>`(select s.level from subscriptions s where s.member_id = ${viewer.member.id}
    and s.target_kind = ${kind} and s.target_id = ${id}::text)`;
}

/** How the viewer stands to what an address names, for its page to show; null for visitors, and of oneself. */
export async function findFollow(viewer: Viewer, { kind, name }: Named): Promise<FollowView | null> {
  const { member } = viewer;
  if (!member || (kind === "member" && name.toLowerCase() === member.username)) return null;
  const [row] = await db
    .select({ level: subscriptions.level })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.memberId, member.id),
        eq(subscriptions.targetKind, kind),
        eq(subscriptions.targetId, idOf[kind](name)),
      ),
    );
  return { level: row?.level ?? null };
}

const idOf: Record<TargetKind, (name: string) => SQL> = {
  thread: (id) => sql`${id}`,
  tag: (tag) => sql`${tag}`,
  space: (slug) => sql`(select id::text from spaces where slug = ${slug})`,
  product: (slug) => sql`(select id::text from products where slug = ${slug})`,
  member: (username) => sql`(select id::text from members where username = ${username.toLowerCase()})`,
};
