import { z } from "zod";
import { stages } from "#app/lib/roadmap.ts";
import { releaseNotesInput } from "../products/input.ts";
import { month } from "../roadmap/input.ts";
import { releasePlace } from "../roadmap/pick-releases.ts";
import { ideaShape } from "./idea-shapes.ts";
import { cursor, input, limit } from "./input.ts";
import { listOf, postShape, shape } from "./shapes.ts";

const reason = z
  .object({ words: z.string(), language: z.enum(["fr", "en"]) })
  .nullable()
  .describe("Of its last step, in the caller's language where it was given in it; null where it has none");
const count = z.int();

const planned = shape("PlannedIdea", z.object({ ...ideaShape.shape, reason }));

export const roadmapShape = shape(
  "Roadmap",
  z.object({
    stages: z.array(
      z.object({
        status: z.enum(stages),
        count: count.describe("Of the ideas at it that the caller may see, all of them"),
        ideas: z.array(planned).describe("The first of them; `GET /ideas?status=` has the others"),
      }),
    ),
  }),
);
export type RoadmapShape = z.infer<typeof roadmapShape>;

export const roadmapQuery = z.object({
  product: z.string().max(80, "tooLong").optional().describe("A product's slug"),
  space: z.string().max(80, "tooLong").optional().describe("A space's slug"),
});
export type RoadmapQuery = z.infer<typeof roadmapQuery>;

const notes = z.object({
  title: z.string(),
  markdown: z.string(),
  html: z.string(),
  language: z.enum(["fr", "en"]),
});

export const releaseList = listOf(
  "ReleaseList",
  shape(
    "Release",
    z
      .object({
        url: z.url().describe("Where it stands alone"),
        product: z.string().nullable().describe("A product's slug; null for what came without a version"),
        version: z.string().nullable(),
        month: z.string().nullable().describe("As `2026-11`, where there is no version"),
        releasedOn: z.iso.date().nullable(),
        notes: notes.nullable().describe("What the brand says of it, once it is out"),
        ideaCount: count,
        ideas: z
          .array(
            z.object({
              ...planned.shape,
              proposers: z
                .array(postShape.shape.author)
                .describe("Also of ideas that were merged into it; null for who left for good"),
            }),
          )
          .describe("Those with the most votes first; a hundred at most of one release, twelve in a list"),
      })
      .describe("What came with a version of a product, or without one in a month"),
  ),
);
export type ReleaseListShape = z.infer<typeof releaseList>;

export const releaseQuery = z.object({
  product: z.string().max(80, "tooLong").optional().describe("A product's slug"),
  version: z
    .string()
    .max(40, "tooLong")
    .optional()
    .describe("The name of one of the product's versions, which alone is given then"),
  month: month.optional().describe("What came in that month without a version, which alone is given then"),
  after: cursor(releasePlace),
  limit,
});
export type ReleaseQuery = z.infer<typeof releaseQuery>;

export const newReleaseNotes = input(
  "NewReleaseNotes",
  z.strictObject({
    version: releaseNotesInput.shape.version.describe("The name of one of its versions"),
    title: z
      .strictObject({ fr: releaseNotesInput.shape.titleFr, en: releaseNotesInput.shape.titleEn })
      .default({ fr: "", en: "" }),
    markdown: z
      .strictObject({ fr: releaseNotesInput.shape.textFr, en: releaseNotesInput.shape.textEn })
      .describe("Empty in both languages, with empty titles, for no notes"),
  }),
);
