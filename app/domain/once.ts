import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { submissions } from "#db/schema/index.ts";
import { Conflict } from "./errors.ts";

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
  const contentHash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const mine = and(eq(submissions.memberId, actorId), eq(submissions.key, key));
  const claimed = await tx
    .insert(submissions)
    .values({ memberId: actorId, key, contentHash })
    .onConflictDoNothing()
    .returning({ key: submissions.key });
  if (claimed.length === 0) {
    const [first] = await tx.select().from(submissions).where(mine);
    if (!first?.outcome || first.contentHash !== contentHash) throw new Conflict("keyReused");
    return first.outcome as T;
  }
  const outcome = await work();
  await tx.update(submissions).set({ outcome }).where(mine);
  return outcome;
}
