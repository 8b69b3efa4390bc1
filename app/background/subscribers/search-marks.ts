import type { EventName } from "#app/domain/events.ts";
import { markThreads } from "#app/domain/search/meilisearch/mark-threads.ts";
import { markThreadsOf } from "#app/domain/search/meilisearch/mark-threads-of.ts";
import type { Subscriber } from "../subscriber.ts";

const threads = (ids: Record<string, string>) => [
  ...new Set([ids.threadId, ids.otherThreadId].flatMap((id) => (id ? [Number(id)] : []))),
];

/** What changes a thread's words, or anything that it is filtered or ordered by. */
const changes = [
  "thread.asked",
  "answer.posted",
  "comment.posted",
  "answer.accepted",
  "answer.acceptance-withdrawn",
  "answer.superseded",
  "answer.check-undone",
  "post.voted",
  "post.edited",
  "post.withdrawn",
  "post.brought-back",
  "decision.made",
  "decision.lifted",
  "thread.moved",
  "thread.retyped",
  "thread.merged",
  "thread.split",
  "thread.act-undone",
  "thread.marked-duplicate",
  "thread.product-set",
  "thread.anonymised",
] as const satisfies readonly EventName[];

/**
 * Marks the threads that another search engine has to be told of; what is sent is read when it is sent. Beside `search`, so
 * that what only that engine filters by is told too, and one that is away keeps nobody waiting.
 */
export const searchMarks: Subscriber = {
  name: "search-marks",
  same: ({ ids }) => JSON.stringify(ids),
  on: {
    ...Object.fromEntries(
      changes.map((name) => [
        name,
        (event: { ids: Record<string, string> }) => markThreads(threads(event.ids)),
      ]),
    ),
    "member.merged": ({ ids }) => markThreadsOf(ids.memberId),
  },
};
