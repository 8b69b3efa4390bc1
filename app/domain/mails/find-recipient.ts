import { eq } from "drizzle-orm";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { type MailMode, members, notificationSettings } from "#db/schema/index.ts";
import { findMember } from "../accounts/session.server.ts";
import type { Member, Viewer } from "../viewer.ts";

export type Recipient = {
  memberId: string;
  email: string;
  locale: Locale;
  /** IANA's name; null where nobody said. */
  timeZone: string | null;
  mailMode: MailMode;
  /** As they may see things now. */
  viewer: Viewer & { member: Member };
};

/**
 * A member to whom mail that can be switched off may leave right now; null when none may: they left or are kept out, the
 * address was never confirmed, or mail to it bounced or was complained of.
 */
export async function findRecipient(memberId: string): Promise<Recipient | null> {
  const [row] = await db
    .select({ member: members, settings: notificationSettings })
    .from(members)
    .leftJoin(notificationSettings, eq(notificationSettings.memberId, members.id))
    .where(eq(members.id, memberId));
  if (!row?.member.email || !row.member.emailConfirmedAt) return null;
  if (row.settings?.stoppedAt) return null;
  const found = await findMember(memberId);
  if (!found) return null;
  const locale = isLocale(row.member.locale) ? row.member.locale : "en";
  return {
    memberId,
    email: row.member.email,
    locale,
    timeZone: row.member.timeZone,
    mailMode: row.settings?.mailMode ?? "at-once",
    viewer: { member: found.member, locale },
  };
}
