import { eq } from "drizzle-orm";
import { savedReplies } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadReply } from "./load-reply.ts";
import { staffOf } from "./policy.ts";

/** Deletes a saved reply; where it was used, nothing changes. @throws {Forbidden} @throws {NotFound} */
export async function deleteReply(viewer: Viewer, id: string): Promise<void> {
  const actor = staffOf(viewer);
  await transact(actor.id, async (step) => {
    const { reply } = await loadReply(step.tx, viewer, id);
    await step.tx.delete(savedReplies).where(eq(savedReplies.id, id));
    await noteAct(step, {
      actorId: actor.id,
      act: "reply.deleted",
      subject: { kind: "reply", id, name: reply.title },
    });
  });
}
