import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countUnread } from "#app/domain/notifications/count-unread.ts";
import { inboxInput, readInput } from "#app/domain/notifications/input.ts";
import { listInbox } from "#app/domain/notifications/list-inbox.ts";
import { markRead } from "#app/domain/notifications/mark-read.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { inboxTitle } from "../../i18n/inbox.ts";
import { InboxPage } from "../../ui/notifications/inbox-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, url, now }) {
    const { show, after } = inboxInput.parse(Object.fromEntries(url.searchParams));
    const [page, unread] = await Promise.all([listInbox(viewer, { show, after }), countUnread(viewer)]);
    return { page, show, later: after !== undefined, unread, until: now.toISOString() };
  },
});

const marking = intent(readInput, async ({ viewer, input: { thread, until, show } }) => {
  await markRead(viewer, {
    threadId: thread === undefined ? undefined : Number(thread),
    until: until === undefined ? undefined : new Date(until),
    show,
  });
  return redirect(show && show !== "all" ? `/notifications?show=${show}` : "/notifications");
});

export const action = write({ audience: "members", intents: { one: marking, all: marking } });

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, inboxTitle()) }];

export default function Notifications() {
  return <InboxPage {...useLoaderData<typeof loader>()} />;
}
