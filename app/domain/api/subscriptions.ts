import { z } from "zod";
import { levels, targetKinds } from "../subscriptions/input.ts";
import { subscriptionPlace } from "../subscriptions/list-subscriptions.ts";
import type { SubscriptionView } from "../subscriptions/views.ts";
import { cursor, input, limit } from "./input.ts";
import { absolute } from "./parts.ts";
import { listOf, shape } from "./shapes.ts";

/** Subscriptions as the API gives and takes them: the token's owner's own, and nobody else's. */
export const subscriptionShape = shape(
  "Subscription",
  z.object({
    kind: z.enum(targetKinds),
    level: z.enum(levels),
    why: z
      .enum(["chosen", "asked", "answered", "bookmarked", "gathered"])
      .describe("Chosen, or brought along by what its owner did"),
    createdAt: z.iso.datetime(),
    target: z
      .object({ title: z.string(), url: z.url() })
      .nullable()
      .describe("Null where it is gone, or not to be read by you any more"),
  }),
);
type SubscriptionShape = z.infer<typeof subscriptionShape>;
export const subscriptionList = listOf("SubscriptionList", subscriptionShape);

export const newSubscription = input(
  "NewSubscription",
  z.strictObject({ level: z.enum(levels, "levelUnknown").default("everything") }).prefault({}),
);

export const subscriptionQuery = z.object({
  kind: z.enum(targetKinds).optional(),
  q: z.string().max(100, "tooLong").optional().describe("Words of the name or the title"),
  after: cursor(subscriptionPlace),
  limit,
});

export function representSubscription({ id: _, target, ...rest }: SubscriptionView): SubscriptionShape {
  return { ...rest, target: target && { title: target.title, url: absolute(target.path) } };
}
