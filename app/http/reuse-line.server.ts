import type { PostView, ThreadView } from "#app/domain/threads/views.ts";
import { saveAsReplyWord } from "#app/i18n/replies.ts";
import {
  reusedTimes,
  saidOutdated,
  saidSolved,
  sayOutdated,
  saySolved,
  takeVerdictBack,
  verdictAsked,
} from "#app/i18n/reuses.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import { postPath } from "#app/lib/paths.ts";

/** As the small quiet button of `ui/primitives/button.tsx` looks. */
export const quietButton =
  "relative inline-flex items-center justify-center gap-2 rounded-field font-semibold no-underline text-center transition-colors select-none aria-disabled:cursor-default min-h-9 touch:min-h-11 px-3 py-1 text-14 bg-raised text-ink border border-control hover:bg-hover ";

const button = (intent: string, words: string) =>
  `<button name="intent" value="${intent}" class="${quietButton}">${escapeHtml(words)}</button>`;

/** For the team: makes a saved reply of it at one press, whatever else stands in its form. */
const saving = (id: string) =>
  `<button formaction="${postPath(id)}/reply" class="${quietButton}">${escapeHtml(saveAsReplyWord())}</button>`;

/**
 * What stands under an accepted answer: whether it solved it, and how often it served again. Made whole here, as HTML,
 * so that members' pages carry no script for what is a plain form to them too.
 */
function lineOf({ id, reuse }: PostView, submission: string): string {
  if (!reuse) return "";
  const { count, said, can } = reuse;
  const asked = said
    ? `<span>${escapeHtml(said === "solved" ? saidSolved() : saidOutdated())}</span>${button("withdraw", takeVerdictBack())}`
    : `<span>${escapeHtml(verdictAsked())}</span>${button("solved", saySolved())}${button("outdated", sayOutdated())}`;
  const inside = [
    can.judge ? asked : "",
    can.save ? `<input type="hidden" name="_submission" value="${submission}">${saving(id)}` : "",
    count > 0
      ? `<a href="${postPath(id)}/reuse" rel="nofollow" class="inline-flex min-h-6 items-center underline underline-offset-3">${escapeHtml(reusedTimes({ count }))}</a>`
      : "",
  ].join("");
  const line = "mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-14 text-quiet";
  if (can.judge || can.save)
    return `<form method="post" action="${postPath(id)}/verdict" class="${line}">${inside}</form>`;
  return inside && `<p class="${line}">${inside}</p>`;
}

/** These lines by post, and the thread without what they were made of, which would only travel twice. */
export function withReuseLines(
  thread: ThreadView,
  submission: string,
): { thread: ThreadView; lines: Record<string, string> } {
  const lines = Object.fromEntries(
    thread.answers.flatMap((post) => {
      const line = lineOf(post, submission);
      return line ? [[post.id, line]] : [];
    }),
  );
  const answers = thread.answers.map(({ reuse: _, ...post }) => post);
  return { thread: { ...thread, answers }, lines };
}
