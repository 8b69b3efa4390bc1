import { Form } from "@remix-run/react";
import {
  addressBack,
  addressesPart,
  addressLogout,
  addressSignedOut,
  linkYours,
  localMembers,
  localNeeds,
  localOff,
  localOn,
  localPart,
  localRescue,
  localSwitched,
  providerRemoved,
  providerSaved,
  removeProvider,
  removeProviderWhat,
  signInLead,
  signInTitle,
  switchLocalOff,
  switchLocalOn,
} from "../../i18n/sign-in-settings.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { ProviderForm, type ProviderView } from "./provider-form.tsx";

export type AdminSignInPageProps = FormState & {
  provider: ProviderView | null;
  /** Whether a secret is kept: of itself nothing is ever shown. */
  hasSecret: boolean;
  /** Whether passwords may be used. */
  local: boolean;
  administratorLinked: boolean;
  groups: { slug: string; name: string }[];
  /** Ours, for whoever sets the provider up. */
  addresses: { back: string; signedOut: string; logout: string };
  done: "saved" | "removed" | "switched" | null;
};

const outcomes = {
  saved: providerSaved,
  removed: providerRemoved,
  switched: localSwitched,
};

export function AdminSignInPage(props: AdminSignInPageProps) {
  const { provider, hasSecret, local, administratorLinked, groups, addresses, done, ...form } = props;
  return (
    <Columns>
      <PageHeader title={signInTitle()} lead={signInLead()} />
      <div className="grid max-w-144 gap-10">
        {done && (
          <Notice tone="success" live>
            {outcomes[done]()}
          </Notice>
        )}
        <ErrorSummary form={form} keeps />
        <Addresses {...addresses} />
        <ProviderForm provider={provider} hasSecret={hasSecret} groups={groups} form={form} />
        {provider && <Local local={local} administratorLinked={administratorLinked} />}
        {provider && local && (
          <section aria-labelledby="remove">
            <Heading id="remove">{removeProvider()}</Heading>
            <p className="mb-4 text-quiet">{removeProviderWhat()}</p>
            <Form method="post">
              <Submit name="intent" value="remove" tone="quiet">
                {removeProvider()}
              </Submit>
            </Form>
          </section>
        )}
      </div>
    </Columns>
  );
}

function Heading({ id, children }: { id: string; children: string }) {
  return (
    <h2 id={id} className="mb-4 border-b border-line pb-2 text-19 font-bold">
      {children}
    </h2>
  );
}

function Addresses({ back, signedOut, logout }: AdminSignInPageProps["addresses"]) {
  const all = [
    [addressBack(), back],
    [addressSignedOut(), signedOut],
    [addressLogout(), logout],
  ];
  return (
    <section aria-labelledby="addresses">
      <Heading id="addresses">{addressesPart()}</Heading>
      <dl className="grid gap-3">
        {all.map(([name, address]) => (
          <div key={name}>
            <dt className="text-14 text-quiet">{name}</dt>
            <dd className="break-all">
              <code>{address}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Local({ local, administratorLinked }: { local: boolean; administratorLinked: boolean }) {
  return (
    <section aria-labelledby="passwords">
      <Heading id="passwords">{localPart()}</Heading>
      <div className="grid gap-3">
        <p>{local ? localOn() : localOff()}</p>
        {local && !administratorLinked && <Notice tone="info">{localNeeds()}</Notice>}
        {local && administratorLinked && <p className="text-quiet">{localMembers()}</p>}
        <p className="text-14 text-quiet">{localRescue()}</p>
        {local && !administratorLinked ? (
          <div>
            <ButtonLink to="/settings/identities" tone="quiet">
              {linkYours()}
            </ButtonLink>
          </div>
        ) : (
          <Form method="post">
            <Submit name="intent" value={local ? "off" : "on"} tone={local ? "danger" : "primary"}>
              {local ? switchLocalOff() : switchLocalOn()}
            </Submit>
          </Form>
        )}
      </div>
    </section>
  );
}
