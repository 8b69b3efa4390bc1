import { lookUpQuery } from "#app/domain/api/input.ts";
import { lookUp } from "#app/domain/api/look-up.ts";
import { foundShape } from "#app/domain/api/shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/lookup";

export const loader = apiRead(path, {
  summary: "Find what an import made of a question, an answer, a comment or a user",
  scope: "threads:read",
  query: lookUpQuery,
  output: foundShape,
  load: ({ viewer, query }) => lookUp(viewer, query),
});
export const action = apiWrite(path, {});
