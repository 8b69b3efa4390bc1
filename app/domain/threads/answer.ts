import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { settleDraft } from "../drafts/keep.ts";
import { Forbidden } from "../errors.ts";
import { noteFiles } from "../files/note-files.ts";
import { once, recall } from "../once.ts";
import { noteUse } from "../replies/note-use.ts";
import { follow } from "../subscriptions/follow.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { deriveThread } from "./derive.ts";
import { holdThread, loadThread } from "./load.ts";
import { htmlIn } from "./narrow-links.ts";
import { canAnswer, writesOfficially } from "./policy.ts";
import { renderBody } from "./render-body.ts";

export type Answered = { threadId: string; postId: string; slug: string };

/**
 * Answers a thread. Staff answers carry the official mark from then on.
 * @param input.used the saved replies it was made of
 */
export async function answer(
  viewer: Viewer,
  threadId: number,
  input: { body: string; used?: string[] },
  key?: string,
): Promise<Answered> {
  const sent = { answer: input, threadId };
  const done = await recall<Answered>(viewer, key, sent);
  if (done) return done;
  // Looked at before rendering, so that nobody makes us render for a thread they cannot answer; and again below.
  const seen = await loadThread(db, viewer, threadId);
  if (!viewer.member || !canAnswer(viewer, seen)) throw refusal(viewer);
  const author = viewer.member;
  const body = await renderBody(viewer, input.body, seen.spaceId);
  const { markdown, opening } = body;

  return transact(author.id, ({ tx, record }) =>
    once(tx, author.id, key, sent, async () => {
      await holdThread(tx, threadId);
      const thread = await loadThread(tx, viewer, threadId);
      if (!canAnswer(viewer, thread)) throw refusal(viewer);
      const now = new Date();
      const [post] = await tx
        .insert(posts)
        .values({
          threadId,
          kind: "answer",
          authorId: author.id,
          markdown,
          html: htmlIn(thread.spaceId, body),
          opening,
          official: writesOfficially(viewer),
          createdAt: now,
        })
        .returning({ id: posts.id });
      if (!post) throw new Error("insert returned no post");
      await noteFiles(tx, author, post.id, markdown);
      await deriveThread(tx, threadId);
      await follow(tx, author.id, threadId, "answered");
      await tx.update(threads).set({ activeAt: now }).where(eq(threads.id, threadId));
      const ids = { threadId: String(threadId), postId: String(post.id) };
      await record("answer.posted", { ...ids, spaceId: thread.spaceId });
      await noteUse(tx, viewer, input.used ?? [], { postId: post.id, threadId, at: now });
      await settleDraft(tx, author.id, `answer-${threadId}`);
      return { ...ids, slug: thread.slug };
    }),
  );
}

function refusal(viewer: Viewer): Forbidden {
  return new Forbidden(viewer.member && !viewer.member.emailConfirmed ? "confirmFirst" : "noMoreAnswers");
}
