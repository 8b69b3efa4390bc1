import { Link } from "@remix-run/react";
import { BadgeCheck, BookmarkCheck, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import type { ContentLanguage, PostView, ThreadKind } from "../../domain/threads/views.ts";
import { bookmarkKept } from "../../i18n/bookmarks.ts";
import { goneLine } from "../../i18n/decisions.ts";
import {
  acceptedByAsker,
  acceptedByTeam,
  answerBy,
  asked,
  edited,
  formerMember,
  officialAnswer,
  opened,
  permalink,
  proposed,
} from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { KeptMark } from "../bookmarks/kept-mark.tsx";
import type { ServerDraft } from "../composer/keeper.ts";
import { QuoteAct } from "../composer/quote-act.tsx";
import { GonePost } from "../decisions/gone.tsx";
import { SuggestionsNote } from "../history/suggestions-note.tsx";
import { postAct } from "../primitives/button.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";
import { Acceptance } from "./acceptance.tsx";
import { CommentForm, Comments } from "./comments.tsx";
import { ByLine } from "./person.tsx";
import { PostMenu, type PostMenuProps } from "./post-menu.tsx";
import { Tags } from "./thread-header.tsx";
import { Vote } from "./vote.tsx";

export type PostProps = {
  post: PostView;
  language: ContentLanguage;
  signedIn: boolean;
  path: string;
  submission: string;
  /** A refused comment on this post. */
  refused?: FormState;
  /** What the reader began to write on this page, by form. */
  drafts?: Record<string, ServerDraft>;
  lines?: Record<string, string>;
  /** Where a quote of it goes: the thread, while the reader may answer it. */
  quotedAt?: string;
};

function Text({ post, language }: Pick<PostProps, "post" | "language">) {
  // Of a body that is gone the whole page says so, to the few who come to see it.
  if (post.gone && post.kind !== "body") return <GonePost post={post} language={language} />;
  return <Prose html={post.html} lang={language} />;
}

type ActsProps = Pick<PostProps, "post" | "submission" | "refused" | "drafts" | "quotedAt"> & {
  /** The thread, on its body. */
  thread?: PostMenuProps["thread"];
};

/** What one may do with a post, its vote apart: accept it, comment it, quote it, and the rest in a menu. */
function Acts({ post, submission, refused, thread, drafts, quotedAt }: ActsProps) {
  return (
    <div className="post-acts" data-screen="">
      {post.can.accept && (
        <div className="post-verdict">
          <Acceptance post={post} />
        </div>
      )}
      <div className="post-row">
        {post.can.comment && (
          <CommentForm
            post={post}
            submission={submission}
            refused={refused}
            draft={drafts?.[`comment-${post.id}`]}
          />
        )}
        {quotedAt && post.author && !post.gone && (
          <QuoteAct postId={post.id} name={post.author.displayName} path={quotedAt} />
        )}
        {post.openSuggestions && <SuggestionsNote {...post.openSuggestions} />}
        {post.bookmarked && !post.gone && (
          <KeptMark postId={post.id}>
            <Link to={`${postPath(post.id)}/bookmark`} rel="nofollow" className={postAct}>
              <BookmarkCheck size={16} aria-hidden="true" />
              <span className="max-sm:sr-only">{bookmarkKept()}</span>
            </Link>
          </KeptMark>
        )}
        <PostMenu post={post} thread={thread} />
      </div>
    </div>
  );
}

export type BodyProps = PostProps & {
  kind: ThreadKind;
  tags: string[];
  thread: PostMenuProps["thread"];
  /** What ends the text. */
  below?: ReactNode;
};

/** What opened the thread, with who asked and what it is about. */
export function Body(props: BodyProps) {
  const { post, language, kind, tags } = props;
  return (
    <div className="post">
      <div className="post-head mb-4">
        <ByLine author={post.author} official={post.official}>
          {kind === "question" ? asked() : kind === "idea" ? proposed() : opened()}{" "}
          <Time at={post.createdAt} as="sentence" />
          <Edited at={post.editedAt} />
        </ByLine>
      </div>
      <div className="post-text">
        <Text post={post} language={language} />
        {tags.length > 0 && (
          <div className="mt-5">
            <Tags tags={tags} />
          </div>
        )}
        {props.below}
      </div>
      <div className="post-vote max-sm:mt-4" data-screen="">
        <Vote {...props} idea={kind === "idea"} />
      </div>
      <Acts {...props} />
      <div className="post-talk">
        <Comments post={post} language={language} />
      </div>
    </div>
  );
}

function Edited({ at }: { at: string | null }) {
  if (at === null) return null;
  return (
    <>
      {" · "}
      {edited()} <Time at={at} as="sentence" />
    </>
  );
}

/** What makes an answer stand out, in words: in whose name it was accepted, and whether the brand itself speaks. */
function Standing({ post }: { post: PostView }) {
  if (!post.accepted) return null;
  return (
    <p className="mb-4 flex flex-wrap gap-x-5 gap-y-1 font-semibold text-success">
      <span className="inline-flex items-start gap-2">
        <CircleCheck size={20} aria-hidden="true" className="mt-0.5 shrink-0" />
        {post.accepted.as === "author" ? acceptedByAsker() : acceptedByTeam()}
      </span>
      {post.official && (
        <span className="inline-flex items-start gap-2 text-link">
          <BadgeCheck size={20} aria-hidden="true" className="mt-0.5 shrink-0" />
          {officialAnswer()}
        </span>
      )}
    </p>
  );
}

const accepted =
  "rounded-card border border-s-4 border-success-line border-s-success-control bg-success-faint -mx-4 p-4 sm:mx-0 sm:p-6";

export function Answer(props: PostProps) {
  const { post, language, lines } = props;
  return (
    <article
      id={`answer-${post.id}`}
      data-anchor=""
      aria-label={
        post.gone
          ? goneLine({ kind: post.kind, by: post.gone.by })
          : answerBy({ name: post.author?.displayName ?? formerMember() })
      }
      className={post.accepted ? accepted : "border-b border-line py-7 last:border-b-0"}
    >
      <Standing post={post} />
      <div className="post">
        {(!post.gone || post.author) && (
          <header className="post-head mb-3">
            <ByLine author={post.author} official={post.official && !post.accepted}>
              <a
                href={`#answer-${post.id}`}
                title={permalink()}
                className="inline-flex min-h-6 items-center hover:underline hover:underline-offset-3"
              >
                <Time at={post.createdAt} />
              </a>
              <Edited at={post.editedAt} />
            </ByLine>
          </header>
        )}
        <div className="post-text">
          <Text post={post} language={language} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the server of our own words */}
          {lines?.[post.id] && <div dangerouslySetInnerHTML={{ __html: lines[post.id]! }} />}
        </div>
        <div className="post-vote max-sm:mt-4" data-screen="">
          {!post.gone && <Vote {...props} />}
        </div>
        <Acts {...props} />
        <div className="post-talk">
          <Comments post={post} language={language} />
        </div>
      </div>
    </article>
  );
}
