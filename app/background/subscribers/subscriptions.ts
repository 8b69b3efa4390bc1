import { carryTold } from "#app/domain/notifications/carry-told.ts";
import { carryTags } from "#app/domain/subscriptions/carry-tags.ts";
import { gatherFollowers } from "#app/domain/subscriptions/gather-followers.ts";
import type { Subscriber } from "../subscriber.ts";

type Both = { ids: { threadId: string; otherThreadId: string } };

const gatherBoth = async ({ ids }: Both) => {
  for (const id of new Set([ids.threadId, ids.otherThreadId])) await gatherFollowers(Number(id));
};

/** Posts went to another thread: what members were told of them is read there. */
const gatherAndCarry = async (event: Both) => {
  await gatherBoth(event);
  await carryTold([Number(event.ids.threadId), Number(event.ids.otherThreadId)]);
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
