import type { InboxGroup, ToldView } from "#app/domain/notifications/views.ts";
import type { SubscriptionView } from "#app/domain/subscriptions/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { InboxPage } from "#app/ui/notifications/inbox-page.tsx";
import { NotificationSettingsPage } from "#app/ui/notifications/notification-settings-page.tsx";
import { SubscriptionPage } from "#app/ui/subscriptions/subscription-page.tsx";
import { SubscriptionsPage } from "#app/ui/subscriptions/subscriptions-page.tsx";
import * as s from "./samples.ts";

const told = (id: string, over: Partial<ToldView>): ToldView => ({
  id,
  kind: "answer",
  what: "answer.posted",
  actors: ["Luc", "Ana"],
  others: 2,
  on: "answer",
  own: true,
  threadKind: "question",
  product: null,
  version: null,
  voted: false,
  unread: true,
  at: s.now,
  path: `/p/${id}`,
  opening: "Essayez de serrer le joint.",
  said: null,
  ...over,
});
const groups = (l: Locale): InboxGroup[] =>
  s.rows(l).map((row, index) => ({
    threadId: row.id,
    title: index === 2 ? null : row.title,
    language: row.language,
    space: row.space,
    unread: index < 2,
    at: s.now,
    told: [
      told(`${index}1`, { unread: index < 2 }),
      told(`${index}3`, {
        ...{ kind: "fixed", what: "known-issue.fixed", product: "Aria 2", version: "2.3" },
        ...{ on: "thread", actors: [], others: 0, opening: "" },
      }),
      told(`${index}2`, { kind: "acted", what: "remove", actors: [], others: 0, opening: "", unread: false }),
    ],
  }));
const followed = (l: Locale): SubscriptionView[] =>
  (["thread", "space", "tag"] as const).map((kind, index) => ({
    kind,
    id: `${index}`,
    level: "everything",
    why: index === 0 ? "asked" : "chosen",
    createdAt: s.now,
    target: index === 2 ? null : { kind, id: `${index}`, title: s.rows(l)[0]!.title, path: "/t/1/x" },
  }));
const settings = {
  mailMode: "daily" as const,
  quietKinds: ["news" as const],
  onAsking: "everything" as const,
  onAnswering: null,
  onBookmarking: "answers" as const,
  stopped: { at: s.now, why: "bounced" as const },
};
const inbox = { show: "all" as const, later: false, unread: 2, until: s.now };

/** Pages of being told. */
export const toldPages = (l: Locale) => ({
  inbox: {
    path: "/notifications",
    member: true,
    page: () => <InboxPage {...inbox} page={{ items: groups(l), next: "x" }} />,
  },
  "inbox-empty": {
    path: "/notifications",
    member: true,
    page: () => <InboxPage {...inbox} unread={0} page={{ items: [], next: null }} />,
  },
  subscription: {
    path: "/t/1/subscription",
    member: true,
    page: () => (
      <SubscriptionPage
        target={followed(l)[0]!.target!}
        kept={followed(l)[0]!}
        at="/t/1/subscription"
        refused={{ errors: { level: [refusalWords("levelUnknown")] }, values: { level: "loud" } }}
      />
    ),
  },
  subscriptions: {
    path: "/settings/subscriptions",
    member: true,
    page: () => <SubscriptionsPage page={{ items: followed(l), next: "x" }} words="" later={false} />,
  },
  "notification-settings": {
    path: "/settings/notifications",
    member: true,
    page: () => <NotificationSettingsPage settings={settings} done="saved" />,
  },
});
