import { previewBody, previewShape } from "#app/domain/api/drafts.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { preview } from "#app/http/writing.server.ts";

const path = "/api/v1/preview";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  POST: change({
    summary: "Render a text as it would be posted, without posting it",
    scope: "threads:write",
    body: previewBody,
    output: previewShape,
    run: async ({ viewer, input }) => ({ bodyHtml: await preview(viewer, input.bodyMarkdown) }),
  }),
});
