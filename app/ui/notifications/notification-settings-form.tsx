import { Form } from "@remix-run/react";
import type { SettingsView } from "../../domain/notifications/find-notification-settings.ts";
import { kinds, mailModes } from "../../domain/notifications/input.ts";
import type { Level } from "../../domain/subscriptions/input.ts";
import {
  broughtAnswers,
  broughtEverything,
  broughtLabel,
  broughtNone,
  kindsHint,
  kindsLabel,
  mailHint,
  mailLabel,
  mailModeHints,
  mailModeWords,
  onAnswering,
  onAsking,
  onBookmarking,
  saveDo,
  sendAgainDo,
  stoppedBounced,
  stoppedComplained,
  stoppedTitle,
} from "../../i18n/notification-settings.ts";
import { kindNames } from "../../i18n/notifications.ts";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { dateWords } from "../primitives/time.tsx";

export type NotificationSettingsProps = {
  settings: SettingsView;
  /** Where the forms are sent: the settings, or the page that a signed link opens. */
  action: string;
  /** Fields that go along with each form, such as what a link was signed with. */
  hidden?: Record<string, string>;
  form?: FormState;
};

const brought = [
  { name: "onAsking", label: onAsking },
  { name: "onAnswering", label: onAnswering },
  { name: "onBookmarking", label: onBookmarking },
] as const;

/** How one wants to be told: by mail or not, of what, and what is followed by itself. */
export function NotificationSettingsForm({ settings, action, hidden = {}, form }: NotificationSettingsProps) {
  return (
    <>
      {settings.stopped && <Stopped stopped={settings.stopped} action={action} hidden={hidden} />}
      {form && <ErrorSummary form={form} />}
      <Form method="post" action={action} className="grid max-w-form gap-8">
        <Hidden fields={hidden} />
        <Choices
          type="radio"
          name="mailMode"
          label={mailLabel()}
          hint={mailHint()}
          chosen={[settings.mailMode]}
          form={form}
          options={mailModes.map((mode) => ({
            value: mode,
            label: mailModeWords[mode](),
            hint: mailModeHints[mode](),
          }))}
        />
        <Choices
          type="checkbox"
          name="mailed"
          label={kindsLabel()}
          hint={kindsHint()}
          chosen={kinds.filter((kind) => !settings.quietKinds.includes(kind))}
          form={form}
          options={kinds.map((kind) => ({ value: kind, label: kindNames[kind]() }))}
        />
        <fieldset className="grid gap-4">
          <legend className="mb-3 text-19 font-bold">{broughtLabel()}</legend>
          {brought.map(({ name, label }) => (
            <SelectField
              key={name}
              name={name}
              label={label()}
              defaultValue={shown(settings[name])}
              form={form}
              options={[
                { value: "everything", label: broughtEverything() },
                { value: "answers", label: broughtAnswers() },
                { value: "none", label: broughtNone() },
              ]}
            />
          ))}
        </fieldset>
        <div>
          <Submit name="intent" value="save">
            {saveDo()}
          </Submit>
        </div>
      </Form>
    </>
  );
}

/** Less than that is never offered to come along. */
const shown = (level: Level | null) => (level === "everything" || level === "answers" ? level : "none");

function Hidden({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

type StoppedProps = { stopped: NonNullable<SettingsView["stopped"]> } & Pick<
  NotificationSettingsProps,
  "action" | "hidden"
>;

function Stopped({ stopped: { at, why }, action, hidden = {} }: StoppedProps) {
  const date = dateWords(at);
  return (
    <Notice tone="warning">
      <p className="font-semibold">{stoppedTitle()}</p>
      <p>{why === "bounced" ? stoppedBounced({ date }) : stoppedComplained({ date })}</p>
      <Form method="post" action={action} className="mt-3">
        <Hidden fields={hidden} />
        <Submit tone="quiet" size="small" name="intent" value="again">
          {sendAgainDo()}
        </Submit>
      </Form>
    </Notice>
  );
}
