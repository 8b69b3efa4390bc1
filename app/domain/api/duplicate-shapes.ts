import { z } from "zod";
import { duplicateLimits } from "../duplicates/input.ts";
import type { ProposalView } from "../duplicates/views.ts";
import { inputs } from "./input.ts";
import { authorOf } from "./parts.ts";
import { listOf, postShape, shape } from "./shapes.ts";

const moment = z.iso.datetime();
const { author } = postShape.shape;

export const proposalShape = shape(
  "DuplicateProposal",
  z
    .object({
      id: z.uuid(),
      threadId: z.string().describe("The thread that was asked before"),
      threadTitle: z.string(),
      canonicalId: z.string().describe("Where it would lead"),
      canonicalTitle: z.string(),
      likeness: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .describe("How alike they are, where the search engine proposed it; null where members alone did"),
      voices: z.int().describe("How many members proposed it"),
      proposedBy: z.array(z.object({ author, why: z.string() })).describe("The first of them"),
      madeAt: moment,
      outcome: z.enum(["taken", "refused"]).nullable().describe("Null while it waits"),
      reason: z.string().describe("Why it was refused"),
      decidedBy: author,
      decidedAt: moment.nullable(),
    })
    .describe("That a thread asks what another asked before, put before those who moderate both"),
);
export const proposalList = listOf("DuplicateProposalList", proposalShape);

export const newProposal = z.strictObject({
  canonicalId: z
    .string()
    .regex(/^\d{1,15}$/, "otherUnknown")
    .describe("A thread's id; where that is a duplicate, the one it leads to is meant"),
  why: z.string().trim().max(duplicateLimits.why, "tooLong").default(""),
});
export const proposalDecision = z.strictObject({
  outcome: z.enum(["taken", "refused"]).describe("`taken` marks the thread as a duplicate"),
  reason: z
    .string()
    .trim()
    .max(duplicateLimits.why, "tooLong")
    .default("")
    .describe("Needed to refuse; else it stands in the thread's history"),
});
inputs.add(newProposal, { id: "NewDuplicateProposal" });
inputs.add(proposalDecision, { id: "DuplicateProposalDecision" });

export function representProposal(proposal: ProposalView): z.input<typeof proposalShape> {
  const { thread, canonical, said, at, decidedBy, ...rest } = proposal;
  return {
    id: rest.id,
    threadId: thread.id,
    threadTitle: thread.title,
    canonicalId: canonical.id,
    canonicalTitle: canonical.title,
    likeness: rest.likeness,
    voices: rest.voices,
    proposedBy: said.map(({ by, why }) => ({ author: authorOf(by), why })),
    madeAt: at,
    outcome: rest.outcome,
    reason: rest.reason,
    decidedBy: authorOf(decidedBy),
    decidedAt: rest.decidedAt,
  };
}
