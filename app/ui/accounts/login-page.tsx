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
import { orWithPassword, providerOnlyLead, signInByProvider } from "../../i18n/identities.ts";
import { createAccount, signIn } from "../../i18n/shell.ts";
import { linkInstead } from "../../i18n/signing-in.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { FormHeader, textLink } from "./form-header.tsx";
import { OrLine } from "./or-line.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

export type LoginPageProps = FormState & {
  /** Where to go afterwards; sent on as the hidden field `next`. */
  next?: string;
  /** Signing in is needed for what the reader came to do. */
  needed?: boolean;
  /** A password was just reset. */
  reset?: boolean;
  /** The brand's own provider, with what its button says. */
  provider?: { label: string } | null;
  /** Whether passwords may be used. */
  local?: boolean;
  /** The name passkeys of this site are bound to; null where there are none. */
  passkeyHost: string | null;
};

export function LoginPage({
  next,
  needed,
  reset,
  provider = null,
  local = true,
  passkeyHost,
  ...form
}: LoginPageProps) {
  const lead = local ? loginLead() : providerOnlyLead();
  return (
    <Narrow>
      <FormHeader title={loginTitle()}>{needed ? loginNeeded() : lead}</FormHeader>
      {reset && (
        <Notice tone="success" live>
          {passwordWasReset()}
        </Notice>
      )}
      {provider && (
        <ButtonLink
          to={`/login/provider${next ? `?next=${encodeURIComponent(next)}` : ""}`}
          tone={local ? "quiet" : "primary"}
          leaves
        >
          {signInByProvider(provider)}
        </ButtonLink>
      )}
      {local && <ByPassword next={next} divided={provider !== null} passkeyHost={passkeyHost} form={form} />}
    </Narrow>
  );
}

type ByPasswordProps = {
  next: string | undefined;
  divided: boolean;
  passkeyHost: string | null;
  form: FormState;
};

function ByPassword({ next, divided, passkeyHost, form }: ByPasswordProps) {
  return (
    <>
      {divided && <OrLine>{orWithPassword()}</OrLine>}
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
    </>
  );
}
