import { deskList, deskQuery } from "#app/domain/api/desk-shapes.ts";
import { listApiDesk } from "#app/domain/api/represent-desk.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/desk/ideas";

export const loader = apiRead(path, {
  summary:
    "List the ideas on which you may decide, with what only those who decide see; 404 for everybody else",
  scope: "desk:read",
  audience: "members",
  query: deskQuery,
  output: deskList,
  load: ({ viewer, query }) => listApiDesk(viewer, query, new Date()),
});
export const action = apiWrite(path, {});
