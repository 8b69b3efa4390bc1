import {
  changeEmailTitle,
  changePasswordTitle,
  emailAsked,
  emailChangedDone,
  emailNone,
  emailPending,
  emailTitle,
  emailUnconfirmed,
  emailWhat,
  passwordChangedDone,
  passwordSet,
  passwordTitle,
  passwordUnset,
  setPasswordTitle,
} from "../../i18n/safety.ts";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Section } from "./section.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

const outcomes = { asked: emailAsked, email: emailChangedDone, password: passwordChangedDone };

export type AccountPageProps = {
  email: string | null;
  confirmed: boolean;
  hasPassword: boolean;
  /** The address asked for and not confirmed yet. */
  pending: string | null;
  /** What was just done. */
  done: keyof typeof outcomes | null;
};

/** A member's address and password, each with the way to change it. */
export function AccountPage({ email, confirmed, hasPassword, pending, done }: AccountPageProps) {
  return (
    <SettingsFrame current="/settings/account">
      {done && (
        <Notice tone="success" live>
          {outcomes[done]()}
        </Notice>
      )}
      <Section title={emailTitle()} what={emailWhat()}>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold break-all">
          {email ?? emailNone()}
          {email && !confirmed && <Chip tone="warning">{emailUnconfirmed()}</Chip>}
        </p>
        {pending && <Notice tone="info">{emailPending({ email: pending })}</Notice>}
        <div>
          <ButtonLink to="/settings/account/email" tone="quiet">
            {changeEmailTitle()}
          </ButtonLink>
        </div>
      </Section>
      <Section title={passwordTitle()} what={hasPassword ? passwordSet() : passwordUnset()}>
        <div>
          <ButtonLink to="/settings/account/password" tone="quiet">
            {hasPassword ? changePasswordTitle() : setPasswordTitle()}
          </ButtonLink>
        </div>
      </Section>
    </SettingsFrame>
  );
}
