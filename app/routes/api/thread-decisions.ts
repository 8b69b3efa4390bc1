import { decisionList, decisionShape, newThreadDecision } from "#app/domain/api/decision-shapes.ts";
import { findApiDecision, listApiDecisions } from "#app/domain/api/list-api-decisions.ts";
import { decide } from "#app/domain/decisions/decide.ts";
import { permitDecision } from "#app/domain/decisions/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/decisions";

export const loader = apiRead(path, {
  summary: "List what was decided on a thread's course, newest first; for its author and those who moderate",
  scope: "threads:read",
  audience: "members",
  output: decisionList,
  load: ({ viewer, id }) => listApiDecisions(viewer, { threadId: idParam(id) }),
});

export const action = apiWrite(path, {
  POST: change({
    summary: "Close, lock or archive a thread; for those who moderate its space",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitDecision(viewer, { threadId: idParam(id) }),
    body: newThreadDecision,
    output: decisionShape,
    creates: ({ threadId }) => `/api/v1/threads/${threadId}/decisions`,
    async run({ viewer, id, input, key }) {
      const target = { threadId: idParam(id) };
      const { decisionId } = await decide(viewer, target, input, key);
      return findApiDecision(viewer, target, decisionId);
    },
  }),
});
