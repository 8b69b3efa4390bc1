import { Form } from "@remix-run/react";
import { useEffect } from "react";
import { createAccount } from "../../i18n/shell.ts";
import {
  joinConversation,
  knowAnswer,
  knowAnswerWhy,
  sendAnswer,
  sendReply,
  signInToAnswer,
  yourAnswer,
  yourReply,
} from "../../i18n/threads.ts";
import { PlainPreview, WritingActs } from "../composer/acts.tsx";
import { Composer } from "../composer/composer.tsx";
import type { ServerDraft } from "../composer/keeper.ts";
import { useWriting, type Written } from "../composer/use-writing.ts";
import { signInPath } from "../layout/top-bar.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";

const id = "answer-body";

export type AnswerFormProps = {
  threadId: string;
  question: boolean;
  submission: string;
  refused?: Written;
  draft?: ServerDraft;
  /** A quote to begin with. */
  quoted?: string | null;
  /** For the team: a choice of saved replies, as HTML. */
  replies?: string | null;
};

export function AnswerForm({
  threadId,
  question,
  submission,
  refused,
  draft,
  quoted,
  replies,
}: AnswerFormProps) {
  const action = `/t/${threadId}/answers`;
  const begun =
    quoted && !refused ? { fields: { body: begin(draft, quoted) }, savedAt: draft?.savedAt ?? "" } : draft;
  const writing = useWriting(`answer-${threadId}`, action, refused, begun);
  const form = writing.ref;
  useEffect(() => {
    if (!replies) return;
    const ready = import("../replies/insert.ts").then(
      (chunk) => form.current && chunk.insertReplies(form.current),
    );
    return () => void ready.then((stop) => stop?.());
  }, [replies, form]);
  // Without scripts the page comes back whole: it opens at the form, where the preview or what was wrong stands.
  const spot = `write-answer-${threadId}`;
  return (
    <Form
      ref={writing.ref}
      id={spot}
      method="post"
      action={`${action}#${spot}`}
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      <input type="hidden" name="_submission" value={submission} />
      {refused && <ErrorSummary form={refused} idOf={() => id} keeps />}
      <PlainPreview writing={writing} />
      <Composer
        writing={writing}
        id={id}
        label={question ? yourAnswer() : yourReply()}
        heading
        maxLength={32_000}
      />
      {replies && (
        <>
          <input type="hidden" name="used" defaultValue={refused?.values?.used} />
          <div
            className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the server of our own words
            dangerouslySetInnerHTML={{ __html: replies }}
          />
        </>
      )}
      <WritingActs writing={writing} action={action}>
        <Submit action={action}>{question ? sendAnswer() : sendReply()}</Submit>
      </WritingActs>
    </Form>
  );
}

const begin = (draft: ServerDraft | undefined, quoted: string) =>
  draft?.fields.body ? `${draft.fields.body}\n\n${quoted}` : quoted;

/** In the form's place for those without an account: why to have one, and back here afterwards. */
export function AnswerInvitation({ question, path }: { question: boolean; path: string }) {
  return (
    <section className="rounded-card bg-sunken px-5 py-6 sm:px-6">
      <h2 className="text-19 font-bold">{question ? knowAnswer() : joinConversation()}</h2>
      <p className="mt-1 text-quiet">{knowAnswerWhy()}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <ButtonLink to={signInPath(path)}>{signInToAnswer()}</ButtonLink>
        <ButtonLink to="/join" tone="quiet">
          {createAccount()}
        </ButtonLink>
      </p>
    </section>
  );
}
