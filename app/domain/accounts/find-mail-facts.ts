import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";

export type MailFacts = {
  username: string;
  email: string;
  locale: Locale;
  /** IANA's name; null where nobody said. */
  timeZone: string | null;
  confirmed: boolean;
  /** Somebody else has proven by now that the address is theirs. */
  ownedByAnother: boolean;
};

/**
 * What a mail about an account has to know at the moment it is sent; null when there is nobody to write to.
 * @param to another address than the member's own
 */
export async function findMailFacts(memberId: string, to?: string): Promise<MailFacts | null> {
  const [member] = await db
    .select()
    .from(members)
    .where(and(eq(members.id, memberId), isNull(members.deletedAt)));
  const email = to ?? member?.email;
  if (!member || !email) return null;
  const owner = await findOwner(email);
  return {
    username: member.username,
    email,
    locale: isLocale(member.locale) ? member.locale : "en",
    timeZone: member.timeZone,
    confirmed: member.emailConfirmedAt !== null,
    ownedByAnother: owner !== null && owner !== memberId,
  };
}

/** Whose address this is proven to be. */
async function findOwner(email: string): Promise<string | null> {
  const [owner] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.email, email), isNotNull(members.emailConfirmedAt)));
  return owner?.id ?? null;
}

/** Whether an address is proven to be somebody's. */
export const isOwned = async (email: string): Promise<boolean> => (await findOwner(email)) !== null;
