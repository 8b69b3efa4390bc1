import { z } from "zod";
import { listOf, shape } from "./shapes.ts";

const product = z.object({
  slug: z.string(),
  name: z.string(),
  url: z.url(),
  description: z.string().describe("In the caller's language where there is one"),
  retired: z.boolean().describe("No longer sold: takes no new threads"),
});

export const productList = listOf("ProductList", shape("Product", product));
export type ProductListShape = z.infer<typeof productList>;

export const productDetails = shape(
  "ProductDetails",
  z.object({
    ...product.shape,
    versions: z
      .array(z.object({ name: z.string(), releasedOn: z.iso.date().nullable() }))
      .describe("Oldest first"),
    spaces: z.array(z.string()).describe("Slugs of the spaces where it is talked about"),
    knownIssues: z.array(
      z.object({
        threadId: z.string(),
        title: z.string(),
        url: z.url(),
        workaround: z.string(),
        fixedIn: z.string().nullable().describe("Name of the version that mends it"),
      }),
    ),
  }),
);
export type ProductDetailsShape = z.infer<typeof productDetails>;
