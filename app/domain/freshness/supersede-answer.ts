import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { answerChecks } from "#db/schema/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../errors.ts";
import { findLeadAnswer } from "../reuses/load-answer.ts";
import { holdPost, type loadPost } from "../threads/load.ts";
import { noteAcceptance } from "../threads/note-acceptance.ts";
import { canAccept, isGone } from "../threads/policy.ts";
import { type Step, transact } from "../transact.ts";
import type { Member, Viewer } from "../viewer.ts";
import { isAsOpen } from "./as-open.ts";
import type { AnswerPlace } from "./input.ts";
import { meetCheck, settle } from "./note-check.ts";
import { canCheck, isCheckable } from "./policy.ts";

type Found = Awaited<ReturnType<typeof loadPost>>;

/**
 * Says that another answer is to be read instead of an accepted one: another to the same question, which is accepted then
 * if it was not, or one that is accepted elsewhere. The old one stays accepted, says so, and leads nowhere any more.
 * @throws {Invalid} for an answer that cannot take its place @throws {Conflict} when somebody checked it since
 * @throws {NotFound} @throws {Forbidden}
 */
export async function supersedeAnswer(
  viewer: Viewer,
  postId: number,
  { by, note, seen }: { by: AnswerPlace; note: string; seen?: string },
): Promise<{ threadId: number; by: number }> {
  const otherId = "answerId" in by ? by.answerId : await findLeadAnswer(viewer, by.threadId);
  return transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    await holdBoth(tx, postId, otherId ?? postId);
    const { post, thread } = await holdPost(tx, viewer, postId);
    if (!viewer.member || !canCheck(viewer, thread, post)) throw new Forbidden("notYoursToCheck");
    const madeBy = viewer.member.id;
    const other = otherId === undefined ? null : await holdOther(tx, viewer, otherId);
    if (!other) throw new Invalid({ by: ["answerUnknown"] });
    const outcome = { outcome: "superseded", madeBy, supersededBy: other.post.id } as const;
    if (await meetCheck(tx, postId, seen, outcome)) return { threadId: thread.id, by: other.post.id };
    if (post.supersededBy !== null) throw new Conflict("alreadyChecked");
    const fault = await faultOf(tx, { post, thread }, other);
    if (fault) throw new Invalid({ by: [fault] });
    const acceptedToo = other.post.acceptedAt === null;
    if (acceptedToo) await accept(step, viewer, viewer.member, other);
    await tx.insert(answerChecks).values({ ...outcome, postId, note, acceptedToo, madeAt: new Date() });
    await settle(tx, { post, thread });
    await record("answer.superseded", {
      threadId: String(thread.id),
      postId: String(postId),
      spaceId: thread.spaceId,
      otherThreadId: String(other.thread.id),
      otherPostId: String(other.post.id),
    });
    return { threadId: thread.id, by: other.post.id };
  });
}

/** In the order in which everything takes threads: somebody may say the reverse at the same moment. */
async function holdBoth(tx: Tx, ...postIds: [number, number]): Promise<void> {
  await tx.execute(sql`select 1 from threads
    where id in (select thread_id from posts where id = any(${sql.param(postIds)}::bigint[])) order by id for update`);
}

/** What its viewer may not see is as unknown as what is not there. */
async function holdOther(tx: Tx, viewer: Viewer, otherId: number): Promise<Found | null> {
  return holdPost(tx, viewer, otherId).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
}

/** Why an answer cannot take this one's place, by the key of its words; null where it can. */
async function faultOf(tx: Tx, { post, thread }: Found, other: Found): Promise<string | null> {
  if (other.post.id === post.id) return "supersedesItself";
  if (other.post.kind !== "answer" || isGone(other.post)) return "answerUnknown";
  if (other.post.supersededBy !== null) return "supersededToo";
  if (other.thread.id === thread.id) return null;
  if (!isCheckable(other.thread, other.post)) return "notAcceptedThere";
  const { rows } = await tx.execute<{ open: boolean }>(
    sql`select ${isAsOpen(sql`${thread.spaceId}::uuid`, sql`${other.thread.spaceId}::uuid`)} as open`,
  );
  return rows[0]?.open ? null : "narrowerThere";
}

async function accept(step: Step, viewer: Viewer, member: Member, other: Found): Promise<void> {
  const now = new Date();
  if (!canAccept(viewer, other.thread, other.post, now)) throw new Invalid({ by: ["notAcceptableYet"] });
  await noteAcceptance(step, other, member, now);
}
