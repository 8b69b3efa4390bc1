import { settleProduct, settleSpace, settleThreads } from "#app/domain/freshness/settle-threads.ts";
import type { Subscriber } from "../subscriber.ts";

const settle = ({ ids }: { ids: { threadId: string } }) => settleThreads([Number(ids.threadId)]);
/** For both threads that posts went between, or of which one leads to the other. */
const settleBoth = ({ ids }: { ids: { threadId: string; otherThreadId: string } }) =>
  settleThreads([...new Set([Number(ids.threadId), Number(ids.otherThreadId)])]);

/** Keeps the queue of answers to check equal to the answers, whatever happened to them. */
export const freshness: Subscriber = {
  name: "freshness",
  same: ({ name, ids }) => JSON.stringify("threadId" in ids ? ids : [name, ids]),
  on: {
    "answer.accepted": settle,
    "answer.acceptance-withdrawn": settle,
    "answer.judged": settle,
    "answer.validity-said": settle,
    "post.withdrawn": settle,
    "post.brought-back": settle,
    "decision.made": settle,
    "decision.lifted": settle,
    "thread.moved": settle,
    "thread.retyped": settle,
    "thread.product-set": settle,
    "thread.merged": settleBoth,
    "thread.split": settleBoth,
    "thread.marked-duplicate": settleBoth,
    "thread.act-undone": settleBoth,
    "product.version-released": ({ ids }) => settleProduct(ids.productId),
    "product.changed": ({ ids }) => settleProduct(ids.productId),
    "space.changed": ({ ids }) => settleSpace(ids.spaceId),
  },
};
