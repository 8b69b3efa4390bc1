import { Form, useSubmit } from "@remix-run/react";
import { brandKinds } from "../../domain/spaces/input.ts";
import { homeExample } from "../../i18n/lists.ts";
import type { Locale } from "../../i18n/locale.ts";
import { currentLocale } from "../../i18n/locale.ts";
import {
  brandKindLabel,
  brandKindMissing,
  brandKindWords,
  exampleToCome,
  goOnPlain,
  openThem,
  showSpaces,
  spacesProposed,
  spacesProposedHint,
  spacesStaying,
  spacesStayingWhy,
  spacesStepLead,
  spacesStepTitle,
} from "../../i18n/wizard.ts";
import { ButtonLink, buttonLook, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { stepAfter } from "./steps.ts";
import { WizardFrame } from "./wizard-frame.tsx";

type Words = Record<Locale, string>;
export type SpacesStepProps = FormState & {
  /** Which kind of brand was chosen, and what it is proposed; null until one is. */
  chosen: {
    brandKind: string;
    example: Words | null;
    spaces: { slug: string; name: Words; description: Words }[];
  } | null;
  /** Spaces that are there and that this step leaves alone. */
  staying: { slug: string; name: Record<string, string> }[];
  /** Spaces were asked for without saying for what kind of brand. */
  missing: boolean;
};

const here = "/admin/start/spaces";

/** First what the brand offers, then which of the spaces that suit it. */
export function SpacesStep({ chosen, staying, missing, ...form }: SpacesStepProps) {
  const locale = currentLocale();
  const submit = useSubmit();
  const kinds = brandKinds.map((value) => {
    const { label, hint } = brandKindWords[value]!;
    return { value, label: label(), hint: hint() };
  });
  const unanswered: FormState = missing ? { errors: { kind: [brandKindMissing()] } } : {};
  return (
    <WizardFrame current={here} title={spacesStepTitle()} lead={spacesStepLead()}>
      {/* With scripts a choice shows its spaces at once. */}
      <Form method="get" className="grid gap-4" onChange={({ currentTarget }) => submit(currentTarget)}>
        <ErrorSummary form={unanswered} />
        <Choices
          type="radio"
          name="kind"
          required
          form={unanswered}
          label={brandKindLabel()}
          options={kinds}
          chosen={chosen ? [chosen.brandKind] : []}
        />
        <div>
          {/* Its name tells this button, pressed with nothing chosen, from a first visit. */}
          <button
            type="submit"
            name="show"
            value="yes"
            className={buttonLook({ tone: chosen ? "quiet" : "primary" })}
          >
            {showSpaces()}
          </button>
        </div>
      </Form>
      {chosen && chosen.spaces.length > 0 && (
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
          {chosen.example && (
            <p className="text-14 text-quiet">
              {exampleToCome({ example: chosen.example[locale] || homeExample() })}
            </p>
          )}
          <Staying spaces={staying} />
          <div>
            <Submit>{openThem()}</Submit>
          </div>
        </Form>
      )}
      {chosen?.spaces.length === 0 && (
        <div className="grid gap-4 border-t border-line pt-6">
          <Staying spaces={staying} />
          <div>
            <ButtonLink to={stepAfter(here)}>{goOnPlain()}</ButtonLink>
          </div>
        </div>
      )}
    </WizardFrame>
  );
}

function Staying({ spaces }: { spaces: SpacesStepProps["staying"] }) {
  if (spaces.length === 0) return null;
  const locale = currentLocale();
  return (
    <div>
      <p className="font-semibold">{spacesStaying()}</p>
      <p className="text-14 text-quiet">{spacesStayingWhy()}</p>
      <ul className="mt-1.5 list-disc ps-5">
        {spaces.map(({ slug, name }) => (
          <li key={slug}>{name[locale] ?? Object.values(name)[0]}</li>
        ))}
      </ul>
    </div>
  );
}
