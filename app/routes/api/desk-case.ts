import { caseShape } from "#app/domain/api/desk-shapes.ts";
import { findApiCase } from "#app/domain/api/represent-desk.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/desk/ideas/{id}";

export const loader = apiRead(path, {
  summary: "Read an idea with its voters, private notes, linked questions and similar refusals",
  scope: "desk:read",
  audience: "members",
  output: caseShape,
  load: ({ viewer, id }) => findApiCase(viewer, idParam(id), new Date()),
});
export const action = apiWrite(path, {});
