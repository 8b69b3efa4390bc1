import { Form, Link } from "@remix-run/react";
import type { SuggestionView } from "../../domain/history/views.ts";
import {
  acceptSuggestion,
  adjustSuggestion,
  backToMessage,
  changedMeanwhile,
  changeSuggestion,
  declineHint,
  declineReason,
  declineSuggestion,
  movedOnClash,
  movedOnClean,
  movedOnTitle,
  outcomeBy,
  suggestedOn,
  suggestionFor,
  suggestionOutcome,
  suggestionsTitle,
  suggestionTitle,
  waitingOutcome,
  whatItChanges,
  withdrawSuggestion,
} from "../../i18n/history.ts";
import { formerMember } from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import { type FormState, faultsOf } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { ByLine } from "../threads/person.tsx";
import { Diff } from "./diff.tsx";
import { WordingFields } from "./wording-fields.tsx";

export type SuggestionPageProps = {
  suggestion: SuggestionView;
  /** The words are in a form, to be changed before they are accepted. */
  adjusting: boolean;
} & FormState;

/** What somebody suggests for a post, and the answer to it. */
export function SuggestionPage({ suggestion, adjusting, ...form }: SuggestionPageProps) {
  const { post, since, can } = suggestion;
  const at = `${postPath(post.id)}/suggestions/${suggestion.id}`;
  const adjusts = can.decide && (adjusting || since !== null);
  return (
    <>
      <Columns>
        <PageHeader title={suggestionTitle()}>
          <Outcome outcome={suggestion.outcome} />
        </PageHeader>
        <p className="mb-4 text-quiet">
          {suggestionFor({ kind: post.kind })}{" "}
          <Link to={post.path} lang={post.language} className="text-link underline underline-offset-3">
            {post.threadTitle}
          </Link>
        </p>
        <ByLine author={suggestion.author} official={false}>
          {suggestedOn()} <Time at={suggestion.at} as="sentence" />
        </ByLine>
        {suggestion.why && <p className="mt-3 [overflow-wrap:anywhere]">{suggestion.why}</p>}
        <Answer suggestion={suggestion} />
      </Columns>
      <div className="mt-8 grid max-w-240 gap-8">
        {faultsOf(form, "form").length > 0 && (
          <ErrorSummary form={{ errors: { form: form.errors!.form! } }} />
        )}
        <section aria-labelledby="changes">
          <h2 id="changes" className="mb-3 text-19 font-bold">
            {whatItChanges()}
          </h2>
          <Diff diff={suggestion.diff} lang={post.language} />
        </section>
        {since && (
          <section aria-labelledby="since">
            <h2 id="since" className="mb-3 text-19 font-bold">
              {can.decide ? movedOnTitle() : changedMeanwhile()}
            </h2>
            <Diff diff={since} lang={post.language} />
            {can.decide && (
              <p className="mt-3 max-w-reading">
                {suggestion.merged.clean ? movedOnClean() : movedOnClash()}
              </p>
            )}
          </section>
        )}
      </div>
      <div className="mt-8 grid max-w-168 gap-6">
        {can.decide && (
          <>
            <Form method="post" action={adjusting ? `${at}?adjust` : at} className="grid gap-6">
              <input type="hidden" name="basedOn" value={suggestion.basedOn} />
              {adjusts && <WordingFields {...suggestion.merged} kind={post.kind} form={form} />}
              <div className="flex flex-wrap gap-3">
                <Submit name="intent" value="accept">
                  {acceptSuggestion()}
                </Submit>
                {!adjusts && (
                  <ButtonLink to={`${at}?adjust`} tone="quiet">
                    {adjustSuggestion()}
                  </ButtonLink>
                )}
              </div>
            </Form>
            <Form method="post" action={at} className="grid gap-4 border-t border-line pt-6">
              <TextField
                name="reason"
                label={declineReason()}
                hint={declineHint()}
                form={form}
                rows={2}
                minLength={3}
                maxLength={1_000}
              />
              <div>
                <Submit name="intent" value="decline" tone="quiet">
                  {declineSuggestion()}
                </Submit>
              </div>
            </Form>
          </>
        )}
        {can.withdraw && (
          <Form method="post" action={at} className="flex flex-wrap gap-3">
            <ButtonLink to={`${postPath(post.id)}/edit`} tone="quiet">
              {changeSuggestion()}
            </ButtonLink>
            <Submit name="intent" value="withdraw" tone="plain">
              {withdrawSuggestion()}
            </Submit>
          </Form>
        )}
      </div>
    </>
  );
}

const tones = { accepted: "success", declined: "neutral", withdrawn: "neutral" } as const;

/** What became of a suggestion, in a word. */
export function Outcome({ outcome }: Pick<SuggestionView, "outcome">) {
  if (outcome === null) return <Chip tone="warning">{waitingOutcome()}</Chip>;
  return <Chip tone={tones[outcome]}>{suggestionOutcome({ outcome })}</Chip>;
}

const onwards = "inline-flex min-h-6 items-center underline underline-offset-3 touch:min-h-11";

/** Who answered and, where they declined, why. */
function Answer({
  suggestion: { post, outcome, decidedBy, decidedAt, reason },
}: Pick<SuggestionPageProps, "suggestion">) {
  if (outcome === null || outcome === "withdrawn" || decidedAt === null) return null;
  return (
    <div className="mt-5">
      <Notice tone={outcome === "accepted" ? "success" : "info"} live>
        <p>
          {suggestionOutcome({ outcome })} {outcomeBy({ name: decidedBy?.displayName ?? formerMember() })}{" "}
          <Time at={decidedAt} as="sentence" />
        </p>
        {reason && <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{reason}</p>}
        <p className="mt-1 flex flex-wrap gap-x-5 text-14 font-semibold">
          <Link to={post.path} className={onwards}>
            {backToMessage()}
          </Link>
          <Link to="/suggestions" className={onwards}>
            {suggestionsTitle()}
          </Link>
        </p>
      </Notice>
    </div>
  );
}
