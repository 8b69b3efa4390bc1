import { Form } from "@remix-run/react";
import { longestUrl, webhookTypes } from "../../domain/webhooks/input.ts";
import {
  createWebhookWord,
  eventsField,
  saveWebhookWord,
  typeWords,
  urlField,
  urlHint,
} from "../../i18n/webhooks.ts";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

/** Chosen for whoever chooses nothing: what most want to hear of. */
const usual: readonly string[] = ["thread.asked", "answer.posted", "answer.accepted"];

/** Where a webhook leads and what it tells; with `webhook`, of the one that is there. */
export function WebhookForm({
  action,
  webhook,
  submission,
  form,
}: {
  action: string;
  webhook?: { url: string; events: readonly string[] };
  submission?: string;
  form?: FormState;
}) {
  return (
    <Form method="post" action={action} className="grid max-w-form gap-5">
      {submission && <input type="hidden" name="_submission" value={submission} />}
      <InputField
        name="url"
        type="url"
        label={urlField()}
        hint={urlHint()}
        placeholder="https://"
        defaultValue={webhook?.url}
        maxLength={longestUrl}
        autoComplete="off"
        spellCheck={false}
        form={form}
      />
      <Choices
        type="checkbox"
        name="events"
        label={eventsField()}
        options={webhookTypes.map((value) => ({ value, label: typeWords[value]!(), hint: value }))}
        chosen={[...(webhook?.events ?? usual)]}
        form={form}
      />
      <div>
        {webhook ? (
          <Submit tone="quiet" name="intent" value="save" action={action}>
            {saveWebhookWord()}
          </Submit>
        ) : (
          <Submit action={action}>{createWebhookWord()}</Submit>
        )}
      </div>
    </Form>
  );
}
