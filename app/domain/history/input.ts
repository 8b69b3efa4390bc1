import { z } from "zod";
import { askInput, limits } from "../threads/input.ts";

/** What people may send about the wording of posts. Client safe; messages are keys of `app/i18n/errors.ts`. */
export const historyLimits = { why: 500, reason: 1_000, reasonMin: 3 } as const;

export const whyInput = z.string().trim().max(historyLimits.why, "tooLong");
export const reasonInput = z
  .string()
  .trim()
  .min(historyLimits.reasonMin, "reasonShort")
  .max(historyLimits.reason, "tooLong");
/** How many wordings were kept when the text was read, so that a later one is never written over unseen. */
const basedOn = z.coerce.number().pipe(z.int().min(0).max(1_000_000));

/** A title and tags go with the body of a thread; how long a text may be depends on what it is, and is checked there. */
const wording = {
  title: askInput.shape.title.optional(),
  body: z.string().trim().max(limits.body, "tooLong"),
  tags: askInput.shape.tags.removeDefault().optional(),
};

export const editInput = z.strictObject({
  ...wording,
  why: whyInput.default(""),
  basedOn,
  /** From the queue of answers to check: that it brings this one up to date. */
  updates: z.preprocess((sent) => sent === true || sent === "on", z.boolean()).optional(),
});
export const restoreInput = z.strictObject({
  number: z.coerce.number().pipe(z.int().min(1)),
  why: whyInput.default(""),
  basedOn,
});
export const acceptInput = z.strictObject({
  title: wording.title,
  body: wording.body.optional(),
  tags: wording.tags,
  basedOn,
});
export const declineInput = z.strictObject({ reason: reasonInput });
