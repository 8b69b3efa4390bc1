import {
  displayNameHint,
  displayNameLabel,
  emailHint,
  emailLabel,
  passwordHint,
  passwordLabel,
  usernameHint,
  usernameLabel,
} from "../../i18n/accounts.ts";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

/**
 * What every new account is made of, for joining and for the first administrator.
 * @param email what becomes of the address: somebody who joins has to confirm it
 */
export function AccountFields({ form, email = emailHint() }: { form: FormState; email?: string }) {
  return (
    <>
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
        name="email"
        type="email"
        label={emailLabel()}
        hint={email}
        form={form}
        autoComplete="email"
        maxLength={254}
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
    </>
  );
}
