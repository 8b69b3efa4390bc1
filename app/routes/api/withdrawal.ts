import { withdrawalShape } from "#app/domain/api/decision-shapes.ts";
import { findApiPost } from "#app/domain/api/find-api-post.ts";
import { postShape } from "#app/domain/api/shapes.ts";
import { bringBackPost } from "#app/domain/decisions/bring-back-post.ts";
import { withdrawPost } from "#app/domain/decisions/withdraw-post.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/withdrawal";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Take back a post of one's own; with a body that nobody has answered goes its thread",
    scope: "threads:write",
    output: withdrawalShape,
    async run({ viewer, id }) {
      const { threadId, withdrawnAt } = await withdrawPost(viewer, idParam(id));
      return {
        postId: String(idParam(id)),
        threadId: String(threadId),
        withdrawnAt: withdrawnAt.toISOString(),
      };
    },
  }),
  DELETE: change({
    summary: "Bring back what one took back",
    scope: "threads:write",
    output: postShape,
    async run({ viewer, id }) {
      await bringBackPost(viewer, idParam(id));
      return findApiPost(viewer, idParam(id));
    },
  }),
});
