import { findApiRoadmap } from "#app/domain/api/list-api-roadmap.ts";
import { roadmapQuery, roadmapShape } from "#app/domain/api/roadmap-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/roadmap";

export const loader = apiRead(path, {
  summary: "The stages of the roadmap: how many ideas are at each, and the first of them with the reason",
  scope: "threads:read",
  query: roadmapQuery,
  output: roadmapShape,
  load: ({ viewer, query }) => findApiRoadmap(viewer, query),
});
export const action = apiWrite(path, {});
