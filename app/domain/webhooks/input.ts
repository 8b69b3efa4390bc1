import { z } from "zod";

/** What administrators say about webhooks. Client safe. Messages are keys of `app/i18n/errors.ts`. */

/** What other servers can be told of, each a public event; in the order they are offered. */
export const webhookTypes = [
  "thread.asked",
  "answer.posted",
  "comment.posted",
  "answer.accepted",
  "answer.acceptance-withdrawn",
  "post.edited",
  "post.taken-away",
  "post.brought-back",
  "thread.closed",
  "thread.reopened",
  "thread.moved",
  "thread.retyped",
  "thread.merged",
  "thread.split",
  "thread.act-undone",
  "idea.moved",
  "idea.judged",
] as const;
export type WebhookType = (typeof webhookTypes)[number];

/** Sent by hand alone, to see whether deliveries arrive. */
export const testType = "webhook.test";
export type SentType = WebhookType | typeof testType;

export const deliveryStates = ["waiting", "sent", "failed", "dropped"] as const;

export const longestUrl = 1_000;
/** More would be no help to anybody, and each costs a request for every event. */
export const mostWebhooks = 20;
/** How many deliveries may be chosen at once, in hundreds of lines on a page. */
export const mostChosen = 100;

const url = z.string().trim().min(1, "required").max(longestUrl, "tooLong");
const types = z.enum(webhookTypes, "webhookTypeUnknown");
const list = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(one).max(most, "tooLong"));

const events = list(types, webhookTypes.length * 2).transform((chosen) =>
  webhookTypes.filter((type) => chosen.includes(type)),
);

export const webhookInput = z.strictObject({
  url,
  events: events.refine((chosen) => chosen.length > 0, "chooseEvents"),
});
export type WebhookInput = z.infer<typeof webhookInput>;

/** As programs change one: what is left out stays. */
export const webhookChange = z.strictObject({
  url: url.optional(),
  events: z
    .array(types)
    .min(1, "chooseEvents")
    .max(webhookTypes.length, "tooLong")
    .transform((chosen) => webhookTypes.filter((type) => chosen.includes(type)))
    .optional(),
  active: z.boolean().optional(),
});
export type WebhookChange = z.infer<typeof webhookChange>;

export const sureInput = z.strictObject({ sure: z.literal("yes", "webhookSure") });
/** The deliveries that were ticked, or the one whose own button was pressed. */
export const chosenInput = z
  .strictObject({
    delivery: list(z.uuid("invalidField"), mostChosen),
    only: z.uuid("invalidField").optional(),
  })
  .transform(({ delivery, only }) => ({ ids: only ? [only] : delivery }))
  .refine(({ ids }) => ids.length > 0, { error: "chooseDeliveries", path: ["delivery"] });

/** What of the log is looked at; what makes no sense in an address is left out. */
export const deliveryQuery = z.object({
  state: z.enum(deliveryStates).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
export type DeliveryQuery = z.infer<typeof deliveryQuery>;
