import { embedOriginsShape, newEmbedOrigins } from "#app/domain/api/embed-shapes.ts";
import { listOrigins } from "#app/domain/embeds/list-origins.ts";
import { nameOrigins } from "#app/domain/embeds/name-origins.ts";
import { canNameOrigins } from "#app/domain/embeds/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/embed-origins";

export const loader = apiRead(path, {
  summary: "List the sites whose pages may show answers",
  scope: "admin:read",
  audience: "administrators",
  output: embedOriginsShape,
  load: async ({ viewer }) => ({ origins: await listOrigins(viewer) }),
});
export const action = apiWrite(
  path,
  {
    PUT: change({
      summary: "Name the sites whose pages may show answers, in place of those named before",
      scope: "admin:write",
      may: canNameOrigins,
      body: newEmbedOrigins,
      output: embedOriginsShape,
      async run({ viewer, input }) {
        await nameOrigins(viewer, input.origins);
        return { origins: await listOrigins(viewer) };
      },
    }),
  },
  "administrators",
);
