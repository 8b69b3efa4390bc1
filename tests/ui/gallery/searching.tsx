import type { ReactNode } from "react";
import type { IndexState, SearchState } from "#app/domain/search/find-search-state.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import { AdminSearchPage } from "#app/ui/search/admin-search-page.tsx";
import { now } from "./samples.ts";

const index: IndexState = {
  uid: "parvis_0190a0a0a0_threads",
  version: "1.50.0",
  documents: 1_203,
  base: 1_204,
  waiting: 1,
  lag: 2,
  refused: 0,
  builtAt: now,
  confirmedAt: now,
  building: null,
  asked: null,
  failure: null,
  compared: { at: now, documents: 1_203, base: 1_203, differing: 0 },
  refusals: [],
};
const words = {
  synonyms: [["frigo", "réfrigérateur", "fridge"]],
  stopWords: { fr: ["svp"], en: ["please"] },
};
const well: SearchState = { answers: "meilisearch", host: "search.machines.example:7700", index, words };
const trouble: SearchState = {
  ...well,
  answers: "postgres",
  index: {
    ...index,
    ...{
      version: null,
      documents: null,
      waiting: 40,
      lag: 300,
      refused: 1,
      builtAt: null,
      confirmedAt: null,
    },
    building: { since: now, done: 300, of: 1_204 },
    failure: { at: now, words: "It can't be reached: ECONNREFUSED. (unreachable)" },
    compared: { at: now, documents: 1_203, base: 1_204, differing: 1 },
    refusals: [
      {
        threadId: "12",
        tries: 5,
        at: now,
        words: `Document ${"very".repeat(40)} long. (invalid_document_id)`,
      },
    ],
  },
};
const as = (page: () => ReactNode) => ({ path: "/admin/search", member: true, page });

export const searching = () => ({
  "admin-search": as(() => <AdminSearchPage {...well} said="saved" />),
  "admin-search-trouble": as(() => <AdminSearchPage {...trouble} said="rebuild" />),
  "admin-search-alone": as(() => (
    <AdminSearchPage
      {...{ answers: "postgres", host: null, index: null, words, said: null }}
      errors={{ synonyms: [refusalWords("searchGroupShort")] }}
      values={{ synonyms: "frigo" }}
    />
  )),
});
