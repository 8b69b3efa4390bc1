import { z } from "zod";
import { deskAges, deskFigures, deskOwners, deskSorts, deskStatuses } from "#app/lib/desk.ts";
import { ideaStatuses } from "#app/lib/idea-board.ts";
import { deskLimits, noteInput } from "../desk/input.ts";
import { ideaLimits } from "../ideas/input.ts";
import { figurePlace, place } from "../page.ts";
import { tagSchema } from "../threads/input.ts";
import { stepShape } from "./idea-shapes.ts";
import { cursor, input, limit } from "./input.ts";
import { listBothWaysOf, postShape, shape, threadShape } from "./shapes.ts";

const moment = z.iso.datetime();
const { id, title, url, space, tags, product, language, createdAt } = threadShape.shape;
const author = postShape.shape.author;
const figure = z.int().min(1).max(5).nullable();

const row = {
  ...{ id, title, url, space, product, language, createdAt },
  status: z.enum(ideaStatuses),
  statusAt: moment.describe("Since when"),
  votes: z.int(),
  votesLately: z.int().describe("Of the votes there are, those cast in the last 30 days"),
  votesByWeek: z
    .array(z.int())
    .describe("Of the votes there are, those of each of the last twelve weeks, oldest first"),
  owner: author.describe("Who takes care of it"),
  effort: figure.describe("What it would take, from 1 (little) to 5"),
  value: figure.describe("What it would give"),
};

export const deskList = listBothWaysOf(
  "DeskList",
  shape(
    "DeskIdea",
    z
      .object({
        ...row,
        notes: z.int(),
        linked: z.int().describe("Questions linked with it in either direction, or that lead to it"),
      })
      .describe("An idea as those who decide on it see it"),
  ),
);
export type DeskListShape = z.infer<typeof deskList>;

const part = z.array(z.object({ key: z.string().nullable(), name: z.string().nullable(), voters: z.int() }));
export const caseShape = shape(
  "DeskCase",
  z
    .object({
      ...row,
      tags,
      assessedAt: moment.nullable().describe("To be sent back as `was`, so that nothing said since is lost"),
      assessedBy: author,
      voters: z.object({
        groups: part.describe("By group; somebody in two is counted in both"),
        products: part.describe("By product they own"),
        countries: part.describe("By country, as they say it; null for unsaid"),
      }),
      notes: z
        .array(z.object({ id: z.uuid(), body: z.string(), by: author, at: moment }))
        .describe("Newest first"),
      linked: z.array(z.object({ id, title, url, meToo: z.int(), duplicates: z.int(), solved: z.boolean() })),
      refusals: z
        .array(z.object({ id, title, url, votes: z.int(), at: moment, reason: z.string().nullable() }))
        .describe("Declined ideas that are like it, with why"),
      steps: z.array(stepShape).describe("Newest first"),
    })
    .describe("All that those who decide on an idea have before them"),
);
export type CaseShape = z.infer<typeof caseShape>;

export const deskQuery = z.object({
  status: z.enum(deskStatuses).default("open").describe("`open` is what is neither shipped nor declined"),
  product: z.string().max(80, "tooLong").optional().describe("A product's slug"),
  space: z.string().max(80, "tooLong").optional().describe("A space's slug"),
  owner: z.enum(deskOwners).optional().describe("The caller, nobody, or somebody"),
  age: z.enum(deskAges).optional().describe("Days at its status, or more"),
  figures: z.enum(deskFigures).optional().describe("Whether value and effort are both said"),
  tag: tagSchema.optional(),
  q: z.string().trim().max(ideaLimits.search, "tooLong").optional().describe("Words, as for the search"),
  sort: z
    .enum(deskSorts)
    .default("votes")
    .describe("`waiting`: longest at its status first; `worth`: value divided by effort"),
  after: cursor(z.union([place, figurePlace])),
  before: cursor(z.union([place, figurePlace])),
  limit,
});
export type DeskQuery = z.infer<typeof deskQuery>;

export const newDeskNote = input(
  "NewDeskNote",
  z.strictObject({
    body: noteInput.shape.body.describe("Read by those who decide on the idea, and nobody else"),
  }),
);
const wanted = z.int("figureRange").min(1, "figureRange").max(5, "figureRange").nullable();
export const newAssessment = input(
  "NewAssessment",
  z.strictObject({
    owner: z
      .string()
      .trim()
      .toLowerCase()
      .max(deskLimits.owner, "ownerUnknown")
      .nullable()
      .describe("Username of somebody who may decide on it"),
    effort: wanted,
    value: wanted,
    was: moment.nullable().describe("`assessedAt` as it was read: 409 where somebody said something since"),
  }),
);
