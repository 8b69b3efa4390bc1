import { Form, Link } from "@remix-run/react";
import {
  forgotten,
  loginLabel,
  loginLead,
  loginNeeded,
  loginTitle,
  noAccount,
  passwordLabel,
  passwordWasReset,
} from "../../i18n/accounts.ts";
import { createAccount, signIn } from "../../i18n/shell.ts";
import { linkInstead } from "../../i18n/signing-in.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { FormHeader, textLink } from "./form-header.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

export type LoginPageProps = FormState & {
  /** Where to go afterwards; sent on as the hidden field `next`. */
  next?: string;
  /** Signing in is needed for what the reader came to do. */
  needed?: boolean;
  /** A password was just reset. */
  reset?: boolean;
  /** The name passkeys of this site are bound to; null where there are none. */
  passkeyHost: string | null;
};

export function LoginPage({ next, needed, reset, passkeyHost, ...form }: LoginPageProps) {
  return (
    <Narrow>
      <FormHeader title={loginTitle()}>{needed ? loginNeeded() : loginLead()}</FormHeader>
      {reset && (
        <Notice tone="success" live>
          {passwordWasReset()}
        </Notice>
      )}
      <Form method="post" action="/login" className="grid gap-5">
        {next && <input type="hidden" name="next" value={next} />}
        <ErrorSummary form={form} />
        <InputField
          name="login"
          label={loginLabel()}
          form={form}
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
        />
        <InputField
          name="password"
          type="password"
          label={passwordLabel()}
          form={form}
          autoComplete="current-password"
          maxLength={200}
        />
        <Submit>{signIn()}</Submit>
      </Form>
      <PasskeyForm host={passkeyHost} action="/login" intent="passkey" asks="sign-in" next={next} offers />
      <div className="grid gap-2 border-t border-line pt-5">
        <p>
          <Link
            to={next ? `/login/link?next=${encodeURIComponent(next)}` : "/login/link"}
            className={textLink}
          >
            {linkInstead()}
          </Link>
        </p>
        <p>
          <Link to="/forgot" className={textLink}>
            {forgotten()}
          </Link>
        </p>
        <p className="text-quiet">
          {noAccount()}{" "}
          <Link to={next ? `/join?next=${encodeURIComponent(next)}` : "/join"} className={textLink}>
            {createAccount()}
          </Link>
        </p>
      </div>
    </Narrow>
  );
}
