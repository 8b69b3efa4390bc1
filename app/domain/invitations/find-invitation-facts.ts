import { and, eq, gt, isNull } from "drizzle-orm";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { invitations, members } from "#db/schema/index.ts";

export type InvitationFacts = { email: string; role: string; locale: Locale; invitedBy: string | null };

/** What the mail of an invitation has to know when it is made; null when there is nothing to send any more. */
export async function findInvitationFacts(
  invitationId: string,
  now = new Date(),
): Promise<InvitationFacts | null> {
  const [found] = await db
    .select({ invitation: invitations, inviter: members.displayName })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.id, invitationId),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, now),
      ),
    );
  if (!found) return null;
  const { email, role, locale } = found.invitation;
  return { email, role, locale: isLocale(locale) ? locale : "en", invitedBy: found.inviter };
}
