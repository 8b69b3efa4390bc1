import { checkProven, type Session } from "../accounts/proven.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import { holds, type Viewer } from "../viewer.ts";
import { hasLinkedAdministrator, waysIn } from "./linked-administrator.ts";
import { findProvider, isLocalOn, writeLocal } from "./provider.ts";

/**
 * Switches passwords, and every other way in that is not the provider's, off or on again. Off only while somebody who
 * administers the site can come in through the provider.
 * @param by null for whoever runs the site, at the command line, who may always switch on
 * @throws {Conflict} `noAdministratorLinked`
 */
export async function switchLocal(
  by: { viewer: Viewer; session: Session | null } | null,
  on: boolean,
  now: Date,
): Promise<void> {
  if (by ? !holds(by.viewer, ["administrator"]) : !on) throw new Forbidden();
  if (by) checkProven(by.session, now);
  const actorId = by?.viewer.member?.id ?? null;
  await transact(actorId, async (step) => {
    const { tx, record } = step;
    await hold(tx, waysIn);
    const was = await isLocalOn(tx);
    if (!on) {
      const provider = await findProvider(tx);
      if (!provider || !(await hasLinkedAdministrator(tx, provider.issuer)))
        throw new Conflict("noAdministratorLinked");
    }
    await writeLocal(tx, on, actorId);
    if (was === on) return;
    const subject = { kind: "setting", id: "sign-in.local" };
    await noteAct(step, {
      actorId,
      act: "sign-in.local-switched",
      subject,
      before: { on: was },
      after: { on },
    });
    await record("sign-in.changed", {});
  });
}
