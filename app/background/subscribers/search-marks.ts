import { markThreads } from "#app/domain/search/meilisearch/mark-threads.ts";
import type { Subscriber } from "../subscriber.ts";

const mark = ({ ids }: { ids: { threadId: string } }) => markThreads([Number(ids.threadId)]);

/**
 * Marks the threads that another search engine has to be told of though no word of theirs changed: PostgreSQL asks the
 * thread itself what it is filtered by. Whatever `search` indexes anew is marked there, with its row.
 */
export const searchMarks: Subscriber = {
  name: "search-marks",
  same: ({ ids }) => JSON.stringify(ids),
  on: {
    "thread.marked-duplicate": mark,
    "thread.product-set": mark,
    "thread.anonymised": mark,
  },
};
