import { proposeLookAlike } from "#app/domain/duplicates/propose-look-alike.ts";
import type { Subscriber } from "../subscriber.ts";

type Written = { ids: { threadId: string; postId: string }; imported: boolean };

const look = async ({ ids, imported }: Written) => {
  if (!imported) await proposeLookAlike(Number(ids.threadId), Number(ids.postId));
};

/** Looks whether a question was asked before, once it is there and again when its words change. Nothing of what an import brings. */
export const duplicates: Subscriber = {
  name: "duplicates",
  same: ({ ids }) => ("postId" in ids ? ids.postId : ""),
  on: { "thread.asked": look, "post.edited": look },
};
