import { Form, Link } from "@remix-run/react";
import { reasonLimit, type Verdict } from "../../domain/reuses/input.ts";
import type { AnswerNamed } from "../../domain/reuses/views.ts";
import {
  backToAnswer,
  notYoursHere,
  reasonHint,
  reasonLabel,
  reasonNoted,
  sayOutdated,
  saySolved,
  sendReason,
  takeVerdictBack,
  thanksOutdated,
  thanksSolved,
  verdictOn,
  verdictPrivacy,
  verdictTitle,
} from "../../i18n/reuses.ts";
import { SurveyForm } from "../deflection/survey-form.tsx";
import { Narrow, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type VerdictPageProps = AnswerNamed & {
  said: { verdict: Verdict; reason: string } | null;
  canJudge: boolean;
  /** Chance has this reader asked what the answer spared them. */
  survey: "asked" | "answered" | null;
  /** The reason was just taken. */
  noted: boolean;
  form?: FormState;
};

/** What a reader said of an answer, with thanks and the way back; for who came here without a word, the question. */
export function VerdictPage({ postId, title, path, said, canJudge, survey, noted, form }: VerdictPageProps) {
  const action = `/p/${postId}/verdict`;
  return (
    <Narrow>
      <PageHeader title={verdictTitle()} lead={verdictOn({ title })} />
      {said && (
        <Notice tone="success" live>
          {said.verdict === "solved" ? thanksSolved() : noted ? reasonNoted() : thanksOutdated()}
        </Notice>
      )}
      {!canJudge && <Notice tone="info">{notYoursHere()}</Notice>}
      {!said && canJudge && (
        <Form method="post" action={action} className="flex flex-wrap gap-3">
          <Submit name="intent" value="solved">
            {saySolved()}
          </Submit>
          <Submit tone="quiet" name="intent" value="outdated">
            {sayOutdated()}
          </Submit>
        </Form>
      )}
      {said?.verdict === "outdated" && !noted && (
        <Form method="post" action={action} className="grid gap-4">
          {form && <ErrorSummary form={form} keeps />}
          <TextField
            name="reason"
            label={reasonLabel()}
            hint={reasonHint()}
            optional
            rows={3}
            maxLength={reasonLimit}
            defaultValue={said.reason}
            form={form}
          />
          <div>
            <Submit name="intent" value="reason">
              {sendReason()}
            </Submit>
          </div>
        </Form>
      )}
      {said && survey === "asked" && <SurveyForm postId={postId} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link to={path} className="font-semibold text-link underline underline-offset-3">
          {backToAnswer()}
        </Link>
        {said && (
          <Form method="post" action={action}>
            <Submit tone="plain" size="small" name="intent" value="withdraw">
              {takeVerdictBack()}
            </Submit>
          </Form>
        )}
      </div>
      <p className="text-14 text-quiet">{verdictPrivacy()}</p>
    </Narrow>
  );
}
