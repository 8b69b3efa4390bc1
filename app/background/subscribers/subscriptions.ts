import { carryTold } from "#app/domain/notifications/carry-told.ts";
import { carryTags } from "#app/domain/subscriptions/carry-tags.ts";
import { gatherFollowers } from "#app/domain/subscriptions/gather-followers.ts";
import type { Subscriber } from "../subscriber.ts";

type Both = { ids: { threadId: string; otherThreadId: string } };

const bothOf = ({ ids }: Both) => [Number(ids.threadId), Number(ids.otherThreadId)];
const gatherBoth = (event: Both) => gatherFollowers(bothOf(event));

/** Posts went to another thread: what members were told of them is read there. */
const gatherAndCarry = async (event: Both) => {
  await gatherBoth(event);
  await carryTold(bothOf(event));
};

/** Lets followers go where what they follow goes. */
export const subscriptions: Subscriber = {
  name: "subscriptions",
  on: {
    "thread.merged": gatherAndCarry,
    "thread.split": gatherAndCarry,
    "thread.act-undone": gatherAndCarry,
    "thread.marked-duplicate": gatherBoth,
    "tag.changed": ({ ids }) => carryTags(ids.tag),
    "tag.merged": ({ ids }) => carryTags(ids.tag),
  },
};
