import { loopQuery, loopShape } from "#app/domain/api/loop-shapes.ts";
import { findApiLoop } from "#app/domain/api/represent-loop.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/desk/loop";

export const loader = apiRead(path, {
  summary: "Tell how ideas fare, of those on which you may decide; 404 for everybody else",
  scope: "desk:read",
  audience: "members",
  query: loopQuery,
  output: loopShape,
  load: ({ viewer, query }) => findApiLoop(viewer, query, new Date()),
});
export const action = apiWrite(path, {});
