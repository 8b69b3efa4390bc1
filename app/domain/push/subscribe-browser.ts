import { and, desc, eq, inArray } from "drizzle-orm";
import { isPushService } from "#app/services/push.server.ts";
import { pushSubscriptions } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { PushInput } from "./input.ts";

/** Browsers of one member; a new one more takes the place of the one that has been there longest. */
const most = 10;

/**
 * Sends a member's news to this browser from now on. A browser is one member's at a time: the last one's who asked.
 * @param of the session it was asked in, with which it ends, and how the browser names itself
 */
export async function subscribeBrowser(
  viewer: Viewer,
  input: PushInput,
  of: { sessionHash: string; browser: string },
): Promise<void> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  if (!isPushService(input.endpoint)) throw new Invalid({ endpoint: ["notPushService"] });
  const made = {
    ...input,
    memberId: member.id,
    sessionHash: of.sessionHash,
    browser: of.browser.slice(0, 200),
    createdAt: new Date(),
    lastUsedAt: null,
    failedAt: null,
  };
  await transact(member.id, async ({ tx }) => {
    await tx
      .insert(pushSubscriptions)
      .values(made)
      .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: made });
    const own = await tx
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.memberId, member.id))
      .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id));
    const over = own.slice(most).map(({ id }) => id);
    if (over.length > 0)
      await tx
        .delete(pushSubscriptions)
        .where(and(inArray(pushSubscriptions.id, over), eq(pushSubscriptions.memberId, member.id)));
  });
}
