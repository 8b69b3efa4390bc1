import { evidenceTargetList } from "#app/domain/api/evidence-shapes.ts";
import { listTargets } from "#app/domain/evidence/targets.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/evidence/targets";

export const loader = apiRead(path, {
  summary: "List where evidence can be sent",
  scope: "evidence:read",
  audience: "staff",
  output: evidenceTargetList,
  load: async ({ viewer }) => ({ items: await listTargets(viewer), next: null }),
});
export const action = apiWrite(path, {});
