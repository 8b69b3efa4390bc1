import { Link } from "@remix-run/react";
import type { AnswerNamed } from "../../domain/reuses/views.ts";
import { backToAnswer, verdictOn } from "../../i18n/reuses.ts";
import { surveyNotAsked, surveyThanks, surveyTitle } from "../../i18n/survey.ts";
import { Narrow, PageHeader } from "../layout/columns.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { SurveyForm } from "./survey-form.tsx";

export type SurveyPageProps = AnswerNamed & {
  survey: "asked" | "answered" | null;
  form?: FormState;
};

/** The two questions by themselves, where something was left out; then the thanks, and the way back. */
export function SurveyPage({ postId, title, path, survey, form }: SurveyPageProps) {
  return (
    <Narrow>
      <PageHeader title={surveyTitle()} lead={verdictOn({ title })} />
      {survey === "asked" && <SurveyForm postId={postId} form={form} />}
      {survey === "answered" && (
        <Notice tone="success" live>
          {surveyThanks()}
        </Notice>
      )}
      {survey === null && <Notice tone="info">{surveyNotAsked()}</Notice>}
      <p>
        <Link to={path} className="font-semibold text-link underline underline-offset-3">
          {backToAnswer()}
        </Link>
      </p>
    </Narrow>
  );
}
