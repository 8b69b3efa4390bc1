import { evidenceFileShape } from "#app/domain/api/evidence-shapes.ts";
import { findWholeFile } from "#app/domain/evidence/find-file.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/evidence/files/{id}";

export const loader = apiRead(path, {
  summary: "Read a file of evidence by its hash, with its signature",
  scope: "evidence:read",
  audience: "staff",
  output: evidenceFileShape,
  async load({ viewer, id = "" }) {
    const { content, ...file } = await findWholeFile(viewer, id);
    return { ...file, canonical: content };
  },
});
export const action = apiWrite(path, {});
