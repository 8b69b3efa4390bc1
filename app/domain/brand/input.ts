import { z } from "zod";

const maxLogo = 1024 * 1024;

/** The brand as administrators write it. Client safe. */
export const brandInput = z.strictObject({
  name: z.string().trim().min(1, "required").max(60, "tooLong"),
  accent: z
    .string()
    .trim()
    .regex(/^#[0-9a-fA-F]{6}$/, "colourUnknown"),
  logo: z.file().max(maxLogo, "fileLarge").optional(),
  removeLogo: z.literal("yes").optional(),
});
export type BrandInput = z.infer<typeof brandInput>;
