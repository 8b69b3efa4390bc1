import { z } from "zod";
import { shippedWords } from "#app/lib/idea-board.ts";
import { allows } from "../accounts/scopes.ts";
import { Invalid } from "../errors.ts";
import type { JudgedIdea } from "../ideas/find-verdicts.ts";
import { judgeInput } from "../ideas/input.ts";
import { type PollInput, pollInput, pollLimits } from "../polls/input.ts";
import type { PollView } from "../polls/views.ts";
import { input } from "./input.ts";
import { authorOf } from "./parts.ts";
import { listOf, postShape, shape } from "./shapes.ts";

const moment = z.iso.datetime();
const both = z.object({ fr: z.string(), en: z.string() }).describe("One of them may be empty");
const word = z.enum(shippedWords);

export const verdictsShape = shape(
  "IdeaVerdicts",
  z
    .object({
      threadId: z.string(),
      version: z.string().nullable().describe("The version of its product that it came with"),
      yes: z.int(),
      partly: z.int(),
      no: z.int(),
      mine: z
        .object({ word, line: z.string(), quotable: z.boolean() })
        .nullable()
        .describe("What the caller said"),
      lines: z
        .array(
          z.object({ word, line: z.string(), quotable: z.boolean(), by: postShape.shape.author, at: moment }),
        )
        .describe("The newest 50; those that are not quotable for whoever decides on the idea alone"),
    })
    .describe("What those who wanted an idea say of what was shipped"),
);
export type VerdictsShape = z.infer<typeof verdictsShape>;

export const newVerdictOnIdea = input(
  "NewIdeaVerdict",
  z.strictObject({
    word: judgeInput.shape.word.describe("Whether what was shipped solves it"),
    line: judgeInput.shape.line.describe("What it changed, or what is missing; read by the team alone"),
    quotable: z.boolean().default(false).describe("Everybody may read the line, under the caller's name"),
  }),
);

export const pollShape = shape(
  "IdeaPoll",
  z
    .object({
      id: z.uuid(),
      threadId: z.string(),
      question: both,
      choices: z.array(
        z.object({
          choice: z.int().describe("Its place, from 1"),
          label: both,
          answers: z.int().nullable().describe("Null for who has not answered yet, while it is open"),
        }),
      ),
      answers: z.int().nullable().describe("How many answered; null as above"),
      openedAt: moment,
      closesAt: moment.nullable().describe("When it closes by itself"),
      closedAt: moment.nullable().describe("Null while it is open"),
      mine: z.int().nullable().describe("The caller's choice"),
      split: z
        .array(
          z.object({
            by: z.enum(["group", "product", "country"]),
            rows: z.array(
              z.object({
                name: z.string().describe("Empty for those who said no country"),
                answers: z
                  .array(z.int().nullable())
                  .describe("By choice; null where fewer than five people are concerned"),
              }),
            ),
          }),
        )
        .nullable()
        .describe("For whoever decides on the idea alone, by a token with desk:read"),
    })
    .describe("A question to those who vote for an idea"),
);
export type PollShape = z.infer<typeof pollShape>;
export const pollList = listOf("IdeaPollList", pollShape);

const said = (most: number) => z.string().trim().max(most, "tooLong").default("");
/** A line break would make two choices of one. */
const label = said(pollLimits.choice).refine((words) => !/[\r\n]/.test(words), "choicesLong");

export const newPoll = input(
  "NewIdeaPoll",
  z.strictObject({
    question: z
      .strictObject({ fr: said(pollLimits.question), en: said(pollLimits.question) })
      .describe("In one language at least"),
    choices: z
      .array(z.strictObject({ fr: label, en: label }))
      .min(pollLimits.choicesMin, "choicesFew")
      .max(pollLimits.choicesMax, "choicesFew")
      .describe("In the languages of the question"),
    closesOn: z.iso.date("closesWhen").nullable().default(null).describe("The last day it is open, in UTC"),
  }),
);
export const newPollAnswer = input(
  "NewPollAnswer",
  z.strictObject({
    choice: z.int("choiceUnknown").min(1, "choiceUnknown").max(pollLimits.choicesMax, "choiceUnknown"),
  }),
);

/** What a program sends as the form does: choices a line each. @throws {Invalid} */
export function pollOf({ question, choices, closesOn }: z.output<typeof newPoll>): PollInput {
  const lines = (language: "fr" | "en") =>
    choices.some((one) => one[language]) ? choices.map((one) => one[language] || " ").join("\n") : "";
  const parsed = pollInput.safeParse({
    ...{ questionFr: question.fr, questionEn: question.en, closesOn: closesOn ?? "" },
    ...{ choicesFr: lines("fr"), choicesEn: lines("en") },
  });
  if (parsed.success) return parsed.data;
  const fields = {
    questionFr: "question",
    questionEn: "question",
    choicesFr: "choices",
    choicesEn: "choices",
  };
  throw new Invalid(
    Object.fromEntries(
      parsed.error.issues.map(({ path: [name], message }) => [
        fields[name as keyof typeof fields] ?? String(name),
        [message],
      ]),
    ),
  );
}

/** Whether a token sees what is for those who decide, where whoever it speaks for is one of them. */
const decides = (scopes: readonly string[]) => allows(scopes, "desk:read");

export function representVerdicts(
  { thread, version, verdicts }: JudgedIdea,
  scopes: readonly string[],
): VerdictsShape {
  const { counts, mine, lines: all } = verdicts;
  const lines = decides(scopes) ? all : all.filter(({ quotable }) => quotable);
  return {
    ...{ threadId: thread.id, version, ...counts, mine },
    lines: lines.map(({ by, ...line }) => ({ ...line, by: authorOf(by) })),
  };
}

export function representPoll(poll: PollView, threadId: string, scopes: readonly string[]): PollShape {
  const { id, questionFr, questionEn, choices, answers, openedAt, closesAt, closedAt, mine } = poll;
  const split = decides(scopes) ? poll.split : null;
  return {
    ...{ id, threadId, answers, openedAt, closesAt, closedAt, mine, split },
    question: { fr: questionFr, en: questionEn },
    choices: choices.map(({ position, labelFr, labelEn, answers: count }) => ({
      choice: position,
      label: { fr: labelFr, en: labelEn },
      answers: count,
    })),
  };
}
