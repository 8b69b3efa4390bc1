import { z } from "zod";
import { answerPlace, confirmInput, reasons, supersedeInput } from "../freshness/input.ts";
import { duePlace } from "../freshness/list-due.ts";
import { cursor, input, limit } from "./input.ts";
import { listOf, shape } from "./shapes.ts";

const why = {
  aged: z.iso
    .datetime()
    .nullable()
    .describe("Since when nobody said that it is valid, where that is too long ago"),
  moved: z.string().nullable().describe("The product's newest version, where it is not said to hold for it"),
  doubts: z.int().describe("Readers who say that it no longer works, since it was last checked"),
  words: z
    .array(z.object({ reason: z.string(), at: z.iso.datetime() }))
    .describe("In the words of the latest three, for those who keep order in the space"),
};
const seen = z
  .string()
  .describe(
    "The check that stands last, or none: to be sent back, so that nothing said since is passed over",
  );

export const dueList = listOf(
  "DueAnswerList",
  shape(
    "DueAnswer",
    z.object({
      postId: z.string(),
      threadId: z.string(),
      title: z.string(),
      url: z.url(),
      space: z.string(),
      reuses: z.int(),
      ...why,
      seen,
    }),
  ),
);
export const dueQuery = z.object({
  space: z
    .string()
    .max(80, "tooLong")
    .optional()
    .describe("Slug of one of the spaces whose answers you check"),
  reason: z.enum(reasons).optional(),
  after: cursor(duePlace),
  limit,
});

const check = z.object({
  id: z.string(),
  outcome: z.enum(["confirmed", "updated", "superseded"]),
  note: z.string(),
  by: z.string().nullable().describe("Username"),
  at: z.iso.datetime(),
  supersededBy: z.url().nullable().describe("Null too where the caller may not read that answer"),
  undoneAt: z.iso.datetime().nullable(),
});
export const freshnessShape = shape(
  "Freshness",
  z
    .object({
      postId: z.string(),
      due: z.object(why).nullable().describe("Null while nothing speaks against it"),
      supersededBy: z.string().nullable().describe("Id of the answer to read instead"),
      seen,
      checks: z.array(check).describe("Newest first, fifty at most"),
    })
    .describe("Whether an accepted answer is still valid, and what was said of that"),
);

const place = z.string().max(500).describe("Id or address of an answer, or address of a solved question");
export const newCheck = input(
  "NewCheck",
  z.discriminatedUnion("outcome", [
    confirmInput.extend({ outcome: z.literal("confirmed") }),
    supersedeInput.extend({ outcome: z.literal("superseded"), by: place.pipe(answerPlace) }),
  ]),
);

export const spaceFreshness = shape(
  "SpaceFreshness",
  z.object({
    months: z.int().describe("After so many it is asked whether an answer is still valid; 0: never"),
  }),
);
export const newSpaceFreshness = input(
  "NewSpaceFreshness",
  z.strictObject({
    months: z.int("freshMonthsRange").min(0, "freshMonthsRange").max(240, "freshMonthsRange"),
  }),
);
