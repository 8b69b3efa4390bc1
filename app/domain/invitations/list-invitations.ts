import { and, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { env } from "#app/services/env.server.ts";
import { db } from "#db/client.server.ts";
import { invitations, mails, members } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { keptHere } from "../mails/send-once.ts";
import { canKeepPeople } from "../people/policy.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Invitations nobody followed yet, the newest first. Kept is one whose mail did not leave, since there is no mail
 * server: its link has to be handed on by someone. @throws {Forbidden}
 */
export async function listInvitations(viewer: Viewer, now = new Date()) {
  if (!canKeepPeople(viewer)) throw new Forbidden();
  const mail = db
    .select({ one: sql`1` })
    .from(mails)
    .where(
      and(
        eq(mails.address, invitations.email),
        eq(mails.kind, "invitation"),
        eq(mails.problem, keptHere),
        gte(mails.createdAt, invitations.createdAt),
      ),
    );
  const rows = await db
    .select({ invitation: invitations, inviter: members.username, kept: sql<boolean>`exists ${mail}` })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.invitedBy))
    .where(and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt)))
    .orderBy(desc(invitations.createdAt))
    .limit(100);
  return rows.map(({ invitation: { id, email, role, createdAt, expiresAt }, inviter, kept }) => ({
    id,
    email,
    role,
    invitedBy: inviter,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now,
    // The mail of one just made is written a moment later.
    kept: kept || !env().SMTP_URL,
  }));
}
export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];
