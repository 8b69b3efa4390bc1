import { revokeToken } from "#app/domain/accounts/revoke-token.ts";
import { nothingShape } from "#app/domain/api/bookmarks.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/me/tokens/{id}";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  DELETE: change({
    summary: "Revoke one of your API tokens, this one included",
    scope: "me:write",
    output: nothingShape,
    async run({ viewer, id }) {
      await revokeToken(viewer, uuidParam(id));
      return {};
    },
  }),
});
