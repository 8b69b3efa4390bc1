import { z } from "zod";
import { hasInk } from "../../lib/markdown/shows.ts";

/** What staff may write in a saved reply; the same schemas read forms and API bodies. Client safe. */
export const replyLimits = { title: 120, body: 32_000 } as const;

/** What stands in double braces in a saved reply, and is filled in where it is put. */
export const variables = ["name", "me", "product", "thread", "source"] as const;
export type Variable = (typeof variables)[number];

const inBraces = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Words with their variables filled in; others stay as they stand. */
export function fillIn(text: string, values: Record<Variable, string>): string {
  return text.replace(inBraces, (whole, name: string) =>
    (variables as readonly string[]).includes(name) ? values[name as Variable] : whole,
  );
}

const unknownIn = (text: string): boolean =>
  [...text.matchAll(inBraces)].some(([, name]) => !(variables as readonly string[]).includes(name ?? ""));

const title = z
  .string()
  .trim()
  .min(3, "replyTitleShort")
  .max(replyLimits.title, "tooLong")
  .refine(hasInk, "replyTitleShort");
const body = z
  .string()
  .trim()
  .min(3, "bodyShort")
  .max(replyLimits.body, "tooLong")
  .refine(hasInk, "bodyShort")
  .refine((text) => !unknownIn(text), "replyVariable");

export const replyInput = z.strictObject({ title, body });
export type ReplyInput = z.infer<typeof replyInput>;

/** The reply chosen in the answer form, and those put in so far, as the form carries them along. */
export const chosenReply = z.uuid("replyChoose");
export const usedReplies = z
  .string()
  .max(400, "invalidField")
  .transform((text) => text.split(/[\s,]+/).filter((id) => z.uuid().safeParse(id).success))
  .transform((ids) => [...new Set(ids)]);
