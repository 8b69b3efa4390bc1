import { searchQuery } from "#app/domain/api/input.ts";
import { searchApiThreads } from "#app/domain/api/search-api-threads.ts";
import { searchList } from "#app/domain/api/search-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/search";

export const loader = apiRead(path, {
  summary: "Search titles and texts, best first",
  scope: "search:read",
  query: searchQuery,
  output: searchList,
  load: ({ viewer, query }) => searchApiThreads(viewer, query),
});
export const action = apiWrite(path, {});
