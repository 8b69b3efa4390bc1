import { z } from "zod";

/** What is sent about the one question to those who voted for an idea. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const pollLimits = { question: 300, choice: 120, choicesMin: 2, choicesMax: 6 } as const;
const { question: longest, choice, choicesMin, choicesMax } = pollLimits;

const question = z.string().trim().max(longest, "tooLong").default("");
/** One a line. */
const choices = z
  .string()
  .max((choice + 40) * choicesMax, "tooLong")
  .default("")
  .transform((typed) =>
    typed
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .refine(
    (lines) => lines.length === 0 || (lines.length >= choicesMin && lines.length <= choicesMax),
    "choicesFew",
  )
  .refine((lines) => lines.every((line) => line.length <= choice), "choicesLong")
  .refine((lines) => new Set(lines).size === lines.length, "choicesTwice");

const day = 86_400_000;

export const pollInput = z
  .strictObject({
    questionFr: question,
    questionEn: question,
    choicesFr: choices,
    choicesEn: choices,
    /** The last day it is open, in UTC; open until somebody closes it without. */
    closesOn: z
      .union([z.literal(""), z.iso.date("closesWhen")])
      .default("")
      .refine((on) => on === "" || isSoon(endOf(on)), "closesWhen"),
  })
  .superRefine(({ questionFr, questionEn, choicesFr, choicesEn }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (Math.max(questionFr.length, questionEn.length) < 3) issue("questionFr", "questionShort");
    for (const [asked, given, path] of [
      [questionFr, choicesFr, "choicesFr"],
      [questionEn, choicesEn, "choicesEn"],
    ] as const)
      if ((asked === "") !== (given.length === 0)) issue(path, asked ? "choicesFew" : "choicesLanguage");
    if (choicesFr.length > 0 && choicesEn.length > 0 && choicesFr.length !== choicesEn.length)
      issue("choicesEn", "choicesUneven");
  });
export type PollInput = z.infer<typeof pollInput>;

/** The end of that day. */
export const endOf = (on: string): Date => new Date(Date.parse(`${on}T00:00:00Z`) + day);
const isSoon = (at: Date) => at.getTime() > Date.now() + day / 24 && at.getTime() < Date.now() + 366 * day;

const position = z.coerce
  .number("choiceUnknown")
  .int("choiceUnknown")
  .min(1, "choiceUnknown")
  .max(choicesMax, "choiceUnknown");
export const answerPollInput = z.strictObject({ poll: z.uuid("invalidField"), choice: position });
export const closePollInput = z.strictObject({ poll: z.uuid("invalidField") });
