import { z } from "zod";
import { reason, verdictNames } from "../reuses/input.ts";
import { input } from "./input.ts";
import { shape } from "./shapes.ts";

const counts = z.object({
  duplicate: z.int().describe("Questions asked again that lead to this one, of which the caller may see"),
  solved: z.int().describe("Readers who say that it solved it"),
  suggestion: z.int().describe("People about to ask whom a suggestion of it answered"),
  embed: z.int().describe("Visits from the brand's own pages that show it"),
  api: z.int().describe("Programs that said they gave it to somebody, one a token and day"),
  "saved-reply": z.int().describe("Answers given elsewhere from a saved reply made of it"),
});

export const reusesShape = shape(
  "Reuses",
  z
    .object({
      total: z.int(),
      kinds: counts,
      months: z
        .array(
          z.object({
            month: z.string().describe("Such as 2026-11, in UTC"),
            total: z.int(),
            kinds: counts,
          }),
        )
        .describe("Those in which it served, newest first, two years at most"),
    })
    .describe("How often an accepted answer served again"),
);
export const reuseNoted = shape(
  "ReuseNoted",
  z.object({ counted: z.boolean().describe("Whether it was the token's first of the day"), total: z.int() }),
);
export const verdictShape = shape(
  "Verdict",
  z.object({ verdict: z.enum(verdictNames).nullable(), reason: z.string() }),
);

export const newReuse = input("NewReuse", z.strictObject({ kind: z.literal("api") }));
export const newVerdict = input(
  "NewVerdict",
  z.strictObject({
    verdict: z.enum(verdictNames),
    reason: reason.describe("What no longer works, for those who keep order in the space"),
  }),
);
