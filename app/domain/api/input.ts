import { z } from "zod";
import { decodeCursor } from "#app/lib/cursor.ts";
import { place as threadPlace } from "../page.ts";
import { answerPlace } from "../threads/answer-order.ts";
import { answerInput, askInput, commentInput, limits, tagSchema, threadKinds } from "../threads/input.ts";

/** What the API takes, by the rules that the forms have. Messages are keys of `app/i18n/errors.ts` or `api.ts`. */
export const inputs = z.registry<{ id: string }>();

function input<S extends z.ZodType>(id: string, schema: S): S {
  inputs.add(schema, { id });
  return schema;
}

export const newThread = input(
  "NewThread",
  z.strictObject({
    kind: z.enum(threadKinds),
    space: z
      .string()
      .max(80, "tooLong")
      .optional()
      .describe("A slug; without it, the first space whose default kind it is"),
    title: askInput.shape.title,
    bodyMarkdown: answerInput.shape.body,
    tags: z
      .array(tagSchema)
      .max(limits.tags, "tooManyTags")
      .transform((tags) => [...new Set(tags)])
      .default([]),
  }),
);
export const newAnswer = input("NewAnswer", z.strictObject({ bodyMarkdown: answerInput.shape.body }));
export const newComment = input("NewComment", z.strictObject({ bodyMarkdown: commentInput.shape.body }));
export const newVote = input(
  "NewVote",
  z.strictObject({ value: z.union([z.literal(1), z.literal(-1)]).default(1) }).prefault({}),
);

/** A cursor of this very list; another's, or a made-up one, is refused rather than taken for the start. */
const cursor = <T>(place: z.ZodType<T>) =>
  z
    .string()
    .max(200, "cursorUnknown")
    .refine((value) => decodeCursor(value, place) !== null, "cursorUnknown")
    .optional()
    .describe("The `next` of the page before");

const limit = z.coerce
  .number("limitRange")
  .int("limitRange")
  .min(1, "limitRange")
  .max(100, "limitRange")
  .default(20)
  .describe("Items a page");

const number = z.int();
export const commentPlace = z.tuple([number]);

export const threadQuery = z.object({
  space: z.string().max(80, "tooLong").optional().describe("A space's slug"),
  kind: z.enum(["question", "idea", "discussion", "announcement"]).optional(),
  tag: tagSchema.optional(),
  sort: z.enum(["newest", "active", "unanswered", "solved"]).default("newest"),
  solved: z.enum(["true", "false"]).optional(),
  after: cursor(threadPlace),
  limit,
});
export type ThreadQuery = z.infer<typeof threadQuery>;

export const answerQuery = z.object({ after: cursor(answerPlace), limit });
export const commentQuery = z.object({ after: cursor(commentPlace), limit });
export const searchQuery = z.object({
  q: z.string().trim().min(1, "required").max(200, "tooLong").describe('Words, "phrases", or, -without'),
  after: cursor(z.tuple([z.number(), number])),
  limit,
});
export const lookUpQuery = z.object({
  source: z.string().min(1, "required").max(80, "tooLong").describe("Such as stackexchange"),
  site: z.string().min(1, "required").max(200, "tooLong").describe("Such as beer.stackexchange.com"),
  id: z.string().min(1, "required").max(80, "tooLong").describe("The number it had there"),
  kind: z
    .enum(["question", "answer", "comment", "user"])
    .optional()
    .describe("Needed for comments and users, whose numbers are others' too"),
});
export type LookUpQuery = z.infer<typeof lookUpQuery>;
