import { z } from "zod";
import {
  type BoardState,
  boardMine,
  boardSorts,
  boardStatuses,
  ideaStatuses,
  shippedWords,
} from "../../lib/idea-board.ts";
import { hasInk } from "../../lib/markdown/shows.ts";
import { askInput, tagSchema } from "../threads/input.ts";

/** What people may send about ideas. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const ideaLimits = { part: 15_000, partMin: 10, reason: 2_000, why: 500, search: 200 } as const;

const part = z
  .string()
  .trim()
  .min(ideaLimits.partMin, "bodyShort")
  .max(ideaLimits.part, "tooLong")
  .refine(hasInk, "bodyShort");

/** The problem first, then the wish; both become one text. */
export const proposeInput = z.strictObject({
  space: z.string().min(1, "spaceUnknown").max(80, "spaceUnknown"),
  title: askInput.shape.title,
  body: part,
  wish: part,
  tags: askInput.shape.tags,
  product: askInput.shape.product,
  version: askInput.shape.version,
});
export type ProposeInput = z.infer<typeof proposeInput>;

const reason = z.string().trim().max(ideaLimits.reason, "tooLong").default("");

export const moveIdeaInput = z
  .strictObject({
    /** What it was when the form was opened: whoever decides knows what they decide on. */
    from: z.enum(ideaStatuses, "statusUnknown"),
    to: z.enum(ideaStatuses, "statusUnknown"),
    reasonFr: reason,
    reasonEn: reason,
    /** The version of its product that it came with; only said of what is shipped. */
    version: z.string().trim().max(40, "versionUnknown").default(""),
  })
  .refine(({ reasonFr, reasonEn }) => `${reasonFr}${reasonEn}`.length >= 3, {
    path: ["reasonFr"],
    message: "reasonShort",
  });
export type MoveIdeaInput = z.infer<typeof moveIdeaInput>;

export const explainInput = z.strictObject({
  words: z.string().trim().min(3, "bodyShort").max(ideaLimits.why, "tooLong").refine(hasInk, "bodyShort"),
  quotable: z
    .union([z.literal("yes").transform(() => true), z.boolean()])
    .optional()
    .default(false),
});
export type ExplainInput = z.infer<typeof explainInput>;

export const judgeInput = z.strictObject({
  word: z.enum(shippedWords, "chooseWord"),
  line: z.string().trim().max(ideaLimits.why, "tooLong").default(""),
  quotable: z
    .union([z.literal("yes").transform(() => true), z.boolean()])
    .optional()
    .default(false),
});
export type JudgeInput = z.infer<typeof judgeInput>;

const word = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);
const board = z.object({
  sort: z.enum(boardSorts).catch("votes"),
  status: z.enum(boardStatuses).catch("open"),
  space: word(80),
  product: word(80),
  tag: tagSchema.optional().catch(undefined),
  mine: z.enum(boardMine).optional().catch(undefined),
  q: word(ideaLimits.search),
  after: word(200),
  before: word(200),
});

/** Reads a board's address. A value nobody knows is left out rather than refused. */
export function readBoard(query: URLSearchParams): BoardState {
  const state = board.parse(Object.fromEntries(query));
  return { ...state, after: state.before ? undefined : state.after };
}
