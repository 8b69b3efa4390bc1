import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { nothing } from "#app/domain/accounts/input.ts";
import { changeWebhook } from "#app/domain/webhooks/change-webhook.ts";
import { deleteWebhook } from "#app/domain/webhooks/delete-webhook.ts";
import { chosenInput, deliveryQuery, sureInput, webhookInput } from "#app/domain/webhooks/input.ts";
import { listDeliveries } from "#app/domain/webhooks/list-deliveries.ts";
import { findWebhook } from "#app/domain/webhooks/list-webhooks.ts";
import { replayDeliveries } from "#app/domain/webhooks/replay-deliveries.ts";
import { rotateSecret } from "#app/domain/webhooks/rotate-secret.ts";
import { sendTest } from "#app/domain/webhooks/send-test.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, type Knock, read, uuidParam, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { webhooksTitle } from "../../i18n/webhooks.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { WebhookPage } from "../../ui/webhooks/webhook-page.tsx";

const idOf = ({ params }: Knock) => uuidParam(params.id);
const back = (id: string, said: string) => redirect(`/admin/webhooks/${id}?${said}`);

export const loader = read({
  audience: "administrators",
  async load(knock) {
    const { viewer, url } = knock;
    const query = deliveryQuery.parse(Object.fromEntries(url.searchParams));
    const id = idOf(knock);
    const said = (["saved", "paused", "resumed", "tested"] as const).find((one) => url.searchParams.has(one));
    const again = url.searchParams.get("again") ?? "";
    return {
      webhook: await findWebhook(viewer, id),
      log: await listDeliveries(viewer, id, query),
      state: query.state ?? null,
      first: query.after === undefined,
      submission: v7(),
      said: said ?? null,
      again: /^\d{1,6}$/.test(again) ? Number(again) : null,
    };
  },
});

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    save: intent(webhookInput, async (knock) => {
      await changeWebhook(knock.viewer, idOf(knock), knock.input);
      return back(idOf(knock), "saved");
    }),
    pause: intent(nothing, async (knock) => {
      await changeWebhook(knock.viewer, idOf(knock), { active: false });
      return back(idOf(knock), "paused");
    }),
    resume: intent(nothing, async (knock) => {
      await changeWebhook(knock.viewer, idOf(knock), { active: true });
      return back(idOf(knock), "resumed");
    }),
    test: intent(nothing, async (knock) => {
      await sendTest(knock.viewer, idOf(knock), knock.key);
      return back(idOf(knock), "tested");
    }),
    rotate: intent(nothing, async (knock) => {
      const proof = requireProven(knock);
      const { secret } = await rotateSecret(knock.viewer, proof, idOf(knock), knock.key, knock.now);
      return { errors: {}, values: {}, once: { name: "", secret } };
    }),
    replay: intent(chosenInput, async (knock) => {
      const { count } = await replayDeliveries(knock.viewer, idOf(knock), knock.input.ids);
      return back(idOf(knock), `again=${count}`);
    }),
    "replay-failed": intent(nothing, async (knock) => {
      const { count } = await replayDeliveries(knock.viewer, idOf(knock), "failed");
      return back(idOf(knock), `again=${count}`);
    }),
    delete: intent(sureInput, async (knock) => {
      await deleteWebhook(knock.viewer, idOf(knock));
      return redirect("/admin/webhooks?deleted");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data ? new URL(data.webhook.url).host : webhooksTitle()) },
];

export default function Webhook() {
  return <WebhookPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
