import { eq } from "drizzle-orm";
import { savedReplies } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { ReplyInput } from "./input.ts";
import { loadReply } from "./load-reply.ts";
import { staffOf } from "./policy.ts";

/** Changes what a saved reply says or is called. @throws {Forbidden} @throws {NotFound} */
export async function changeReply(viewer: Viewer, id: string, input: Partial<ReplyInput>): Promise<void> {
  const actor = staffOf(viewer);
  await transact(actor.id, async (step) => {
    const { tx } = step;
    const { reply } = await loadReply(tx, viewer, id);
    const { title = reply.title, body = reply.body } = input;
    if (title === reply.title && body === reply.body) return;
    await tx
      .update(savedReplies)
      .set({ title, body, changedBy: actor.id, changedAt: new Date() })
      .where(eq(savedReplies.id, id));
    await noteAct(step, {
      actorId: actor.id,
      act: "reply.changed",
      subject: { kind: "reply", id, name: title },
      ...differ({ title: reply.title, body: reply.body }, { title, body }),
    });
  });
}
