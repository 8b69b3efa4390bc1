import { newReply, replyList, replyShape } from "#app/domain/api/reply-shapes.ts";
import { findReply } from "#app/domain/replies/find-reply.ts";
import { listReplies } from "#app/domain/replies/list-replies.ts";
import { canUseReplies } from "#app/domain/replies/policy.ts";
import { saveAsReply } from "#app/domain/replies/save-as-reply.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/replies";

export const loader = apiRead(path, {
  summary: "List the team's saved replies, by title",
  scope: "replies:read",
  audience: "staff",
  output: replyList,
  load: async ({ viewer }) => ({ items: await listReplies(viewer), next: null }),
});
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Make a saved reply of an accepted answer",
      scope: "replies:write",
      may: canUseReplies,
      body: newReply,
      output: replyShape,
      creates: ({ id }) => `${path}/${id}`,
      async run({ viewer, input: { postId, ...words }, key }) {
        const { id } = await saveAsReply(viewer, idParam(postId), words, key);
        return findReply(viewer, id);
      },
    }),
  },
  "staff",
);
