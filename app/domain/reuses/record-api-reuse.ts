import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadAccepted } from "./load-answer.ts";
import { noteReuse } from "./note-reuse.ts";
import { isOwn } from "./policy.ts";
import { dayOf, hashUnderKey } from "./reader.ts";

/**
 * A program says that it gave an accepted answer to somebody: one reuse a token and day, since a program can say so as
 * often as it likes. @param token whose it is, as a stable name
 * @returns whether one was counted @throws {NotFound} for what is no accepted answer that this viewer may read
 */
export async function recordApiReuse(
  viewer: Viewer,
  postId: number,
  token: string,
  now: Date,
): Promise<{ counted: boolean }> {
  const source = await hashUnderKey(`api ${postId} ${dayOf(now)}\0${token}`, now);
  return transact(viewer.member?.id ?? null, async ({ tx }) => {
    const { thread, post } = await loadAccepted(tx, viewer, postId);
    if (isOwn(viewer, thread, post)) return { counted: false };
    return { counted: await noteReuse(tx, postId, { kind: "api", source, at: now }) };
  });
}
