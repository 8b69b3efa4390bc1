import { Form } from "@remix-run/react";
import { displayNameHint, displayNameLabel, usernameHint, usernameLabel } from "../../i18n/accounts.ts";
import { arriveAction, arriveLead, arriveTitle } from "../../i18n/identities.ts";
import { acceptLead, acceptRole, acceptTitle, arriveTeamWho } from "../../i18n/invitations.ts";
import { roleWord } from "../../i18n/people.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { FormHeader } from "./form-header.tsx";

export type ArrivePageProps = FormState & {
  /** Whose account it will be. */
  email: string;
  username: string;
  displayName: string;
  /** Of the invitation they follow, with who they are at the provider; null for whoever comes by themselves. */
  team: { brand: string; role: string; who: string; label: string } | null;
};

/** Whoever comes by the provider for the first time chooses what to be called; the rest is known. */
export function ArrivePage({ email, username, displayName, team, ...form }: ArrivePageProps) {
  return (
    <Narrow>
      {team ? (
        <>
          <FormHeader title={acceptTitle(team)}>
            {acceptLead({ email })} {team.role !== "member" && acceptRole({ role: roleWord(team.role) })}
          </FormHeader>
          <p className="break-words">{arriveTeamWho(team)}</p>
        </>
      ) : (
        <FormHeader title={arriveTitle()}>{arriveLead({ email })}</FormHeader>
      )}
      <Form method="post" action="/login/provider/join" className="grid gap-5">
        <ErrorSummary form={form} keeps />
        <InputField
          name="displayName"
          label={displayNameLabel()}
          hint={displayNameHint()}
          form={form}
          defaultValue={displayName}
          autoComplete="name"
          maxLength={60}
        />
        <InputField
          name="username"
          label={usernameLabel()}
          hint={usernameHint()}
          form={form}
          defaultValue={username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          minLength={3}
          maxLength={24}
        />
        <Submit>{arriveAction()}</Submit>
      </Form>
    </Narrow>
  );
}
