import {
  newWebhookLead,
  newWebhookTitle,
  sendTestNext,
  toTheWebhook,
  webhooksTitle,
} from "../../i18n/webhooks.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { SecretOnce } from "./secret-once.tsx";
import { WebhookForm } from "./webhook-form.tsx";

export type NewWebhookPageProps = {
  /** Of the form: sent twice, it makes one. */
  submission: string;
  form?: FormState & { once?: { name: string; secret: string } };
};

/** A form for a new webhook, and once it is made its secret. */
export function NewWebhookPage({ submission, form }: NewWebhookPageProps) {
  const made = form?.once;
  return (
    <AdminFrame
      title={newWebhookTitle()}
      lead={made ? undefined : newWebhookLead()}
      back={{ to: "/admin/webhooks", label: webhooksTitle() }}
    >
      {made ? (
        <div className="grid max-w-form gap-5">
          <SecretOnce secret={made.secret} />
          <p>{sendTestNext()}</p>
          <div>
            <ButtonLink to={`/admin/webhooks/${made.name}`}>{toTheWebhook()}</ButtonLink>
          </div>
        </div>
      ) : (
        <div className="grid gap-5">
          {form && <ErrorSummary form={form} keeps />}
          <WebhookForm action="/admin/webhooks/new" submission={submission} form={form} />
        </div>
      )}
    </AdminFrame>
  );
}
