import { deflectionSettings, newDeflectionSettings } from "#app/domain/api/deflection-shapes.ts";
import { listSettings } from "#app/domain/deflection/find-deflection.ts";
import { canSetDeflection } from "#app/domain/deflection/policy.ts";
import { setDeflection } from "#app/domain/deflection/set-deflection.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/deflection/settings";

export const loader = apiRead(path, {
  summary: "Read whether and how readers are asked what answers spared them",
  scope: "admin:read",
  audience: "staff",
  output: deflectionSettings,
  load: ({ viewer }) => listSettings(viewer),
});
export const action = apiWrite(
  path,
  {
    PUT: change({
      summary: "Say whether and how readers are asked what answers spared them",
      scope: "admin:write",
      may: canSetDeflection,
      body: newDeflectionSettings,
      output: deflectionSettings,
      async run({ viewer, input }) {
        await setDeflection(viewer, input);
        return listSettings(viewer);
      },
    }),
  },
  "administrators",
);
