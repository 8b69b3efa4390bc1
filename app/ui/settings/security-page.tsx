import { Form } from "@remix-run/react";
import {
  addedDone,
  codesOff,
  codesOffDone,
  codesOn,
  codesTitle,
  codesTurnOff,
  codesTurnOn,
  codesWhat,
  lockedDo,
  lockedWhat,
  recoveryLeft,
  recoveryRenew,
  removedDone,
  renamedDone,
} from "../../i18n/safety.ts";
import type { BrowserName } from "../../lib/user-agent.ts";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { type PasskeyRow, PasskeySection } from "./passkey-section.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { Section } from "./section.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

const here = "/settings/security";
const outcomes = { added: addedDone, renamed: renamedDone, removed: removedDone, off: codesOffDone };

export type SecurityPageProps = FormState & {
  codes: boolean;
  recoveryCodesLeft: number;
  passkeys: PasskeyRow[];
  /** Proven just now who they are: only then may anything be changed. */
  proven: boolean;
  /** The name that passkeys are made for; null where the site has none. */
  passkeyHost: string | null;
  /** The origin under that name, for whoever came by another one. */
  passkeysAt: string | null;
  thisBrowser: BrowserName;
  done: keyof typeof outcomes | null;
  /** New recovery codes, shown this once. */
  shown?: string[];
};

/** How a member signs in beside their password, and what a sign-in takes. */
export function SecurityPage(props: SecurityPageProps) {
  const { codes, recoveryCodesLeft, passkeys, proven, passkeyHost, passkeysAt, thisBrowser, ...rest } = props;
  const { done, shown, ...form } = rest;
  if (shown) {
    return (
      <SettingsFrame current={here}>
        <RecoveryCodes codes={shown} />
      </SettingsFrame>
    );
  }
  return (
    <SettingsFrame current={here}>
      <ErrorSummary form={form} />
      {done && (
        <Notice tone="success" live>
          {outcomes[done]()}
        </Notice>
      )}
      {!proven && <Locked />}
      <PasskeySection
        passkeys={passkeys}
        proven={proven}
        host={passkeyHost}
        elsewhere={passkeysAt}
        thisBrowser={thisBrowser}
        form={form}
      />
      <Section title={codesTitle()} what={codesWhat()}>
        <p className="flex flex-wrap items-center gap-3">
          <Chip tone={codes ? "success" : "neutral"}>{codes ? codesOn() : codesOff()}</Chip>
          {codes && <span className="text-quiet">{recoveryLeft({ count: recoveryCodesLeft })}</span>}
        </p>
        {proven && <CodesActs on={codes} />}
      </Section>
    </SettingsFrame>
  );
}

function Locked() {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 rounded-card border border-line bg-sunken px-4 py-3">
      <p>{lockedWhat()}</p>
      <ButtonLink to={`/settings/confirm?next=${encodeURIComponent(here)}`} size="small">
        {lockedDo()}
      </ButtonLink>
    </div>
  );
}

function CodesActs({ on }: { on: boolean }) {
  if (!on) {
    return (
      <div>
        <ButtonLink to="/settings/security/codes" tone="quiet">
          {codesTurnOn()}
        </ButtonLink>
      </div>
    );
  }
  return (
    <Form method="post" action={here} className="flex flex-wrap gap-3">
      <Submit name="intent" value="new-recovery-codes" tone="quiet">
        {recoveryRenew()}
      </Submit>
      <Submit name="intent" value="codes-off" tone="quiet">
        {codesTurnOff()}
      </Submit>
    </Form>
  );
}
