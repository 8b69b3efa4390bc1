import { stepList } from "#app/domain/api/idea-shapes.ts";
import { listApiSteps } from "#app/domain/api/list-api-ideas.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/steps";

export const loader = apiRead(path, {
  summary: "The life of an idea, oldest step first",
  scope: "threads:read",
  output: stepList,
  load: ({ viewer, id }) => listApiSteps(viewer, idParam(id)),
});
export const action = apiWrite(path, {});
