import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { answerValidities, answerVersions, productVersions, validityStatements } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";
import { findCurrentVersion, isOut } from "./holds.ts";

/** What is said: these versions, all that are out, or with neither what the thread says. */
export type Holding = { versionIds: string[]; upToNow: boolean };

/** An accepted answer of a thread about a product. Its thread is held by the caller, who asked the policy. */
export type Answered = { post: { id: number }; thread: { id: number; spaceId: string; productId: string } };

/**
 * Writes down for which versions an accepted answer holds, with who said so, in the caller's transaction. Saying again what
 * was said last changes nothing. @returns whether anything changed
 */
export async function noteValidity(
  { tx, record }: Step,
  { post, thread }: Answered,
  { versionIds, upToNow }: Holding,
  saidBy: string | null,
): Promise<boolean> {
  const { productId } = thread;
  const versions = await tx
    .select({
      id: productVersions.id,
      name: productVersions.name,
      out: sql<boolean>`${isOut("product_versions")}`,
    })
    .from(productVersions)
    .where(eq(productVersions.productId, productId))
    .orderBy(asc(productVersions.position));
  const meant = versions.filter(({ id, out }) => (upToNow ? out : versionIds.includes(id)));
  const before = await findHolding(tx, { post, thread });
  const same =
    before?.upToNow === upToNow &&
    before.versionIds.length === meant.length &&
    meant.every(({ id }) => before.versionIds.includes(id));
  if (meant.length === 0 ? before === null : same) return false;
  // A row of another product, which the thread was about before, goes with it.
  await tx.delete(answerValidities).where(eq(answerValidities.postId, post.id));
  if (meant.length > 0) {
    await tx.insert(answerValidities).values({ postId: post.id, productId, upToNow });
    await tx.insert(answerVersions).values(meant.map(({ id }) => ({ postId: post.id, versionId: id })));
  }
  await tx.insert(validityStatements).values({
    ...{ postId: post.id, productId, saidBy, upToNow: upToNow && meant.length > 0 },
    versions: meant.map(({ name }) => name),
  });
  await record("answer.validity-said", {
    threadId: String(thread.id),
    postId: String(post.id),
    spaceId: thread.spaceId,
  });
  return true;
}

/** Takes one version away from those an accepted answer is said to hold for, if it is among them. As `noteValidity`. */
export async function dropVersion(
  step: Step,
  answered: Answered,
  versionId: string,
  saidBy: string | null,
): Promise<boolean> {
  const before = await findHolding(step.tx, answered);
  if (!before?.versionIds.includes(versionId)) return false;
  const versionIds = before.versionIds.filter((id) => id !== versionId);
  return noteValidity(step, answered, { versionIds, upToNow: false }, saidBy);
}

/** What was said of an answer while its thread was about this product; null where it is left to the thread. */
async function findHolding(tx: Tx, { post, thread }: Answered): Promise<Holding | null> {
  const rows = await tx
    .select({ upToNow: answerValidities.upToNow, versionId: answerVersions.versionId })
    .from(answerValidities)
    .innerJoin(answerVersions, eq(answerVersions.postId, answerValidities.postId))
    .where(and(eq(answerValidities.postId, post.id), eq(answerValidities.productId, thread.productId)));
  const [first] = rows;
  return first ? { upToNow: first.upToNow, versionIds: rows.map(({ versionId }) => versionId) } : null;
}

/**
 * Says that an accepted answer still holds for the newest version that is out, beside those it held for: what was said, or
 * the thread's own. Nothing changes where the product has no version. As `noteValidity` otherwise.
 */
export async function confirmCurrent(
  step: Step,
  { post, thread }: Answered & { thread: { versionId: string | null } },
  saidBy: string | null,
): Promise<boolean> {
  const current = await findCurrentVersion(step.tx, thread.productId);
  if (!current) return false;
  const before = await findHolding(step.tx, { post, thread });
  if (before?.upToNow) return noteValidity(step, { post, thread }, before, saidBy);
  const held = before?.versionIds ?? (thread.versionId ? [thread.versionId] : []);
  const versionIds = [...new Set([...held, current.id])];
  return noteValidity(step, { post, thread }, { versionIds, upToNow: false }, saidBy);
}
