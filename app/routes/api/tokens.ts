import { listTokens } from "#app/domain/accounts/list-tokens.ts";
import { tokenList } from "#app/domain/api/member-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/me/tokens";

export const loader = apiRead(path, {
  summary: "List your API tokens, without their secrets",
  scope: "me:read",
  audience: "members",
  output: tokenList,
  load: async ({ viewer }) => ({ items: await listTokens(viewer), next: null }),
});
// A token makes no other: what it may do would grow by itself.
export const action = apiWrite(path, {});
