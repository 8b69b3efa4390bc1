import { z } from "zod";
import { postDecisionInput, reasonInput, threadDecisionInput } from "../decisions/input.ts";
import { suspensionInput } from "../suspensions/input.ts";
import { inputs } from "./input.ts";
import { listOf, postShape, shapes } from "./shapes.ts";

const moment = z.iso.datetime();

export const decisionShape = z
  .object({
    id: z.uuid(),
    action: z.enum(["close", "lock", "archive", "hide", "remove", "suspend", "lift"]),
    reverses: z.uuid().nullable().describe("The decision that this one lifts"),
    liftedBy: z.uuid().nullable().describe("The decision that lifted it; null while it holds"),
    threadId: z.string().nullable(),
    postId: z.string().nullable(),
    username: z.string().nullable().describe("Whom it keeps out, of a suspension"),
    until: moment
      .nullable()
      .describe("When a suspension ends by itself; null while it lasts until it is lifted"),
    ended: z.boolean().describe("Its time has run out"),
    reason: z.string(),
    by: postShape.shape.author.describe("Who decided; null for what came with an import"),
    at: moment,
    imported: z.boolean(),
  })
  .describe("A restriction by those who moderate, or the lifting of one; kept for good");
shapes.add(decisionShape, { id: "Decision" });
export type DecisionShape = z.infer<typeof decisionShape>;

export const decisionList = listOf("DecisionList", decisionShape);

export const withdrawalShape = z
  .object({ postId: z.string(), threadId: z.string(), withdrawnAt: moment })
  .describe("Taken back by its author");
shapes.add(withdrawalShape, { id: "Withdrawal" });

/** The same schemas that the forms have, under names of their own. */
export const newPostDecision = postDecisionInput.extend({});
export const newThreadDecision = threadDecisionInput.extend({});
export const newSuspension = suspensionInput.extend({});
export const newLift = reasonInput.extend({});
inputs.add(newPostDecision, { id: "NewPostDecision" });
inputs.add(newThreadDecision, { id: "NewThreadDecision" });
inputs.add(newSuspension, { id: "NewSuspension" });
inputs.add(newLift, { id: "NewLift" });
