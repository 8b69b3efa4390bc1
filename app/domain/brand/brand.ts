import { eq } from "drizzle-orm";
import { z } from "zod";
import { locales } from "#app/i18n/locale.ts";
import { defaultAccent } from "#app/lib/colour.ts";
import { db, type Tx } from "#db/client.server.ts";
import { settings } from "#db/schema/index.ts";

/** How the brand dresses the square. `logo` is the hash of a `brand_assets` row. */
export const brandSchema = z.object({
  name: z.string().trim().min(1, "required").max(60, "tooLong"),
  accent: z.string().regex(/^#[0-9a-fA-F]{6}$/, "colourUnknown"),
  description: z.object({ fr: z.string().max(200, "tooLong"), en: z.string().max(200, "tooLong") }),
  logo: z.string().length(64).nullable(),
  /** What is spoken to whoever names neither language, and first on lists of both. */
  language: z.enum(locales).default("en"),
  /** A question to show in the home page's search box, by language; where it is empty, a neutral one is shown. */
  example: z.object({ fr: z.string().max(100), en: z.string().max(100) }).default({ fr: "", en: "" }),
});
export type Brand = z.infer<typeof brandSchema>;

const key = "brand";
const unset: Brand = {
  name: "Parvis",
  accent: defaultAccent,
  description: { fr: "", en: "" },
  logo: null,
  language: "en",
  example: { fr: "", en: "" },
};

/** Read on every page, changed once a year: kept in memory, and forgotten when a change is heard of. */
let known: Brand | undefined;

export async function findBrand(): Promise<Brand> {
  if (known) return known;
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  const parsed = brandSchema.safeParse(row?.value);
  known = parsed.success ? parsed.data : unset;
  return known;
}

export function forgetBrand(): void {
  known = undefined;
}

/** Writes the brand inside a command's transaction; the command records `brand.changed`. */
export async function saveBrand(tx: Tx, brand: Brand, actorId: string | null): Promise<void> {
  const row = { value: brand, updatedAt: new Date(), updatedBy: actorId };
  await tx
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}
