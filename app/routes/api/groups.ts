import { groupList } from "#app/domain/api/people-shapes.ts";
import { listApiGroups } from "#app/domain/api/represent-people.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/groups";

export const loader = apiRead(path, {
  summary: "List the groups of people that spaces can be opened to",
  scope: "admin:read",
  audience: "administrators",
  output: groupList,
  load: ({ viewer }) => listApiGroups(viewer),
});
export const action = apiWrite(path, {});
