import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listWebhooks } from "#app/domain/webhooks/list-webhooks.ts";
import { read } from "#app/http/door.server.ts";
import { webhooksTitle } from "../../i18n/webhooks.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AdminWebhooksPage } from "../../ui/webhooks/admin-webhooks-page.tsx";

export const loader = read({
  audience: "administrators",
  load: async ({ viewer, url }) => ({
    webhooks: await listWebhooks(viewer),
    deleted: url.searchParams.has("deleted"),
  }),
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, webhooksTitle()) }];

export default function Webhooks() {
  return <AdminWebhooksPage {...useLoaderData<typeof loader>()} />;
}
