import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { verdicts } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { Verdict } from "./input.ts";
import { loadAccepted } from "./load-answer.ts";
import { canJudge } from "./policy.ts";
import { meetReader, type Reader, readerHash } from "./reader.ts";

/**
 * A reader says that an accepted answer solved it for them, or no longer works. Who says so again says it anew: a member
 * has one word on an answer, whoever has no account one a month.
 * @param input.reason why it no longer works; absent, what was said before stays
 * @throws {NotFound} @throws {Forbidden} for who wrote it or asked @throws {TooMany}
 */
export async function sayVerdict(
  viewer: Viewer,
  postId: number,
  { verdict, reason }: { verdict: Verdict; reason?: string },
  reader: Reader,
  now: Date,
): Promise<{ threadId: number; slug: string }> {
  const { member } = viewer;
  const hash = member ? null : await readerHash(viewer, reader, `answer ${postId}`, now);
  if (hash && !(await isKnown(postId, hash))) await meetReader(viewer, reader, `verdict ${postId}`);
  return transact(member?.id ?? null, async ({ tx, record }) => {
    const { thread, post } = await loadAccepted(tx, viewer, postId);
    if (!canJudge(viewer, thread, post)) throw new Forbidden("notYoursToJudge");
    const said = verdict === "outdated" ? (reason ?? null) : "";
    const changed = await tx
      .insert(verdicts)
      .values({
        postId,
        memberId: member?.id ?? null,
        reader: hash,
        verdict,
        reason: said ?? "",
        saidAt: now,
      })
      .onConflictDoUpdate({
        target: [verdicts.postId, member ? verdicts.memberId : verdicts.reader],
        set: { verdict, saidAt: now, ...(said !== null && { reason: said }) },
        // A second press changes nothing, nor when it was said.
        setWhere: sql`${verdicts.verdict} <> ${verdict}
          or ${verdicts.reason} <> coalesce(${said}::text, ${verdicts.reason})`,
      })
      .returning({ id: verdicts.id });
    if (changed.length > 0)
      await record("answer.judged", {
        threadId: String(thread.id),
        postId: String(postId),
        spaceId: thread.spaceId,
      });
    return { threadId: thread.id, slug: thread.slug };
  });
}

async function isKnown(postId: number, hash: string): Promise<boolean> {
  const known = await db
    .select({ id: verdicts.id })
    .from(verdicts)
    .where(and(eq(verdicts.postId, postId), eq(verdicts.reader, hash)));
  return known.length > 0;
}
