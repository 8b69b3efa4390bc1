import { Form } from "@remix-run/react";
import { insteadNames } from "../../domain/deflection/input.ts";
import {
  insteadAsked,
  insteadWords,
  solvedAsked,
  solvedWords,
  surveyLead,
  surveyPrivacy,
  surveySend,
  surveyTitle,
} from "../../i18n/survey.ts";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";

/** What readers drawn by chance are asked of an answer: two questions, and nothing else. */
export function SurveyForm({ postId, form }: { postId: string; form?: FormState }) {
  const action = `/p/${postId}/survey`;
  return (
    <section aria-labelledby="survey" className="rounded-card border border-line bg-raised px-5 py-4">
      <h2 id="survey" className="text-19 font-bold">
        {surveyTitle()}
      </h2>
      <p className="mt-0.5 text-14 text-quiet">{surveyLead()}</p>
      <Form method="post" action={action} className="mt-4 grid gap-5">
        {form && <ErrorSummary form={form} keeps />}
        <Choices
          type="radio"
          name="solved"
          label={solvedAsked()}
          options={(["yes", "no"] as const).map((value) => ({ value, label: solvedWords[value]() }))}
          chosen={[]}
          required
          form={form}
        />
        <Choices
          type="radio"
          name="instead"
          label={insteadAsked()}
          options={insteadNames.map((value) => ({ value, label: insteadWords[value]() }))}
          chosen={[]}
          required
          form={form}
        />
        <div>
          <Submit action={action}>{surveySend()}</Submit>
        </div>
      </Form>
      <p className="mt-4 text-14 text-quiet">{surveyPrivacy()}</p>
    </section>
  );
}
