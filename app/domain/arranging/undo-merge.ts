import { eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { returnVotes } from "../ideas/move-votes.ts";
import { deriveThread } from "../threads/derive.ts";
import { factsOf } from "./acts.ts";
import { carryAnswers } from "./carry-answers.ts";
import { deriveActivity } from "./derive-activity.ts";
import { deriveCanonicals } from "./derive-canonicals.ts";
import type { Undone } from "./load-undone.ts";

/** What the thread brought along goes home, with what was said on it since; the rest stays. */
export async function undoMerge(tx: Tx, { act, thread, other }: Undone): Promise<void> {
  const { answerIds, bodyId } = factsOf(act, "merged", "answerIds", "bodyId");
  if (!other || thread.mergedInto !== other.id) throw new Conflict("mergedSince");
  const brought = bodyId === null ? answerIds : [bodyId, ...answerIds];
  const now = await tx
    .select({
      id: posts.id,
      threadId: posts.threadId,
      kind: posts.kind,
      acceptedAt: posts.acceptedAt,
      gone: posts.gone,
    })
    .from(posts)
    .where(inArray(posts.id, brought));
  if (now.some(({ threadId, kind }) => threadId !== other.id || kind !== "answer"))
    throw new Conflict("answersLeftSince");
  const opening = now.find(({ id }) => id === bodyId);
  if (opening?.gone) throw new Conflict("takenDownSince");
  if (opening?.acceptedAt) throw new Conflict("openingAccepted");
  await carryAnswers(tx, brought, thread.id);
  if (bodyId !== null) await tx.update(posts).set({ kind: "body" }).where(eq(posts.id, bodyId));
  await tx.update(threads).set({ mergedInto: null }).where(eq(threads.id, thread.id));
  if (act.facts.votes) await returnVotes(tx, act.id, thread.id, other.id);
  for (const id of [thread.id, other.id]) {
    await deriveThread(tx, id);
    await deriveActivity(tx, id);
  }
  // From the other too: who waited here is counted there no longer, nor where it leads.
  await deriveCanonicals(tx, thread.id, other.id);
}
