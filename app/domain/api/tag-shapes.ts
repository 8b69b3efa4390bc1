import { z } from "zod";
import { listBothWaysOf, shape } from "./shapes.ts";

const tagRow = shape(
  "Tag",
  z.object({
    tag: z.string(),
    url: z.url(),
    threads: z.int().describe("How many the caller may see"),
    opening: z.string().describe("First line of its description as plain text, or empty"),
  }),
);
export const tagList = listBothWaysOf("TagList", tagRow);
export type TagListShape = z.infer<typeof tagList>;

export const tagShape = shape(
  "TagDetails",
  z.object({
    tag: z.string(),
    url: z.url(),
    threads: z.int(),
    descriptionHtml: z.string().describe("In the caller's language where there is one; empty without"),
    synonyms: z.array(z.string()),
    related: z.array(z.string()).describe("Tags often found beside it"),
  }),
);
export type TagShape = z.infer<typeof tagShape>;
