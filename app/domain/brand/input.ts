import { z } from "zod";
import { locales } from "../../i18n/locale.ts";

const maxLogo = 1024 * 1024;
export const exampleLength = 100;

/** One line that reads as it is written: mails carry it in their header, and pages in the middle of sentences. */
const line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u, "displayNameCharacters");

export const brandName = line.min(1, "required").max(60, "tooLong");
const example = line.max(exampleLength, "tooLong").default("");

/** The brand as administrators write it. Client safe. */
export const brandInput = z.strictObject({
  name: brandName,
  accent: z
    .string()
    .trim()
    .regex(/^#[0-9a-fA-F]{6}$/, "colourUnknown"),
  /** As it was where it is left out. */
  language: z.enum(locales).optional(),
  exampleFr: example,
  exampleEn: example,
  logo: z.file().max(maxLogo, "fileLarge").optional(),
  removeLogo: z.literal("yes").optional(),
});
export type BrandInput = z.infer<typeof brandInput>;
