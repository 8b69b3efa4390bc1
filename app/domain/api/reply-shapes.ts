import { z } from "zod";
import { replyInput } from "../replies/input.ts";
import { input } from "./input.ts";
import { listOf, shape } from "./shapes.ts";

const row = {
  id: z.uuid(),
  title: z.string(),
  language: z.enum(["fr", "en"]),
  source: z
    .object({
      postId: z.string().describe("The accepted answer it was made of"),
      title: z.string().describe("Of its thread"),
      path: z.string(),
      state: z
        .enum(["same", "edited", "gone"])
        .describe(
          "What became of it since its text was taken; gone: it no longer stands, or is no longer accepted",
        ),
    })
    .describe("Where it comes from"),
  uses: z.int().describe("In how many answers it was used"),
  changedAt: z.iso.datetime(),
  changedBy: z.string().nullable().describe("A username"),
};
export const replyRowShape = shape("SavedReplyRow", z.object(row));
export const replyList = listOf("SavedReplyList", replyRowShape);
export const replyShape = shape(
  "SavedReply",
  z.object({
    ...row,
    body: z.string().describe("Markdown, with {{name}}, {{me}}, {{product}}, {{thread}} and {{source}}"),
    newText: z.string().nullable().describe("What its answer says by now, where it was edited since"),
  }),
);

export const newReply = input(
  "NewSavedReply",
  z.strictObject({
    postId: z
      .string()
      .regex(/^\d{1,15}$/, "invalidField")
      .describe("An accepted answer"),
    title: replyInput.shape.title.optional().describe("Without it, the thread's"),
    body: replyInput.shape.body.optional().describe("Without it, what the answer says"),
  }),
);
export const replyPatch = input(
  "SavedReplyPatch",
  z.strictObject({
    title: replyInput.shape.title.optional(),
    body: replyInput.shape.body.optional(),
    source: z
      .enum(["take", "keep"])
      .optional()
      .describe("Of an answer edited since: take its new text, or keep this one as still good"),
  }),
);
