import { Form, useSubmit } from "@remix-run/react";
import { brandKinds } from "../../domain/spaces/input.ts";
import type { Locale } from "../../i18n/locale.ts";
import { currentLocale } from "../../i18n/locale.ts";
import {
  brandKindLabel,
  brandKindWords,
  openThem,
  otherSpaces,
  showSpaces,
  spacesProposed,
  spacesProposedHint,
  spacesStepLead,
  spacesStepTitle,
} from "../../i18n/wizard.ts";
import { buttonLook, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { WizardFrame } from "./wizard-frame.tsx";

type Words = Record<Locale, string>;
export type SpacesStepProps = FormState & {
  /** Which kind of brand was chosen, and what it is proposed; null until one is. */
  chosen: { brandKind: string; spaces: { slug: string; name: Words; description: Words }[] } | null;
  /** How many spaces there are besides those proposed. */
  others: number;
};

/** First what the brand offers, then which of the spaces that suit it. */
export function SpacesStep({ chosen, others, ...form }: SpacesStepProps) {
  const locale = currentLocale();
  const submit = useSubmit();
  const kinds = brandKinds.map((value) => {
    const { label, hint } = brandKindWords[value]!;
    return { value, label: label(), hint: hint() };
  });
  return (
    <WizardFrame current="/admin/start/spaces" title={spacesStepTitle()} lead={spacesStepLead()}>
      {/* With scripts a choice shows its spaces at once. */}
      <Form method="get" className="grid gap-4" onChange={({ currentTarget }) => submit(currentTarget)}>
        <Choices
          type="radio"
          name="kind"
          label={brandKindLabel()}
          options={kinds}
          chosen={chosen ? [chosen.brandKind] : []}
        />
        <div>
          <button type="submit" className={buttonLook({ tone: chosen ? "quiet" : "primary" })}>
            {showSpaces()}
          </button>
        </div>
      </Form>
      {chosen && (
        <Form key={chosen.brandKind} method="post" className="grid gap-4 border-t border-line pt-6">
          <ErrorSummary form={form} keeps />
          <input type="hidden" name="brandKind" value={chosen.brandKind} />
          <Choices
            type="checkbox"
            name="spaces"
            label={spacesProposed()}
            hint={spacesProposedHint()}
            form={form}
            options={chosen.spaces.map(({ slug, name, description }) => ({
              value: slug,
              label: name[locale],
              hint: description[locale],
            }))}
            chosen={chosen.spaces.map(({ slug }) => slug)}
          />
          {others > 0 && <p className="text-14 text-quiet">{otherSpaces({ count: others })}</p>}
          <div>
            <Submit>{openThem()}</Submit>
          </div>
        </Form>
      )}
    </WizardFrame>
  );
}
