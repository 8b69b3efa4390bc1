import { eq } from "drizzle-orm";
import { decisions, devices, members, pendingSignIns, sessions } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { isKeptOut } from "../members/is-here.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { SuspensionInput } from "./input.ts";
import { loadSubject } from "./load-subject.ts";
import { canSuspend } from "./policy.ts";

/** In milliseconds: a day of a suspension is 24 hours, whatever the clocks do. */
const day = 86_400_000;

/**
 * Keeps somebody out, for some days or until it is lifted, and says why: they are signed out at once, no way in opens,
 * their programs are refused and nothing more is sent to them but the reason. Their page and what they wrote stay.
 * @throws {NotFound} @throws {Forbidden} @throws {Conflict} `suspendedAlready`
 */
export async function suspendMember(
  viewer: Viewer,
  username: string,
  { days, reason }: SuspensionInput,
  key?: string,
): Promise<{ decisionId: string }> {
  const sent = { suspend: username.toLowerCase(), days, reason };
  const done = await recall<{ decisionId: string }>(viewer, key, sent);
  if (done) return done;
  return transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    const person = await loadSubject(tx, viewer, { username }, "update");
    if (!viewer.member || !canSuspend(viewer, person)) throw new Forbidden("notYoursToSuspend");
    const maker = viewer.member.id;
    return once(tx, maker, key, sent, async () => {
      const madeAt = new Date();
      if (isKeptOut(person, madeAt)) throw new Conflict("suspendedAlready");
      const until = days === null ? null : new Date(madeAt.getTime() + days * day);
      const [made] = await tx
        .insert(decisions)
        .values({ action: "suspend", memberId: person.id, until, reason, madeBy: maker, madeAt })
        .returning({ id: decisions.id });
      if (!made) throw new Error("insert returned no decision");
      await tx
        .update(members)
        .set({ suspendedByDecision: made.id, suspendedUntil: until })
        .where(eq(members.id, person.id));
      await tx.delete(sessions).where(eq(sessions.memberId, person.id));
      await tx.delete(pendingSignIns).where(eq(pendingSignIns.memberId, person.id));
      await tx.delete(devices).where(eq(devices.memberId, person.id));
      await record("member.suspended", { memberId: person.id, decisionId: made.id });
      await noteAct(step, {
        actorId: maker,
        act: "member.suspended",
        subject: { kind: "member", id: person.id, name: person.username },
        after: { until: until?.toISOString() ?? null },
        why: reason,
      });
      return { decisionId: made.id };
    });
  });
}
