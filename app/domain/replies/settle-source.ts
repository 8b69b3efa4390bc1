import { eq } from "drizzle-orm";
import { savedReplies } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict } from "../errors.ts";
import { isReusable } from "../reuses/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadReply } from "./load-reply.ts";
import { staffOf } from "./policy.ts";
import { textOfSource } from "./select-replies.ts";

/**
 * The answer that a saved reply was made of was edited since: its new text is taken over, or the reply found still good
 * as it is. @throws {Forbidden} @throws {NotFound} @throws {Conflict} for an answer that stands no more
 */
export async function settleSource(viewer: Viewer, id: string, choice: "take" | "keep"): Promise<void> {
  const actor = staffOf(viewer);
  await transact(actor.id, async (step) => {
    const { tx } = step;
    const { reply, post, thread } = await loadReply(tx, viewer, id);
    if (!isReusable(thread, post) || thread.gone) throw new Conflict("replySourceGone");
    if (reply.sourceRevision === post.revisionCount) return;
    await tx
      .update(savedReplies)
      .set({
        sourceRevision: post.revisionCount,
        ...(choice === "take" && {
          body: textOfSource(post.markdown),
          changedBy: actor.id,
          changedAt: new Date(),
        }),
      })
      .where(eq(savedReplies.id, id));
    await noteAct(step, {
      actorId: actor.id,
      act: choice === "take" ? "reply.source-taken" : "reply.source-kept",
      subject: { kind: "reply", id, name: reply.title },
    });
  });
}
