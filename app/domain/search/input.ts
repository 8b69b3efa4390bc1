import { z } from "zod";
import { limits } from "../threads/input.ts";

/** What is asked by those who write something that may be there already. */
export const similarInput = z.object({
  title: z.string().trim().min(1, "required").max(limits.title, "tooLong"),
  body: z.string().max(limits.body, "tooLong").default(""),
});
export type SimilarQuery = z.infer<typeof similarInput>;

/** What may be taught: so many groups, of so many words that mean the same, each so long. */
export const wordLimits = { groups: 500, group: 20, term: 60, stopWords: 500, text: 60_000 };

/** As it is compared: small letters, single spaces. */
export const asTerm = (typed: string) => typed.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

const term = z
  .string()
  .transform(asTerm)
  .pipe(
    z
      .string()
      .max(wordLimits.term, "searchTermLong")
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} '’.+#-]*$/u, "searchTermShape"),
  );
const word = term.refine((one) => !one.includes(" "), "searchWordShape");
const unique = (words: string[]) => [...new Set(words)];
const group = z
  .array(term)
  .max(wordLimits.group, "searchGroupLong")
  .transform(unique)
  .refine((words) => words.length > 1, "searchGroupShort");
const stopWords = z.array(word).max(wordLimits.stopWords, "searchWordsMany").transform(unique);

/** Words that mean the same, and words that are not looked for. Client safe. */
export const searchWordsSchema = z.strictObject({
  synonyms: z.array(group).max(wordLimits.groups, "searchWordsMany"),
  stopWords: z.strictObject({ fr: stopWords, en: stopWords }),
});
export type SearchWords = z.infer<typeof searchWordsSchema>;

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.split(",").map(asTerm).filter(Boolean))
    .filter((words) => words.length > 0);
const apart = (text: string) => text.split(/[\s,;]+/).filter(Boolean);
const typed = z.string().max(wordLimits.text, "tooLong").default("");

/** As the page has them: a group a line with commas between, and words with spaces or line ends between. */
export const searchWordsForm = z.strictObject({
  synonyms: typed.transform(lines).pipe(searchWordsSchema.shape.synonyms),
  stopFr: typed.transform(apart).pipe(stopWords),
  stopEn: typed.transform(apart).pipe(stopWords),
});

/** What may be asked of the index in another engine: built anew, held against the base, what it refused tried again. */
export const indexActs = ["rebuild", "compare", "retry"] as const;
export type IndexAct = (typeof indexActs)[number];
