import { Form, Link } from "@remix-run/react";
import { backToLogin, emailLabel, forgotAction, forgotLead, forgotTitle } from "../../i18n/accounts.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { FormHeader, textLink } from "./form-header.tsx";

export type ForgotPageProps = FormState;

export function ForgotPage(form: ForgotPageProps) {
  return (
    <Narrow>
      <FormHeader title={forgotTitle()}>{forgotLead()}</FormHeader>
      <Form method="post" className="grid gap-5">
        <ErrorSummary form={form} />
        <InputField
          name="email"
          type="email"
          label={emailLabel()}
          form={form}
          autoComplete="email"
          maxLength={254}
        />
        <Submit>{forgotAction()}</Submit>
      </Form>
      <p className="border-t border-line pt-5">
        <Link to="/login" className={textLink}>
          {backToLogin()}
        </Link>
      </p>
    </Narrow>
  );
}
