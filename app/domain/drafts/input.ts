import { z } from "zod";

/** What is kept of a form that is not sent yet. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const draftLimits = { drafts: 50, days: 90, field: 40_000, whole: 48_000, fields: 12 } as const;

/** The form's place: `ask`, `idea`, or what it is about, such as `answer-12`, `comment-40`, `edit-7`. */
export const draftKeyPattern = /^(ask|idea|(answer|comment|edit)-\d{1,15})$/;
export const draftKey = z.string().regex(draftKeyPattern, "invalidField");

export const draftFields = z
  .record(z.string().regex(/^[a-z][a-zA-Z]{0,29}$/), z.string().max(draftLimits.field, "tooLong"))
  .refine((fields) => Object.keys(fields).length <= draftLimits.fields, "invalidField")
  .refine((fields) => Object.values(fields).join("").length <= draftLimits.whole, "tooLong");

/** The draft it was made from, by when that was saved: null says that there was none, nothing that it may be any. */
export const draftBase = z.iso.datetime("invalidField").nullable().optional();

export type DraftFields = z.infer<typeof draftFields>;

/** Whether there is anything to keep: choices alone are not worth a draft. */
export function isEmptyDraft({ title = "", body = "", wish = "" }: DraftFields): boolean {
  return `${title}${body}${wish}`.trim() === "";
}
