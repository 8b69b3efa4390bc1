import { Form, Link, useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import type { WordingView } from "../../domain/history/views.ts";
import { updatesNote } from "../../i18n/freshness.ts";
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
import { PlainPreview, WritingActs } from "../composer/acts.tsx";
import type { ServerDraft } from "../composer/keeper.ts";
import { useWriting, type Written } from "../composer/use-writing.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Diff } from "./diff.tsx";
import { WordingFields } from "./wording-fields.tsx";

export type EditPageProps = WordingView & {
  submission: string;
  draft?: ServerDraft;
  refused?: Written;
  /** Opened to bring an accepted answer up to date. */
  updates?: boolean;
};

/** A post's words in a form: to change them, or to suggest a change to whoever may. */
export function EditPage({ submission, draft, refused, updates, ...view }: EditPageProps) {
  const { mode, post, basedOn, waiting, since } = view;
  const at = `${postPath(post.id)}/edit`;
  // The number in the address tells the page, should the form come back, what changed since it was opened.
  const action = `${at}?read=${basedOn}${updates ? "&updates" : ""}`;
  const writing = useWriting(`edit-${post.id}`, at, refused, draft, {
    ...(view.title !== null && { title: view.title }),
    body: view.markdown,
    ...(view.tags && { tags: view.tags.join(", ") }),
    why: view.why,
  });
  const form = writing.form ?? {};
  useSinceOf(writing.back.restored ? writing.local.current?.values.basedOn : undefined, basedOn, at);
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
      <Form ref={writing.ref} method="post" action={action} className="grid gap-6">
        <input type="hidden" name="_submission" value={submission} />
        <input type="hidden" name="basedOn" value={basedOn} />
        {updates && !suggests && (
          <>
            <input type="hidden" name="updates" value="on" />
            <Notice tone="info">{updatesNote()}</Notice>
          </>
        )}
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
          <PlainPreview writing={writing} />
          <WordingFields {...view} kind={post.kind} form={form} writing={writing} />
          <InputField
            name="why"
            label={whyField()}
            hint={whyHint()}
            form={form}
            defaultValue={view.why}
            optional
            maxLength={500}
          />
          <WritingActs
            writing={writing}
            action={action}
            leave={
              <ButtonLink to={post.path} tone="plain">
                {cancelEdit()}
              </ButtonLink>
            }
          >
            <Submit name="intent" value={mode} action={action}>
              {suggests ? sendSuggestion() : saveEdit()}
            </Submit>
          </WritingActs>
        </div>
      </Form>
    </Columns>
  );
}

/** Words kept in this browser may go on from an older wording: then the page is asked again, to show what changed. */
function useSinceOf(kept: string | undefined, basedOn: number, at: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (kept && Number(kept) < basedOn)
      navigate(`${at}?read=${kept}`, { replace: true, preventScrollReset: true });
  }, [kept, basedOn, at, navigate]);
}
