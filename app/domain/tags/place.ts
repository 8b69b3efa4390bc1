import { z } from "zod";

/** A tag's place among the most used; by name, the figure is 0. */
export const tagPlace = z.tuple([
  z.int().min(0).max(2_147_483_647),
  z
    .string()
    .max(60)
    .refine((tag) => !tag.includes("\u0000")),
]);
