import { inArray } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { loadSuggestion } from "../history/load-suggestion.ts";
import { authors } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import type { SuggestionShape } from "./history-shapes.ts";
import { absolute, authorColumns, representAuthor } from "./parts.ts";

/** A suggested edit, for those it is between. @throws {NotFound} for anyone else */
export async function findApiSuggestion(viewer: Viewer, suggestionId: string): Promise<SuggestionShape> {
  const { suggestion, post } = await loadSuggestion(db, viewer, suggestionId);
  const { id, authorId, decidedBy } = suggestion;
  const people = await db
    .select({ id: authors.id, person: authorColumns })
    .from(authors)
    .where(inArray(authors.id, decidedBy ? [authorId, decidedBy] : [authorId]));
  const personOf = (wanted: string | null) =>
    representAuthor(people.find((one) => one.id === wanted)?.person ?? null);
  return {
    id,
    postId: String(post.id),
    url: absolute(`/p/${post.id}/suggestions/${id}`),
    title: suggestion.title,
    bodyMarkdown: suggestion.markdown,
    tags: suggestion.tags,
    author: personOf(authorId),
    why: suggestion.why,
    basedOn: suggestion.basedOn,
    movedOn: suggestion.basedOn !== post.revisionCount,
    madeAt: suggestion.madeAt.toISOString(),
    outcome: suggestion.outcome,
    reason: suggestion.reason,
    decidedBy: personOf(decidedBy),
    decidedAt: suggestion.decidedAt?.toISOString() ?? null,
  };
}
