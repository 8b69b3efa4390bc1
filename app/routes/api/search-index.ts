import { newIndexAct, searchIndexShape } from "#app/domain/api/search-settings-shapes.ts";
import { findSearchState } from "#app/domain/search/find-search-state.ts";
import { lookAfterIndex } from "#app/domain/search/look-after-index.ts";
import { canKeepSearch } from "#app/domain/search/policy.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/search-index";

async function findIndex(viewer: Viewer) {
  const { words: _, ...state } = await findSearchState(viewer);
  return state;
}

export const loader = apiRead(path, {
  summary: "Read who answers searches, and how the index of Meilisearch is",
  scope: "admin:read",
  audience: "administrators",
  output: searchIndexShape,
  load: ({ viewer }) => findIndex(viewer),
});

export const action = apiWrite(
  path,
  {
    POST: change({
      summary:
        "Have the index of Meilisearch built anew, compared with the base, or sent again what it refused",
      scope: "admin:write",
      may: canKeepSearch,
      body: newIndexAct,
      output: searchIndexShape,
      async run({ viewer, input }) {
        await lookAfterIndex(viewer, input.act);
        return findIndex(viewer);
      },
    }),
  },
  "administrators",
);
