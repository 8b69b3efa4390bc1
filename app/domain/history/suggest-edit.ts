import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { suggestions } from "#db/schema/index.ts";
import { settleDraft } from "../drafts/keep.ts";
import { Conflict, Forbidden, Invalid } from "../errors.ts";
import { noteFiles } from "../files/note-files.ts";
import { once, recall } from "../once.ts";
import { loadPost } from "../threads/load.ts";
import { canSuggest } from "../threads/policy.ts";
import { renderBody } from "../threads/render-body.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { isSame, type Wanted, wordingAfter, wordingOf } from "./wording.ts";

/**
 * Offers the author of a question or an answer a better wording. A member has one open suggestion on a post: a later
 * one takes the place of the earlier. @throws {Invalid} for what says the same as the post
 */
export async function suggestEdit(
  viewer: Viewer,
  postId: number,
  { why = "", basedOn, ...wanted }: Wanted & { why?: string; basedOn?: number },
  key?: string,
): Promise<{ suggestionId: string }> {
  const sent = { suggest: { why, ...wanted }, postId };
  const done = await recall<{ suggestionId: string }>(viewer, key, sent);
  if (done) return done;
  const seen = await loadPost(db, viewer, postId);
  if (!viewer.member || !canSuggest(viewer, seen.thread, seen.post)) throw new Forbidden("noSuggestionHere");
  const author = viewer.member;
  const present = wordingOf(seen);
  const offered = wordingAfter(present, seen.post.kind, wanted);
  if (isSame(present, offered)) throw new Invalid({ body: ["nothingChanged"] });
  if (basedOn !== undefined && basedOn !== seen.post.revisionCount) throw new Conflict("movedOn");
  // What shows nothing is refused now, not when somebody would accept it.
  await renderBody(viewer, offered.markdown, seen.thread.spaceId);

  return transact(author.id, ({ tx, record }) =>
    once(tx, author.id, key, sent, async () => {
      const { thread, post } = await loadPost(tx, viewer, postId);
      if (!canSuggest(viewer, thread, post)) throw new Forbidden("noSuggestionHere");
      await settleDraft(tx, author.id, `edit-${postId}`);
      const mine = and(eq(suggestions.postId, postId), eq(suggestions.authorId, author.id));
      const [open] = await tx
        .select()
        .from(suggestions)
        .where(and(mine, isNull(suggestions.decidedAt)));
      if (open && open.why === why && isSame(open, offered)) return { suggestionId: open.id };
      const values = { ...offered, why, basedOn: seen.post.revisionCount, madeAt: new Date() };
      const [made] = await tx
        .insert(suggestions)
        .values({ ...values, postId, authorId: author.id })
        .onConflictDoUpdate({
          target: [suggestions.postId, suggestions.authorId],
          targetWhere: sql`decided_at is null`,
          set: values,
        })
        .returning({ id: suggestions.id });
      if (!made) throw new Error("insert returned no suggestion");
      // Whoever decides on it must see the pictures in it.
      await noteFiles(tx, author, postId, offered.markdown);
      await record("suggestion.made", { suggestionId: made.id, postId: String(postId) });
      return { suggestionId: made.id };
    }),
  );
}
