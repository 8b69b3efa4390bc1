import { z } from "zod";
import { proposalList, representProposal } from "#app/domain/api/duplicate-shapes.ts";
import { listProposals } from "#app/domain/duplicates/list-proposals.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/duplicate-proposals";

export const loader = apiRead(path, {
  summary: "List the proposed duplicates that wait where the caller moderates, the longest wait first",
  scope: "threads:read",
  audience: "staff",
  query: z.strictObject({
    after: z.string().max(200).optional(),
    thread: z
      .string()
      .regex(/^\d{1,15}$/, "invalidField")
      .optional()
      .describe("Those of this thread alone"),
  }),
  output: proposalList,
  async load({ viewer, query: { after, thread } }) {
    const of = thread === undefined ? undefined : Number(thread);
    const { items, next } = await listProposals(viewer, { after, of });
    return { items: items.map(representProposal), next };
  },
});
export const action = apiWrite(path, {});
