import { Link } from "@remix-run/react";
import { Webhook } from "lucide-react";
import { webhookTypes } from "../../domain/webhooks/input.ts";
import type { WebhookView } from "../../domain/webhooks/views.ts";
import { figure } from "../../i18n/lists.ts";
import {
  addWebhookWord,
  allEvents,
  columnAddress,
  columnEvents,
  columnFailed,
  columnLast,
  columnState,
  eventsCount,
  nothingArrived,
  webhookDeleted,
  webhooksLead,
  webhooksNone,
  webhooksNoneWhy,
  webhooksTitle,
} from "../../i18n/webhooks.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { type Column, DenseTable } from "../admin/table.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { StateChip } from "./state-chip.tsx";

/** Every server that is told, and whether it arrives there. */
export function AdminWebhooksPage({ webhooks, deleted }: { webhooks: WebhookView[]; deleted: boolean }) {
  const add = <ButtonLink to="/admin/webhooks/new">{addWebhookWord()}</ButtonLink>;
  return (
    <AdminFrame title={webhooksTitle()} lead={webhooksLead()} act={webhooks.length > 0 && add}>
      {deleted && (
        <div className="mb-4">
          <Notice tone="success" live>
            {webhookDeleted()}
          </Notice>
        </div>
      )}
      {webhooks.length === 0 ? (
        <EmptyState icon={<Webhook />} title={webhooksNone()} action={add}>
          {webhooksNoneWhy()}
        </EmptyState>
      ) : (
        <DenseTable label={webhooksTitle()} columns={columns()} rows={webhooks} keyOf={({ id }) => id} />
      )}
    </AdminFrame>
  );
}

const columns = (): Column<WebhookView>[] => [
  {
    label: columnAddress(),
    leads: true,
    cell: ({ id, url }) => {
      const { host, pathname } = new URL(url);
      return (
        <Link to={`/admin/webhooks/${id}`} className="group wrap-anywhere">
          <span className="font-semibold text-link group-hover:underline group-hover:underline-offset-3">
            {host}
          </span>
          {pathname !== "/" && <span className="block text-13 text-quiet">{pathname}</span>}
        </Link>
      );
    },
  },
  { label: columnState(), cell: (webhook) => <StateChip webhook={webhook} /> },
  {
    label: columnEvents(),
    cell: ({ events }) =>
      events.length === webhookTypes.length ? allEvents() : eventsCount({ count: events.length }),
  },
  {
    label: columnLast(),
    cell: ({ lastSentAt }) =>
      lastSentAt ? (
        <Time at={lastSentAt} as="short" />
      ) : (
        <span className="text-quiet">{nothingArrived()}</span>
      ),
  },
  {
    label: columnFailed(),
    figure: true,
    cell: ({ failed }) => (
      <span className={failed > 0 ? "font-semibold text-danger" : undefined}>
        {figure({ value: failed })}
      </span>
    ),
  },
];
