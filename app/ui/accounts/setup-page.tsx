import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import {
  setupAction,
  setupAdministrator,
  setupEmailHint,
  setupLead,
  setupTitle,
  setupToken,
  setupTokenHint,
} from "../../i18n/accounts.ts";
import { brandNameLabel } from "../../i18n/brand.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { AccountFields } from "./account-fields.tsx";
import { FormHeader } from "./form-header.tsx";

export type SetupPageProps = FormState & { submission: string };

export function SetupPage({ submission, ...form }: SetupPageProps) {
  return (
    <Narrow>
      <FormHeader title={setupTitle()}>{setupLead()}</FormHeader>
      <Form method="post" className="grid gap-8">
        <input type="hidden" name="_submission" value={submission} />
        <ErrorSummary form={form} keeps />
        <InputField
          name="token"
          label={setupToken()}
          hint={setupTokenHint()}
          form={form}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
        />
        <InputField
          name="brandName"
          label={brandNameLabel()}
          form={form}
          autoComplete="organization"
          maxLength={60}
        />
        <Group title={setupAdministrator()}>
          <AccountFields form={form} email={setupEmailHint()} />
        </Group>
        <Submit>{setupAction()}</Submit>
      </Form>
    </Narrow>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 w-full border-b border-line pb-2 text-19 font-bold">{title}</legend>
      {children}
    </fieldset>
  );
}
