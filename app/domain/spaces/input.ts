import { z } from "zod";
import { threadKinds } from "../threads/input.ts";

const words = z.string().trim();
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(50),
  );

/** A space as administrators write it. Client safe. */
export const spaceInput = z
  .strictObject({
    /** The slug it had; absent for a new one. */
    was: z.string().max(60).optional(),
    nameFr: words.min(1, "required").max(60, "tooLong"),
    nameEn: words.min(1, "required").max(60, "tooLong"),
    descriptionFr: words.max(300, "tooLong").default(""),
    descriptionEn: words.max(300, "tooLong").default(""),
    slug: words
      .toLowerCase()
      .min(2, "required")
      .max(60, "tooLong")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slugCharacters"),
    kinds: list(z.enum(threadKinds)).refine((kinds) => kinds.length > 0, "required"),
    defaultKind: z.enum(threadKinds),
    language: z.enum(["fr", "en", "all"]),
    visibility: z.enum(["public", "members", "groups", "staff"]),
    groups: list(z.string().max(60)),
    hue: z.coerce.number().int().min(0).max(359),
    icon: z.string().regex(/^[a-z0-9-]{1,40}$/, "invalidField"),
    /** After how many months it is asked whether an accepted answer is still valid; 0 for never; absent, as it was. */
    freshMonths: z.coerce
      .number("freshMonthsRange")
      .int("freshMonthsRange")
      .min(0, "freshMonthsRange")
      .max(240, "freshMonthsRange")
      .optional(),
    /** Votes for ideas that a member has in one period; empty for as many as they like, and what is absent stays as it is. */
    voteBudget: z
      .union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(1_000)], "budgetRange")
      .optional(),
    votePeriod: z.enum(["week", "month", "quarter", "year"], "invalidField").optional(),
  })
  .refine(({ kinds, defaultKind }) => kinds.includes(defaultKind), {
    path: ["defaultKind"],
    message: "kindNotHere",
  });

export type SpaceInput = z.infer<typeof spaceInput>;

export const brandKinds = ["objects", "software", "food", "services", "simple"] as const;

/** The first spaces, chosen from those proposed to a kind of brand. */
export const openSpacesInput = z.strictObject({
  brandKind: z.enum(brandKinds, "required"),
  spaces: list(z.string().max(60)).refine((spaces) => spaces.length > 0, "required"),
});
export type OpenSpacesInput = z.infer<typeof openSpacesInput>;
