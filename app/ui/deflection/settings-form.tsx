import { Form } from "@remix-run/react";
import { channels, type DeflectionSettings } from "../../domain/deflection/input.ts";
import {
  costFields,
  currencyField,
  currencyHint,
  holdOutField,
  holdOutHint,
  onField,
  onLabel,
  settingsLead,
  settingsPart,
  settingsSave,
  settingsSaved,
  surveyShareField,
  surveyShareHint,
} from "../../i18n/deflection.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

const costNames = { call: "costCall", mail: "costMail", shop: "costShop" } as const;

/** Whether readers are asked, how many, whom suggestions are held back from, and what a contact costs. */
export function SettingsForm({
  settings,
  saved,
  form,
}: {
  settings: DeflectionSettings;
  saved: boolean;
  form?: FormState;
}) {
  const figure = { inputMode: "decimal", autoComplete: "off", maxLength: 20, form } as const;
  return (
    <AdminPart title={settingsPart()} id="settings" lead={settingsLead()}>
      <Form method="post" className="grid max-w-form gap-5">
        {saved && !form && (
          <Notice tone="success" live>
            {settingsSaved()}
          </Notice>
        )}
        {form && <ErrorSummary form={form} keeps />}
        <Choices
          type="checkbox"
          name="on"
          label={onField()}
          options={[{ value: "yes", label: onLabel() }]}
          chosen={settings.on ? ["yes"] : []}
          form={form}
        />
        <InputField
          {...figure}
          name="surveyShare"
          label={surveyShareField()}
          hint={surveyShareHint()}
          defaultValue={settings.surveyShare}
        />
        <InputField
          {...figure}
          name="holdOutShare"
          label={holdOutField()}
          hint={holdOutHint()}
          defaultValue={settings.holdOutShare}
        />
        {channels.map((channel) => (
          <InputField
            {...figure}
            key={channel}
            name={costNames[channel]}
            label={costFields[channel]()}
            optional
            defaultValue={settings.costs[channel] ?? ""}
          />
        ))}
        <InputField
          name="currency"
          label={currencyField()}
          hint={currencyHint()}
          form={form}
          defaultValue={settings.currency}
          maxLength={3}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <div>
          <Submit>{settingsSave()}</Submit>
        </div>
      </Form>
    </AdminPart>
  );
}
