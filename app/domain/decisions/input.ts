import { z } from "zod";
import { hasInk } from "../../lib/markdown/shows.ts";

/** What is sent about decisions. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const longestReason = 5_000;

/** Whoever it concerns reads it, so it is never left out; the database refuses a decision without one too. */
const reason = z
  .string()
  .trim()
  .min(3, "reasonShort")
  .max(longestReason, "tooLong")
  .refine(hasInk, "reasonShort");

export const threadActions = ["close", "lock", "archive"] as const;
export const postActions = ["hide", "remove"] as const;
export type RestrictingAction = (typeof threadActions)[number] | (typeof postActions)[number];

export const reasonInput = z.strictObject({ reason });
export const threadDecisionInput = z.strictObject({
  action: z.enum(threadActions, "chooseDecision"),
  reason,
});
export const postDecisionInput = z.strictObject({ action: z.enum(postActions, "chooseDecision"), reason });
/** In a form with several decisions, which of them to lift goes with the reason. */
export const liftInput = z.strictObject({ decision: z.uuid("invalidField"), reason });
