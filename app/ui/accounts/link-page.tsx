import { Form, Link } from "@remix-run/react";
import { backToLogin, emailLabel, forgotAction } from "../../i18n/accounts.ts";
import { linkLead, linkTitle } from "../../i18n/signing-in.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { FormHeader, textLink } from "./form-header.tsx";

/** Where a link to sign in with is asked for. @param props.next sent on as the hidden field `next` */
export function LinkPage({ next, ...form }: FormState & { next?: string }) {
  return (
    <Narrow>
      <FormHeader title={linkTitle()}>{linkLead()}</FormHeader>
      <Form method="post" action="/login/link" className="grid gap-5">
        {next && <input type="hidden" name="next" value={next} />}
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
