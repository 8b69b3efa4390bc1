import { Form } from "@remix-run/react";
import { Link2Off } from "lucide-react";
import {
  confirmExpiredTitle,
  newLink,
  passwordHint,
  passwordLabel,
  resetAction,
  resetExpired,
  resetLead,
  resetTitle,
} from "../../i18n/accounts.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { FormHeader } from "./form-header.tsx";
import { MessagePage } from "./message-page.tsx";

export type ResetPageProps = FormState & {
  /** The link is spent or too old: nothing can be set with it. */
  expired?: boolean;
  /** Sent on as the hidden field `token`, where the address does not already carry it. */
  token?: string;
};

export function ResetPage({ expired, token, ...form }: ResetPageProps) {
  if (expired) {
    return (
      <MessagePage
        icon={<Link2Off />}
        title={confirmExpiredTitle()}
        action={<ButtonLink to="/forgot">{newLink()}</ButtonLink>}
      >
        <p>{resetExpired()}</p>
      </MessagePage>
    );
  }
  return (
    <Narrow>
      <FormHeader title={resetTitle()}>{resetLead()}</FormHeader>
      <Form method="post" className="grid gap-5">
        {token && <input type="hidden" name="token" value={token} />}
        <ErrorSummary form={form} />
        <InputField
          name="password"
          type="password"
          label={passwordLabel()}
          hint={passwordHint()}
          form={form}
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
        />
        <Submit>{resetAction()}</Submit>
      </Form>
    </Narrow>
  );
}
