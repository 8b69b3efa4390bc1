import { eq } from "drizzle-orm";
import type { Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { pushSubscriptions } from "#db/schema/index.ts";
import { findMember } from "../accounts/session.server.ts";
import { findTold } from "../notifications/find-told.ts";
import type { ToldNow } from "../notifications/views.ts";
import type { PushJob } from "./queue-due-pushes.ts";

/** What one push says and where it goes, as its reader may know it now. */
export type Push = {
  to: { id: string; endpoint: string; p256dh: string; auth: string };
  locale: Locale;
  told: ToldNow;
};

/**
 * Looks at a notification again, at the moment of sending. @returns null where nothing is to be sent any more, by the one
 * rule of what may leave the house, or where they or their browser are gone
 */
export async function findPush({ notificationId, subscriptionId }: PushJob): Promise<Push | null> {
  const [browser] = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId));
  const reader = browser && (await findMember(browser.memberId));
  if (!reader) return null;
  const locale = reader.locale ?? "en";
  const [told] = await findTold({ member: reader.member, locale }, { ids: [notificationId] });
  const { id, endpoint, p256dh, auth } = browser;
  return told ? { to: { id, endpoint, p256dh, auth }, locale, told } : null;
}
