import { count } from "drizzle-orm";
import { v7 } from "uuid";
import { savedReplies } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict } from "../errors.ts";
import { hold } from "../hold.ts";
import { once } from "../once.ts";
import { loadAccepted } from "../reuses/load-answer.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { type ReplyInput, replyLimits } from "./input.ts";
import { mostReplies } from "./list-replies.ts";
import { staffOf } from "./policy.ts";
import { textOfSource } from "./select-replies.ts";

/**
 * Makes a saved reply of an accepted answer: under its question's title and with its words, where nothing else is given.
 * @param key of the form @throws {Forbidden} @throws {NotFound} @throws {Conflict} for one too many
 */
export async function saveAsReply(
  viewer: Viewer,
  postId: number,
  input: Partial<ReplyInput>,
  key?: string,
): Promise<{ id: string }> {
  const actor = staffOf(viewer);
  return transact(actor.id, (step) =>
    once(step.tx, actor.id, key && `reply-${postId}-${key}`, { reply: input, postId }, async () => {
      const { tx } = step;
      const { thread, post } = await loadAccepted(tx, viewer, postId);
      await hold(tx, "saved replies");
      const [there] = await tx.select({ count: count() }).from(savedReplies);
      if ((there?.count ?? 0) >= mostReplies) throw new Conflict("repliesMany");
      const id = v7();
      const title = input.title ?? thread.title.slice(0, replyLimits.title).trim();
      await tx.insert(savedReplies).values({
        id,
        title,
        body: input.body ?? textOfSource(post.markdown),
        language: thread.language,
        sourcePostId: postId,
        sourceRevision: post.revisionCount,
        createdBy: actor.id,
      });
      await noteAct(step, {
        actorId: actor.id,
        act: "reply.saved",
        subject: { kind: "reply", id, name: title },
      });
      return { id };
    }),
  );
}
