import { indexThreads } from "#app/domain/search/index-threads.ts";
import { indexThreadsOf } from "#app/domain/search/index-threads-of.ts";
import { db } from "#db/client.server.ts";
import type { Subscriber } from "../subscriber.ts";

/** Re-reads the thread rather than trusting the event, so order and repetition don't matter. */
const reindex = (event: { ids: { threadId: string } }) => indexThreads(db, [Number(event.ids.threadId)]);

/** As `reindex`, for both threads that posts went between. */
const reindexBoth = ({ ids }: { ids: { threadId: string; otherThreadId: string } }) =>
  indexThreads(db, [...new Set([Number(ids.threadId), Number(ids.otherThreadId)])]);

const threadsOf = (ids: { threadId: string; otherThreadId?: string }) => [
  ids.threadId,
  ids.otherThreadId ?? "",
];

/** Keeps each thread's search row equal to the thread. */
export const search: Subscriber = {
  name: "search",
  same: ({ ids }) => JSON.stringify("threadId" in ids ? threadsOf(ids) : ids),
  on: {
    "thread.asked": reindex,
    "answer.posted": reindex,
    "comment.posted": reindex,
    "answer.accepted": reindex,
    "answer.acceptance-withdrawn": reindex,
    "answer.superseded": reindex,
    "answer.check-undone": reindex,
    "post.voted": reindex,
    "thread.moved": reindex,
    "thread.retyped": reindex,
    "thread.merged": reindexBoth,
    "thread.split": reindexBoth,
    "thread.act-undone": reindexBoth,
    "post.edited": reindex,
    "post.withdrawn": reindex,
    "post.brought-back": reindex,
    "decision.made": reindex,
    "decision.lifted": reindex,
    // Votes that were two are one now.
    "member.merged": ({ ids }) => indexThreadsOf(ids.memberId),
  },
};
