import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { suggestions } from "#db/schema/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../errors.ts";
import { held } from "../threads/load.ts";
import { canEdit } from "../threads/policy.ts";
import { renderBody } from "../threads/render-body.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { reasonInput } from "./input.ts";
import { keepEdit } from "./keep-edit.ts";
import { loadSuggestion } from "./load-suggestion.ts";
import { isSame, type Wanted, wordingAfter, wordingOf } from "./wording.ts";

export type SuggestionDecision =
  | ({
      outcome: "accepted";
      /** The `revisionCount` of the text that the decider read; needed where that text moved on. */
      basedOn?: number;
    } & Wanted)
  | { outcome: "declined"; reason: string };

/**
 * Whoever may edit a post decides what becomes of a suggestion on it: accepted, it is an edit that credits whoever
 * suggested it; declined, they are told why. A text that moved on since is never written over unseen: accepting then
 * takes the wording that a person made of the two.
 * @throws {Conflict} when it was decided otherwise before, or the text moved on
 */
export async function decideSuggestion(
  viewer: Viewer,
  suggestionId: string,
  decision: SuggestionDecision,
): Promise<{ postId: number }> {
  if (decision.outcome === "declined" && !reasonInput.safeParse(decision.reason).success)
    throw new Invalid({ reason: ["reasonShort"] });
  const seen = await loadSuggestion(db, viewer, suggestionId);
  if (!viewer.member || !canEdit(viewer, seen.thread, seen.post)) throw new Forbidden("notYoursToDecide");
  const decider = viewer.member;
  const postId = seen.post.id;
  const wording = wantedOf(seen.suggestion, decision);
  const body =
    decision.outcome === "accepted" &&
    (await renderBody(
      viewer,
      wordingAfter(wordingOf(seen), seen.post.kind, wording).markdown,
      seen.thread.spaceId,
    ));

  return transact(decider.id, async (step) => {
    const { tx, record } = step;
    const found = await held(tx, () => loadSuggestion(tx, viewer, suggestionId));
    const { suggestion, post } = found;
    if (!canEdit(viewer, found.thread, post)) throw new Forbidden("notYoursToDecide");
    if (found.thread.gone) throw new NotFound();
    if (suggestion.outcome === decision.outcome) return { postId };
    if (suggestion.outcome) throw new Conflict("suggestionDecided");
    if (body && decision.outcome === "accepted") {
      const read = decision.basedOn ?? suggestion.basedOn;
      const seenBoth = suggestion.basedOn === post.revisionCount || decision.body !== undefined;
      if (read !== post.revisionCount || !seenBoth) throw new Conflict("movedOn");
      const present = wordingOf(found);
      const after = wordingAfter(present, post.kind, wording);
      if (!isSame(present, after))
        await keepEdit(step, found, after, body, {
          editor: decider,
          why: suggestion.why,
          suggestionId,
          taken: suggestion.markdown,
        });
    }
    await tx
      .update(suggestions)
      .set({
        outcome: decision.outcome,
        decidedAt: new Date(),
        decidedBy: decider.id,
        reason: decision.outcome === "declined" ? decision.reason : "",
      })
      .where(eq(suggestions.id, suggestionId));
    await record("suggestion.decided", { suggestionId, postId: String(postId) });
    return { postId };
  });
}

/** The wording that is accepted: as suggested, unless the decider sent one that they changed. */
function wantedOf(suggestion: typeof suggestions.$inferSelect, decision: SuggestionDecision): Wanted {
  if (decision.outcome === "declined") return {};
  const { title, markdown, tags } = suggestion;
  return {
    title: decision.title ?? title ?? undefined,
    body: decision.body ?? markdown,
    tags: decision.tags ?? tags ?? undefined,
  };
}
