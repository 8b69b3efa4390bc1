import { z } from "zod";

/** What may be uploaded. Client safe. Messages are keys of `app/i18n/files.ts`. */
export const limits = {
  /** Bytes of one file. */
  bytes: 20 * 1024 * 1024,
  alt: 500,
  filesPerPost: 40,
  /** Of one member, in any 24 hours. */
  filesPerDay: 100,
  bytesPerDay: 500 * 1024 * 1024,
} as const;

/** Everything else that may be offered for download, by the ending it gets. */
export const downloadTypes = {
  pdf: "application/pdf",
  zip: "application/zip",
  txt: "text/plain",
  log: "text/plain",
  md: "text/plain",
  csv: "text/csv",
  json: "application/json",
  gpx: "application/gpx+xml",
} as const;
export type Ending = keyof typeof downloadTypes;

/** What goes with the bytes. An image is described, or said to be there for the eye alone. */
export const fileInput = z.strictObject({
  alt: z
    .string()
    .overwrite((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " "))
    .trim()
    .max(limits.alt, "altLong")
    .default(""),
  decorative: z.literal("yes").optional(),
});
export type FileInput = z.infer<typeof fileInput>;
