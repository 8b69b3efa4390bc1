import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { deriveThread } from "../threads/derive.ts";
import { factsOf } from "./acts.ts";
import { carryAnswers, openingToAnswer } from "./carry-answers.ts";
import { deriveActivity } from "./derive-activity.ts";
import { deriveCanonicals } from "./derive-canonicals.ts";
import type { Undone } from "./load-undone.ts";

/**
 * The answers come back with all that was said in their thread since. Its address was handed out, so it leads here
 * from now on.
 */
export async function undoSplit(tx: Tx, { act, thread, other }: Undone): Promise<void> {
  const { answerIds, accepted } = factsOf(act, "split", "answerIds", "accepted");
  if (!other || other.mergedInto !== null) throw new Conflict("mergedSince");
  const there = await tx
    .select({ id: posts.id, kind: posts.kind })
    .from(posts)
    .where(and(eq(posts.threadId, other.id), ne(posts.kind, "comment")));
  const opening = there.find(({ kind }) => kind === "body");
  if (!opening || answerIds.some((id) => !there.some((post) => post.id === id)))
    throw new Conflict("answersLeftSince");
  await openingToAnswer(tx, opening.id);
  if (accepted) {
    await tx
      .update(posts)
      .set({
        acceptedAt: new Date(accepted.at),
        // Who accepted it may have left since.
        acceptedBy: sql`(select m.id from members m where m.id = ${accepted.by}::uuid)`,
        acceptedAs: accepted.as,
      })
      .where(eq(posts.id, opening.id));
  }
  await carryAnswers(
    tx,
    there.map(({ id }) => id),
    thread.id,
  );
  await tx.update(threads).set({ mergedInto: thread.id }).where(eq(threads.id, other.id));
  for (const id of [thread.id, other.id]) await deriveThread(tx, id);
  await deriveActivity(tx, thread.id);
  await deriveCanonicals(tx, other.id);
}
