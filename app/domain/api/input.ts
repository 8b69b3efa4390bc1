import { z } from "zod";
import { answerOrders } from "#app/lib/answers-address.ts";
import { decodeCursor } from "#app/lib/cursor.ts";
import { kinds, languages, orderings, states } from "#app/lib/list-address.ts";
import { bannerDays } from "../announcements/input.ts";
import { figurePlace, place as threadPlace } from "../page.ts";
import { knownIssueInput, placeInput, productInput } from "../products/input.ts";
import { similarInput } from "../search/input.ts";
import { tagPlace } from "../tags/place.ts";
import { answerPlace } from "../threads/answer-order.ts";
import { answerInput, askInput, commentInput, limits, tagSchema, threadKinds } from "../threads/input.ts";
import { mostVersions } from "../validity/input.ts";

/** What the API takes, by the rules that the forms have. Messages are keys of `app/i18n/errors.ts` or `api.ts`. */
export const inputs = z.registry<{ id: string }>();

export function input<S extends z.ZodType>(id: string, schema: S): S {
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
    product: askInput.shape.product.describe("A product's slug"),
    version: askInput.shape.version.describe("The name of one of its versions"),
  }),
);
export const newAnswer = input("NewAnswer", z.strictObject({ bodyMarkdown: answerInput.shape.body }));
export const newComment = input("NewComment", z.strictObject({ bodyMarkdown: commentInput.shape.body }));
export const newVote = input(
  "NewVote",
  z.strictObject({ value: z.union([z.literal(1), z.literal(-1)]).default(1) }).prefault({}),
);

const bothLanguages = (most: number) =>
  z
    .strictObject({
      fr: z.string().trim().max(most, "tooLong").default(""),
      en: z.string().trim().max(most, "tooLong").default(""),
    })
    .prefault({});
export const newProduct = input(
  "NewProduct",
  z.strictObject({
    name: productInput.shape.name,
    description: bothLanguages(600),
    versions: productInput.shape.versions,
    spaces: productInput.shape.spaces,
    retired: z.boolean().default(false),
  }),
);
export const newPlacement = input("NewPlacement", placeInput);
export const newKnownIssue = input(
  "NewKnownIssue",
  z.strictObject({ workaround: bothLanguages(1_500), fixedIn: knownIssueInput.shape.fixedIn }),
);
export const newValidity = input(
  "NewValidity",
  z.strictObject({
    versions: z
      .array(z.string().trim().min(1).max(40, "tooLong"))
      .max(mostVersions, "tooLong")
      .default([])
      .describe("Names of the product's versions; none, and not upToNow, for the one its thread names"),
    upToNow: z.boolean().default(false).describe("All that are out by now, whatever `versions` says"),
  }),
);
export const newBanner = input(
  "NewBanner",
  z.strictObject({ days: z.union(bannerDays.map((days) => z.literal(days))) }),
);

/** A cursor of this very list; another's, or a made-up one, is refused rather than taken for the start. */
export const cursor = <T>(place: z.ZodType<T>) =>
  z
    .string()
    .max(200, "cursorUnknown")
    .refine((value) => decodeCursor(value, place) !== null, "cursorUnknown")
    .optional()
    .describe("The `next` of the page before, or for `before` the `prev` of the page after");

export const limit = z.coerce
  .number("limitRange")
  .int("limitRange")
  .min(1, "limitRange")
  .max(100, "limitRange")
  .default(20)
  .describe("Items a page");

const number = z.int();
export const commentPlace = z.tuple([number]);
/** Revisions are numbered by an integer of 32 bits. */
export const revisionPlace = z.tuple([z.int().min(0).max(2_147_483_647)]);

const date = z.iso.date("dateUnknown");

export const threadQuery = z.object({
  space: z.string().max(80, "tooLong").optional().describe("A space's slug"),
  kind: z.enum(kinds).optional(),
  tag: z
    .string()
    .max(400, "tooLong")
    .transform((typed) => typed.split(/[,;\s]+/).filter(Boolean))
    .pipe(z.array(tagSchema).max(limits.tags, "tooManyTags"))
    .default([])
    .describe("One tag, or several with commas between, all of which must be carried"),
  product: z.string().max(80, "tooLong").optional().describe("A product's slug"),
  author: z.string().max(60, "tooLong").toLowerCase().optional().describe("A username"),
  language: z.enum(languages).optional(),
  state: z.enum(states).optional().describe("Of questions"),
  solved: z.enum(["true", "false"]).optional(),
  from: date
    .optional()
    .describe("First day, in UTC, of what the list is sorted by: opening, activity or solution"),
  to: date.optional().describe("Last day"),
  sort: z.enum(orderings).default("newest"),
  after: cursor(z.union([threadPlace, figurePlace])),
  before: cursor(z.union([threadPlace, figurePlace])),
  limit,
});
export type ThreadQuery = z.infer<typeof threadQuery>;

export const tagQuery = z.object({
  q: tagSchema.optional().describe("What they begin with"),
  sort: z.enum(["used", "name"]).default("used"),
  after: cursor(tagPlace),
  before: cursor(tagPlace),
  limit,
});
export type TagQuery = z.infer<typeof tagQuery>;

export const answerQuery = z.object({
  order: z
    .enum(answerOrders)
    .optional()
    .describe("Without it, best for questions and ideas, oldest for the others"),
  after: cursor(answerPlace),
  before: cursor(answerPlace),
  limit,
});
export type AnswerQuery = z.infer<typeof answerQuery>;
export const commentQuery = z.object({ after: cursor(commentPlace), limit });
export const revisionQuery = z.object({ after: cursor(revisionPlace), limit });
export const searchQuery = z.object({
  q: z
    .string()
    .trim()
    .min(1, "required")
    .max(200, "tooLong")
    .describe(
      'Words, "phrases", or, -without, and filters: space: tag: product: kind: solved:yes|no author: after: before: lang:',
    ),
  exact: z
    .enum(["true", "false"])
    .optional()
    .describe("The words as typed: without it, those that nothing holds are taken for what they look like"),
  after: cursor(z.tuple([z.number(), number])),
  limit,
});
export const similarQuery = similarInput.extend({
  title: similarInput.shape.title.describe("What is about to be asked"),
  body: similarInput.shape.body.describe("Markdown"),
});
export const lookUpQuery = z.object({
  source: z.string().min(1, "required").max(80, "tooLong").describe("Such as stackexchange"),
  site: z.string().min(1, "required").max(200, "tooLong").describe("Such as beer.stackexchange.com"),
  id: z.string().min(1, "required").max(80, "tooLong").describe("The number it had there"),
  kind: z
    .enum(["question", "answer", "comment", "user", "topic"])
    .optional()
    .describe("Needed for comments, users and Discourse's topics, whose numbers are others' too"),
});
export type LookUpQuery = z.infer<typeof lookUpQuery>;
