import { and, eq } from "drizzle-orm";
import { knownIssues, products } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findVersion } from "./find-version.ts";
import type { KnownIssueInput } from "./input.ts";
import { canKeepProducts } from "./policy.ts";

/**
 * Says that a thread describes a fault the brand knows of, how to live with it, and which version mends it. Said again, it
 * changes what was said; a version that was not named before is a fix, which those who follow are told of.
 */
export async function markKnownIssue(
  viewer: Viewer,
  threadId: number,
  input: KnownIssueInput,
): Promise<void> {
  await transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    await loadThread(tx, viewer, threadId);
    if (!viewer.member || !canKeepProducts(viewer)) throw new Forbidden();
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    if (!thread.productId) throw new Invalid({ product: ["productFirst"] });
    const [product] = await tx
      .select({ slug: products.slug })
      .from(products)
      .where(and(eq(products.id, thread.productId)));
    const { versionId } = await findVersion(
      tx,
      { product: product?.slug ?? "", version: input.fixedIn },
      thread.productId,
    ).catch((error: unknown) => {
      if (error instanceof Invalid) throw new Invalid({ fixedIn: ["versionUnknown"] });
      throw error;
    });
    const words = {
      productId: thread.productId,
      workaround: { fr: input.workaroundFr, en: input.workaroundEn },
      fixedIn: versionId,
      markedBy: viewer.member.id,
    };
    const [before] = await tx.select().from(knownIssues).where(eq(knownIssues.threadId, threadId));
    await tx
      .insert(knownIssues)
      .values({ threadId, ...words })
      .onConflictDoUpdate({ target: knownIssues.threadId, set: words });
    const ids = { threadId: String(threadId), spaceId: thread.spaceId };
    if (before) await record("known-issue.changed", ids);
    else await record("known-issue.marked", ids);
    if (versionId && versionId !== before?.fixedIn) await record("known-issue.fixed", { ...ids, versionId });
  });
}
