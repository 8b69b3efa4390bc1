import { ideaShape, newWhy } from "#app/domain/api/idea-shapes.ts";
import { findApiIdea } from "#app/domain/api/list-api-ideas.ts";
import { explainVote } from "#app/domain/ideas/explain-vote.ts";
import { permitOnThread } from "#app/domain/threads/permit.ts";
import { canTakePart } from "#app/domain/threads/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/vote/why";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Say why an idea that you voted for matters to you, and whether you may be quoted",
    scope: "votes:write",
    mayOn: ({ viewer, id }) => permitOnThread(viewer, idParam(id), canTakePart),
    body: newWhy,
    output: ideaShape,
    async run({ viewer, id, input }) {
      await explainVote(viewer, idParam(id), input);
      return findApiIdea(viewer, idParam(id));
    },
  }),
  DELETE: change({
    summary: "Take back what you said of it",
    scope: "votes:write",
    output: ideaShape,
    async run({ viewer, id }) {
      await explainVote(viewer, idParam(id), null);
      return findApiIdea(viewer, idParam(id));
    },
  }),
});
