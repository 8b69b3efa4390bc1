import { Form } from "@remix-run/react";
import { brandStepLead, brandStepTitle, goOn } from "../../i18n/wizard.ts";
import type { Legibility } from "../../lib/colour.ts";
import { BrandFields, type BrandValues } from "../admin/brand-fields.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { WizardFrame } from "./wizard-frame.tsx";

export type BrandStepProps = FormState & {
  brand: BrandValues;
  legibility: Legibility;
};

export function BrandStep({ brand, legibility, ...form }: BrandStepProps) {
  return (
    <WizardFrame current="/admin/start/brand" title={brandStepTitle()} lead={brandStepLead()}>
      <Form method="post" encType="multipart/form-data" className="grid gap-6">
        <ErrorSummary form={form} keeps />
        <BrandFields brand={brand} legibility={legibility} form={form} />
        {/* What this step does not ask stays as it is. */}
        <input type="hidden" name="exampleFr" value={brand.example.fr} />
        <input type="hidden" name="exampleEn" value={brand.example.en} />
        <div>
          <Submit>{goOn()}</Submit>
        </div>
      </Form>
    </WizardFrame>
  );
}
