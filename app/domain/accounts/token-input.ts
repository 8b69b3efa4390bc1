import { z } from "zod";
import { isScope } from "./scopes.ts";

const name = z.string().trim().min(1, "required").max(80, "tooLong");
const scope = z.string().max(40, "scopeUnknown").refine(isScope, "scopeUnknown");
const scopes = z.array(scope, "required").min(1, "required").max(20, "scopeUnknown");

export const tokenInput = z.strictObject({
  name,
  scopes,
  /** How many days it lives; for ever without. */
  days: z.int().min(1).max(3_650).optional(),
});
export type TokenInput = z.infer<typeof tokenInput>;

/** The form: a single ticked box comes as a text, and how long it lives is one of a few. */
export const tokenForm = z.strictObject({
  name,
  scopes: z.preprocess((sent) => (typeof sent === "string" ? [sent] : sent), scopes),
  days: z
    .enum(["30", "90", "365", "never"], "daysUnknown")
    .transform((days) => (days === "never" ? undefined : Number(days))),
});
