import { eq } from "drizzle-orm";
import { decisions, members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { isKeptOut } from "../members/is-here.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findSuspended } from "./find-suspended.ts";
import { loadSubject } from "./load-subject.ts";
import { canSuspend } from "./policy.ts";

/**
 * Lets somebody in again before their time, and says why. That is a decision of its own: both stay on record. Whoever
 * may suspend them may lift it, another's decision too.
 * @throws {NotFound} @throws {Forbidden} @throws {Conflict} `suspensionOver` once it was lifted or has run out
 */
export async function liftSuspension(
  viewer: Viewer,
  decisionId: string,
  { reason }: { reason: string },
  key?: string,
): Promise<{ decisionId: string }> {
  const sent = { lift: { reason }, decisionId };
  const done = await recall<{ decisionId: string }>(viewer, key, sent);
  if (done) return done;
  return transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    const suspended = await findSuspended(decisionId, tx);
    if (!suspended) throw new NotFound();
    const person = await loadSubject(tx, viewer, suspended, "update");
    if (!viewer.member || !canSuspend(viewer, person)) throw new Forbidden("notYoursToSuspend");
    const maker = viewer.member.id;
    return once(tx, maker, key, sent, async () => {
      if (person.suspendedByDecision !== decisionId || !isKeptOut(person))
        throw new Conflict("suspensionOver");
      const [made] = await tx
        .insert(decisions)
        .values({ action: "lift", reverses: decisionId, memberId: person.id, reason, madeBy: maker })
        .returning({ id: decisions.id });
      if (!made) throw new Error("insert returned no decision");
      await tx
        .update(members)
        .set({ suspendedByDecision: null, suspendedUntil: null })
        .where(eq(members.id, person.id));
      await record("member.suspension-lifted", { memberId: person.id, decisionId: made.id });
      await noteAct(step, {
        actorId: maker,
        act: "member.suspension-lifted",
        subject: { kind: "member", id: person.id, name: person.username },
        before: { until: person.suspendedUntil?.toISOString() ?? null },
        why: reason,
      });
      return { decisionId: made.id };
    });
  });
}
