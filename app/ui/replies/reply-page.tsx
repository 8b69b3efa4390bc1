import { Form, Link } from "@remix-run/react";
import { replyLimits, variables } from "../../domain/replies/input.ts";
import type { ReplyView } from "../../domain/replies/views.ts";
import {
  deleteReplyLead,
  deleteReplyWord,
  keepMyText,
  newTextWord,
  repliesTitle,
  replyBodyLabel,
  replyFrom,
  replyMade,
  replySaved,
  replyTitleHint,
  replyTitleLabel,
  replyUses,
  saveReply,
  sourceEditedWhy,
  sourceGoneWhy,
  takeNewText,
  variablesLead,
  variableWords,
} from "../../i18n/replies.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type ReplyPageProps = { reply: ReplyView; said: "made" | "saved" | null; form?: FormState };

/** One saved reply: what it says, and what became of the answer it was made of. */
export function ReplyPage({ reply, said, form }: ReplyPageProps) {
  const { id, title, body, language, source, uses, newText } = reply;
  const action = `/replies/${id}`;
  return (
    <AdminFrame title={title} back={{ to: "/replies", label: repliesTitle() }}>
      <div className="grid max-w-reading grid-cols-[minmax(0,1fr)] gap-6">
        <p className="text-14 text-quiet">
          <Link to={source.path} className="underline underline-offset-3 hover:text-ink">
            {replyFrom({ title: source.title })}
          </Link>
          {" · "}
          {replyUses({ count: uses })}
        </p>
        {said && !form && (
          <Notice tone="success" live>
            {said === "made" ? replyMade() : replySaved()}
          </Notice>
        )}
        {source.state === "gone" && <Notice tone="warning">{sourceGoneWhy()}</Notice>}
        {newText !== null && (
          <Notice tone="warning">
            <p>{sourceEditedWhy()}</p>
            <details className="mt-2">
              <summary className="min-h-6 cursor-pointer font-semibold underline underline-offset-3">
                {newTextWord()}
              </summary>
              <p lang={language} className="mt-2 [overflow-wrap:anywhere] whitespace-pre-wrap">
                {newText}
              </p>
            </details>
            <Form method="post" action={action} className="mt-3 flex flex-wrap gap-3">
              <Submit size="small" name="intent" value="take">
                {takeNewText()}
              </Submit>
              <Submit size="small" tone="quiet" name="intent" value="keep">
                {keepMyText()}
              </Submit>
            </Form>
          </Notice>
        )}
        <Form method="post" action={action} className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {form && <ErrorSummary form={form} keeps />}
          <InputField
            name="title"
            label={replyTitleLabel()}
            hint={replyTitleHint()}
            lang={language}
            defaultValue={title}
            maxLength={replyLimits.title}
            form={form}
          />
          <TextField
            name="body"
            label={replyBodyLabel()}
            lang={language}
            rows={12}
            defaultValue={body}
            maxLength={replyLimits.body}
            form={form}
            hint={
              <>
                {variablesLead()}
                <span className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
                  {variables.map((name) => (
                    <span key={name}>
                      <code>{`{{${name}}}`}</code> {variableWords[name]()}
                    </span>
                  ))}
                </span>
              </>
            }
          />
          <div>
            <Submit name="intent" value="save">
              {saveReply()}
            </Submit>
          </div>
        </Form>
        <Form method="post" action={action} className="border-t border-line pt-5">
          <p className="mb-3 text-14 text-quiet">{deleteReplyLead()}</p>
          <Submit tone="danger" size="small" name="intent" value="delete">
            {deleteReplyWord()}
          </Submit>
        </Form>
      </div>
    </AdminFrame>
  );
}
