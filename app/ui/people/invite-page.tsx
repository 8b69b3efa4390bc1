import { Form } from "@remix-run/react";
import { Link2Off, UserCheck } from "lucide-react";
import type { ReactNode } from "react";
import {
  confirmExpiredTitle,
  displayNameHint,
  displayNameLabel,
  passwordHint,
  passwordLabel,
  usernameHint,
  usernameLabel,
} from "../../i18n/accounts.ts";
import { namesakeTitle, orWithPassword } from "../../i18n/identities.ts";
import {
  acceptAction,
  acceptByProvider,
  acceptChoose,
  acceptExpired,
  acceptLead,
  acceptRole,
  acceptTaken,
  acceptTitle,
  takeAction,
  takeLead,
  takeOther,
} from "../../i18n/invitations.ts";
import { roleWord } from "../../i18n/people.ts";
import { roleHints } from "../../i18n/roles.ts";
import { signIn } from "../../i18n/shell.ts";
import { FormHeader } from "../accounts/form-header.tsx";
import { MessagePage } from "../accounts/message-page.tsx";
import { OrLine } from "../accounts/or-line.tsx";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

export type InvitePageProps = FormState & {
  brand: string;
  /** Of the link, for the ways that lead elsewhere and back. */
  token: string;
  /** Null when the link opens nothing any more. `taken`: the address is a member's by now. */
  invitation: { email: string; role: string; taken: boolean } | null;
  ways: { provider: { label: string } | null; local: boolean };
  /** The name of whoever is signed in; null for a visitor. */
  me: string | null;
};

/** Where a colleague who was asked in makes their account, or gives the one they have its role. */
export function InvitePage({ brand, token, invitation, ways, me, ...form }: InvitePageProps) {
  if (!invitation)
    return (
      <MessagePage icon={<Link2Off />} title={confirmExpiredTitle()}>
        <p>{acceptExpired()}</p>
      </MessagePage>
    );
  const { email, role, taken } = invitation;
  if (me !== null) return <Take brand={brand} email={email} role={role} me={me} form={form} />;
  const here = encodeURIComponent(token);
  if (taken) {
    const back = encodeURIComponent(`/invite?token=${here}`);
    const action = <ButtonLink to={`/login?next=${back}`}>{signIn()}</ButtonLink>;
    return (
      <MessagePage icon={<UserCheck />} title={namesakeTitle()} action={action}>
        <p>{acceptTaken({ email })}</p>
      </MessagePage>
    );
  }
  return (
    <Narrow>
      <FormHeader title={acceptTitle({ brand })}>
        {acceptLead({ email })} <Role role={role} />
      </FormHeader>
      {ways.provider && (
        <ButtonLink to={`/login/provider?invitation=${here}`} leaves>
          {acceptByProvider(ways.provider)}
        </ButtonLink>
      )}
      {ways.local && (
        <ByPassword form={form} second={ways.provider !== null}>
          {ways.provider ? <OrLine>{orWithPassword()}</OrLine> : <p>{acceptChoose()}</p>}
        </ByPassword>
      )}
    </Narrow>
  );
}

const Role = ({ role }: { role: string }) =>
  role === "member" ? null : (
    <>
      {acceptRole({ role: roleWord(role) })} {roleHints[role]?.()}
    </>
  );

type ByPasswordProps = { form: FormState; second: boolean; children: ReactNode };

function ByPassword({ form, second, children }: ByPasswordProps) {
  return (
    <>
      {children}
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
        <Submit tone={second ? "quiet" : "primary"}>{acceptAction()}</Submit>
      </Form>
    </>
  );
}

type TakeProps = { brand: string; email: string; role: string; me: string; form: FormState };

/** Whoever is signed in needs no second account. */
function Take({ brand, email, role, me, form }: TakeProps) {
  return (
    <Narrow>
      <FormHeader title={acceptTitle({ brand })}>
        {takeLead({ name: me })} <Role role={role} />
      </FormHeader>
      <ErrorSummary form={form} />
      <Form method="post" className="grid gap-5">
        <Submit name="intent" value="take">
          {takeAction()}
        </Submit>
      </Form>
      <p className="text-14 text-quiet">{takeOther({ email })}</p>
    </Narrow>
  );
}
