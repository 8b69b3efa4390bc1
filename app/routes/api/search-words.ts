import { newSearchWords, searchWordsShape } from "#app/domain/api/search-settings-shapes.ts";
import { changeSearchWords } from "#app/domain/search/change-search-words.ts";
import { findSearchState } from "#app/domain/search/find-search-state.ts";
import { canKeepSearch } from "#app/domain/search/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/search-words";

export const loader = apiRead(path, {
  summary: "Read what the search was taught: synonyms and words that are not looked for",
  scope: "admin:read",
  audience: "administrators",
  output: searchWordsShape,
  load: async ({ viewer }) => (await findSearchState(viewer)).words,
});

export const action = apiWrite(
  path,
  {
    PUT: change({
      summary: "Teach the search synonyms and words that are not looked for, in place of those it knows",
      scope: "admin:write",
      may: canKeepSearch,
      body: newSearchWords,
      output: searchWordsShape,
      async run({ viewer, input }) {
        await changeSearchWords(viewer, input);
        return (await findSearchState(viewer)).words;
      },
    }),
  },
  "administrators",
);
