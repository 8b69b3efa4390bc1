import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { addWebhook } from "#app/domain/webhooks/add-webhook.ts";
import { webhookInput } from "#app/domain/webhooks/input.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { newWebhookTitle } from "../../i18n/webhooks.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { NewWebhookPage } from "../../ui/webhooks/new-webhook-page.tsx";

export const loader = read({
  audience: "administrators",
  async load(knock) {
    requireProven(knock);
    return { submission: v7() };
  },
});

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    default: intent(webhookInput, async (knock) => {
      const { viewer, input, key, now } = knock;
      const { id, secret } = await addWebhook(viewer, requireProven(knock), input, key, now);
      return { errors: {}, values: {}, once: { name: id, secret } };
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, newWebhookTitle()) }];

export default function NewWebhook() {
  return <NewWebhookPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
