import { proposalShape, representProposal } from "#app/domain/api/duplicate-shapes.ts";
import { findProposal } from "#app/domain/duplicates/find-proposal.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/duplicate-proposals/{id}";

export const loader = apiRead(path, {
  summary: "Read a proposed duplicate: for those who proposed it, and those who moderate both threads",
  scope: "threads:read",
  output: proposalShape,
  load: async ({ viewer, id }) => representProposal(await findProposal(viewer, uuidParam(id))),
});
export const action = apiWrite(path, {});
