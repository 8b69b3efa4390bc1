import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { suggestions } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { loadPost } from "../threads/load.ts";
import { canEdit, canSuggest } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import { compare } from "./compare.ts";
import { loadWording, placeOf } from "./load-history.ts";
import type { WordingView } from "./views.ts";
import { wordingOf } from "./wording.ts";

/**
 * What a post says now, to be changed by those who may, and by others to suggest a better wording.
 * @param read how many wordings were kept when a form was opened that comes back now
 * @throws {NotFound} @throws {Forbidden} for whoever may do neither
 */
export async function findWording(viewer: Viewer, postId: number, read?: number): Promise<WordingView> {
  const found = await loadPost(db, viewer, postId);
  const { post, thread } = found;
  const edits = canEdit(viewer, thread, post);
  if (!viewer.member || (!edits && !canSuggest(viewer, thread, post)))
    throw new Forbidden(viewer.member?.emailConfirmed === false ? "confirmFirst" : "notYoursToEdit");
  const present = wordingOf(found);
  const mine = and(eq(suggestions.postId, postId), eq(suggestions.authorId, viewer.member.id));
  const [waiting] = edits
    ? []
    : await db
        .select()
        .from(suggestions)
        .where(and(mine, isNull(suggestions.decidedAt)));
  const moved = read !== undefined && read < post.revisionCount;
  return {
    mode: edits ? "edit" : "suggest",
    post: placeOf(found),
    title: waiting?.title ?? present.title,
    markdown: waiting?.markdown ?? present.markdown,
    tags: waiting?.tags ?? present.tags,
    why: waiting?.why ?? "",
    basedOn: post.revisionCount,
    waiting: waiting ? { id: waiting.id } : null,
    since: moved ? compare(await loadWording(found, read), present) : null,
  };
}
