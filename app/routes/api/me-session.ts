import { endSessionOf } from "#app/domain/accounts/end-sessions.ts";
import { nothingShape } from "#app/domain/api/bookmarks.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/me/sessions/{id}";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  DELETE: change({
    summary: "Sign out of one browser",
    scope: "me:write",
    output: nothingShape,
    async run({ viewer, id }) {
      await endSessionOf(viewer, uuidParam(id));
      return {};
    },
  }),
});
