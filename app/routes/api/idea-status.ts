import { ideaShape, newStatus } from "#app/domain/api/idea-shapes.ts";
import { findApiIdea } from "#app/domain/api/list-api-ideas.ts";
import { moveIdea } from "#app/domain/ideas/move-idea.ts";
import { canMoveIdea } from "#app/domain/ideas/policy.ts";
import { permitOnThread } from "#app/domain/threads/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/status";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary:
      "Take an idea one step on or back, with a reason; for the product team and those who run the place",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnThread(viewer, idParam(id), canMoveIdea, "noMovingIdeas"),
    body: newStatus,
    output: ideaShape,
    async run({ viewer, id, input: { reason, ...step } }) {
      await moveIdea(viewer, idParam(id), { ...step, reasonFr: reason.fr, reasonEn: reason.en });
      return findApiIdea(viewer, idParam(id));
    },
  }),
});
