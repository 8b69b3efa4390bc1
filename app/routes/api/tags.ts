import { tagQuery } from "#app/domain/api/input.ts";
import { listApiTags } from "#app/domain/api/list-api-tags.ts";
import { tagList } from "#app/domain/api/tag-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/tags";

export const loader = apiRead(path, {
  summary: "List the tags, with how many threads the caller may see carry each",
  scope: "threads:read",
  query: tagQuery,
  output: tagList,
  load: ({ viewer, query }) => listApiTags(viewer, query),
});
export const action = apiWrite(path, {});
