import { eq } from "drizzle-orm";
import { suggestions } from "#db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { held } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadSuggestion } from "./load-suggestion.ts";

/** Whoever made a suggestion takes it back while nobody has decided on it. @throws {Conflict} once somebody has */
export async function withdrawSuggestion(viewer: Viewer, suggestionId: string): Promise<{ postId: number }> {
  return transact(viewer.member?.id ?? null, async ({ tx, record }) => {
    const { suggestion, post } = await held(tx, () => loadSuggestion(tx, viewer, suggestionId));
    if (suggestion.authorId !== viewer.member?.id) throw new Forbidden("notYoursToDecide");
    if (suggestion.outcome === "withdrawn") return { postId: post.id };
    if (suggestion.outcome) throw new Conflict("suggestionDecided");
    await tx
      .update(suggestions)
      .set({ outcome: "withdrawn", decidedAt: new Date(), decidedBy: viewer.member.id })
      .where(eq(suggestions.id, suggestionId));
    await record("suggestion.decided", { suggestionId, postId: String(post.id) });
    return { postId: post.id };
  });
}
