import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { SearchWords } from "./input.ts";
import { searchKeeper } from "./policy.ts";
import { findSearchWords, forgetSearchWords, keepSearchWords } from "./search-words.ts";

/**
 * Teaches the search which words mean the same, and which are not looked for. PostgreSQL goes by them at once, in every
 * process within seconds; another engine when its index was built anew, which begins by itself. @throws {Forbidden}
 */
export async function changeSearchWords(viewer: Viewer, words: SearchWords): Promise<void> {
  const { id: actorId } = searchKeeper(viewer);
  const before = await findSearchWords({ fresh: true });
  const change = differ(told(before), told(words));
  if (!change) return;
  await transact(actorId, async (step) => {
    const { tx, record } = step;
    await keepSearchWords(tx, words, actorId);
    await record("search.words-changed", {});
    await noteAct(step, {
      ...{ actorId, act: "search.words-changed", subject: { kind: "search", id: "search", name: "/search" } },
      ...change,
    });
  });
  forgetSearchWords();
}

/** Lines are what an administrator compares. */
const told = ({ synonyms, stopWords }: SearchWords) => ({
  synonyms: synonyms.map((group) => group.join(", ")),
  stopWordsFr: stopWords.fr,
  stopWordsEn: stopWords.en,
});
