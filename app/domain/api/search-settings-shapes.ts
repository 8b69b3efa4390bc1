import { z } from "zod";
import { indexActs, searchWordsSchema } from "../search/input.ts";
import { input } from "./input.ts";
import { shape } from "./shapes.ts";

const moment = z.iso.datetime();

/** What is sent is tidied as on the page: small letters, nothing twice. */
export const newSearchWords = input("NewSearchWords", searchWordsSchema);

export const searchWordsShape = shape(
  "SearchWords",
  z.object({
    synonyms: z.array(z.array(z.string())).describe("Groups of words that mean the same"),
    stopWords: z
      .object({ fr: z.array(z.string()), en: z.array(z.string()) })
      .describe("Words that are not looked for"),
  }),
);

export const newIndexAct = input("NewIndexAct", z.strictObject({ act: z.enum(indexActs, "invalidField") }));

export const searchIndexShape = shape(
  "SearchIndex",
  z.object({
    answers: z.enum(["postgres", "meilisearch"]).describe("Who answers searches now"),
    host: z.string().nullable().describe("Of Meilisearch; null where none is set"),
    index: z
      .object({
        uid: z.string(),
        version: z.string().nullable().describe("Of the server; null where it can't be reached"),
        documents: z.int().nullable(),
        base: z.int().describe("Threads that should be in it"),
        waiting: z.int(),
        lag: z.int().describe("Seconds since the oldest of those waiting changed"),
        refused: z.int(),
        builtAt: moment.nullable(),
        confirmedAt: moment.nullable(),
        building: z.object({ since: moment, done: z.int(), of: z.int() }).nullable(),
        asked: z.enum(["rebuild", "compare"]).nullable(),
        failure: z.object({ at: moment, words: z.string() }).nullable(),
        compared: z.object({ at: moment, documents: z.int(), base: z.int(), differing: z.int() }).nullable(),
        refusals: z.array(z.object({ threadId: z.string(), tries: z.int(), words: z.string(), at: moment })),
      })
      .nullable(),
  }),
);
