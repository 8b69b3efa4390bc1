import { Form, Link } from "@remix-run/react";
import { ArrowDownToLine, BookOpen } from "lucide-react";
import type { ThreadView } from "../../domain/threads/views.ts";
import {
  bestFirst,
  dateGo,
  dateLabel,
  firstUnread,
  lastPage,
  newestFirst,
  oldestFirst,
  orderLabel,
} from "../../i18n/reading.ts";
import type { Text } from "../../i18n/text.ts";
import { type AnswerOrder, answerOrders, answersAddress, end } from "../../lib/answers-address.ts";
import { postPath } from "../../lib/paths.ts";

const words: Record<AnswerOrder, Text> = { best: bestFirst, oldest: oldestFirst, newest: newestFirst };

/** Fewer are read as they come. */
const worthOrdering = 3;

const jump =
  "inline-flex min-h-9 touch:min-h-11 items-center gap-1.5 rounded-field font-semibold text-link hover:underline hover:underline-offset-3";

/** How to read a thread's answers: in which order and, where they fill more than a page, from where on. */
export function AnswersTools({ thread }: { thread: ThreadView }) {
  const { path, order, usualOrder, firstUnread: unread } = thread;
  const long = thread.nextAnswers !== null || thread.prevAnswers !== null;
  if (thread.answerCount < worthOrdering && !long) return null;
  const last = thread.nextAnswers !== null && answersAddress(path, usualOrder, { order, before: end });
  return (
    <div
      className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line pb-3 text-14"
      data-screen=""
    >
      <nav aria-label={orderLabel()} className="-ms-2.5 flex flex-wrap">
        {answerOrders.map((each) => (
          <Link
            key={each}
            to={`${answersAddress(path, usualOrder, { order: each })}#answers`}
            rel={each === usualOrder ? undefined : "nofollow"}
            aria-current={each === order ? "true" : undefined}
            className="inline-flex min-h-9 items-center rounded-field px-2.5 text-quiet transition-colors hover:bg-hover hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-6 touch:min-h-11"
          >
            {words[each]()}
          </Link>
        ))}
      </nav>
      {unread && (
        <Link
          to={unread.here ? `#answer-${unread.postId}` : `${postPath(unread.postId)}?order=oldest`}
          className={jump}
        >
          <BookOpen size={16} aria-hidden="true" />
          {firstUnread()}
        </Link>
      )}
      {long && <DateForm thread={thread} />}
      {last && (
        <Link to={`${last}#answers`} rel="nofollow" className={jump}>
          <ArrowDownToLine size={16} aria-hidden="true" />
          {lastPage()}
        </Link>
      )}
    </div>
  );
}

/** Leads to what was written from a day on, oldest first. */
function DateForm({ thread }: { thread: ThreadView }) {
  return (
    <Form method="get" action={thread.path} className="flex flex-wrap items-center gap-2">
      <label htmlFor="answers-from" className="text-quiet">
        {dateLabel()}
      </label>
      <input
        type="date"
        id="answers-from"
        name="from"
        required
        min={thread.createdAt.slice(0, 10)}
        max={thread.activeAt.slice(0, 10)}
        className="h-9 rounded-field border border-control bg-raised px-2 text-16 transition-colors hover:border-ink touch:h-11"
      />
      <button
        type="submit"
        className="min-h-9 rounded-field border border-control bg-raised px-3 font-semibold transition-colors hover:bg-hover touch:min-h-11"
      >
        {dateGo()}
      </button>
    </Form>
  );
}
