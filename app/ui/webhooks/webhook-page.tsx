import { Form } from "@remix-run/react";
import type { WebhookView } from "../../domain/webhooks/views.ts";
import {
  bothSign,
  deleteWebhookLead,
  deleteWebhookSure,
  deleteWebhookWord,
  failingNotice,
  logLead,
  logTitle,
  madeBy,
  offNotice,
  pausedNotice,
  pauseWord,
  replayedSaid,
  resumeWord,
  rotateWord,
  secretLead,
  secretTitle,
  settingsTitle,
  testAsked,
  testWord,
  verifyWord,
  webhookPaused,
  webhookResumed,
  webhookSaved,
  webhooksTitle,
} from "../../i18n/webhooks.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { fieldId } from "../primitives/field.tsx";
import { type FormState, faultsOf } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { useClock } from "../primitives/now.tsx";
import { instantWords, Time } from "../primitives/time.tsx";
import { DeliveryLog, type DeliveryLogProps } from "./delivery-log.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { StateChip } from "./state-chip.tsx";
import { WebhookForm } from "./webhook-form.tsx";

const saidWords = {
  saved: webhookSaved,
  paused: webhookPaused,
  resumed: webhookResumed,
  tested: testAsked,
};

export type WebhookPageProps = Omit<DeliveryLogProps, "form"> & {
  submission: string;
  said: keyof typeof saidWords | null;
  /** How many deliveries were just sent again. */
  again: number | null;
  form?: FormState & { once?: { name: string; secret: string } };
};

/** One server that is told: what became of each event, and how it is told. */
export function WebhookPage({ submission, said, again, form, ...log }: WebhookPageProps) {
  const { webhook } = log;
  const path = `/admin/webhooks/${webhook.id}`;
  const refused = form?.once ? undefined : form;
  const words = said ? saidWords[said]() : again !== null ? replayedSaid({ count: again }) : null;
  return (
    <AdminFrame
      title={new URL(webhook.url).host}
      lead={<span className="break-all">{webhook.url}</span>}
      back={{ to: "/admin/webhooks", label: webhooksTitle() }}
    >
      <div className="mb-6 grid gap-3">
        {form?.once && <SecretOnce secret={form.once.secret} />}
        {words && !form && (
          <Notice tone="success" live>
            {words}
          </Notice>
        )}
        {refused && <ErrorSummary form={refused} keeps />}
        <Standing webhook={webhook} />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <Facts>
            <Fact>
              <StateChip webhook={webhook} />
            </Fact>
            <Fact>
              <Time at={webhook.createdAt} as="short" />
            </Fact>
            {webhook.createdBy && <Fact>{madeBy({ name: webhook.createdBy })}</Fact>}
          </Facts>
          <Form method="post" action={path} className="flex flex-wrap gap-3">
            <input type="hidden" name="_submission" value={submission} />
            <Submit tone="quiet" size="small" name="intent" value="test" action={path}>
              {testWord()}
            </Submit>
            <Submit
              tone={webhook.state === "on" ? "quiet" : "primary"}
              size="small"
              name="intent"
              value={webhook.state === "on" ? "pause" : "resume"}
              action={path}
            >
              {webhook.state === "on" ? pauseWord() : resumeWord()}
            </Submit>
          </Form>
        </div>
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <AdminPart title={logTitle()} id="log" lead={logLead()}>
          <DeliveryLog {...log} form={refused} />
        </AdminPart>
        <div className="grid gap-8">
          <AdminPart title={settingsTitle()} id="settings">
            <WebhookForm
              key={`${webhook.url} ${webhook.events.join()}`}
              action={path}
              webhook={webhook}
              form={refused}
            />
          </AdminPart>
          <Secret webhook={webhook} path={path} submission={submission} />
          <Deletion path={path} form={refused} />
        </div>
      </div>
    </AdminFrame>
  );
}

/** Why nothing is told at the moment, where that is so. */
function Standing({ webhook: { state, offWhy, failingSince } }: { webhook: WebhookView }) {
  if (state === "off") return <Notice tone="warning">{offNotice({ why: offWhy ?? "failing" })}</Notice>;
  if (state === "paused") return <Notice tone="info">{pausedNotice()}</Notice>;
  return failingSince && <Notice tone="warning">{failingNotice()}</Notice>;
}

function Secret({ webhook, path, submission }: { webhook: WebhookView; path: string; submission: string }) {
  const { zone } = useClock();
  const { formerUntil } = webhook;
  return (
    <AdminPart title={secretTitle()} id="secret" lead={secretLead()}>
      <Form method="post" action={path} className="grid gap-3">
        <input type="hidden" name="_submission" value={submission} />
        {formerUntil && <p className="text-14">{bothSign({ at: instantWords(formerUntil, zone) })}</p>}
        <div>
          <Submit tone="quiet" size="small" name="intent" value="rotate" action={path}>
            {rotateWord()}
          </Submit>
        </div>
        <p className="text-14 text-quiet">{verifyWord()}</p>
      </Form>
    </AdminPart>
  );
}

function Deletion({ path, form }: { path: string; form?: FormState }) {
  const sure = faultsOf(form, "sure");
  return (
    <AdminPart title={deleteWebhookWord()} id="delete" lead={deleteWebhookLead()}>
      <Form method="post" action={path}>
        {sure.length > 0 && <p className="text-14 font-semibold text-danger">{sure.join(" ")}</p>}
        <label className="flex min-h-11 items-center gap-3">
          <input id={fieldId("sure")} type="checkbox" name="sure" value="yes" className="size-4.5" />
          {deleteWebhookSure()}
        </label>
        <Submit tone="danger" size="small" name="intent" value="delete" action={path}>
          {deleteWebhookWord()}
        </Submit>
      </Form>
    </AdminPart>
  );
}
