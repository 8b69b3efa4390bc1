import { eq } from "drizzle-orm";
import { decisions } from "#db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { once, recall } from "../once.ts";
import { deriveThread } from "../threads/derive.ts";
import { held } from "../threads/load.ts";
import { moderates } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { Decided } from "./decide.ts";
import { loadDecision } from "./load-decision.ts";
import { loadTarget, setState } from "./target.ts";

/** `about` says whether the decision was on the thread's course or on the post. */
export type Lifted = Decided & { about: "thread" | "post" };

/**
 * Whoever moderates the space takes a decision back, another's too, and says why. That is a decision of its own: both
 * stay on record. A decision is lifted once; whoever comes second is told.
 */
export async function liftDecision(
  viewer: Viewer,
  decisionId: string,
  input: { reason: string },
  key?: string,
): Promise<Lifted> {
  const sent = { lift: input, decisionId };
  const done = await recall<Lifted>(viewer, key, sent);
  if (done) return done;
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { decision, target, action } = await loadDecision(tx, decisionId);
    const found = await loadTarget(tx, viewer, target);
    if (!viewer.member || !moderates(viewer, found.thread)) throw new Forbidden("notYoursToModerate");
    const maker = viewer.member.id;
    return once<Lifted>(tx, maker, key, sent, async () => {
      const now = await held(tx, () => loadTarget(tx, viewer, target));
      if (!moderates(viewer, now.thread)) throw new Forbidden("notYoursToModerate");
      const [before] = await tx.select().from(decisions).where(eq(decisions.reverses, decisionId));
      if (before) throw new Conflict("liftedAlready");
      const { threadId, postId } = decision;
      const [made] = await tx
        .insert(decisions)
        .values({ action: "lift", reverses: decisionId, threadId, postId, madeBy: maker, ...input })
        .returning({ id: decisions.id });
      if (!made) throw new Error("insert returned no decision");
      await setState(tx, now, action, null);
      await deriveThread(tx, now.thread.id);
      const ids = { threadId: String(now.thread.id), postId: String(now.post.id), decisionId: made.id };
      await record("decision.lifted", { ...ids, spaceId: now.thread.spaceId });
      return { ...ids, slug: now.thread.slug, about: "postId" in target ? "post" : "thread" };
    });
  });
}
