import { caseShape, newAssessment } from "#app/domain/api/desk-shapes.ts";
import { findApiCase } from "#app/domain/api/represent-desk.ts";
import { assessIdea } from "#app/domain/desk/assess-idea.ts";
import { permitCase } from "#app/domain/desk/load-case.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/desk/ideas/{id}/assessment";

export const loader = apiRead(path, null);
export const action = apiWrite(path, {
  PUT: change({
    summary: "Say who takes care of an idea, what it would take and what it would give",
    scope: "desk:write",
    mayOn: ({ viewer, id }) => permitCase(viewer, idParam(id)),
    body: newAssessment,
    output: caseShape,
    async run({ viewer, id, input: { was, owner, ...figures } }) {
      await assessIdea(viewer, idParam(id), { ...figures, owner: owner || null, was: was ?? "" });
      return findApiCase(viewer, idParam(id), new Date());
    },
  }),
});
