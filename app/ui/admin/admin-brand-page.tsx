import { Form } from "@remix-run/react";
import { exampleLength } from "../../domain/brand/input.ts";
import {
  brandLead,
  brandSaved,
  brandTitle,
  exampleEnglish,
  exampleFrench,
  exampleHint,
  saveBrand,
} from "../../i18n/brand.ts";
import { homeExample } from "../../i18n/lists.ts";
import type { Legibility } from "../../lib/colour.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { BrandFields, type BrandValues } from "./brand-fields.tsx";

export type AdminBrandPageProps = FormState & {
  brand: BrandValues;
  legibility: Legibility;
  saved?: boolean;
};

export function AdminBrandPage({ brand, legibility, saved, ...form }: AdminBrandPageProps) {
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
        <BrandFields brand={brand} legibility={legibility} form={form} />
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
        <div>
          <Submit>{saveBrand()}</Submit>
        </div>
      </Form>
    </Columns>
  );
}
