import { Form, Link } from "@remix-run/react";
import { noteLimit } from "../../domain/freshness/input.ts";
import type { FreshnessPageView } from "../../domain/freshness/views.ts";
import {
  alreadyFine,
  anotherAnswerBelow,
  answerToQuestion,
  backToQueue,
  confirmHeading,
  confirmLead,
  freshnessTitle,
  noted,
  noteHint,
  noteLabel,
  readAnswer,
  sayConfirmed,
  supersededBy,
  undone,
  updateHeading,
  updateIt,
  updateLead,
} from "../../i18n/freshness.ts";
import { formerMember } from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice, noticeLink } from "../primitives/notice.tsx";
import { Checks } from "./checks.tsx";
import { Part } from "./part.tsx";
import { Reasons } from "./reasons.tsx";
import { SupersedeForm } from "./supersede-form.tsx";

export type FreshnessPageProps = {
  answer: FreshnessPageView;
  said: "noted" | "undone" | null;
  refused?: FormState;
};

/** One answer, why it is asked about, and the three things that can come of it. */
export function FreshnessPage({ answer, said, refused }: FreshnessPageProps) {
  const { postId, title, language, path, opening, author, due, superseded, can } = answer;
  const action = `${postPath(postId)}/freshness`;
  // The choice of another answer shows its own faults; anything else is said at the top.
  const superseding = refused?.values?.by !== undefined;
  return (
    <Narrow>
      <header className="grid gap-2">
        <h1 className="text-28 font-bold tracking-[-0.01em]">{freshnessTitle()}</h1>
        <p lang={language} className="text-17 font-semibold">
          {title}
        </p>
        <p lang={language} className="line-clamp-4 [overflow-wrap:anywhere]">
          {opening}
        </p>
        <p className="text-14 text-quiet">
          {author?.displayName ?? formerMember()} ·{" "}
          <Link to={path} className="underline underline-offset-3 hover:text-ink">
            {readAnswer()}
          </Link>{" "}
          ·{" "}
          <Link to="/freshness" className="underline underline-offset-3 hover:text-ink">
            {backToQueue()}
          </Link>
        </p>
      </header>
      {said && (
        <Notice tone="success" live>
          {said === "noted" ? noted() : undone()}
        </Notice>
      )}
      {refused && <ErrorSummary form={refused} keeps />}
      {superseded && (
        <Notice tone="warning">
          {supersededBy()}{" "}
          <Link to={superseded.path} className={noticeLink}>
            {superseded.title === null
              ? anotherAnswerBelow({ name: superseded.by?.displayName ?? null })
              : answerToQuestion({ title: superseded.title })}
          </Link>
        </Notice>
      )}
      {due ? <Reasons {...due} /> : can.check && !superseded && <Notice tone="info">{alreadyFine()}</Notice>}
      {can.check && !superseded && (
        <>
          <Part id="confirm" title={confirmHeading()} lead={confirmLead()}>
            <Form method="post" action={action} className="grid gap-4">
              <input type="hidden" name="seen" value={answer.seen} />
              <TextField
                id="field-note-confirmed"
                name="note"
                label={noteLabel()}
                hint={noteHint()}
                optional
                rows={2}
                maxLength={noteLimit}
                form={superseding ? undefined : refused}
              />
              <div>
                <Submit name="intent" value="confirmed">
                  {sayConfirmed()}
                </Submit>
              </div>
            </Form>
          </Part>
          {can.edit && (
            <Part id="update" title={updateHeading()} lead={updateLead()}>
              <div>
                <ButtonLink to={`${postPath(postId)}/edit?updates`} tone="quiet">
                  {updateIt()}
                </ButtonLink>
              </div>
            </Part>
          )}
          <SupersedeForm answer={answer} refused={superseding ? refused : undefined} />
        </>
      )}
      <Checks answer={answer} />
    </Narrow>
  );
}
