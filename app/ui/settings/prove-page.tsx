import { Form, Link } from "@remix-run/react";
import { passwordLabel } from "../../i18n/accounts.ts";
import {
  backToSecurity,
  proveDo,
  proveLead,
  proveLinkDo,
  proveLinkWhat,
  proveNone,
  proveReady,
  proveSent,
  proveTitle,
} from "../../i18n/safety.ts";
import { CodeField } from "../accounts/code-page.tsx";
import { FormHeader, textLink } from "../accounts/form-header.tsx";
import { PasskeyForm } from "../accounts/passkey-form.tsx";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

const here = "/settings/confirm";

export type ProvePageProps = FormState & {
  /** Where to go afterwards. */
  next: string;
  /** Of the link in the mail, by which this page was opened. */
  token: string | null;
  /** A link was just sent. */
  sent: boolean;
  ways: { password: boolean; mail: boolean; code: boolean; passkey: boolean };
  passkeyHost: string | null;
};

/** Somebody signed in shows once more that it is they, by whichever way their account has. */
export function ProvePage({ next, token, sent, ways, passkeyHost, ...form }: ProvePageProps) {
  return (
    <Narrow>
      <FormHeader title={proveTitle()}>{proveLead()}</FormHeader>
      <ErrorSummary form={form} />
      {token ? (
        <ByLink token={token} />
      ) : (
        <Ways next={next} ways={ways} sent={sent} host={passkeyHost} form={form} />
      )}
      <p className="border-t border-line pt-5">
        <Link to="/settings/security" className={textLink}>
          {backToSecurity()}
        </Link>
      </p>
    </Narrow>
  );
}

function ByLink({ token }: { token: string }) {
  return (
    <Form method="post" action={here} className="grid justify-items-start gap-4">
      <input type="hidden" name="token" value={token} />
      <p>{proveReady()}</p>
      <Submit>{proveDo()}</Submit>
    </Form>
  );
}

type WaysProps = Pick<ProvePageProps, "next" | "ways" | "sent"> & { host: string | null; form: FormState };

function Ways({ next, ways, sent, host, form }: WaysProps) {
  const onward = <input type="hidden" name="next" value={next} />;
  return (
    <>
      {sent && (
        <Notice tone="success" live>
          {proveSent()}
        </Notice>
      )}
      {ways.password && (
        <Form method="post" action={here} className="grid gap-5">
          {onward}
          <InputField
            name="password"
            type="password"
            label={passwordLabel()}
            form={form}
            autoComplete="current-password"
            maxLength={200}
          />
          <Submit name="intent" value="password">
            {proveDo()}
          </Submit>
        </Form>
      )}
      {ways.code && (
        <Form method="post" action={here} className="grid gap-5">
          {onward}
          <CodeField form={form} />
          <Submit name="intent" value="code">
            {proveDo()}
          </Submit>
        </Form>
      )}
      {ways.passkey && <PasskeyForm host={host} action={here} intent="passkey" asks="confirm" next={next} />}
      {ways.mail && (
        <Form method="post" action={here} className="grid justify-items-start gap-3">
          {onward}
          <p className="text-quiet">{proveLinkWhat()}</p>
          <Submit name="intent" value="link" tone="quiet">
            {proveLinkDo()}
          </Submit>
        </Form>
      )}
      {!(ways.password || ways.code || ways.passkey || ways.mail) && (
        <Notice tone="info">{proveNone()}</Notice>
      )}
    </>
  );
}
