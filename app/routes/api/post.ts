import { findApiPost } from "#app/domain/api/find-api-post.ts";
import { postEdit, wantedOf } from "#app/domain/api/history-shapes.ts";
import { postShape } from "#app/domain/api/shapes.ts";
import { editPost } from "#app/domain/history/edit-post.ts";
import { permitOnPost } from "#app/domain/threads/permit.ts";
import { canEdit } from "#app/domain/threads/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}";

export const loader = apiRead(path, {
  summary: "Read a thread's body, an answer or a comment",
  scope: "threads:read",
  output: postShape,
  load: ({ viewer, id }) => findApiPost(viewer, idParam(id)),
});

export const action = apiWrite(path, {
  PATCH: change({
    summary: "Change what a body, an answer or a comment says; every wording is kept",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnPost(viewer, idParam(id), canEdit, "notYoursToEdit"),
    body: postEdit,
    output: postShape,
    async run({ viewer, id, input }) {
      await editPost(viewer, idParam(id), wantedOf(input));
      return findApiPost(viewer, idParam(id));
    },
  }),
});
