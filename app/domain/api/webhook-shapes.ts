import { z } from "zod";
import {
  deliveryStates,
  type SentType,
  testType,
  webhookChange,
  webhookInput,
  webhookTypes,
} from "../webhooks/input.ts";
import { deliveryPlace } from "../webhooks/list-deliveries.ts";
import { ideaShape, stepShape } from "./idea-shapes.ts";
import { cursor, input, limit } from "./input.ts";
import { listOf, postShape, shape, threadShape } from "./shapes.ts";

const moment = z.iso.datetime();
const uuid = z.uuid();
const type = z.enum(webhookTypes);

export const webhookShape = shape(
  "Webhook",
  z.object({
    id: uuid,
    url: z.url(),
    events: z.array(type),
    state: z.enum(["on", "paused", "off"]).describe("Off: switched off by itself, see offWhy"),
    offWhy: z
      .enum(["gone", "failing"])
      .nullable()
      .describe("The receiver answered 410, or nothing got through for three days"),
    stoppedAt: moment.nullable(),
    failingSince: moment.nullable().describe("Since when nothing got through; null while all is well"),
    formerUntil: moment.nullable().describe("Until when the secret before signs too"),
    createdBy: z.string().nullable().describe("A username"),
    createdAt: moment,
    lastSentAt: moment.nullable(),
    waiting: z.int(),
    failed: z.int(),
  }),
);
export const webhookList = listOf("WebhookList", webhookShape);
export const webhookWithSecret = shape(
  "WebhookWithSecret",
  z.object({
    ...webhookShape.shape,
    secret: z.string().describe("What deliveries are signed with; shown in this answer alone"),
  }),
);

export const deliveryShape = shape(
  "Delivery",
  z.object({
    id: uuid,
    webhookId: uuid,
    eventId: uuid.describe("Sent as webhook-id, the same in every try"),
    type: z.enum([...webhookTypes, testType]),
    eventAt: moment,
    state: z
      .enum(deliveryStates)
      .describe("Dropped: visitors could not read it any more when it was to be sent"),
    tries: z.int(),
    nextTryAt: moment.nullable(),
    status: z.int().nullable().describe("Of the last answer; null where there was none"),
    milliseconds: z.int().nullable(),
    said: z.string().describe("The answer's first bytes, or the network's own word"),
    problem: z.string().describe("Why the last try failed, or why it was dropped, as a key"),
    createdAt: moment,
    finishedAt: moment.nullable(),
  }),
);
export const deliveryList = listOf("DeliveryList", deliveryShape);
export const replayedShape = shape("Replayed", z.object({ count: z.int() }));

export const newWebhook = input(
  "NewWebhook",
  z.strictObject({
    url: webhookInput.shape.url.describe("https, on its own port, of the public internet"),
    events: webhookChange.shape.events.unwrap(),
  }),
);
export const webhookPatch = input("WebhookChange", webhookChange);
export const deliveryListQuery = z.object({
  state: z.enum(deliveryStates).optional(),
  after: cursor(deliveryPlace),
  limit,
});

const about = z.object({ thread: threadShape });
const aboutPost = z.object({ thread: threadShape, post: postShape });
const aboutTwo = z.object({
  thread: threadShape,
  otherThreadId: z.string().nullable().describe("Null where visitors may not read in its space"),
});
const aboutGone = z.object({
  post: z
    .object({ id: z.string(), threadId: z.string(), kind: z.enum(["body", "answer", "comment"]) })
    .describe("With its body, a thread goes as a whole"),
});
const aboutTest = z.object({ webhookId: uuid });

/** What is told of each event: what there is to read when it is sent, as the API answers a visitor. */
const told = {
  "thread.asked": { says: "Somebody opened a thread", data: about },
  "answer.posted": { says: "Somebody answered", data: aboutPost },
  "comment.posted": { says: "Somebody commented", data: aboutPost },
  "answer.accepted": { says: "An answer was accepted", data: aboutPost },
  "answer.acceptance-withdrawn": { says: "An answer is not accepted any more", data: aboutPost },
  "post.edited": { says: "A post was edited, or its thread's title or tags", data: aboutPost },
  "post.taken-away": { says: "A post was taken back by its author, or taken down", data: aboutGone },
  "post.brought-back": { says: "A post that was taken away is back", data: aboutPost },
  "thread.closed": { says: "A thread was closed", data: about },
  "thread.reopened": { says: "A thread is open again", data: about },
  "thread.moved": { says: "A thread moved to another space", data: about },
  "thread.retyped": { says: "A thread became one of another kind", data: about },
  "thread.merged": { says: "A thread took over another one", data: aboutTwo },
  "thread.split": { says: "Answers became a thread of their own", data: aboutTwo },
  "thread.act-undone": { says: "A move, a merger or the like was undone", data: aboutTwo },
  "idea.moved": {
    says: "An idea took a step of its life, on or back",
    data: z.object({ idea: ideaShape, step: stepShape }),
  },
  "idea.judged": {
    says: "Whoever wanted a shipped idea said whether it solves it, or took that back",
    data: z.object({
      idea: ideaShape,
      solved: z.object({ yes: z.int(), partly: z.int(), no: z.int() }).describe("All words by now"),
    }),
  },
  [testType]: { says: "An administrator looks whether deliveries arrive", data: aboutTest },
} satisfies Record<SentType, { says: string; data: z.ZodType }>;

export type ToldOutside = z.infer<(typeof told)[SentType]["data"]>;

/** `answer.acceptance-withdrawn` is described as `AnswerAcceptanceWithdrawn`. */
const nameOf = (name: string) => name.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every delivery there can be, by type: what it is about and the shape of its body. */
export const webhookBodies = Object.entries(told).map(([name, { says, data }]) => ({
  name,
  id: nameOf(name),
  says,
  body: shape(
    `${nameOf(name)}Event`,
    z.object({
      type: z.literal(name),
      timestamp: moment.describe("When it happened; the data are as they are when it is sent"),
      data,
    }),
  ),
}));
