import { Form } from "@remix-run/react";
import type { Theme } from "../../domain/members/input.ts";
import type { Locale } from "../../i18n/locale.ts";
import {
  languageHint,
  languageTitle,
  themeDark,
  themeLight,
  themeSystem,
  themeTitle,
} from "../../i18n/preferences.ts";
import { saveDo, saved as savedWord } from "../../i18n/settings.ts";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { ZoneField } from "./zone-field.tsx";

export type PreferencesPageProps = {
  settings: { locale: Locale; timeZone: string | null; theme: Theme };
  /** As IANA names them. */
  zones: string[];
  saved: boolean;
  form?: FormState;
};

const at = "/settings/preferences";

/** How the site speaks to a member and looks to them. Sent without the router: language and theme stand on the root. */
export function PreferencesPage({ settings, zones, saved, form }: PreferencesPageProps) {
  return (
    <SettingsFrame current={at}>
      <Form method="post" action={at} reloadDocument className="grid max-w-form gap-7">
        {saved && !form?.errors && (
          <Notice tone="success" live>
            {savedWord()}
          </Notice>
        )}
        {form && <ErrorSummary form={form} keeps />}
        <Choices
          type="radio"
          name="locale"
          label={languageTitle()}
          hint={languageHint()}
          options={[
            { value: "fr", label: "Français", lang: "fr" },
            { value: "en", label: "English", lang: "en" },
          ]}
          chosen={[settings.locale]}
          form={form}
        />
        <ZoneField zones={zones} chosen={settings.timeZone} form={form} />
        <Choices
          type="radio"
          name="theme"
          label={themeTitle()}
          options={[
            { value: "system", label: themeSystem() },
            { value: "light", label: themeLight() },
            { value: "dark", label: themeDark() },
          ]}
          chosen={[settings.theme]}
          form={form}
        />
        <div>
          <Submit action={at}>{saveDo()}</Submit>
        </div>
      </Form>
    </SettingsFrame>
  );
}
