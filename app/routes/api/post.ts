import { findApiPost } from "#app/domain/api/find-api-post.ts";
import { postShape } from "#app/domain/api/shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}";

export const loader = apiRead(path, {
  summary: "Read a thread's body, an answer or a comment",
  scope: "threads:read",
  output: postShape,
  load: ({ viewer, id }) => findApiPost(viewer, idParam(id)),
});
export const action = apiWrite(path, {});
