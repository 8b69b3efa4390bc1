import { z } from "zod";

/** What may be said of products: the same schemas read forms and API bodies. Client safe. */
const words = z.string().trim();
const list = <T extends z.ZodType>(item: T, most: number) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(most, "tooLong"),
  );

export const productSlug = words
  .toLowerCase()
  .min(2, "required")
  .max(60, "tooLong")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slugCharacters");

const version = z.strictObject({
  name: words.min(1, "required").max(40, "tooLong"),
  releasedOn: z.iso.date().nullable().default(null),
});

/** One version a line, oldest first; a date of release may follow the name: `2.1 2025-03-04`. */
const versionLines = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value
          .slice(0, 12_000)
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean)
          .map((line) => {
            const [, name, releasedOn] = /^(.*?)(?:\s+(\d{4}-\d\d-\d\d))?$/.exec(line) ?? [];
            return { name, releasedOn: releasedOn ?? null };
          })
      : value,
  z
    .array(version)
    .max(200, "tooLong")
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, "versionTwice"),
);

export const productInput = z.strictObject({
  /** The slug it had; absent for a new one. */
  was: z.string().max(60).optional(),
  slug: productSlug,
  name: words.min(1, "required").max(80, "tooLong"),
  descriptionFr: words.max(600, "tooLong").default(""),
  descriptionEn: words.max(600, "tooLong").default(""),
  versions: versionLines.default([]),
  /** Slugs of the spaces where its threads belong. */
  spaces: list(z.string().max(60), 100).default([]),
  retired: z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean()),
});
export type ProductInput = z.infer<typeof productInput>;

/** Empty for none. */
export const placeInput = z.strictObject({
  product: z.string().trim().max(60).default(""),
  version: z.string().trim().max(40).default(""),
});
export type PlaceInput = z.infer<typeof placeInput>;

export const knownIssueInput = z.strictObject({
  workaroundFr: words.max(1_500, "tooLong").default(""),
  workaroundEn: words.max(1_500, "tooLong").default(""),
  fixedIn: z.string().trim().max(40).default(""),
});
export type KnownIssueInput = z.infer<typeof knownIssueInput>;

const noteTitle = words.max(120, "tooLong").default("");
const noteText = words.max(10_000, "tooLong").default("");

/** Notes of a version in both languages; all of them empty for none. */
export const releaseNotesInput = z.strictObject({
  product: z.string().trim().max(60),
  version: z.string().trim().max(40, "versionUnknown"),
  titleFr: noteTitle,
  textFr: noteText,
  titleEn: noteTitle,
  textEn: noteText,
});
export type ReleaseNotesInput = z.infer<typeof releaseNotesInput>;
