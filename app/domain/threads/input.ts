import { z } from "zod";
import { hasInk } from "../../lib/markdown/shows.ts";

/**
 * What people may send about threads: the same schemas read forms, API bodies and make the API's description. Client
 * safe. Messages are keys of `app/i18n/errors.ts`.
 */
export const limits = {
  title: 200,
  titleMin: 10,
  body: 32_000,
  bodyMin: 10,
  comment: 2_000,
  tags: 5,
  tag: 35,
} as const;

export const threadKinds = ["question", "idea", "discussion", "announcement"] as const;

/** A title stands in lists between others: on one line, without the marks that turn round whatever comes after them. */
const oneLine = (text: string) =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

const title = z
  .string()
  .overwrite(oneLine)
  .trim()
  .min(limits.titleMin, "titleShort")
  .max(limits.title, "tooLong")
  .refine(hasInk, "titleShort");
const body = z
  .string()
  .trim()
  .min(limits.bodyMin, "bodyShort")
  .max(limits.body, "tooLong")
  .refine(hasInk, "bodyShort");

/** A tag as kept: lower case, words joined by hyphens, accents kept as people write them. */
export const tagSchema = z
  .string()
  .trim()
  .toLowerCase()
  .transform((tag) => tag.replace(/[\s_]+/g, "-"))
  .pipe(
    z
      .string()
      .max(limits.tag, "tagLong")
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}.+#-]*$/u, "tagCharacters"),
  );

/** In a form, tags come as one field, separated by commas or spaces. */
const tagList = z
  .preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .slice(0, 400)
            .split(/[,;\s]+/)
            .filter(Boolean)
        : value,
    z.array(tagSchema).max(limits.tags, "tooManyTags"),
  )
  .transform((tags) => [...new Set(tags)]);

export const askInput = z.strictObject({
  space: z.string().max(80).optional(),
  kind: z.enum(threadKinds).optional(),
  title,
  body,
  tags: tagList.default([]),
  /** What it is about, by the catalogue's slug and the version's name; absent or empty for nothing in particular. */
  product: z.string().trim().max(60, "productUnknown").optional(),
  version: z.string().trim().max(40, "versionUnknown").optional(),
});
export type AskInput = z.infer<typeof askInput>;

export const answerInput = z.strictObject({ body });
export const commentInput = z.strictObject({
  body: z.string().trim().min(3, "bodyShort").max(limits.comment, "tooLong").refine(hasInk, "bodyShort"),
});
export const voteInput = z.strictObject({
  value: z.coerce.number().pipe(z.union([z.literal(1), z.literal(-1)])),
});
