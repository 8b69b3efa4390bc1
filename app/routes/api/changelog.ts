import { listApiReleases } from "#app/domain/api/list-api-roadmap.ts";
import { releaseList, releaseQuery } from "#app/domain/api/roadmap-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/changelog";

export const loader = apiRead(path, {
  summary:
    "What came, newest first: by version, or by month without one, with the ideas and who proposed them",
  scope: "threads:read",
  query: releaseQuery,
  output: releaseList,
  load: ({ viewer, query }) => listApiReleases(viewer, query),
});
export const action = apiWrite(path, {});
