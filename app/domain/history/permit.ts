import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import { canEdit } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import { loadSuggestion } from "./load-suggestion.ts";

/**
 * Says no to whoever may neither decide on a suggestion nor take it back, before what they sent is looked at.
 * @throws {NotFound} {Forbidden}
 */
export async function permitSuggestionDecision(viewer: Viewer, suggestionId: string): Promise<void> {
  const { suggestion, thread, post } = await loadSuggestion(db, viewer, suggestionId);
  if (suggestion.authorId !== viewer.member?.id && !canEdit(viewer, thread, post))
    throw new Forbidden("notYoursToDecide");
}
