import { MessageCircle } from "lucide-react";
import type { PostView, ThreadView } from "../../domain/threads/views.ts";
import { mergedHere } from "../../i18n/arranging.ts";
import { firstAnswers, moreAnswers } from "../../i18n/lists.ts";
import { earlierPage } from "../../i18n/reading.ts";
import {
  acceptedHeading,
  answersHeading,
  noAnswerWhy,
  noAnswerYet,
  noReplyWhy,
  noReplyYet,
  otherAnswersHeading,
  relatedTitle,
  repliesCount,
} from "../../i18n/threads.ts";
import { type AnswersAsked, answersAddress } from "../../lib/answers-address.ts";
import type { ServerDraft } from "../composer/keeper.ts";
import { Standing } from "../decisions/standing.tsx";
import { Columns } from "../layout/columns.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Pager } from "../primitives/pager.tsx";
import { AnswerForm, AnswerInvitation } from "./answer-form.tsx";
import { AnswersTools } from "./answers-tools.tsx";
import { AskedAs, Canonical } from "./duplicates.tsx";
import { MeToo } from "./me-too.tsx";
import { Answer, Body } from "./post.tsx";
import { ThreadFacts, ThreadHeader } from "./thread-header.tsx";
import { ThreadRows } from "./thread-row.tsx";

export type ThreadPageProps = {
  thread: ThreadView;
  /** Whether the reader has an account: without one, acts lead to signing in. */
  signedIn: boolean;
  /** Path of this page, for coming back after signing in. */
  path: string;
  submission: string;
  /** What the reader began to write here, by form; and a post quoted at their wish, to answer it. */
  drafts?: Record<string, ServerDraft>;
  quoted?: string | null;
  /** Whose address led here: a thread that was merged into this one. */
  merged?: { title: string } | null;
  /** What stands under accepted answers, and above the body, by post: HTML made on the server, and no script of ours. */
  lines?: Record<string, string>;
  /** For the team: a choice of saved replies, as HTML. */
  replies?: string | null;
  /** Of an idea: where it stands, why it matters, its steps, as HTML. */
  idea?: { above: string; why: string; below: string } | null;
  /** A refused answer or comment: `target` is the thread’s id for an answer, the post’s id for a comment. */
  refused?: FormState & { form: "answer" | "comment"; target: string };
};

/** A question or a discussion, with everything said on it. */
export function ThreadPage(props: ThreadPageProps) {
  const { thread, signedIn, path, submission, refused, drafts, quoted, merged, lines, replies, idea } = props;
  const question = thread.kind === "question";
  // By time, an accepted answer stands where it was given.
  const leads = (answer: PostView) => thread.order === "best" && answer.accepted !== null;
  const accepted = thread.answers.filter(leads);
  const others = thread.answers.filter((answer) => !leads(answer));
  const page = (asked: AnswersAsked) =>
    `${answersAddress(thread.path, thread.usualOrder, { order: thread.order, ...asked })}#answers`;
  const refusedComment = (postId: string) =>
    refused?.form === "comment" && refused.target === postId ? refused : undefined;
  const archived = thread.notices.some(({ action }) => action === "archive");
  // Unless it was answered as something else before, an announcement is only commented.
  const answerable = thread.kind !== "announcement" || thread.answers.length > 0;
  const goesOn = !thread.closed && !thread.locked && !archived && !thread.gone;
  const quotedAt = thread.can.answer && goesOn ? thread.path : undefined;
  const common = { language: thread.language, signedIn, path, submission, drafts, quotedAt, lines };

  return (
    <Columns aside={<ThreadFacts thread={thread} />}>
      <ThreadHeader thread={thread} />
      {merged && (
        <div className="mb-6">
          <Notice tone="info">{mergedHere({ title: merged.title })}</Notice>
        </div>
      )}
      <Standing thread={thread} />
      <Canonical thread={thread} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the server of our own words */}
      {lines?.[thread.body.id] && <div dangerouslySetInnerHTML={{ __html: lines[thread.body.id]! }} />}
      {idea && <Made html={idea.above} />}
      <Body
        {...common}
        post={thread.body}
        kind={thread.kind}
        tags={thread.tags}
        thread={thread}
        refused={refusedComment(thread.body.id)}
        below={idea ? <Made html={idea.why} /> : <MeToo thread={thread} signedIn={signedIn} path={path} />}
      />

      {idea && <Made html={idea.below} />}
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

      {answerable && (
        <section aria-labelledby="answers" className="mt-10">
          {(others.length > 0 || accepted.length === 0) && (
            <h2
              id="answers"
              className={others.length > 0 ? "border-b border-line pb-2 text-19 font-bold" : "sr-only"}
            >
              {accepted.length > 0
                ? otherAnswersHeading({ count: thread.answerCount - accepted.length })
                : (question ? answersHeading : repliesCount)({ count: thread.answerCount })}
            </h2>
          )}
          <AnswersTools thread={thread} />
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
            first={thread.prevAnswers === null ? null : page({})}
            firstWord={firstAnswers()}
            prev={thread.prevAnswers === null ? null : page({ before: thread.prevAnswers })}
            prevWord={earlierPage()}
            next={thread.nextAnswers === null ? null : page({ after: thread.nextAnswers })}
            nextWord={moreAnswers()}
          />
        </section>
      )}

      <div className="mt-10" data-screen="">
        {thread.can.answer && goesOn && (
          <AnswerForm
            threadId={thread.id}
            question={question}
            submission={submission}
            refused={refused?.form === "answer" ? refused : undefined}
            draft={drafts?.[`answer-${thread.id}`]}
            quoted={quoted}
            replies={replies}
          />
        )}
        {!signedIn && goesOn && thread.kind !== "announcement" && (
          <AnswerInvitation question={question} path={path} />
        )}
      </div>

      <AskedAs thread={thread} />
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

function Made({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the server of our own words
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
