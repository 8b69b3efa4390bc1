import { z } from "zod";
import { listOf, shape, validityShape } from "./shapes.ts";

const product = z.object({
  slug: z.string(),
  name: z.string(),
  url: z.url(),
  description: z.string().describe("In the caller's language where there is one"),
  retired: z.boolean().describe("No longer sold: takes no new threads"),
});

export const productList = listOf("ProductList", shape("Product", product));
export type ProductListShape = z.infer<typeof productList>;

export const productQuery = z.object({
  version: z.string().max(40, "tooLong").optional().describe("The name of one of its versions"),
});

export const productDetails = shape(
  "ProductDetails",
  z.object({
    ...product.shape,
    versions: z
      .array(z.object({ name: z.string(), releasedOn: z.iso.date().nullable() }))
      .describe("Oldest first"),
    spaces: z.array(z.string()).describe("Slugs of the spaces where it is talked about"),
    bestAnswers: z
      .array(
        z.object({
          postId: z.string(),
          title: z.string().describe("Of the question it answers"),
          url: z.url(),
          opening: z.string().describe("Its first words, as plain text"),
          score: z.int(),
          official: z.boolean(),
          validity: validityShape.nullable(),
          holds: z.boolean().describe("It holds for the version asked for; false where none was"),
        }),
      )
      .describe("Accepted answers, the best first; those first that hold for the version asked for"),
    knownIssues: z.array(
      z.object({
        threadId: z.string(),
        title: z.string(),
        url: z.url(),
        workaround: z.string(),
        answerUrl: z.url().nullable().describe("The answer that was accepted, where one was"),
        fixedIn: z.string().nullable().describe("Name of the version that mends it"),
      }),
    ),
  }),
);
export type ProductDetailsShape = z.infer<typeof productDetails>;
