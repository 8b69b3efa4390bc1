import { z } from "zod";
import { clockAt, dayAfter, isZone, momentAt } from "../../lib/zoned.ts";

/** What is sent about bookmarks. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const longestNote = 500;
export const reminders = ["none", "tomorrow", "week", "at"] as const;

const note = z.string().trim().max(longestNote, "tooLong");

export const bookmarkInput = z.strictObject({
  note: note.default(""),
  remind: z.enum(reminders).default("none"),
  date: z.union([z.literal(""), z.iso.date("reminderDay")]).optional(),
  time: z.union([z.literal(""), z.iso.time({ precision: -1, error: "reminderDay" })]).optional(),
  /** Of the clock that the reader has before them, where scripts could tell. */
  zone: z.string().max(60).refine(isZone).catch("UTC").default("UTC"),
});
export type BookmarkInput = z.output<typeof bookmarkInput>;

/** When people are reminded who do not say at what time. */
export const usualTime = "09:00";
const monday = 1;

/**
 * The moment that a form asks to be reminded at: null for never, undefined where it does not say when.
 * "Next week" is its Monday.
 */
export function reminderOf(input: BookmarkInput, now: Date): Date | null | undefined {
  const { remind, date, time, zone } = input;
  if (remind === "none") return null;
  const today = clockAt(now, zone).date;
  const weekday = new Date(today).getUTCDay();
  const days = { tomorrow: 1, week: (monday - weekday + 7) % 7 || 7 };
  const day = remind === "at" ? date : dayAfter(today, days[remind]);
  if (!day) return undefined;
  return momentAt(day, (remind === "at" && time) || usualTime, zone) ?? undefined;
}
