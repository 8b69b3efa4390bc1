import { Form } from "@remix-run/react";
import { browserWords } from "../../i18n/browsers.ts";
import {
  passkeyAdd,
  passkeyAdded,
  passkeyNameHint,
  passkeyNameLabel,
  passkeyNewName,
  passkeyRemove,
  passkeyRemoveNamed,
  passkeyRename,
  passkeyScripts,
  passkeySynced,
  passkeysByNumber,
  passkeysNoHost,
  passkeysNone,
  passkeysTitle,
  passkeysWhat,
  passkeyUnused,
  passkeyUsed,
} from "../../i18n/safety.ts";
import type { BrowserName } from "../../lib/user-agent.ts";
import { PasskeyForm } from "../accounts/passkey-form.tsx";
import { Submit } from "../primitives/button.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { Section } from "./section.tsx";

const here = "/settings/security";

export type PasskeyRow = {
  id: string;
  name: string;
  backedUp: boolean;
  createdAt: string;
  lastUsedAt: string | null;
};

export type PasskeySectionProps = {
  passkeys: PasskeyRow[];
  proven: boolean;
  /** The name that passkeys are made for; null where the site has none. */
  host: string | null;
  /** The origin under that name, for whoever came by another one. */
  elsewhere: string | null;
  thisBrowser: BrowserName;
  form: FormState;
};

/** A member's passkeys, and the way to another one. */
export function PasskeySection({
  passkeys,
  proven,
  host,
  elsewhere,
  thisBrowser,
  form,
}: PasskeySectionProps) {
  const possible = host !== null && elsewhere === null;
  return (
    <Section title={passkeysTitle()} what={passkeysWhat()}>
      {!possible && <Why elsewhere={elsewhere} />}
      {passkeys.length === 0 ? (
        possible && <p className="text-quiet">{passkeysNone()}</p>
      ) : (
        <ul className="border-t border-line">
          {passkeys.map((passkey) => (
            <Row key={passkey.id} {...passkey} proven={proven} />
          ))}
        </ul>
      )}
      {proven && possible && (
        <>
          <noscript>
            <p className="text-quiet">{passkeyScripts()}</p>
          </noscript>
          <div className="max-w-form">
            <PasskeyForm host={host} action={here} intent="add-passkey" asks="add" label={passkeyAdd()}>
              <InputField
                name="name"
                label={passkeyNameLabel()}
                hint={passkeyNameHint()}
                form={form}
                defaultValue={browserWords(thisBrowser)}
                autoComplete="off"
                maxLength={60}
              />
            </PasskeyForm>
          </div>
        </>
      )}
    </Section>
  );
}

/** Why none can be added, and what to do about it. */
function Why({ elsewhere }: { elsewhere: string | null }) {
  if (elsewhere === null) return <Notice tone="info">{passkeysNoHost()}</Notice>;
  const address = `${elsewhere}${here}`;
  return (
    <Notice tone="info">
      {passkeysByNumber()}{" "}
      <a href={address} className="font-semibold break-all underline underline-offset-3">
        {address}
      </a>
    </Notice>
  );
}

function Row({ id, name, backedUp, createdAt, lastUsedAt, proven }: PasskeyRow & { proven: boolean }) {
  return (
    <li className="grid gap-3 border-b border-line py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-semibold break-words">{name}</p>
          <Facts>
            <Fact>
              <span>
                {passkeyAdded()} <Time at={createdAt} as="short" />
              </span>
            </Fact>
            <Fact>
              {lastUsedAt ? (
                <span>
                  {passkeyUsed()} <Time at={lastUsedAt} as="short" />
                </span>
              ) : (
                passkeyUnused()
              )}
            </Fact>
            {backedUp && <Fact>{passkeySynced()}</Fact>}
          </Facts>
        </div>
        {proven && (
          <Form method="post" action={here}>
            <input type="hidden" name="id" value={id} />
            <Submit name="intent" value="remove-passkey" tone="quiet" size="small">
              <span aria-hidden="true">{passkeyRemove()}</span>
              <VisuallyHidden>{passkeyRemoveNamed({ name })}</VisuallyHidden>
            </Submit>
          </Form>
        )}
      </div>
      {proven && (
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-14 font-semibold text-link touch:min-h-11">
            {passkeyRename()}
          </summary>
          <Form method="post" action={here} className="mt-2 flex flex-wrap items-end gap-3">
            <input type="hidden" name="id" value={id} />
            <InputField
              id={`name-${id}`}
              name="name"
              label={passkeyNewName()}
              defaultValue={name}
              autoComplete="off"
              maxLength={60}
            />
            <Submit name="intent" value="rename-passkey" tone="quiet">
              {passkeyRename()}
            </Submit>
          </Form>
        </details>
      )}
    </li>
  );
}
