import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { DeflectionSettings } from "./input.ts";
import { canSetDeflection } from "./policy.ts";
import { findSettings, writeSettings } from "./settings.ts";

/** Says whether and how readers are asked, and what a contact costs. From then on; what was counted stays. @throws {Forbidden} */
export async function setDeflection(viewer: Viewer, wanted: DeflectionSettings): Promise<void> {
  const { member } = viewer;
  if (!member || !canSetDeflection(viewer)) throw new Forbidden();
  await transact(member.id, async (step) => {
    const { tx } = step;
    await hold(tx, "deflection");
    const changed = differ(await findSettings(tx), wanted);
    if (!changed) return;
    await writeSettings(tx, wanted, member.id);
    await noteAct(step, {
      actorId: member.id,
      act: "deflection.changed",
      subject: { kind: "setting", id: "deflection" },
      ...changed,
    });
  });
}
