import { findApiThread } from "#app/domain/api/find-api-thread.ts";
import { threadEdit, wantedOf } from "#app/domain/api/history-shapes.ts";
import { threadShape } from "#app/domain/api/shapes.ts";
import { NotFound } from "#app/domain/errors.ts";
import { editPost } from "#app/domain/history/edit-post.ts";
import { followMerged } from "#app/domain/threads/follow-merged.ts";
import { permitOnBody } from "#app/domain/threads/permit.ts";
import { canEdit } from "#app/domain/threads/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";
import { Refused } from "#app/http/problem.server.ts";

const path = "/api/v1/threads/{id}";

export const loader = apiRead(path, {
  summary: "Read a thread with its body",
  scope: "threads:read",
  output: threadShape,
  moves: true,
  load: ({ viewer, id }) =>
    findApiThread(viewer, idParam(id)).catch(async (error) => {
      const taken = error instanceof NotFound && (await followMerged(viewer, idParam(id)));
      throw taken ? new Refused(301, "mergedInto", { Location: `/api/v1/threads/${taken.id}` }) : error;
    }),
});

export const action = apiWrite(path, {
  PATCH: change({
    summary: "Change a thread's title, body or tags; what is left out stays, and every wording is kept",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnBody(viewer, idParam(id), canEdit, "notYoursToEdit"),
    body: threadEdit,
    output: threadShape,
    async run({ viewer, id, input }) {
      const { bodyPostId } = await findApiThread(viewer, idParam(id));
      await editPost(viewer, Number(bodyPostId), wantedOf(input));
      return findApiThread(viewer, idParam(id));
    },
  }),
});
