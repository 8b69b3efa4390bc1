import { z } from "zod";
import { boardMine, boardSorts, boardStatuses, ideaStatuses } from "#app/lib/idea-board.ts";
import { explainInput, ideaLimits, moveIdeaInput } from "../ideas/input.ts";
import { figurePlace, place } from "../page.ts";
import { limits, tagSchema } from "../threads/input.ts";
import { cursor, input, limit } from "./input.ts";
import { listBothWaysOf, listOf, postShape, shape, threadShape } from "./shapes.ts";

const status = z.enum(ideaStatuses);
const moment = z.iso.datetime();
const { id, title, slug, url, space, tags, product, language, bodyPostId, answerCount, createdAt } =
  threadShape.shape;

export const ideaShape = shape(
  "Idea",
  z
    .object({
      ...{ id, title, slug, url, space, tags, product, language },
      author: postShape.shape.author,
      bodyPostId,
      opening: z.string().describe("The first lines of what gets in its proposer's way"),
      status,
      statusAt: moment.describe("Since when"),
      shippedIn: z.string().nullable().describe("The version of its product that it came with"),
      votes: z.int(),
      voted: z.boolean().describe("Whether the caller voted for it"),
      answerCount,
      createdAt,
    })
    .describe("An idea as boards show it; its thread has the text"),
);
export type IdeaShape = z.infer<typeof ideaShape>;
export const ideaList = listBothWaysOf("IdeaList", ideaShape);
export type IdeaListShape = z.infer<typeof ideaList>;

export const stepShape = shape(
  "IdeaStep",
  z
    .object({
      id: z.uuid(),
      from: status,
      to: status,
      reason: z.object({ fr: z.string(), en: z.string() }).describe("One of them may be empty"),
      version: z.string().nullable(),
      by: postShape.shape.author,
      automatic: z
        .boolean()
        .describe("Nobody made it: an issue tracker's status brought it about, by a rule of the team's"),
      at: moment,
    })
    .describe("One step of an idea's life"),
);
export const stepList = listOf("IdeaStepList", stepShape);
export type StepListShape = z.infer<typeof stepList>;

export const ideaQuery = z.object({
  space: z.string().max(80, "tooLong").optional().describe("A space's slug"),
  status: z.enum(boardStatuses).default("all").describe("`open` is what is neither shipped nor declined"),
  product: z.string().max(80, "tooLong").optional().describe("A product's slug"),
  tag: z
    .string()
    .max(400, "tooLong")
    .transform((typed) => typed.split(/[,;\s]+/).filter(Boolean))
    .pipe(z.array(tagSchema).max(limits.tags, "tooManyTags"))
    .default([])
    .describe("One tag, or several with commas between, all of which must be carried"),
  mine: z.enum(boardMine).optional().describe("What the caller voted for, or proposed"),
  q: z.string().trim().max(ideaLimits.search, "tooLong").optional().describe("Words, as for the search"),
  sort: z.enum(boardSorts).default("votes"),
  after: cursor(z.union([place, figurePlace])),
  before: cursor(z.union([place, figurePlace])),
  limit,
});
export type IdeaQuery = z.infer<typeof ideaQuery>;

export const newStatus = input(
  "NewIdeaStatus",
  z.strictObject({
    from: moveIdeaInput.shape.from.describe(
      "What it is now, as the caller knows it: 409 where it moved since",
    ),
    to: moveIdeaInput.shape.to,
    reason: z
      .strictObject({ fr: moveIdeaInput.shape.reasonFr, en: moveIdeaInput.shape.reasonEn })
      .refine(({ fr, en }) => `${fr}${en}`.length >= 3, "reasonShort")
      .describe("What everybody reads, in one language at least"),
    version: moveIdeaInput.shape.version.describe("The version of its product that it is shipped in"),
  }),
);
export const newWhy = input(
  "NewVoteReason",
  z.strictObject({
    words: explainInput.shape.words.describe("Why the idea matters to the caller, who voted for it"),
    quotable: z.boolean().default(false).describe("They agree to be quoted by name, in public"),
  }),
);
