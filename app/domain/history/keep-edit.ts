import { and, eq, notInArray } from "drizzle-orm";
import { slugify } from "#app/lib/slug.ts";
import { posts, revisions, threads, threadTags } from "#db/schema/index.ts";
import { noteFiles } from "../files/note-files.ts";
import { findTagsMeant } from "../tags/find-tags-meant.ts";
import { htmlIn } from "../threads/narrow-links.ts";
import type { Body } from "../threads/render-body.ts";
import type { Step } from "../transact.ts";
import type { Member } from "../viewer.ts";
import { type Found, type Wording, wordingOf } from "./wording.ts";

export type EditFacts = {
  editor: Member;
  why: string;
  /** The number of the revision that is brought back. */
  restores?: number;
  /** The suggestion that is taken over. */
  suggestionId?: string;
  /** The words that are taken over, of a suggestion or an earlier wording; what they show is their author's to show. */
  taken?: string;
};

/**
 * Puts a new wording in the place of the present one and keeps both, while the thread is held. The first edit keeps
 * too what was said before. Who wrote the post, and whether the brand speaks in it, stay as they were.
 * @param body the new wording's Markdown, rendered
 */
export async function keepEdit(
  { tx, record }: Step,
  found: Found,
  wanted: Wording,
  body: Omit<Body, "text">,
  { editor, taken = "", ...facts }: EditFacts,
): Promise<void> {
  const { post, thread } = found;
  const now = new Date();
  if (post.revisionCount === 0) {
    await tx.insert(revisions).values({
      ...wordingOf(found),
      postId: post.id,
      number: 1,
      authorId: post.authorId,
      madeAt: post.createdAt,
    });
  }
  const number = Math.max(post.revisionCount, 1) + 1;
  const tags = wanted.tags && (await findTagsMeant(wanted.tags, tx));
  await tx
    .insert(revisions)
    .values({ ...wanted, tags, ...facts, postId: post.id, number, authorId: editor.id, madeAt: now });
  const { markdown, opening } = body;
  const html = htmlIn(thread.spaceId, body);
  await noteFiles(tx, editor, post.id, markdown, [post.markdown, taken]);
  await tx
    .update(posts)
    .set({ markdown, html, opening, revisionCount: number, editedAt: now, updatedAt: now })
    .where(eq(posts.id, post.id));
  if (wanted.title !== null && tags !== null) {
    const { title } = wanted;
    const slug = title === thread.title ? thread.slug : slugify(title);
    await tx.update(threads).set({ title, slug, tags, updatedAt: now }).where(eq(threads.id, thread.id));
    const mine = eq(threadTags.threadId, thread.id);
    await tx.delete(threadTags).where(tags.length > 0 ? and(mine, notInArray(threadTags.tag, tags)) : mine);
    if (tags.length > 0) {
      await tx
        .insert(threadTags)
        .values(tags.map((tag) => ({ threadId: thread.id, tag, createdAt: thread.createdAt })))
        .onConflictDoNothing();
    }
  }
  await record("post.edited", {
    threadId: String(thread.id),
    postId: String(post.id),
    spaceId: thread.spaceId,
  });
}
