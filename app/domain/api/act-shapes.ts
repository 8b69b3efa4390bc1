import { z } from "zod";
import { arrangedKinds, splitInput, whyLimit } from "../arranging/input.ts";
import { inputs } from "./input.ts";
import { listOf, postShape, shapes } from "./shapes.ts";

const moment = z.iso.datetime();
const kind = z.enum(["question", "idea", "discussion", "announcement"]);

export const actShape = z
  .object({
    id: z.uuid(),
    act: z.enum(["moved", "retyped", "pinned", "merged", "split", "marked-duplicate"]),
    threadId: z
      .string()
      .nullable()
      .describe("The thread it was done to; null where the caller may not see it"),
    otherThreadId: z
      .string()
      .nullable()
      .describe("The other thread of a merge, a split or a duplicate; null where the caller may not see it"),
    fromKind: kind.nullable(),
    toKind: kind.nullable(),
    votes: z
      .object({ moved: z.int(), both: z.int() })
      .nullable()
      .describe("Of ideas that were merged: how many votes moved, and how many had voted for both"),
    why: z.string(),
    by: postShape.shape.author.describe("Null for what came with an import"),
    at: moment,
    undoneAt: moment.nullable(),
  })
  .describe("What staff did to a thread's place or shape");
shapes.add(actShape, { id: "Act" });
export type ActShape = z.infer<typeof actShape>;

export const actList = listOf("ActList", actShape);

const why = z.string().trim().max(whyLimit, "tooLong").default("");
const space = z.string().min(1, "spaceUnknown").max(80, "spaceUnknown").describe("A space's slug");
const arrangedKind = z.enum(arrangedKinds, "kindNotHere");
const other = z
  .string()
  .regex(/^\d{1,15}$/, "threadUnknown")
  .describe("A thread's id");

export const newAct = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("move"), space, kind: arrangedKind.optional(), why }),
  z.strictObject({ act: z.literal("retype"), kind: arrangedKind, space: space.optional(), why }),
  z.strictObject({ act: z.literal("pin"), why }),
  z.strictObject({ act: z.literal("merge"), otherThreadId: other, why }),
  z.strictObject({ act: z.literal("duplicate"), otherThreadId: other, why }),
  z.strictObject({
    act: z.literal("split"),
    answerIds: z
      .array(z.string().regex(/^\d{1,15}$/, "answersUnknown"))
      .min(1, "answersUnknown")
      .max(200, "answersUnknown"),
    title: splitInput.shape.title,
    kind: arrangedKind,
    space,
    why,
  }),
]);
inputs.add(newAct, { id: "NewAct" });
export type NewAct = z.output<typeof newAct>;
