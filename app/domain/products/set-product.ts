import { and, eq } from "drizzle-orm";
import { knownIssues, posts, threads } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findVersion } from "./find-version.ts";
import type { PlaceInput } from "./input.ts";
import { canSetProduct } from "./policy.ts";

/** Says which product a thread is about, and which version, or none. A known issue goes with its product. */
export async function setProduct(viewer: Viewer, threadId: number, input: PlaceInput): Promise<void> {
  await transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    const [body] = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.threadId, threadId), eq(posts.kind, "body")));
    if (!body) throw new NotFound();
    if (!canSetProduct(viewer, thread, body)) throw new Forbidden();
    const { productId, versionId } = await findVersion(tx, input, thread.productId);
    if (productId === thread.productId && versionId === thread.versionId) return;
    await tx
      .update(threads)
      .set({ productId, versionId, updatedAt: new Date() })
      .where(eq(threads.id, threadId));
    if (productId !== thread.productId)
      await tx.delete(knownIssues).where(eq(knownIssues.threadId, threadId));
    await record("thread.product-set", { threadId: String(threadId), spaceId: thread.spaceId });
  });
}
