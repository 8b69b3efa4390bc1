import { Form, Link } from "@remix-run/react";
import { passwordHint } from "../../i18n/accounts.ts";
import {
  changePasswordLead,
  changePasswordTitle,
  currentPasswordLabel,
  forgotHere,
  newPasswordLabel,
  setPasswordTitle,
} from "../../i18n/safety.ts";
import { textLink } from "../accounts/form-header.tsx";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { SettingsFrame } from "./settings-frame.tsx";

export type PasswordPageProps = FormState & {
  hasPassword: boolean;
  /** For password managers to know which account it is. */
  username: string;
};

export function PasswordPage({ hasPassword, username, ...form }: PasswordPageProps) {
  const title = hasPassword ? changePasswordTitle() : setPasswordTitle();
  return (
    <SettingsFrame current="/settings/account">
      <Narrow>
        <h2 className="text-23 font-bold">{title}</h2>
        <p className="text-quiet">{changePasswordLead()}</p>
        <Form method="post" action="/settings/account/password" className="grid gap-5">
          <input type="text" autoComplete="username" defaultValue={username} readOnly hidden />
          <ErrorSummary form={form} />
          {hasPassword && (
            <InputField
              name="currentPassword"
              type="password"
              label={currentPasswordLabel()}
              form={form}
              autoComplete="current-password"
              maxLength={200}
            />
          )}
          <InputField
            name="password"
            type="password"
            label={newPasswordLabel()}
            hint={passwordHint()}
            form={form}
            autoComplete="new-password"
            minLength={10}
            maxLength={200}
          />
          <Submit>{title}</Submit>
        </Form>
        {hasPassword && (
          <p className="border-t border-line pt-5">
            <Link to="/forgot" className={textLink}>
              {forgotHere()}
            </Link>
          </p>
        )}
      </Narrow>
    </SettingsFrame>
  );
}
