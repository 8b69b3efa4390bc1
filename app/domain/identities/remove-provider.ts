import { checkProven, type Session } from "../accounts/proven.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import { holds, type Viewer } from "../viewer.ts";
import { waysIn } from "./linked-administrator.ts";
import { deleteProvider, findProvider, isLocalOn } from "./provider.ts";

/**
 * Takes the provider away. Identities stay, for the day it comes back; nobody can come in by them meanwhile.
 * @throws {Conflict} `lastWayIn` while passwords are switched off
 */
export async function removeProvider(viewer: Viewer, session: Session | null, now: Date): Promise<void> {
  if (!viewer.member || !holds(viewer, ["administrator"])) throw new Forbidden();
  checkProven(session, now);
  const actorId = viewer.member.id;
  await transact(actorId, async (step) => {
    const { tx, record } = step;
    await hold(tx, waysIn);
    const before = await findProvider(tx);
    if (!before) return;
    if (!(await isLocalOn(tx))) throw new Conflict("lastWayIn");
    await deleteProvider(tx);
    const subject = { kind: "setting", id: "sign-in.provider", name: before.issuer };
    await noteAct(step, { actorId, act: "sign-in.provider-removed", subject, before, after: {} });
    await record("sign-in.changed", {});
  });
}
