import { findApiThread } from "#app/domain/api/find-api-thread.ts";
import { threadShape } from "#app/domain/api/shapes.ts";
import { readThread } from "#app/domain/reads/read-thread.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/read";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Mark a thread as read, with all that is in it now",
    scope: "me:write",
    output: threadShape,
    async run({ viewer, id }) {
      await readThread(viewer, idParam(id));
      return findApiThread(viewer, idParam(id));
    },
  }),
});
