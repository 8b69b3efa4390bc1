import { newVerdictOnIdea, representVerdicts, verdictsShape } from "#app/domain/api/idea-return-shapes.ts";
import { findJudged } from "#app/domain/ideas/find-verdicts.ts";
import { judgeIdea } from "#app/domain/ideas/judge-idea.ts";
import { permitJudging } from "#app/domain/ideas/permit-judging.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/solved-it";

export const loader = apiRead(path, {
  summary: "What those who wanted an idea say of what was shipped",
  scope: "threads:read",
  output: verdictsShape,
  load: async ({ viewer, scopes, id }) => representVerdicts(await findJudged(viewer, idParam(id)), scopes),
});

export const action = apiWrite(path, {
  PUT: change({
    summary: "Say whether a shipped idea that you proposed or voted for solves it",
    scope: "votes:write",
    mayOn: ({ viewer, id }) => permitJudging(viewer, idParam(id)),
    body: newVerdictOnIdea,
    output: verdictsShape,
    async run({ viewer, scopes, id, input }) {
      await judgeIdea(viewer, idParam(id), input);
      return representVerdicts(await findJudged(viewer, idParam(id)), scopes);
    },
  }),
  DELETE: change({
    summary: "Take back what you said of it",
    scope: "votes:write",
    output: verdictsShape,
    async run({ viewer, scopes, id }) {
      await judgeIdea(viewer, idParam(id), null);
      return representVerdicts(await findJudged(viewer, idParam(id)), scopes);
    },
  }),
});
