import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { submissions } from "#db/schema/index.ts";
import { Conflict } from "./errors.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Makes a send happen once, however often it arrives: a form posted twice, a client retrying after a lost answer.
 * A second transaction with the same key waits here for the first, then gets its outcome.
 * @param key  chosen by the sender (hidden form field, `Idempotency-Key`); without one the work simply runs
 * @throws {Conflict} when the key was used before for something else
 */
export async function once<T extends Record<string, string>>(
  tx: Tx,
  actorId: string,
  key: string | undefined,
  content: unknown,
  work: () => Promise<T>,
): Promise<T> {
  if (!key) return work();
  const contentHash = hashOf(content);
  const mine = ofKey(actorId, key);
  const claimed = await tx
    .insert(submissions)
    .values({ memberId: actorId, key, contentHash })
    .onConflictDoNothing()
    .returning({ key: submissions.key });
  if (claimed.length === 0) {
    const [first] = await tx.select().from(submissions).where(mine);
    return outcomeOf<T>(first, contentHash);
  }
  const outcome = await work();
  await tx.update(submissions).set({ outcome }).where(mine);
  return outcome;
}

/**
 * What came of a send that was done before, or nothing. To be asked before whether it may be done: a retry answers as
 * the first time, even when the thread was closed since.
 * @throws {Conflict} when the key was used before for something else
 */
export async function recall<T extends Record<string, string>>(
  viewer: Viewer,
  key: string | undefined,
  content: unknown,
): Promise<T | undefined> {
  if (!key || !viewer.member) return undefined;
  const [first] = await db.select().from(submissions).where(ofKey(viewer.member.id, key));
  return first && outcomeOf<T>(first, hashOf(content));
}

type Submission = typeof submissions.$inferSelect;

function outcomeOf<T>(first: Submission | undefined, contentHash: string): T {
  if (!first?.outcome || first.contentHash !== contentHash) throw new Conflict("keyReused");
  return first.outcome as T;
}

function ofKey(actorId: string, key: string) {
  return and(eq(submissions.memberId, actorId), eq(submissions.key, key));
}

function hashOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
