import { z } from "zod";
import type { Locale } from "#app/i18n/locale.ts";
import { toldSentence } from "#app/i18n/notifications.ts";
import { filters, kinds } from "../notifications/input.ts";
import { inboxPlace } from "../notifications/list-inbox.ts";
import type { InboxGroup } from "../notifications/views.ts";
import { cursor, input, limit } from "./input.ts";
import { absolute } from "./parts.ts";
import { listOf, shape } from "./shapes.ts";

/** What the token's owner was told, by thread, as the API gives it. */
export const inboxShape = shape(
  "InboxThread",
  z.object({
    threadId: z.string().describe("A number, as a string"),
    title: z.string().nullable().describe("Null where it is not to be read by you any more"),
    unread: z.boolean(),
    at: z.iso.datetime().describe("When the newest came"),
    told: z.array(
      z.object({
        kind: z.enum(kinds),
        sentence: z.string().describe("In the caller's language"),
        actors: z.array(z.string()).describe("Who did it, two at most"),
        others: z.int().describe("How many more"),
        unread: z.boolean(),
        at: z.iso.datetime(),
        url: z.url(),
      }),
    ),
  }),
);
export const inboxList = listOf("Inbox", inboxShape);

export const inboxQuery = z.object({
  show: z.enum(filters).default("all"),
  after: cursor(inboxPlace),
  limit,
});

export const markedRead = input(
  "MarkedRead",
  z
    .strictObject({
      threadId: z
        .string()
        .regex(/^\d{1,15}$/, "invalidField")
        .optional()
        .describe("Only what is about it; all without"),
      until: z.iso
        .datetime({ offset: true, error: "dateUnknown" })
        .optional()
        .describe("What came later stays unread"),
    })
    .prefault({}),
);

export const unreadShape = shape(
  "Unread",
  z.object({ unread: z.int().describe("Threads with something unread, 100 at most") }),
);

export function representInbox(
  { threadId, title, unread, at, told }: InboxGroup,
  locale: Locale,
): z.infer<typeof inboxShape> {
  return {
    threadId,
    title,
    unread,
    at,
    told: told.map((one) => ({
      kind: one.kind,
      sentence: toldSentence(one, locale),
      actors: one.actors,
      others: one.others,
      unread: one.unread,
      at: one.at,
      url: absolute(one.path),
    })),
  };
}
