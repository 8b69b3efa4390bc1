import { z } from "zod";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { describeApi } from "#app/http/openapi.server.ts";

const path = "/api/openapi.json";

export const loader = apiRead(path, {
  summary: "This description",
  scope: null,
  output: z.looseObject({ openapi: z.string() }),
  load: async () => describeApi() as { openapi: string },
});
export const action = apiWrite(path, {});
