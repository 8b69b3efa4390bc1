import { eq } from "drizzle-orm";
import { ideas } from "#db/schema/index.ts";
import { Conflict, Invalid } from "../errors.ts";
import { holdThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { AssessInput } from "./input.ts";
import { listOwners } from "./list-owners.ts";
import { loadCase } from "./load-case.ts";

/**
 * Says who takes care of an idea, what it would take and what it would give. Whoever says so says what they saw: where
 * somebody else did meanwhile nothing is changed. @throws {NotFound} for whoever does not decide on it @throws {Conflict}
 * @throws {Invalid} for an owner who does not decide on it
 */
export async function assessIdea(
  viewer: Viewer,
  threadId: number,
  { owner, effort, value, was }: AssessInput,
): Promise<void> {
  await transact(viewer.member?.id ?? null, async ({ tx }) => {
    await loadCase(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadCase(tx, viewer, threadId);
    const [before] = await tx
      .select({
        at: ideas.assessedAt,
        ownerId: ideas.ownerId,
        effort: ideas.effort,
        value: ideas.value,
      })
      .from(ideas)
      .where(eq(ideas.threadId, threadId));
    const found =
      owner === null ? null : (await listOwners(thread, tx)).find((one) => one.username === owner);
    if (found === undefined) throw new Invalid({ owner: ["ownerUnknown"] });
    const wanted = { ownerId: found?.id ?? null, effort, value };
    if (before?.ownerId === wanted.ownerId && before?.effort === effort && before?.value === value) return;
    if ((before?.at?.toISOString() ?? "") !== was) throw new Conflict("ideaAssessedSince");
    await tx
      .update(ideas)
      .set({ ...wanted, assessedBy: viewer.member?.id, assessedAt: new Date() })
      .where(eq(ideas.threadId, threadId));
  });
}
