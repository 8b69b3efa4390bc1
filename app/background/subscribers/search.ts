import { indexThreads } from "#app/domain/search/index-threads.ts";
import { db } from "#db/client.server.ts";
import type { Subscriber } from "../subscriber.ts";

/** Re-reads the thread rather than trusting the event, so order and repetition don't matter. */
const reindex = (event: { ids: { threadId: string } }) => indexThreads(db, [Number(event.ids.threadId)]);

/** Keeps each thread's search row equal to the thread. */
export const search: Subscriber = {
  name: "search",
  on: {
    "thread.asked": reindex,
    "answer.posted": reindex,
    "comment.posted": reindex,
    "answer.accepted": reindex,
    "answer.acceptance-withdrawn": reindex,
    "post.voted": reindex,
  },
};
