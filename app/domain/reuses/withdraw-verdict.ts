import { verdicts } from "#db/schema/index.ts";
import { loadPost } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { ownVerdict } from "./own-verdict.ts";
import type { Reader } from "./reader.ts";

/** A reader takes back what they said of an answer, whatever became of it. Again changes nothing. @throws {NotFound} */
export async function withdrawVerdict(
  viewer: Viewer,
  postId: number,
  reader: Reader,
  now: Date,
): Promise<{ threadId: number; slug: string }> {
  const own = await ownVerdict(viewer, postId, reader, now);
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { thread } = await loadPost(tx, viewer, postId);
    const gone = await tx.delete(verdicts).where(own).returning({ id: verdicts.id });
    if (gone.length > 0)
      await record("answer.judged", {
        threadId: String(thread.id),
        postId: String(postId),
        spaceId: thread.spaceId,
      });
    return { threadId: thread.id, slug: thread.slug };
  });
}
