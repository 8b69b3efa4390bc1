import { and, desc, eq } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { ideaSteps, ideas, ideaVerdicts } from "#db/schema/index.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { hasVoted } from "./has-voted.ts";
import type { JudgeInput } from "./input.ts";
import { canJudge } from "./policy.ts";

/**
 * Says whether what was shipped solves it, in one word and perhaps a line: whoever proposed the idea or votes for it. Said
 * again it says the new word alone; null takes it back. Of an idea that was shipped more than once it is said of the last
 * time. @throws {NotFound} {Forbidden} {Conflict} where it is not shipped, or not any more
 */
export async function judgeIdea(
  viewer: Viewer,
  threadId: number,
  input: JudgeInput | null,
): Promise<{ threadId: number; slug: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const thread = await loadThread(tx, viewer, threadId);
    if (thread.kind !== "idea") throw new NotFound();
    // Nobody takes it a step back meanwhile; many may say their word at once.
    const [idea] = await tx
      .select({ status: ideas.status })
      .from(ideas)
      .where(eq(ideas.threadId, threadId))
      .for("share");
    const stepId = idea?.status === "shipped" ? await findShipping(tx, threadId) : null;
    if (!viewer.member) throw new Forbidden();
    const memberId = viewer.member.id;
    if (!stepId) throw new Conflict("notShipped");
    const mine = and(eq(ideaVerdicts.stepId, stepId), eq(ideaVerdicts.memberId, memberId));
    const done = { threadId, slug: thread.slug };
    if (!input) {
      const taken = await tx.delete(ideaVerdicts).where(mine).returning({ word: ideaVerdicts.word });
      if (taken.length > 0)
        await record("idea.judged", { threadId: String(threadId), spaceId: thread.spaceId });
      return done;
    }
    if (!canJudge(viewer, thread, await hasVoted(tx, viewer, threadId)))
      throw new Forbidden("notYoursToJudge");
    // Of two presses the second says nothing new.
    await hold(tx, `verdict ${stepId} of ${memberId}`);
    const [before] = await tx.select().from(ideaVerdicts).where(mine);
    const { word, line, quotable } = input;
    const said = { word, line, quotable: quotable && line !== "" };
    if (before && before.word === word && before.line === line && before.quotable === said.quotable)
      return done;
    await tx
      .insert(ideaVerdicts)
      .values({ stepId, memberId, ...said })
      .onConflictDoUpdate({
        target: [ideaVerdicts.stepId, ideaVerdicts.memberId],
        set: { ...said, saidAt: new Date() },
      });
    await record("idea.judged", { threadId: String(threadId), spaceId: thread.spaceId });
    return done;
  });
}

/** The step by which an idea was shipped last; null where it never was. */
export async function findShipping(source: Tx | typeof db, threadId: number): Promise<string | null> {
  const [step] = await source
    .select({ id: ideaSteps.id })
    .from(ideaSteps)
    .where(and(eq(ideaSteps.threadId, threadId), eq(ideaSteps.toStatus, "shipped")))
    .orderBy(desc(ideaSteps.madeAt), desc(ideaSteps.id))
    .limit(1);
  return step?.id ?? null;
}
