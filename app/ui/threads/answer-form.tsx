import { Form } from "@remix-run/react";
import { createAccount } from "../../i18n/shell.ts";
import {
  joinConversation,
  knowAnswer,
  knowAnswerWhy,
  markdownHint,
  sendAnswer,
  sendReply,
  signInToAnswer,
  yourAnswer,
  yourReply,
} from "../../i18n/threads.ts";
import { signInPath } from "../layout/top-bar.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { useKeptForm } from "../primitives/use-kept-form.ts";

const id = "answer-body";

export type AnswerFormProps = {
  threadId: string;
  question: boolean;
  submission: string;
  refused?: FormState;
};

export function AnswerForm({ threadId, question, submission, refused }: AnswerFormProps) {
  const action = `/t/${threadId}/answers`;
  const { ref, form } = useKeptForm(action, refused);
  return (
    <Form ref={ref} method="post" action={action} className="grid gap-4">
      <input type="hidden" name="_submission" value={submission} />
      {refused && <ErrorSummary form={refused} idOf={() => id} keeps />}
      <TextField
        id={id}
        name="body"
        label={question ? yourAnswer() : yourReply()}
        heading
        hint={markdownHint()}
        form={form}
        rows={7}
        maxLength={32_000}
      />
      <div>
        <Submit action={action}>{question ? sendAnswer() : sendReply()}</Submit>
      </div>
    </Form>
  );
}

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
