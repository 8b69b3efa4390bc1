import { Form, Link } from "@remix-run/react";
import type { WordingView } from "../../domain/history/views.ts";
import {
  cancelEdit,
  changedMeanwhile,
  changedMeanwhileWhy,
  editLead,
  editTitle,
  saveEdit,
  seeSuggestion,
  sendSuggestion,
  suggestionWaits,
  suggestLead,
  suggestTitle,
  whyField,
  whyHint,
} from "../../i18n/history.ts";
import { postPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Diff } from "./diff.tsx";
import { WordingFields } from "./wording-fields.tsx";

export type EditPageProps = WordingView & { submission: string } & FormState;

/** A post's words in a form: to change them, or to suggest a change to whoever may. */
export function EditPage({ submission, errors, values, ...view }: EditPageProps) {
  const { mode, post, basedOn, waiting, since } = view;
  const at = `${postPath(post.id)}/edit`;
  const form = { errors, values };
  const suggests = mode === "suggest";
  return (
    <Columns>
      <PageHeader
        title={suggests ? suggestTitle() : editTitle({ kind: post.kind })}
        lead={suggests ? suggestLead() : editLead()}
      />
      <p className="mb-6">
        <Link to={post.path} lang={post.language} className="text-link underline underline-offset-3">
          {post.threadTitle}
        </Link>
      </p>
      {/* The number in the address tells the page, should the form come back, what changed since it was opened. */}
      <Form method="post" action={`${at}?read=${basedOn}`} className="grid gap-6">
        <input type="hidden" name="_submission" value={submission} />
        <input type="hidden" name="basedOn" value={basedOn} />
        <ErrorSummary form={form} keeps />
        {waiting && (
          <Notice tone="info">
            {suggestionWaits()}{" "}
            <Link
              to={`${postPath(post.id)}/suggestions/${waiting.id}`}
              className="underline underline-offset-3"
            >
              {seeSuggestion()}
            </Link>
          </Notice>
        )}
        {since && (
          <section aria-labelledby="since" className="grid gap-3">
            <div>
              <h2 id="since" className="text-19 font-bold">
                {changedMeanwhile()}
              </h2>
              <p className="text-quiet">{changedMeanwhileWhy()}</p>
            </div>
            <Diff diff={since} lang={post.language} />
          </section>
        )}
        <div className="grid max-w-168 gap-6">
          <WordingFields {...view} kind={post.kind} form={form} />
          <InputField
            name="why"
            label={whyField()}
            hint={whyHint()}
            form={form}
            defaultValue={view.why}
            optional
            maxLength={500}
          />
          <div className="flex flex-wrap gap-3">
            <Submit name="intent" value={mode}>
              {suggests ? sendSuggestion() : saveEdit()}
            </Submit>
            <ButtonLink to={post.path} tone="plain">
              {cancelEdit()}
            </ButtonLink>
          </div>
        </div>
      </Form>
    </Columns>
  );
}
