import { proposalDecision, proposalShape, representProposal } from "#app/domain/api/duplicate-shapes.ts";
import { findProposal } from "#app/domain/duplicates/find-proposal.ts";
import { permitDuplicateDecision } from "#app/domain/duplicates/permit.ts";
import { refuseProposal } from "#app/domain/duplicates/refuse-proposal.ts";
import { takeProposal } from "#app/domain/duplicates/take-proposal.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/duplicate-proposals/{id}/decision";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Take a proposed duplicate, which marks the thread, or refuse it with a reason",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitDuplicateDecision(viewer, uuidParam(id)),
    body: proposalDecision,
    output: proposalShape,
    async run({ viewer, id, input: { outcome, reason } }) {
      const proposalId = uuidParam(id);
      if (outcome === "taken") await takeProposal(viewer, proposalId, { why: reason });
      else await refuseProposal(viewer, proposalId, { reason });
      return representProposal(await findProposal(viewer, proposalId));
    },
  }),
});
