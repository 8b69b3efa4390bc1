import { Form } from "@remix-run/react";
import { signIn } from "../../i18n/shell.ts";
import { codeHint, codeLabel, codeLead, codeLeave, codeTitle } from "../../i18n/signing-in.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { FormHeader } from "./form-header.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

export type CodePageProps = FormState & {
  next: string;
  /** The name passkeys of this site are bound to; null where there are none. */
  passkeyHost: string | null;
};

/** The second step of signing in. A passkey signs in by itself, and so stands for both. */
export function CodePage({ next, passkeyHost, ...form }: CodePageProps) {
  return (
    <Narrow>
      <FormHeader title={codeTitle()}>{codeLead()}</FormHeader>
      <Form method="post" action="/login/code" className="grid gap-5">
        <ErrorSummary form={form} />
        <CodeField form={form} hint={codeHint()} />
        <Submit>{signIn()}</Submit>
      </Form>
      <PasskeyForm host={passkeyHost} action="/login" intent="passkey" asks="sign-in" next={next} />
      <Form method="post" action="/login/code" className="border-t border-line pt-5">
        <Submit name="intent" value="leave" tone="plain" className="-ms-4">
          {codeLeave()}
        </Submit>
      </Form>
    </Narrow>
  );
}

/** Not of figures alone: a recovery code goes into the same field. */
export function CodeField({ form, hint }: { form: FormState; hint?: string }) {
  return (
    <InputField
      name="code"
      label={codeLabel()}
      hint={hint}
      form={form}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
    />
  );
}
