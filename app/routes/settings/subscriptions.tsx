import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeSubscription } from "#app/domain/subscriptions/change-subscription.ts";
import { changeInput, rowInput, subscriptionListInput } from "#app/domain/subscriptions/input.ts";
import { listSubscriptions } from "#app/domain/subscriptions/list-subscriptions.ts";
import { intent, read, safeNext, write } from "#app/http/door.server.ts";
import { followedTitle } from "../../i18n/subscription-pages.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SubscriptionsPage } from "../../ui/subscriptions/subscriptions-page.tsx";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const query = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ""));
    const { kind, q, after } = subscriptionListInput.parse(query);
    const page = await listSubscriptions(viewer, { kind, q, after });
    return { page, kind, words: q, later: after !== undefined };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "subscription", points: 240, seconds: 600 },
  intents: {
    change: intent(changeInput, async ({ viewer, input: { level, back, ...row } }) => {
      await changeSubscription(viewer, row, level);
      return redirect(safeNext(back));
    }),
    remove: intent(rowInput, async ({ viewer, input: { back, level: _, ...row } }) => {
      await changeSubscription(viewer, row, null);
      return redirect(safeNext(back));
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, followedTitle()) }];

export default function Subscriptions() {
  return <SubscriptionsPage {...useLoaderData<typeof loader>()} />;
}
