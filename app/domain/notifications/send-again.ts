import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { notificationSettings } from "#db/schema/index.ts";

/**
 * Lets mail leave again after it was stopped, because the member says that their address works.
 * @param memberId as for `saveNotificationSettings`
 */
export async function sendAgain(memberId: string): Promise<void> {
  await db
    .update(notificationSettings)
    .set({ stoppedAt: null, stoppedWhy: null })
    .where(eq(notificationSettings.memberId, memberId));
}
