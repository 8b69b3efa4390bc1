import { listApiDue } from "#app/domain/api/find-api-freshness.ts";
import { dueList, dueQuery } from "#app/domain/api/freshness-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/freshness";

export const loader = apiRead(path, {
  summary: "List the accepted answers that wait to be checked, those most doubted first",
  scope: "freshness:read",
  audience: "staff",
  query: dueQuery,
  output: dueList,
  load: ({ viewer, query }) => listApiDue(viewer, query),
});
export const action = apiWrite(path, {}, "staff");
