import { noteAct } from "../audit/note-act.ts";
import { Forbidden } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { makeKey } from "./signing-key.ts";
import { canKeepTargets } from "./targets.ts";

/** Signs with a new key from now on. What former keys signed still verifies by their public halves. */
export async function rotateKey(viewer: Viewer): Promise<{ keyId: string }> {
  const actor = viewer.member;
  if (!actor || !canKeepTargets(viewer)) throw new Forbidden();
  return transact(actor.id, async (step) => {
    await hold(step.tx, "evidence key");
    const { id } = await makeKey(step.tx);
    await noteAct(step, {
      actorId: actor.id,
      act: "evidence.key-rotated",
      subject: { kind: "evidence-key", id },
    });
    return { keyId: id };
  });
}
