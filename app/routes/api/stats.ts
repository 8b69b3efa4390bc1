import { countStats } from "#app/domain/api/count-stats.ts";
import { statsShape } from "#app/domain/api/shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/stats";

export const loader = apiRead(path, {
  summary: "Count what the caller may see",
  scope: "stats:read",
  output: statsShape,
  limit: { name: "api-stats", points: 300, seconds: 60 },
  load: ({ viewer }) => countStats(viewer),
});
export const action = apiWrite(path, {});
