import type { ReactNode } from "react";
import type { DeliveryView, WebhookView } from "#app/domain/webhooks/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import { AdminWebhooksPage } from "#app/ui/webhooks/admin-webhooks-page.tsx";
import { NewWebhookPage } from "#app/ui/webhooks/new-webhook-page.tsx";
import { WebhookPage } from "#app/ui/webhooks/webhook-page.tsx";
import { now } from "./samples.ts";

const id = "0190a0a0-0000-7000-8000-000000000001";
const webhook: WebhookView = {
  id,
  url: "https://hooks.machines.example/a/rather/long/path/that/has/to/break/somewhere?key=0123456789",
  events: ["thread.asked", "answer.posted"],
  state: "on",
  offWhy: null,
  stoppedAt: null,
  failingSince: now,
  formerUntil: now,
  createdBy: "claire",
  createdAt: now,
  lastSentAt: now,
  waiting: 1,
  failed: 2,
};
const delivery: DeliveryView = {
  id,
  webhookId: id,
  eventId: id,
  type: "answer.posted",
  eventAt: now,
  state: "failed",
  tries: 10,
  nextTryAt: null,
  status: 500,
  milliseconds: 1_480,
  said: "An error\non two lines, one of which is very long and has to break somewhere".repeat(2),
  problem: "status",
  createdAt: now,
  finishedAt: now,
};
const items: DeliveryView[] = [
  delivery,
  {
    ...delivery,
    id: id.replace("1", "2"),
    state: "waiting",
    tries: 2,
    nextTryAt: now,
    status: 302,
    problem: "redirect",
  },
  {
    ...delivery,
    id: id.replace("1", "3"),
    state: "dropped",
    status: null,
    milliseconds: null,
    problem: "notPublic",
  },
  { ...delivery, id: id.replace("1", "4"), state: "sent", status: 204, tries: 1, said: "", problem: "" },
  {
    ...{ ...delivery, id: id.replace("1", "5"), status: null, said: "ECONNREFUSED", problem: "unreachable" },
    type: "answer.acceptance-withdrawn",
  },
];
const whole = { webhook, log: { items, next: "x" }, state: null, first: false, submission: "k" } as const;
const none = { ...whole, log: { items: [], next: null }, said: null, again: null };
const as = (path: string, page: () => ReactNode) => ({ path, member: true, page });

export const webhooks = () => ({
  "admin-webhooks": as("/admin/webhooks", () => (
    <AdminWebhooksPage
      webhooks={[webhook, { ...webhook, id: `${id}a`, state: "off", lastSentAt: null }]}
      deleted
    />
  )),
  "admin-webhooks-none": as("/admin/webhooks", () => <AdminWebhooksPage webhooks={[]} deleted={false} />),
  "webhook-new-made": as("/admin/webhooks/new", () => (
    <NewWebhookPage
      submission="k"
      form={{ errors: {}, values: {}, once: { name: id, secret: "whsec_AAAA" } }}
    />
  )),
  webhook: as(`/admin/webhooks/${id}`, () => <WebhookPage {...whole} said={null} again={3} />),
  "webhook-off": as(`/admin/webhooks/${id}`, () => (
    <WebhookPage {...none} webhook={{ ...webhook, state: "off", offWhy: "gone" }} />
  )),
  "webhook-rotated": as(`/admin/webhooks/${id}`, () => (
    <WebhookPage {...none} form={{ errors: {}, values: {}, once: { name: "", secret: "whsec_AAAA" } }} />
  )),
  "webhook-refused": as(`/admin/webhooks/${id}`, () => (
    <WebhookPage
      {...whole}
      said={null}
      again={null}
      form={{ errors: { delivery: [refusalWords("chooseDeliveries")], sure: [refusalWords("webhookSure")] } }}
    />
  )),
});
