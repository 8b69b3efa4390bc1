import { decisionList, decisionShape, newSuspension } from "#app/domain/api/decision-shapes.ts";
import { findApiDecision, listApiSuspensions } from "#app/domain/api/list-api-decisions.ts";
import { permitSuspension } from "#app/domain/suspensions/permit.ts";
import { suspendMember } from "#app/domain/suspensions/suspend-member.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/people/{id}/decisions";

export const loader = apiRead(path, {
  summary:
    "List what was decided on a person by their username, newest first; for those who moderate everywhere",
  scope: "admin:read",
  audience: "staff",
  output: decisionList,
  load: ({ viewer, id = "" }) => listApiSuspensions(viewer, id),
});

export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Suspend a person, with the reason they are told; for those who moderate everywhere",
      scope: "admin:write",
      mayOn: ({ viewer, id = "" }) => permitSuspension(viewer, { username: id }),
      body: newSuspension,
      output: decisionShape,
      creates: ({ username }) => `/api/v1/people/${username}/decisions`,
      async run({ viewer, id = "", input: { days, reason }, key }) {
        const { decisionId } = await suspendMember(viewer, id, { days, reason }, key);
        return findApiDecision(viewer, { username: id }, decisionId);
      },
    }),
  },
  "staff",
);
