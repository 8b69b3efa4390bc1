import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { invitations, members } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { canKeepPeople } from "../people/policy.ts";
import type { Viewer } from "../viewer.ts";

/** Invitations nobody followed yet, the newest first. @throws {Forbidden} */
export async function listInvitations(viewer: Viewer, now = new Date()) {
  if (!canKeepPeople(viewer)) throw new Forbidden();
  const rows = await db
    .select({ invitation: invitations, inviter: members.username })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.invitedBy))
    .where(and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt)))
    .orderBy(desc(invitations.createdAt))
    .limit(100);
  return rows.map(({ invitation: { id, email, role, createdAt, expiresAt }, inviter }) => ({
    id,
    email,
    role,
    invitedBy: inviter,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now,
  }));
}
export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];
