import { findApiMember } from "#app/domain/api/find-api-member.ts";
import { memberShape } from "#app/domain/api/member-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/members/{id}";

export const loader = apiRead(path, {
  summary: "Read a member’s profile, by username",
  scope: "threads:read",
  output: memberShape,
  load: ({ viewer, id }) => findApiMember(viewer, id ?? ""),
});
export const action = apiWrite(path, {});
