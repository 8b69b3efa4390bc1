import { representMe } from "#app/domain/api/represent-me.ts";
import { meShape } from "#app/domain/api/shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/me";

export const loader = apiRead(path, {
  summary: "Say whom the token speaks for",
  scope: "me:read",
  audience: "members",
  output: meShape,
  load: async ({ viewer, scopes }) => representMe(viewer, scopes),
});
export const action = apiWrite(path, {});
