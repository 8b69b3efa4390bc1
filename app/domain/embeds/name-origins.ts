import { noteAct } from "../audit/note-act.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findOrigins, writeOrigins } from "./origins.ts";
import { namerOf } from "./policy.ts";

/** Says which sites' pages may read answers, in place of those named before. @param origins as `originFrom` gives them */
export async function nameOrigins(viewer: Viewer, origins: string[]): Promise<void> {
  const { id: actorId } = namerOf(viewer);
  await transact(actorId, async (step) => {
    const { tx, record } = step;
    await hold(tx, "embeds");
    const before = await findOrigins(tx);
    if (before.join() === origins.join()) return;
    await writeOrigins(tx, origins, actorId);
    await noteAct(step, {
      actorId,
      act: "embeds.origins-named",
      subject: { kind: "setting", id: "embeds" },
      before: { origins: before },
      after: { origins },
    });
    await record("embeds.changed", {});
  });
}
