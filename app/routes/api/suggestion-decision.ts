import { findApiSuggestion } from "#app/domain/api/find-api-suggestion.ts";
import { suggestionDecision, suggestionShape, wantedOf } from "#app/domain/api/history-shapes.ts";
import { decideSuggestion } from "#app/domain/history/decide-suggestion.ts";
import { permitSuggestionDecision } from "#app/domain/history/permit.ts";
import { withdrawSuggestion } from "#app/domain/history/withdraw-suggestion.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/suggestions/{id}/decision";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Accept a suggested edit, decline it with a reason, or take one's own back",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitSuggestionDecision(viewer, uuidParam(id)),
    body: suggestionDecision,
    output: suggestionShape,
    async run({ viewer, id, input }) {
      const suggestionId = uuidParam(id);
      const { outcome, reason = "", ...wording } = input;
      if (outcome === "withdrawn") await withdrawSuggestion(viewer, suggestionId);
      else if (outcome === "declined") await decideSuggestion(viewer, suggestionId, { outcome, reason });
      else await decideSuggestion(viewer, suggestionId, { outcome, ...wantedOf(wording) });
      return findApiSuggestion(viewer, suggestionId);
    },
  }),
});
