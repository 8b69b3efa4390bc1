import { db } from "#db/client.server.ts";
import { chooseMailed } from "../notifications/choose-mailed.ts";
import { chooseLevel } from "../subscriptions/choose-level.ts";
import { readLink } from "./preferences-link.ts";

/**
 * The one click of RFC 8058: whoever leaves the list of a thread hears no more of that thread, whoever leaves the
 * digests gets no more mail. A second click changes nothing. @throws {NotFound} for a forged link
 */
export async function leaveList(sealed: string | null, now: Date): Promise<void> {
  const { memberId, threadId } = await readLink(sealed);
  if (threadId === null) await db.transaction((tx) => chooseMailed(tx, memberId, { mailMode: "never" }, now));
  else await chooseLevel(memberId, { kind: "thread", id: String(threadId) }, "muted");
}

/** Says of one thread that nothing of it, or everything again, is to be told. @throws {NotFound} for a forged link */
export async function hearOfThread(sealed: string | null, level: "muted" | "everything"): Promise<void> {
  const { memberId, threadId } = await readLink(sealed);
  if (threadId !== null) await chooseLevel(memberId, { kind: "thread", id: String(threadId) }, level);
}
