import { findCovered, likeEnough } from "../search/find-look-alikes.ts";
import { findSimilar } from "../search/find-similar.ts";
import type { SimilarQuery } from "../search/input.ts";
import { guessLanguage } from "../threads/guess-language.ts";
import type { Viewer } from "../viewer.ts";
import { showIdeas } from "./show-ideas.ts";
import type { IdeaCard } from "./views.ts";

/** Looked at, among them questions and talk that say the same; and offered. */
const near = 20;
const most = 3;

/**
 * Ideas that look like one that is being proposed, whatever became of them: the likest first, three at most. A declined one
 * says with its reason why it will not be, and an open one is to be voted for.
 */
export async function findAlike(
  viewer: Viewer,
  asked: SimilarQuery,
  enough: number = likeEnough.beside,
): Promise<IdeaCard[]> {
  const found = (await findSimilar(viewer, { ...asked, limit: near })).filter(({ kind }) => kind === "idea");
  if (found.length === 0) return [];
  const covered = await findCovered(
    asked.title,
    guessLanguage(`${asked.title} ${asked.body}`, viewer.locale),
    found.map(({ id }) => id),
  );
  const alike = found.filter(({ id }) => (covered.get(id) ?? 0) >= enough).slice(0, most);
  return showIdeas(
    viewer,
    alike.map(({ id }) => Number(id)),
  );
}
