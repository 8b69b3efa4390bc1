import { db } from "#db/client.server.ts";
import { subscriptions } from "#db/schema/index.ts";
import { stopAllMails } from "./choose-mails.ts";
import { readLink } from "./preferences-link.ts";

/**
 * The one click of RFC 8058: whoever leaves the list of a thread hears no more of that thread, whoever leaves the
 * digests gets no more mail. A second click changes nothing. @throws {NotFound} for a forged link
 */
export async function leaveList(sealed: string | null, now: Date): Promise<void> {
  const { memberId, threadId } = await readLink(sealed);
  if (threadId === null) await stopAllMails(memberId, now);
  else await muteThread(memberId, threadId, "muted");
}

/** Says of one thread that nothing of it, or everything again, is to be told. @throws {NotFound} for a forged link */
export async function hearOfThread(sealed: string | null, level: "muted" | "everything"): Promise<void> {
  const { memberId, threadId } = await readLink(sealed);
  if (threadId !== null) await muteThread(memberId, threadId, level);
}

async function muteThread(memberId: string, threadId: number, level: "muted" | "everything"): Promise<void> {
  await db
    .insert(subscriptions)
    .values({ memberId, targetKind: "thread", targetId: String(threadId), level, why: "chosen" })
    .onConflictDoUpdate({
      target: [subscriptions.memberId, subscriptions.targetKind, subscriptions.targetId],
      set: { level, why: "chosen" },
    });
}
