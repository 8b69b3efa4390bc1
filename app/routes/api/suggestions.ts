import { findApiSuggestion } from "#app/domain/api/find-api-suggestion.ts";
import { newSuggestion, suggestionShape, wantedOf } from "#app/domain/api/history-shapes.ts";
import { suggestEdit } from "#app/domain/history/suggest-edit.ts";
import { permitOnPost } from "#app/domain/threads/permit.ts";
import { canSuggest } from "#app/domain/threads/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/suggestions";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  POST: change({
    summary:
      "Suggest a better wording of another's body or answer; a later one takes the place of one that waits",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnPost(viewer, idParam(id), canSuggest, "noSuggestionHere"),
    body: newSuggestion,
    output: suggestionShape,
    creates: (suggestion) => `/api/v1/suggestions/${suggestion.id}`,
    async run({ viewer, id, input, key }) {
      const made = await suggestEdit(viewer, idParam(id), wantedOf(input), key);
      return findApiSuggestion(viewer, made.suggestionId);
    },
  }),
});
