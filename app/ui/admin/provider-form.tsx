import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import {
  buttonPart,
  claimsLead,
  claimsPart,
  clientIdLabel,
  clientSecretKept,
  clientSecretLabel,
  clientSecretNone,
  groupsClaimLabel,
  groupsMapHint,
  groupsMapLabel,
  groupsNone,
  groupsThereAre,
  issuerHint,
  issuerLabel,
  labelEnglish,
  labelFrench,
  labelHint,
  languageClaimHint,
  languageClaimLabel,
  nameClaimLabel,
  productsClaimHint,
  productsClaimLabel,
  providerPart,
  removeSecret,
  saveProvider,
  scopesHint,
  scopesLabel,
} from "../../i18n/sign-in-settings.ts";
import { Submit } from "../primitives/button.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

export type ProviderView = {
  issuer: string;
  clientId: string;
  scopes: string;
  label: { fr: string; en: string };
  claims: { name: string; language: string; groups: string; products: string };
  groups: { value: string; group: string }[];
};

type ProviderFormProps = {
  provider: ProviderView | null;
  hasSecret: boolean;
  groups: { slug: string; name: string }[];
  form: FormState;
};

const code = { autoCapitalize: "none", autoComplete: "off", spellCheck: false } as const;

/** Everything about the brand's own provider but its secret, which is only ever written. */
export function ProviderForm({ provider, hasSecret, groups, form }: ProviderFormProps) {
  const claims = provider?.claims ?? { name: "name", language: "locale", groups: "", products: "" };
  const mapping = provider?.groups.map(({ value, group }) => `${value} = ${group}`).join("\n");
  const known =
    groups.length > 0 ? groupsThereAre({ slugs: groups.map(({ slug }) => slug).join(", ") }) : groupsNone();
  return (
    <Form method="post" className="grid gap-10">
      <Part title={providerPart()}>
        <InputField
          {...code}
          name="issuer"
          type="url"
          label={issuerLabel()}
          hint={issuerHint()}
          form={form}
          defaultValue={provider?.issuer}
          maxLength={500}
        />
        <InputField
          {...code}
          name="clientId"
          label={clientIdLabel()}
          form={form}
          defaultValue={provider?.clientId}
          maxLength={300}
        />
        <InputField
          {...code}
          name="clientPassword"
          type="password"
          autoComplete="new-password"
          label={clientSecretLabel()}
          hint={hasSecret ? clientSecretKept() : clientSecretNone()}
          form={form}
          maxLength={500}
          optional
        />
        {hasSecret && (
          <label className="-mt-2 flex min-h-11 items-center gap-2.5">
            <input type="checkbox" name="removeSecret" value="yes" className="size-4.5" />
            {removeSecret()}
          </label>
        )}
        <InputField
          {...code}
          name="scopes"
          label={scopesLabel()}
          hint={scopesHint()}
          form={form}
          defaultValue={provider?.scopes ?? "openid profile email"}
          maxLength={300}
        />
      </Part>
      <Part title={buttonPart()}>
        <InputField
          name="labelFr"
          lang="fr"
          label={labelFrench()}
          hint={labelHint()}
          form={form}
          defaultValue={provider?.label.fr}
          maxLength={40}
          optional
        />
        <InputField
          name="labelEn"
          lang="en"
          label={labelEnglish()}
          form={form}
          defaultValue={provider?.label.en}
          maxLength={40}
          optional
        />
      </Part>
      <Part title={claimsPart()} lead={claimsLead()}>
        <Claim name="nameClaim" label={nameClaimLabel()} value={claims.name} form={form} />
        <Claim
          name="languageClaim"
          label={languageClaimLabel()}
          hint={languageClaimHint()}
          value={claims.language}
          form={form}
        />
        <Claim name="groupsClaim" label={groupsClaimLabel()} value={claims.groups} form={form} />
        <TextField
          {...code}
          name="groups"
          label={groupsMapLabel()}
          hint={`${groupsMapHint()} ${known}`}
          form={form}
          defaultValue={mapping}
          rows={3}
          maxLength={10_000}
          optional
        />
        <Claim
          name="productsClaim"
          label={productsClaimLabel()}
          hint={productsClaimHint()}
          value={claims.products}
          form={form}
        />
      </Part>
      <div>
        <Submit>{saveProvider()}</Submit>
      </div>
    </Form>
  );
}

type ClaimProps = { name: string; label: string; hint?: string; value: string; form: FormState };

function Claim({ value, ...field }: ClaimProps) {
  return <InputField {...code} {...field} defaultValue={value} maxLength={200} optional />;
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 w-full border-b border-line pb-2 text-19 font-bold">{title}</legend>
      {lead && <p className="-mt-2 text-14 text-quiet">{lead}</p>}
      {children}
    </fieldset>
  );
}
