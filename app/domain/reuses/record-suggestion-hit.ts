import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadAccepted } from "./load-answer.ts";
import { noteReuse } from "./note-reuse.ts";
import { isOwn } from "./policy.ts";
import { type Reader, readerHash } from "./reader.ts";

/**
 * Somebody about to ask read an accepted answer among the suggestions, and it was the answer: one reuse a person and
 * month, however often they press. Who wrote the answer or asked its question counts none.
 * @returns whether one was counted @throws {NotFound} for what is no accepted answer that this viewer may read
 */
export async function recordSuggestionHit(
  viewer: Viewer,
  postId: number,
  reader: Reader,
  now: Date,
): Promise<{ counted: boolean }> {
  const source = await readerHash(viewer, reader, `suggestion ${postId}`, now);
  return transact(viewer.member?.id ?? null, async ({ tx }) => {
    const { thread, post } = await loadAccepted(tx, viewer, postId);
    if (isOwn(viewer, thread, post)) return { counted: false };
    return { counted: await noteReuse(tx, postId, { kind: "suggestion", source, at: now }) };
  });
}
