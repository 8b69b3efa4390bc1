import { and, eq } from "drizzle-orm";
import type { OutsideIssue } from "#app/services/trackers/tracker.ts";
import type { Tx } from "#db/client.server.ts";
import { evidenceLinks, evidenceRules, threads } from "#db/schema/index.ts";
import { loadStatus } from "../ideas/load-status.ts";
import { takeStep } from "../ideas/take-step.ts";
import { isThere } from "../threads/gone.ts";
import { holdThread } from "../threads/load.ts";
import { type Step, transact } from "../transact.ts";
import { compare } from "./outside-status.ts";

/**
 * Notes what an idea's issue is called in its tracker by now. Where that changed and the team has a rule for it, the idea
 * takes the step that the rule says, with its reason: nobody made it, and it says so. Whatever has no rule is only shown.
 * An idea that went up in another takes no steps of its own any more.
 * @returns whether the idea took a step
 */
export async function noteOutside(targetId: string, issue: OutsideIssue, now: Date): Promise<boolean> {
  return transact(null, async (step) => {
    const { tx } = step;
    const mine = and(eq(evidenceLinks.targetId, targetId), eq(evidenceLinks.outsideId, issue.id));
    const [known] = await tx.select({ threadId: evidenceLinks.threadId }).from(evidenceLinks).where(mine);
    if (!known) return false;
    await holdThread(tx, known.threadId);
    const [link] = await tx.select().from(evidenceLinks).where(mine).for("update");
    if (!link) return false;
    const rules = await tx.select().from(evidenceRules).where(eq(evidenceRules.targetId, targetId));
    const ruled = new Set(rules.map(({ statusKey }) => statusKey));
    const { changed, shown, acts } = compare(link.statusKeys, issue.statuses, ruled);
    await tx
      .update(evidenceLinks)
      .set({
        ...{ checkedAt: now, toldAt: null, url: issue.url, lostAt: null, statusName: shown.name },
        ...(changed && { statusKeys: issue.statuses.map(({ key }) => key), statusAt: now }),
      })
      .where(mine);
    const rule = acts && rules.find(({ statusKey }) => statusKey === acts.key);
    return rule ? follow(step, targetId, link.threadId, rule) : false;
  });
}

type Rule = Pick<typeof evidenceRules.$inferSelect, "toStatus" | "reasonFr" | "reasonEn">;

async function follow(step: Step, targetId: string, threadId: number, rule: Rule): Promise<boolean> {
  const thread = await loadStanding(step.tx, threadId);
  if (!thread) return false;
  const from = await loadStatus(step.tx, threadId);
  if (from === rule.toStatus) return false;
  const { toStatus: to, reasonFr, reasonEn } = rule;
  await takeStep(step, null, thread, { from, to, reasonFr, reasonEn, version: "" }, targetId);
  return true;
}

async function loadStanding(tx: Tx, threadId: number) {
  const [thread] = await tx
    .select({ id: threads.id, spaceId: threads.spaceId, productId: threads.productId })
    .from(threads)
    .where(and(eq(threads.id, threadId), eq(threads.kind, "idea"), isThere(threads)));
  return thread ?? null;
}
