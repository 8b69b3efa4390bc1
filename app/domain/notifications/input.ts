import { z } from "zod";
import { levels } from "../subscriptions/input.ts";

/** What is sent about being told. Client safe. */
export const kinds = [
  "answer",
  "comment",
  "mention",
  "quoted",
  "accepted",
  "solved",
  "fixed",
  "known-issue",
  "step",
  "poll",
  "edited",
  "suggestion",
  "duplicate",
  "acted",
  "news",
  "announcement",
] as const;
export type Kind = (typeof kinds)[number];

/** What the inbox can be narrowed to, in its address. */
export const filters = ["all", "unread", "answers", "mentions", "mine", "news"] as const;
export type Filter = (typeof filters)[number];

/** The kinds that a filter shows; the others show all. */
export const kindsOf: Partial<Record<Filter, readonly Kind[]>> = {
  answers: ["answer", "comment", "accepted", "solved"],
  mentions: ["mention", "quoted"],
  mine: ["edited", "suggestion", "duplicate", "acted"],
  news: ["news", "known-issue", "fixed", "step", "poll", "announcement"],
};

export const inboxInput = z.object({
  show: z.enum(filters).catch("all").default("all"),
  after: z.string().max(200).optional().catch(undefined),
});

/** One thread's, or all there was when the page was made. */
export const readInput = z.strictObject({
  thread: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  until: z.iso.datetime().optional(),
  show: z.enum(filters).optional(),
});

export const mailModes = ["at-once", "daily", "weekly", "never"] as const;

const brought = z
  .enum([levels[0], levels[1], "none"])
  .transform((level) => (level === "none" ? null : level));

/** Boxes that are ticked say what does send mail; what is not among them is quiet. */
const loud = z
  .union([z.enum(kinds), z.array(z.enum(kinds)).max(kinds.length)])
  .optional()
  .transform((sent) => (sent === undefined ? [] : [sent].flat()));

export const settingsInput = z.strictObject({
  mailMode: z.enum(mailModes),
  mailed: loud,
  onAsking: brought,
  onAnswering: brought,
  onBookmarking: brought,
});
