import { newProposal, proposalShape, representProposal } from "#app/domain/api/duplicate-shapes.ts";
import { findProposal } from "#app/domain/duplicates/find-proposal.ts";
import { canPropose } from "#app/domain/duplicates/policy.ts";
import { proposeDuplicate } from "#app/domain/duplicates/propose-duplicate.ts";
import { permitOnThread } from "#app/domain/threads/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/duplicate-proposals";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  POST: change({
    summary: "Propose a thread as a duplicate of another; what waits already gains a voice",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnThread(viewer, idParam(id), canPropose, "noProposalHere"),
    body: newProposal,
    output: proposalShape,
    creates: ({ id }) => `/api/v1/duplicate-proposals/${id}`,
    async run({ viewer, id, input: { canonicalId, why }, key }) {
      const made = await proposeDuplicate(viewer, idParam(id), { other: Number(canonicalId), why }, key);
      return representProposal(await findProposal(viewer, made.proposalId));
    },
  }),
});
