import { MessageCircle } from "lucide-react";
import type { ThreadView } from "../../domain/threads/views.ts";
import { firstAnswers, moreAnswers } from "../../i18n/lists.ts";
import {
  acceptedHeading,
  answersHeading,
  noAnswerWhy,
  noAnswerYet,
  noReplyWhy,
  noReplyYet,
  otherAnswersHeading,
  relatedTitle,
} from "../../i18n/threads.ts";
import { Standing } from "../decisions/standing.tsx";
import { Columns } from "../layout/columns.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Pager } from "../primitives/pager.tsx";
import { AnswerForm, AnswerInvitation } from "./answer-form.tsx";
import { Answer, Body } from "./post.tsx";
import { ThreadFacts, ThreadHeader } from "./thread-header.tsx";
import { ThreadRows } from "./thread-row.tsx";

export type ThreadPageProps = {
  thread: ThreadView;
  /** Whether the reader has an account: without one, acts lead to signing in. */
  signedIn: boolean;
  /** Path of this page, for coming back after signing in. */
  path: string;
  /** Whether these are not the first answers. */
  later: boolean;
  submission: string;
  /** A refused answer or comment: `target` is the thread’s id for an answer, the post’s id for a comment. */
  refused?: FormState & { form: "answer" | "comment"; target: string };
};

/** A question or a discussion, with everything said on it. */
export function ThreadPage(props: ThreadPageProps) {
  const { thread, signedIn, path, later, submission, refused } = props;
  const question = thread.kind === "question";
  const accepted = thread.answers.filter((answer) => answer.accepted);
  const others = thread.answers.filter((answer) => !answer.accepted);
  const refusedComment = (postId: string) =>
    refused?.form === "comment" && refused.target === postId ? refused : undefined;
  const common = { language: thread.language, signedIn, path, submission };
  const archived = thread.notices.some(({ action }) => action === "archive");
  const goesOn = !thread.closed && !thread.locked && !archived && !thread.gone;

  return (
    <Columns aside={<ThreadFacts thread={thread} />}>
      <ThreadHeader thread={thread} />
      <Standing thread={thread} />
      <Body
        {...common}
        post={thread.body}
        kind={thread.kind}
        tags={thread.tags}
        arranges={thread.can.moderate ? thread.id : undefined}
        refused={refusedComment(thread.body.id)}
      />

      {accepted.length > 0 && (
        <section aria-labelledby="accepted" className="mt-8 grid gap-5">
          <h2 id="accepted" className="sr-only">
            {acceptedHeading()}
          </h2>
          {accepted.map((answer) => (
            <Answer key={answer.id} {...common} post={answer} refused={refusedComment(answer.id)} />
          ))}
        </section>
      )}

      <section aria-labelledby="answers" className="mt-10">
        {(others.length > 0 || accepted.length === 0) && (
          <h2
            id="answers"
            className={others.length > 0 ? "border-b border-line pb-2 text-19 font-bold" : "sr-only"}
          >
            {accepted.length > 0
              ? otherAnswersHeading({ count: thread.answerCount - accepted.length })
              : answersHeading({ count: thread.answerCount })}
          </h2>
        )}
        {thread.answers.length === 0 && (
          <div className="border-t border-line">
            <EmptyState icon={<MessageCircle />} title={question ? noAnswerYet() : noReplyYet()}>
              {question ? noAnswerWhy() : noReplyWhy()}
            </EmptyState>
          </div>
        )}
        {others.map((answer) => (
          <Answer key={answer.id} {...common} post={answer} refused={refusedComment(answer.id)} />
        ))}
        <Pager
          first={later ? thread.path : null}
          firstWord={firstAnswers()}
          next={
            thread.nextAnswers === null
              ? null
              : `${thread.path}?after=${encodeURIComponent(thread.nextAnswers)}`
          }
          nextWord={moreAnswers()}
        />
      </section>

      <div className="mt-10" data-screen="">
        {thread.can.answer && goesOn && (
          <AnswerForm
            threadId={thread.id}
            question={question}
            submission={submission}
            refused={refused?.form === "answer" ? refused : undefined}
          />
        )}
        {!signedIn && goesOn && <AnswerInvitation question={question} path={path} />}
      </div>

      {thread.related.length > 0 && (
        <section aria-labelledby="related" className="mt-14" data-screen="">
          <h2 id="related" className="border-b border-line pb-2 text-19 font-bold">
            {relatedTitle()}
          </h2>
          <ThreadRows rows={thread.related} heading="h3" />
        </section>
      )}
    </Columns>
  );
}
