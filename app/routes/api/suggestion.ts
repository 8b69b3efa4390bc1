import { findApiSuggestion } from "#app/domain/api/find-api-suggestion.ts";
import { suggestionShape } from "#app/domain/api/history-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/suggestions/{id}";

export const loader = apiRead(path, {
  summary: "Read a suggested edit: for whoever made it, the post's author, and those who moderate",
  scope: "threads:read",
  output: suggestionShape,
  load: ({ viewer, id }) => findApiSuggestion(viewer, uuidParam(id)),
});
export const action = apiWrite(path, {});
