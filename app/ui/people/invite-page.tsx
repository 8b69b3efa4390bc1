import { Form } from "@remix-run/react";
import { Link2Off } from "lucide-react";
import {
  confirmExpiredTitle,
  displayNameHint,
  displayNameLabel,
  passwordHint,
  passwordLabel,
  usernameHint,
  usernameLabel,
} from "../../i18n/accounts.ts";
import { acceptAction, acceptExpired, acceptLead, acceptTitle } from "../../i18n/invitations.ts";
import { FormHeader } from "../accounts/form-header.tsx";
import { MessagePage } from "../accounts/message-page.tsx";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

export type InvitePageProps = FormState & {
  brand: string;
  /** Null when the link opens nothing any more. */
  invitation: { email: string; displayName?: string } | null;
};

/** Where a colleague who was asked in chooses name and password. */
export function InvitePage({ brand, invitation, ...form }: InvitePageProps) {
  if (!invitation)
    return (
      <MessagePage icon={<Link2Off />} title={confirmExpiredTitle()}>
        <p>{acceptExpired()}</p>
      </MessagePage>
    );
  return (
    <Narrow>
      <FormHeader title={acceptTitle({ brand })}>{acceptLead({ email: invitation.email })}</FormHeader>
      <Form method="post" className="grid gap-5">
        <ErrorSummary form={form} keeps />
        <InputField
          name="displayName"
          label={displayNameLabel()}
          hint={displayNameHint()}
          form={form}
          autoComplete="name"
          maxLength={60}
        />
        <InputField
          name="username"
          label={usernameLabel()}
          hint={usernameHint()}
          form={form}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          minLength={3}
          maxLength={24}
        />
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
        <Submit>{acceptAction()}</Submit>
      </Form>
    </Narrow>
  );
}
