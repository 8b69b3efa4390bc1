import { Form } from "@remix-run/react";
import { changeEmailDo, changeEmailLead, changeEmailTitle, newEmailLabel } from "../../i18n/safety.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { SettingsFrame } from "./settings-frame.tsx";

/** Asks for the address a member wants to move to. @param props.email the present one */
export function EmailPage({ email, ...form }: FormState & { email: string | null }) {
  return (
    <SettingsFrame current="/settings/account">
      <Narrow>
        <h2 className="text-23 font-bold">{changeEmailTitle()}</h2>
        <p className="text-quiet">{changeEmailLead()}</p>
        {email && <p className="font-semibold break-all">{email}</p>}
        <Form method="post" action="/settings/account/email" className="grid gap-5">
          <ErrorSummary form={form} />
          <InputField
            name="email"
            type="email"
            label={newEmailLabel()}
            form={form}
            autoComplete="email"
            maxLength={254}
          />
          <Submit>{changeEmailDo()}</Submit>
        </Form>
      </Narrow>
    </SettingsFrame>
  );
}
