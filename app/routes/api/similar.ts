import { findApiSimilar } from "#app/domain/api/find-api-similar.ts";
import { similarQuery } from "#app/domain/api/input.ts";
import { similarList } from "#app/domain/api/search-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/similar";

export const loader = apiRead(path, {
  summary: "Threads that may answer what is about to be asked, the likest first",
  scope: "search:read",
  query: similarQuery,
  output: similarList,
  limit: { name: "api-similar", points: 600, seconds: 60 },
  load: ({ viewer, query }) => findApiSimilar(viewer, query),
});
export const action = apiWrite(path, {});
