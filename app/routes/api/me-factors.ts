import { findFactors } from "#app/domain/accounts/find-factors.ts";
import { factorsShape, representFactors } from "#app/domain/api/sign-ins.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/me/factors";

export const loader = apiRead(path, {
  summary: "Say how your sign-in is protected",
  scope: "me:read",
  audience: "members",
  output: factorsShape,
  load: async ({ viewer }) => representFactors(await findFactors(viewer)),
});
export const action = apiWrite(path, {});
