import { evidenceBatchWhole, evidenceQuery } from "#app/domain/api/evidence-shapes.ts";
import { findApiBatch } from "#app/domain/api/find-api-evidence.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/evidence/batches/{id}";

export const loader = apiRead(path, {
  summary: "Read an export, with what became of each idea",
  scope: "evidence:read",
  audience: "staff",
  query: evidenceQuery,
  output: evidenceBatchWhole,
  load: ({ viewer, id, query }) => findApiBatch(viewer, uuidParam(id), query.after),
});
export const action = apiWrite(path, {});
