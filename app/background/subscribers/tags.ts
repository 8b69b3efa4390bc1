import { mergeSynonyms } from "#app/domain/tags/merge-synonyms.ts";
import type { Subscriber } from "../subscriber.ts";

/** Brings threads over to a tag that was given another word, a batch at a time. */
export const tags: Subscriber = {
  name: "tags",
  on: {
    "tag.changed": async ({ ids }) => {
      while (await mergeSynonyms(ids.tag));
    },
  },
};
