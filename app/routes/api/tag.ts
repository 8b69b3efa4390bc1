import { findApiTag } from "#app/domain/api/list-api-tags.ts";
import { tagShape } from "#app/domain/api/tag-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/tags/{id}";

export const loader = apiRead(path, {
  summary: "Read what is known of a tag; a synonym gives its tag",
  scope: "threads:read",
  output: tagShape,
  load: ({ viewer, id }) => findApiTag(viewer, id ?? ""),
});
export const action = apiWrite(path, {});
