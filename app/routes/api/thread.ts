import { findApiThread } from "#app/domain/api/find-api-thread.ts";
import { threadShape } from "#app/domain/api/shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}";

export const loader = apiRead(path, {
  summary: "Read a thread with its body",
  scope: "threads:read",
  output: threadShape,
  load: ({ viewer, id }) => findApiThread(viewer, idParam(id)),
});
export const action = apiWrite(path, {});
