import { nothingShape } from "#app/domain/api/bookmarks.ts";
import { replyPatch, replyShape } from "#app/domain/api/reply-shapes.ts";
import { changeReply } from "#app/domain/replies/change-reply.ts";
import { deleteReply } from "#app/domain/replies/delete-reply.ts";
import { findReply } from "#app/domain/replies/find-reply.ts";
import { canUseReplies } from "#app/domain/replies/policy.ts";
import { settleSource } from "#app/domain/replies/settle-source.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/replies/{id}";

export const loader = apiRead(path, {
  summary: "Read a saved reply",
  scope: "replies:read",
  audience: "staff",
  output: replyShape,
  load: ({ viewer, id }) => findReply(viewer, uuidParam(id)),
});
export const action = apiWrite(
  path,
  {
    PATCH: change({
      summary: "Change a saved reply, or settle that its answer was edited since",
      scope: "replies:write",
      may: canUseReplies,
      mayOn: async ({ viewer, id }) => {
        await findReply(viewer, uuidParam(id));
      },
      body: replyPatch,
      output: replyShape,
      async run({ viewer, id, input: { source, ...words } }) {
        if (source) await settleSource(viewer, uuidParam(id), source);
        await changeReply(viewer, uuidParam(id), words);
        return findReply(viewer, uuidParam(id));
      },
    }),
    DELETE: change({
      summary: "Delete a saved reply; where it was used, nothing changes",
      scope: "replies:write",
      may: canUseReplies,
      output: nothingShape,
      async run({ viewer, id }) {
        await deleteReply(viewer, uuidParam(id));
        return {};
      },
    }),
  },
  "staff",
);
