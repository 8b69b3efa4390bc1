import { Form } from "@remix-run/react";
import { ChevronDown, MessageSquarePlus } from "lucide-react";
import type { ContentLanguage, PostView } from "../../domain/threads/views.ts";
import {
  addComment,
  commentHint,
  comments as commentsWord,
  moreComments,
  sendComment,
  yourComment,
} from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { PlainPreview, WritingActs } from "../composer/acts.tsx";
import { Composer } from "../composer/composer.tsx";
import type { ServerDraft } from "../composer/keeper.ts";
import { useWriting, type Written } from "../composer/use-writing.ts";
import { GonePost } from "../decisions/gone.tsx";
import { postAct, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { Time } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";
import { ByLine } from "./person.tsx";
import { PostMenu } from "./post-menu.tsx";

/** Comments in sight before the others fold away. */
const inSight = 3;

export function Comments({ post, language }: { post: PostView; language: ContentLanguage }) {
  if (post.comments.length === 0) return null;
  const first = post.comments.slice(0, inSight);
  const others = post.comments.slice(inSight);
  return (
    <section aria-label={commentsWord()} className="mt-4 border-t border-line">
      <Items comments={first} language={language} />
      {others.length > 0 && (
        <details className="group border-t border-line">
          <summary className="flex min-h-11 w-fit items-center gap-1.5 text-14 font-semibold text-link group-open:hidden">
            <ChevronDown size={16} aria-hidden="true" />
            {moreComments({ count: others.length })}
          </summary>
          <Items comments={others} language={language} />
        </details>
      )}
    </section>
  );
}

function Items({ comments, language }: { comments: PostView[]; language: ContentLanguage }) {
  return (
    <ul className="divide-y divide-line">
      {comments.map((comment) => (
        <li key={comment.id} id={`comment-${comment.id}`} data-anchor="" className="py-3">
          <div className="flex min-h-9 items-center gap-2">
            {(!comment.gone || comment.author) && (
              <ByLine author={comment.author} official={comment.official} small>
                <Time at={comment.createdAt} />
              </ByLine>
            )}
            <PostMenu post={comment} />
          </div>
          <div className="mt-1 ps-8">
            {comment.gone ? (
              <GonePost post={comment} language={language} small />
            ) : (
              <Prose html={comment.html} lang={language} small />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export type CommentFormProps = { post: PostView; submission: string; refused?: Written; draft?: ServerDraft };

/**
 * Folded until wanted; open again when what was sent could not be taken, or was left half written. The form follows
 * what unfolds it, and stands under the whole row of acts.
 */
export function CommentForm({ post, submission, refused, draft }: CommentFormProps) {
  const id = `comment-on-${post.id}`;
  const action = `${postPath(post.id)}/comments`;
  // Where the page opens when it comes back whole, without scripts.
  const spot = `write-${id}`;
  const writing = useWriting(`comment-${post.id}`, action, refused, draft);
  return (
    <>
      <details className="peer" open={writing.form !== undefined}>
        <summary className={postAct}>
          <MessageSquarePlus size={16} aria-hidden="true" />
          <span className="max-sm:sr-only">{addComment()}</span>
        </summary>
      </details>
      <Form
        ref={writing.ref}
        id={spot}
        method="post"
        action={`${action}#${spot}`}
        preventScrollReset
        className="order-last hidden min-w-0 basis-full grid-cols-[minmax(0,1fr)] gap-3 pb-2 peer-open:grid"
      >
        <input type="hidden" name="_submission" value={`${submission}-${post.id}`} />
        {refused && <ErrorSummary form={refused} idOf={() => id} />}
        <PlainPreview writing={writing} />
        <Composer
          writing={writing}
          id={id}
          label={yourComment()}
          hint={commentHint()}
          rows={3}
          maxLength={2000}
        />
        <WritingActs writing={writing} action={action} small>
          <Submit size="small" action={action}>
            {sendComment()}
          </Submit>
        </WritingActs>
      </Form>
    </>
  );
}
