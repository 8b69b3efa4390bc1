import type { ReplyRow } from "../../domain/replies/views.ts";
import type { ThreadView } from "../../domain/threads/views.ts";
import { allReplies, chooseReply, insertReply, replyLabel } from "../../i18n/replies.ts";
import { buttonLook } from "../primitives/button.tsx";

/**
 * The choice of saved replies in the answer form, for the team alone: drawn on the server, so that nobody else's page
 * carries anything of it. Those in the thread's language come first.
 */
export function ReplyChoice({ replies, thread }: { replies: ReplyRow[]; thread: ThreadView }) {
  const inLanguage = (own: boolean) =>
    replies.filter(({ language }) => (language === thread.language) === own);
  return (
    <>
      <label htmlFor="saved-reply" className="text-14 font-semibold">
        {replyLabel()}
      </label>
      <select
        id="saved-reply"
        name="reply"
        className="min-h-9 w-full min-w-0 flex-1 basis-48 rounded-field border border-control bg-raised px-3 py-1 text-16 text-ink touch:min-h-11"
      >
        <option value="">{chooseReply()}</option>
        {[...inLanguage(true), ...inLanguage(false)].map(({ id, title, language }) => (
          <option key={id} value={id} lang={language}>
            {title}
          </option>
        ))}
      </select>
      <button
        type="submit"
        name="intent"
        value="reply"
        formNoValidate
        formAction={`/t/${thread.id}/answers#write-answer-${thread.id}`}
        data-thread={thread.id}
        className={buttonLook({ tone: "quiet", size: "small" })}
      >
        {insertReply()}
      </button>
      <a
        href="/replies"
        className="inline-flex min-h-6 items-center text-14 text-quiet underline underline-offset-3"
      >
        {allReplies()}
      </a>
    </>
  );
}
