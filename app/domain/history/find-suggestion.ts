import { inArray } from "drizzle-orm";
import { mergeProse } from "#app/lib/merge-prose.ts";
import { db } from "#db/client.server.ts";
import { canEdit } from "../threads/policy.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { PersonView } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { compare } from "./compare.ts";
import { loadWording, placeOf } from "./load-history.ts";
import { loadSuggestion } from "./load-suggestion.ts";
import type { SuggestionView } from "./views.ts";
import { isSame, type Wording, wordingOf } from "./wording.ts";

/** A suggestion beside the text it was made on, and beside what that text says by now. @throws {NotFound} */
export async function findSuggestion(viewer: Viewer, suggestionId: string): Promise<SuggestionView> {
  const found = await loadSuggestion(db, viewer, suggestionId);
  const { suggestion, post, thread } = found;
  const base = await loadWording(found, suggestion.basedOn);
  const present = wordingOf(found);
  const { title, markdown, tags } = suggestion;
  const wanted = { title, markdown, tags };
  const people = await findPeople([suggestion.authorId, suggestion.decidedBy]);
  const open = suggestion.outcome === null;
  return {
    id: suggestion.id,
    post: placeOf(found),
    author: people.get(suggestion.authorId) ?? null,
    at: suggestion.madeAt.toISOString(),
    why: suggestion.why,
    outcome: suggestion.outcome,
    decidedBy: people.get(suggestion.decidedBy ?? "") ?? null,
    decidedAt: suggestion.decidedAt?.toISOString() ?? null,
    reason: suggestion.reason,
    diff: compare(base, wanted),
    since: open && !isSame(base, present) ? compare(base, present) : null,
    merged: merge(base, present, wanted),
    basedOn: post.revisionCount,
    can: {
      decide: open && !thread.gone && canEdit(viewer, thread, post),
      withdraw: open && suggestion.authorId === viewer.member?.id,
    },
  };
}

/** What two people made of one text, put together for a third to look at. */
function merge(base: Wording, present: Wording, wanted: Wording): SuggestionView["merged"] {
  const markdown = mergeProse(base.markdown, present.markdown, wanted.markdown);
  const title = wanted.title === base.title ? present.title : wanted.title;
  const added = (wanted.tags ?? []).filter((tag) => !base.tags?.includes(tag));
  const kept = present.tags?.filter((tag) => wanted.tags?.includes(tag) || !base.tags?.includes(tag));
  return {
    title,
    markdown: markdown ?? wanted.markdown,
    tags: kept ? [...new Set([...kept, ...added])] : null,
    clean: markdown !== null,
  };
}

async function findPeople(ids: (string | null)[]): Promise<Map<string, PersonView | null>> {
  const known = ids.filter((id) => id !== null);
  const rows = await db
    .select({ id: authors.id, person: authorColumns })
    .from(authors)
    .where(inArray(authors.id, known));
  return new Map(rows.map(({ id, person }) => [id, representPerson(person)]));
}
