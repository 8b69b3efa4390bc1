import { Form } from "@remix-run/react";
import { exampleLength } from "../../domain/brand/input.ts";
import { homeExample } from "../../i18n/lists.ts";
import type { Locale } from "../../i18n/locale.ts";
import {
  accentHint,
  accentLabel,
  brandLead,
  brandNameLabel,
  brandSaved,
  brandTitle,
  exampleEnglish,
  exampleFrench,
  exampleHint,
  logoHint,
  logoLabel,
  preview,
  previewAction,
  previewLink,
  previewQuiet,
  removeLogo,
  saveBrand,
} from "../../i18n/spaces.ts";
import { logoTypes } from "../../lib/logo-types.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ColourField } from "../primitives/colour-field.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type AdminBrandPageProps = FormState & {
  brand: { name: string; accent: string; example: Record<Locale, string>; logoUrl: string | null };
  saved?: boolean;
};

export function AdminBrandPage({ brand, saved, ...form }: AdminBrandPageProps) {
  return (
    <Columns>
      <PageHeader title={brandTitle()} lead={brandLead()} />
      <Form method="post" encType="multipart/form-data" className="grid max-w-144 gap-6">
        {saved && (
          <Notice tone="success" live>
            {brandSaved()}
          </Notice>
        )}
        <ErrorSummary form={form} keeps />
        <InputField
          name="name"
          label={brandNameLabel()}
          form={form}
          defaultValue={brand.name}
          maxLength={60}
          autoComplete="organization"
        />
        <ColourField
          name="accent"
          label={accentLabel()}
          hint={accentHint()}
          form={form}
          defaultValue={brand.accent}
        />
        <Preview />
        <InputField
          name="exampleFr"
          label={exampleFrench()}
          hint={exampleHint()}
          form={form}
          defaultValue={brand.example.fr}
          maxLength={exampleLength}
          placeholder={homeExample("fr")}
          lang="fr"
          optional
        />
        <InputField
          name="exampleEn"
          label={exampleEnglish()}
          hint={exampleHint()}
          form={form}
          defaultValue={brand.example.en}
          maxLength={exampleLength}
          placeholder={homeExample("en")}
          lang="en"
          optional
        />
        <div className="grid gap-3">
          <InputField
            name="logo"
            type="file"
            accept={Object.keys(logoTypes).join(",")}
            label={logoLabel()}
            hint={logoHint()}
            form={form}
            optional
          />
          {brand.logoUrl && (
            <div className="flex items-center gap-4">
              <img
                src={brand.logoUrl}
                alt=""
                width={48}
                height={48}
                className="size-12 rounded-field border border-line object-contain"
              />
              <label className="flex min-h-11 items-center gap-2.5">
                <input type="checkbox" name="removeLogo" value="yes" className="size-4.5" />
                {removeLogo()}
              </label>
            </div>
          )}
        </div>
        <div>
          <Submit>{saveBrand()}</Submit>
        </div>
      </Form>
    </Columns>
  );
}

/** What the saved colour gives, shown as it will be met; nothing here acts. */
function Preview() {
  return (
    <figure className="rounded-card border border-line p-4">
      <figcaption className="mb-3 text-14 text-quiet">{preview()}</figcaption>
      <div className="flex flex-wrap items-center gap-3">
        <span className="inline-flex min-h-9 items-center rounded-field border border-accent-edge bg-accent px-3 text-14 font-semibold text-accent-on">
          {previewAction()}
        </span>
        <span className="inline-flex min-h-9 items-center rounded-field border border-control px-3 text-14 font-semibold">
          {previewQuiet()}
        </span>
        <span className="text-link underline underline-offset-3">{previewLink()}</span>
      </div>
    </figure>
  );
}
