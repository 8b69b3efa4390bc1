import { decisions } from "#db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { once, recall } from "../once.ts";
import { deriveThread } from "../threads/derive.ts";
import { held } from "../threads/load.ts";
import { moderates } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { RestrictingAction } from "./input.ts";
import { holdsNow, loadTarget, setState, type Target } from "./target.ts";

export type Decided = { decisionId: string; threadId: string; postId: string; slug: string };

/**
 * Whoever moderates a space restricts a thread or a post there, and says why. The decision is kept for good beside the
 * state it sets; taking a body out of sight takes the whole thread. Of two moderators at once the second is told.
 */
export async function decide(
  viewer: Viewer,
  target: Target,
  input: { action: RestrictingAction; reason: string },
  key?: string,
): Promise<Decided> {
  const sent = { decide: input, target };
  const done = await recall<Decided>(viewer, key, sent);
  if (done) return done;
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const found = await loadTarget(tx, viewer, target);
    if (!viewer.member || !moderates(viewer, found.thread)) throw new Forbidden("notYoursToModerate");
    const maker = viewer.member.id;
    return once(tx, maker, key, sent, async () => {
      const now = await held(tx, () => loadTarget(tx, viewer, target));
      if (!moderates(viewer, now.thread)) throw new Forbidden("notYoursToModerate");
      if (holdsNow(now, input.action)) throw new Conflict("decidedAlready");
      const { thread, post } = now;
      const [made] = await tx
        .insert(decisions)
        .values({ ...subjectOf(target, post), ...input, madeBy: maker })
        .returning({ id: decisions.id, at: decisions.madeAt });
      if (!made) throw new Error("insert returned no decision");
      await setState(tx, now, input.action, { decisionId: made.id, at: made.at });
      await deriveThread(tx, thread.id);
      const ids = { threadId: String(thread.id), postId: String(post.id), decisionId: made.id };
      await record("decision.made", { ...ids, spaceId: thread.spaceId });
      return { ...ids, slug: thread.slug };
    });
  });
}

/** A post may move to another thread; its body never leaves it, and stands for the whole of it. */
function subjectOf(target: Target, post: { id: number; kind: string; threadId: number }) {
  if ("threadId" in target) return { threadId: post.threadId };
  return { postId: post.id, threadId: post.kind === "body" ? post.threadId : null };
}
