import { listApiSpaces } from "#app/domain/api/list-api-spaces.ts";
import { spaceList } from "#app/domain/api/shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/spaces";

export const loader = apiRead(path, {
  summary: "List the spaces, in the brand's order",
  scope: "threads:read",
  output: spaceList,
  load: ({ viewer }) => listApiSpaces(viewer),
});
export const action = apiWrite(path, {});
