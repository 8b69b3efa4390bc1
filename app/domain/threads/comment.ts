import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { settleDraft } from "../drafts/keep.ts";
import { Forbidden } from "../errors.ts";
import { noteFiles } from "../files/note-files.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { holdPost, loadPost } from "./load.ts";
import { htmlIn } from "./narrow-links.ts";
import { canComment, writesOfficially } from "./policy.ts";
import { renderBody } from "./render-body.ts";

export type Commented = { threadId: string; postId: string; slug: string };

/** Comments on a thread's body or on an answer, one level deep. */
export async function comment(
  viewer: Viewer,
  parentId: number,
  input: { body: string },
  key?: string,
): Promise<Commented> {
  const sent = { comment: input, parentId };
  const done = await recall<Commented>(viewer, key, sent);
  if (done) return done;
  const seen = await loadPost(db, viewer, parentId);
  if (!viewer.member || !canComment(viewer, seen.thread, seen.post)) throw new Forbidden("noMoreComments");
  const author = viewer.member;
  const body = await renderBody(viewer, input.body, seen.thread.spaceId);
  const { markdown, opening } = body;

  return transact(author.id, ({ tx, record }) =>
    once(tx, author.id, key, sent, async () => {
      const { thread, post: parent } = await holdPost(tx, viewer, parentId);
      if (!canComment(viewer, thread, parent)) throw new Forbidden("noMoreComments");
      const now = new Date();
      const [post] = await tx
        .insert(posts)
        .values({
          threadId: thread.id,
          kind: "comment",
          parentId,
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
      await tx.update(threads).set({ activeAt: now, updatedAt: now }).where(eq(threads.id, thread.id));
      const ids = { threadId: String(thread.id), postId: String(post.id) };
      await record("comment.posted", { ...ids, parentId: String(parentId), spaceId: thread.spaceId });
      await settleDraft(tx, author.id, `comment-${parentId}`);
      return { ...ids, slug: thread.slug };
    }),
  );
}
