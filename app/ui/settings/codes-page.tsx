import { Form } from "@remix-run/react";
import {
  backToSecurity,
  codesAlready,
  codesKey,
  codesLead,
  codesOnDone,
  codesOpen,
  codesPicture,
  codesScan,
  codesTitle,
  codesTurnOn,
  codesType,
} from "../../i18n/safety.ts";
import { CodeField } from "../accounts/code-page.tsx";
import { textLink } from "../accounts/form-header.tsx";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

export type CodesPageProps = FormState & {
  /** What the app is given: in base32, as an address, and as a picture of that address. Null where codes are on. */
  begun: { secret: string; uri: string; picture: string } | null;
  /** The recovery codes, shown this once, now that they are on. */
  shown?: string[];
};

/** Switches one-time codes on: the app is given its key, and gives a first code back. */
export function CodesPage({ begun, shown, ...form }: CodesPageProps) {
  return (
    <SettingsFrame current="/settings/security">
      {shown ? (
        <>
          <Notice tone="success" live>
            {codesOnDone()}
          </Notice>
          <RecoveryCodes codes={shown} />
        </>
      ) : begun ? (
        <Begun {...begun} form={form} />
      ) : (
        <div className="grid justify-items-start gap-4">
          <p>{codesAlready()}</p>
          <ButtonLink to="/settings/security" tone="quiet">
            {backToSecurity()}
          </ButtonLink>
        </div>
      )}
    </SettingsFrame>
  );
}

type BegunProps = { secret: string; uri: string; picture: string; form: FormState };

function Begun({ secret, uri, picture, form }: BegunProps) {
  return (
    <Narrow>
      <div>
        <h2 className="text-23 font-bold">{codesTitle()}</h2>
        <p className="mt-1 text-quiet">{codesLead()}</p>
      </div>
      <ErrorSummary form={form} />
      <section className="grid justify-items-start gap-3">
        <h3 className="font-bold">{codesScan()}</h3>
        <img
          src={picture}
          alt={codesPicture()}
          width={208}
          height={208}
          className="rounded-card border border-line bg-white"
        />
        <p>
          <span className="text-quiet">{codesKey()}</span>
          <br />
          <code className="font-mono break-all">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
        <a href={uri} className={textLink}>
          {codesOpen()}
        </a>
      </section>
      <Form method="post" action="/settings/security/codes" className="grid gap-4">
        <h3 className="font-bold">{codesType()}</h3>
        <CodeField form={form} />
        <Submit>{codesTurnOn()}</Submit>
      </Form>
    </Narrow>
  );
}
