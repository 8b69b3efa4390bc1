import { findApiPost } from "#app/domain/api/find-api-post.ts";
import { newValidity } from "#app/domain/api/input.ts";
import { postShape } from "#app/domain/api/shapes.ts";
import { permitOnPost } from "#app/domain/threads/permit.ts";
import { canSayValidity } from "#app/domain/validity/policy.ts";
import { setValidity } from "#app/domain/validity/set-validity.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/validity";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Say for which versions of its thread's product an accepted answer holds",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnPost(viewer, idParam(id), canSayValidity),
    body: newValidity,
    output: postShape,
    async run({ viewer, id, input }) {
      await setValidity(viewer, idParam(id), input);
      return findApiPost(viewer, idParam(id));
    },
  }),
  DELETE: change({
    summary: "Take back what was said: the answer holds for the version that its thread names",
    scope: "threads:write",
    output: postShape,
    async run({ viewer, id }) {
      await setValidity(viewer, idParam(id), { versions: [], upToNow: false });
      return findApiPost(viewer, idParam(id));
    },
  }),
});
