import { z } from "zod";
import { shape, threadShape } from "./shapes.ts";

export const searchList = shape(
  "SearchList",
  z.object({
    items: z.array(
      shape(
        "SearchResult",
        z.object({
          ...threadShape.shape,
          extract: z.string().describe("Where the words were found, as plain text"),
        }),
      ),
    ),
    next: z.string().nullable(),
    count: z.int().nullable().describe("Up to 10,000 hits; null where there are filters and no words"),
    capped: z.boolean().describe("There are more than that"),
    mended: z
      .string()
      .nullable()
      .describe("The words looked for in place of those asked, which nothing holds"),
    offered: z.string().nullable().describe("Words that more threads hold"),
    unknown: z
      .array(z.object({ name: z.string(), value: z.string() }))
      .describe("Filters whose value is none; they were left out"),
    related: z.array(z.string()).describe("Tags that many of these threads carry"),
  }),
);
export type SearchListShape = z.infer<typeof searchList>;

export const similarList = shape(
  "SimilarList",
  z.object({
    items: z.array(
      shape(
        "SimilarThread",
        z.object({
          id: threadShape.shape.id,
          kind: threadShape.shape.kind,
          title: z.string(),
          slug: z.string(),
          url: z.url(),
          language: threadShape.shape.language,
          answerCount: z.int(),
          score: z.int(),
          solved: z.boolean(),
          answer: z
            .object({
              id: threadShape.shape.id,
              opening: z.string().describe("Plain text, up to 300 characters"),
            })
            .nullable()
            .describe("The accepted answer's first lines"),
        }),
      ),
    ),
  }),
);
export type SimilarListShape = z.infer<typeof similarList>;
