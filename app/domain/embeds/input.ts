import { z } from "zod";
import { locales } from "../../i18n/locale.ts";
import { tagSchema } from "../threads/input.ts";

/** What is said about embeds: which sites may show answers, and which answers. Client safe. */

/** More would be a list nobody looks after. */
export const mostOrigins = 50;
export const longestOrigin = 300;
export const mostAnswers = 10;
export const longestQuery = 200;

/** Their own machine, where a page is tried before it goes out. */
const own = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * An origin as browsers send it, from however somebody writes it: `https://www.example.com`. Null for what is none, for a
 * path or a password in it, and for http anywhere but on one's own machine, since whoever sits between could read along.
 */
export function originFrom(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (url?.pathname !== "/" || url.search || url.hash || url.username || url.password) return null;
  if (url.hostname === "" || url.hostname.includes("*")) return null;
  const safe = url.protocol === "https:" || (url.protocol === "http:" && own.test(url.hostname));
  return safe ? url.origin : null;
}

const origin = z
  .string()
  .max(longestOrigin, "originShape")
  .transform((typed, context) => {
    const known = originFrom(typed);
    if (known) return known;
    context.addIssue({ code: "custom", message: "originShape" });
    return z.NEVER;
  });

const unique = (all: string[]) => [...new Set(all)];
const origins = z.array(origin).max(mostOrigins, "originsMany");

/** As programs send them. */
export const originList = z.strictObject({ origins: origins.transform(unique) });

/** As the form has them: one on each line. Faults are the field's, not those of a line. */
export const originsInput = z.strictObject({
  origins: z
    .string()
    .max(mostOrigins * (longestOrigin + 2), "tooLong")
    .default("")
    .transform((typed, context) => {
      const lines = typed
        .split(/[\s,;]+/)
        .map((line) => line.trim())
        .filter(Boolean);
      const read = origins.safeParse(lines);
      if (read.success) return unique(read.data);
      for (const message of new Set(read.error.issues.map((issue) => issue.message)))
        context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
});

/** What an embed is about: one of the three. */
export const answersQuery = z
  .object({
    product: z.string().max(60, "tooLong").optional().describe("A product's slug"),
    tag: tagSchema.optional().describe("A tag, or another word for it"),
    query: z.string().trim().max(longestQuery, "tooLong").optional().describe("What somebody looks for"),
    lang: z
      .enum(locales, "invalidField")
      .optional()
      .describe("Answers in this language come first, and names are said in it"),
    limit: z.coerce
      .number("answersRange")
      .int("answersRange")
      .min(1, "answersRange")
      .max(mostAnswers, "answersRange")
      .default(3)
      .describe("How many answers at most"),
  })
  .refine(({ product, tag, query }) => [product, tag, query].filter(Boolean).length === 1, {
    error: "embedAbout",
    path: ["query"],
  });
export type AnswersQuery = z.infer<typeof answersQuery>;

/** What the page of embeds shows; what makes no sense in an address is left out. */
export const snippetQuery = z.object({
  about: z.enum(["product", "tag", "query"]).optional().catch(undefined),
  product: z.string().max(60).optional().catch(undefined),
  tag: tagSchema.optional().catch(undefined),
  query: z.string().trim().max(longestQuery).optional().catch(undefined),
  lang: z.enum(locales).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(mostAnswers).optional().catch(undefined),
});
