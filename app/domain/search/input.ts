import { z } from "zod";
import { limits } from "../threads/input.ts";

/** What is asked by those who write something that may be there already. */
export const similarInput = z.object({
  title: z.string().trim().min(1, "required").max(limits.title, "tooLong"),
  body: z.string().max(limits.body, "tooLong").default(""),
});
export type SimilarQuery = z.infer<typeof similarInput>;
