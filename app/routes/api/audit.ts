import { auditListQuery } from "#app/domain/api/people-input.ts";
import { auditList } from "#app/domain/api/people-shapes.ts";
import { listApiAudit } from "#app/domain/api/represent-people.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/audit";

export const loader = apiRead(path, {
  summary: "List what staff did to people and settings, the latest first",
  scope: "admin:read",
  audience: "administrators",
  query: auditListQuery,
  output: auditList,
  load: ({ viewer, query: { limit, ...query } }) => listApiAudit(viewer, query, limit),
});
export const action = apiWrite(path, {});
