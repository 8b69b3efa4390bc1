import {
  evidenceBatchList,
  evidenceBatchWhole,
  evidenceQuery,
  newEvidenceBatch,
} from "#app/domain/api/evidence-shapes.ts";
import { findApiBatch, listApiBatches } from "#app/domain/api/find-api-evidence.ts";
import { exportIdeas } from "#app/domain/evidence/export-ideas.ts";
import { decidesSomewhere } from "#app/domain/ideas/decides.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/evidence/batches";

export const loader = apiRead(path, {
  summary: "List exports of the ideas you decide on, the newest first",
  scope: "evidence:read",
  audience: "staff",
  query: evidenceQuery,
  output: evidenceBatchList,
  load: ({ viewer, query }) => listApiBatches(viewer, query.after),
});
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Export ideas to R&D: freeze and sign what is known of them, and send it to a target",
      scope: "evidence:write",
      may: decidesSomewhere,
      body: newEvidenceBatch,
      output: evidenceBatchWhole,
      creates: ({ id }) => `${path}/${id}`,
      async run({ viewer, input: { ideas, target }, key }) {
        const sent = { ideas: ideas.map(Number), targetId: target };
        const { batchId } = await exportIdeas(viewer, sent, key);
        return findApiBatch(viewer, batchId);
      },
    }),
  },
  "staff",
);
