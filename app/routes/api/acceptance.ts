import { findApiPost } from "#app/domain/api/find-api-post.ts";
import { postShape } from "#app/domain/api/shapes.ts";
import { acceptAnswer } from "#app/domain/threads/accept-answer.ts";
import { withdrawAcceptance } from "#app/domain/threads/withdraw-acceptance.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/acceptance";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Accept an answer as one that solved the question",
    scope: "threads:write",
    output: postShape,
    async run({ viewer, id }) {
      await acceptAnswer(viewer, idParam(id));
      return findApiPost(viewer, idParam(id));
    },
  }),
  DELETE: change({
    summary: "Take the acceptance back",
    scope: "threads:write",
    output: postShape,
    async run({ viewer, id }) {
      await withdrawAcceptance(viewer, idParam(id));
      return findApiPost(viewer, idParam(id));
    },
  }),
});
