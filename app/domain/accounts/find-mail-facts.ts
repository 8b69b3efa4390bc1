import { and, eq, isNotNull } from "drizzle-orm";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";

export type MailFacts = {
  username: string;
  email: string;
  locale: Locale;
  confirmed: boolean;
  /** Somebody else has proven by now that the address is theirs. */
  ownedByAnother: boolean;
};

/** What a mail about an account has to know at the moment it is sent; null when there is nobody to write to. */
export async function findMailFacts(memberId: string): Promise<MailFacts | null> {
  const [member] = await db.select().from(members).where(eq(members.id, memberId));
  if (!member?.email) return null;
  const [owner] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.email, member.email), isNotNull(members.emailConfirmedAt)));
  return {
    username: member.username,
    email: member.email,
    locale: isLocale(member.locale) ? member.locale : "en",
    confirmed: member.emailConfirmedAt !== null,
    ownedByAnother: owner !== undefined && owner.id !== memberId,
  };
}
