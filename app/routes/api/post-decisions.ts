import { decisionList, decisionShape, newPostDecision } from "#app/domain/api/decision-shapes.ts";
import { findApiDecision, listApiDecisions } from "#app/domain/api/list-api-decisions.ts";
import { decide } from "#app/domain/decisions/decide.ts";
import { permitDecision } from "#app/domain/decisions/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/decisions";

export const loader = apiRead(path, {
  summary: "List what was decided on a post, newest first; for its author and those who moderate",
  scope: "threads:read",
  audience: "members",
  output: decisionList,
  load: ({ viewer, id }) => listApiDecisions(viewer, { postId: idParam(id) }),
});

export const action = apiWrite(path, {
  POST: change({
    summary: "Hide or remove a post; with a body goes its thread; for those who moderate its space",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitDecision(viewer, { postId: idParam(id) }),
    body: newPostDecision,
    output: decisionShape,
    creates: ({ postId }) => `/api/v1/posts/${postId}/decisions`,
    async run({ viewer, id, input, key }) {
      const target = { postId: idParam(id) };
      const { decisionId } = await decide(viewer, target, input, key);
      return findApiDecision(viewer, target, decisionId);
    },
  }),
});
