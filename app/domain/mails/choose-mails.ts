import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, type NotificationKind, notificationSettings } from "#db/schema/index.ts";
import { kindChoices, type PreferencesInput } from "./input.ts";
import { nextDigest } from "./next-digest.ts";
import { readLink } from "./preferences-link.ts";

/** Sets what is mailed to whoever holds the link of one of their mails. @throws {NotFound} for a forged link */
export async function chooseMails(sealed: string | null, input: PreferencesInput, now: Date): Promise<void> {
  const { memberId } = await readLink(sealed);
  const quietKinds: NotificationKind[] = kindChoices.filter((kind) => !input.kinds.includes(kind));
  await set(memberId, { mailMode: input.mailMode, quietKinds }, now);
}

/** Sends to an address again after it bounced or complained: its owner says that it is well. */
export async function resumeMails(sealed: string | null): Promise<void> {
  const { memberId } = await readLink(sealed);
  await db
    .update(notificationSettings)
    .set({ stoppedAt: null, stoppedWhy: null })
    .where(eq(notificationSettings.memberId, memberId));
}

/** Stops everything that can be stopped. What touches the account's safety still comes. */
export async function stopAllMails(memberId: string, now: Date): Promise<void> {
  await set(memberId, { mailMode: "never" }, now);
}

type Chosen = Partial<Pick<typeof notificationSettings.$inferInsert, "mailMode" | "quietKinds">>;

async function set(memberId: string, chosen: Chosen, now: Date): Promise<void> {
  const [member] = await db
    .select({ timeZone: members.timeZone })
    .from(members)
    .where(eq(members.id, memberId));
  if (!member) return;
  const values = { ...chosen, nextDigestAt: nextDigest(chosen.mailMode ?? "", member.timeZone, now) };
  await db
    .insert(notificationSettings)
    .values({ memberId, ...values })
    .onConflictDoUpdate({ target: notificationSettings.memberId, set: values });
}
