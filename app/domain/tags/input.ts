import { z } from "zod";
import { tagSchema } from "../threads/input.ts";

/** Client safe. */
export const descriptionLimit = 4_000;

const words = z.string().trim().max(descriptionLimit, "tooLong").default("");
export const tagInput = z.strictObject({ fr: words, en: words });
export type TagInput = z.infer<typeof tagInput>;

export const synonymInput = z.strictObject({ synonym: tagSchema });

/** What the list of tags can be asked in its address. */
export const tagListInput = z.object({
  q: z
    .string()
    .trim()
    .toLowerCase()
    .max(35)
    .transform((typed) => typed.replace(/[\s_]+/g, "-") || undefined)
    .optional()
    .catch(undefined),
  sort: z.enum(["used", "name"]).catch("used"),
  after: z.string().max(200).optional().catch(undefined),
  before: z.string().max(200).optional().catch(undefined),
});
export type TagListInput = z.infer<typeof tagListInput>;
