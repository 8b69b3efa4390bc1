import { Forbidden } from "../errors.ts";
import { holdPost } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { meetCheck, noteCheck } from "./note-check.ts";
import { canCheck } from "./policy.ts";

/**
 * Says that an accepted answer is still valid, as it stands.
 * @param input.seen the check that stood last when it was looked at @throws {Conflict} when somebody checked it since
 * @throws {NotFound} @throws {Forbidden}
 */
export async function confirmAnswer(
  viewer: Viewer,
  postId: number,
  { note, seen }: { note: string; seen?: string },
): Promise<{ threadId: number }> {
  return transact(viewer.member?.id ?? null, async (step) => {
    const found = await holdPost(step.tx, viewer, postId);
    if (!viewer.member || !canCheck(viewer, found.thread, found.post)) throw new Forbidden("notYoursToCheck");
    const madeBy = viewer.member.id;
    const said = await meetCheck(step.tx, postId, seen, { outcome: "confirmed", madeBy });
    if (!said) await noteCheck(step, found, { outcome: "confirmed", note, madeBy });
    return { threadId: found.thread.id };
  });
}
