import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/http/door.server.ts";
import {
  loadSubscription,
  subscriptionIntents,
  subscriptionLimit,
} from "#app/http/subscription-page.server.ts";
import { followTitle } from "../../i18n/subscription-pages.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SubscriptionPage } from "../../ui/subscriptions/subscription-page.tsx";

export const loader = read({ audience: "members", load: (knock) => loadSubscription(knock, "thread") });

export const action = write({
  audience: "members",
  limit: subscriptionLimit,
  intents: subscriptionIntents("thread"),
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && followTitle({ title: data.target.title })) },
];

export default function Subscription() {
  return <SubscriptionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
