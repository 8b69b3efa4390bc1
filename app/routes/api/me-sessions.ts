import { endOtherSessions } from "#app/domain/accounts/end-sessions.ts";
import { listSessions } from "#app/domain/accounts/list-sessions.ts";
import { nothingShape } from "#app/domain/api/bookmarks.ts";
import { representSession, sessionList } from "#app/domain/api/sign-ins.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/me/sessions";

export const loader = apiRead(path, {
  summary: "List where you are signed in, the latest used first",
  scope: "me:read",
  audience: "members",
  output: sessionList,
  load: async ({ viewer }) => ({ items: (await listSessions(viewer)).map(representSession), next: null }),
});

export const action = apiWrite(path, {
  DELETE: change({
    summary: "Sign out of every browser; tokens stay",
    scope: "me:write",
    output: nothingShape,
    async run({ viewer }) {
      await endOtherSessions(viewer, null);
      return {};
    },
  }),
});
