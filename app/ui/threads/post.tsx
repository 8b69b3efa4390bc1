import { Form } from "@remix-run/react";
import { BadgeCheck, Check, CircleCheck, X } from "lucide-react";
import type { ContentLanguage, PostView } from "../../domain/threads/views.ts";
import {
  accept,
  acceptedByAsker,
  acceptedByTeam,
  answerBy,
  edited,
  formerMember,
  officialAnswer,
  permalink,
  unaccept,
  withdrawnAnswer,
  withdrawnQuestion,
} from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { Submit } from "../primitives/button.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";
import { CommentForm, Comments } from "./comments.tsx";
import { ByLine } from "./person.tsx";
import { Point } from "./thread-row.tsx";
import { Vote } from "./vote.tsx";

export type PostProps = {
  post: PostView;
  language: ContentLanguage;
  signedIn: boolean;
  path: string;
  submission: string;
  /** A refused comment on this post. */
  refused?: FormState;
};

function Text({ post, language }: Pick<PostProps, "post" | "language">) {
  if (!post.withdrawn) return <Prose html={post.html} lang={language} />;
  return (
    <p className="rounded-card bg-sunken px-4 py-3 text-quiet">
      {post.kind === "body" ? withdrawnQuestion() : withdrawnAnswer()}
    </p>
  );
}

/** What one may do with a post, its vote apart: accept it, comment it. */
function Acts({ post, submission, refused }: Pick<PostProps, "post" | "submission" | "refused">) {
  const action = `${postPath(post.id)}/acceptance`;
  return (
    <div className="post-acts mt-4 flex flex-wrap items-start gap-x-2 gap-y-2 empty:hidden" data-screen="">
      {post.can.accept && (
        <Form method="post" action={action} preventScrollReset>
          {post.accepted ? (
            <Submit tone="plain" size="small" name="intent" value="withdraw" action={action}>
              <X size={16} aria-hidden="true" />
              {unaccept()}
            </Submit>
          ) : (
            <Submit tone="quiet" size="small" name="intent" value="accept" action={action}>
              <Check size={16} aria-hidden="true" />
              {accept()}
            </Submit>
          )}
        </Form>
      )}
      {post.can.comment && <CommentForm post={post} submission={submission} refused={refused} />}
    </div>
  );
}

/** The body of a thread: its author stands with the title, so only text, vote and comments are here. */
export function Body(props: PostProps) {
  const { post, language } = props;
  return (
    <div className="post">
      <div className="post-text">
        <Text post={post} language={language} />
      </div>
      <div className="post-vote max-sm:mt-4" data-screen="">
        <Vote {...props} />
      </div>
      <Acts {...props} />
      <div className="post-talk">
        <Comments post={post} language={language} />
      </div>
    </div>
  );
}

/** What makes an answer stand out, in words: in whose name it was accepted, and whether the brand itself speaks. */
function Standing({ post }: { post: PostView }) {
  if (!post.accepted) return null;
  return (
    <p className="mb-4 flex flex-wrap gap-x-5 gap-y-1 font-semibold text-success">
      <span className="inline-flex items-center gap-2">
        <CircleCheck size={20} aria-hidden="true" />
        {post.accepted.as === "author" ? acceptedByAsker() : acceptedByTeam()}
      </span>
      {post.official && (
        <span className="inline-flex items-center gap-2 text-link">
          <BadgeCheck size={20} aria-hidden="true" />
          {officialAnswer()}
        </span>
      )}
    </p>
  );
}

const accepted =
  "rounded-card border border-s-4 border-success-line border-s-success-control bg-success-faint -mx-4 p-4 sm:mx-0 sm:p-6";

export function Answer(props: PostProps) {
  const { post, language } = props;
  return (
    <article
      id={`answer-${post.id}`}
      data-anchor=""
      aria-label={answerBy({ name: post.author?.displayName ?? formerMember() })}
      className={post.accepted ? accepted : "border-b border-line py-7 last:border-b-0"}
    >
      <Standing post={post} />
      <div className="post">
        <header className="post-head mb-3">
          <ByLine author={post.author} official={post.official && !post.accepted}>
            <a
              href={`#answer-${post.id}`}
              title={permalink()}
              className="hover:underline hover:underline-offset-3"
            >
              <Time at={post.createdAt} />
            </a>
            {post.editedAt && (
              <>
                {" "}
                <Point /> {edited()} <Time at={post.editedAt} />
              </>
            )}
          </ByLine>
        </header>
        <div className="post-text">
          <Text post={post} language={language} />
        </div>
        <div className="post-vote max-sm:mt-4" data-screen="">
          {!post.withdrawn && <Vote {...props} />}
        </div>
        <Acts {...props} />
        <div className="post-talk">
          <Comments post={post} language={language} />
        </div>
      </div>
    </article>
  );
}
