import { z } from "zod";
import { historyLimits, whyInput } from "../history/input.ts";
import { answerInput, askInput, limits, tagSchema } from "../threads/input.ts";
import { inputs } from "./input.ts";
import { listOf, postShape, shape } from "./shapes.ts";

const moment = z.iso.datetime();
const { author } = postShape.shape;

const wording = {
  title: z
    .string()
    .nullable()
    .describe("Of a thread's body; null elsewhere, or where an import does not know it"),
  bodyMarkdown: z.string(),
  tags: z.array(z.string()).nullable(),
};

export const revisionShape = shape(
  "Revision",
  z
    .object({
      number: z.int(),
      ...wording,
      author: author.describe("Who made the change"),
      authorName: z.string().nullable().describe("Somebody who was never a member here"),
      suggestedBy: author.describe("Whose suggestion it took over"),
      why: z.string(),
      restores: z.int().nullable().describe("The number of the revision it brought back"),
      madeAt: moment,
    })
    .describe("What a post said, whole; number 1 is what it said before its first edit"),
);
export type RevisionShape = z.infer<typeof revisionShape>;
export const revisionList = listOf("RevisionList", revisionShape);

export const suggestionShape = shape(
  "Suggestion",
  z
    .object({
      id: z.uuid(),
      postId: z.string(),
      url: z.url(),
      ...wording,
      author,
      why: z.string(),
      basedOn: z.int().describe("How many revisions of the post there were"),
      movedOn: z.boolean().describe("The post was edited since"),
      madeAt: moment,
      outcome: z.enum(["accepted", "declined", "withdrawn"]).nullable(),
      reason: z.string().describe("Why it was declined"),
      decidedBy: author,
      decidedAt: moment.nullable(),
    })
    .describe("A better wording, offered to those who may put it in"),
);
export type SuggestionShape = z.infer<typeof suggestionShape>;

const tags = z
  .array(tagSchema)
  .max(limits.tags, "tooManyTags")
  .transform((all) => [...new Set(all)]);
const basedOn = z
  .int("invalidField")
  .min(0, "invalidField")
  .optional()
  .describe(
    "How many revisions there were of the text that was read: where there are more now, the answer is 409",
  );
const why = whyInput.optional();

const whole = { title: askInput.shape.title.optional(), tags: tags.optional() };
const bodyMarkdown = answerInput.shape.body.optional();

export const threadEdit = z.strictObject({ ...whole, bodyMarkdown, why, basedOn });
export const postEdit = z.strictObject({
  // How short or long it may be depends on what it is.
  bodyMarkdown: z.string().trim().max(limits.body, "tooLong"),
  why,
  basedOn,
});
export const newSuggestion = z.strictObject({ ...whole, bodyMarkdown, why, basedOn });
export const suggestionDecision = z.strictObject({
  outcome: z.enum(["accepted", "declined", "withdrawn"]).describe("`withdrawn` is its author's"),
  reason: z.string().trim().max(historyLimits.reason, "tooLong").optional().describe("Needed to decline"),
  ...whole,
  bodyMarkdown: bodyMarkdown.describe(
    "Another wording than the one suggested; needed where the post moved on",
  ),
  basedOn,
});
inputs.add(threadEdit, { id: "ThreadEdit" });
inputs.add(postEdit, { id: "PostEdit" });
inputs.add(newSuggestion, { id: "NewSuggestion" });
inputs.add(suggestionDecision, { id: "SuggestionDecision" });

/** The rooms know a text as `body`. */
export function wantedOf<T extends { bodyMarkdown?: string }>({ bodyMarkdown, ...rest }: T) {
  return { ...rest, ...(bodyMarkdown !== undefined && { body: bodyMarkdown }) };
}
