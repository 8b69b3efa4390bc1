import { ideaList, ideaQuery } from "#app/domain/api/idea-shapes.ts";
import { listApiIdeas } from "#app/domain/api/list-api-ideas.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/ideas";

export const loader = apiRead(path, {
  summary: "List ideas with what became of them; one is proposed by POST /threads with the kind `idea`",
  scope: "threads:read",
  query: ideaQuery,
  output: ideaList,
  load: ({ viewer, query }) => listApiIdeas(viewer, query),
});
export const action = apiWrite(path, {});
