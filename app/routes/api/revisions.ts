import { revisionList } from "#app/domain/api/history-shapes.ts";
import { revisionQuery } from "#app/domain/api/input.ts";
import { listApiRevisions } from "#app/domain/api/list-api-revisions.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/revisions";

export const loader = apiRead(path, {
  summary: "List what a post said over time, newest first; empty for one that was never edited",
  scope: "threads:read",
  query: revisionQuery,
  output: revisionList,
  load: ({ viewer, id, query }) => listApiRevisions(viewer, idParam(id), query),
});
export const action = apiWrite(path, {});
