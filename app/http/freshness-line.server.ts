import type { PostView, ThreadView } from "#app/domain/threads/views.ts";
import {
  anotherAnswerBelow,
  answerToQuestion,
  checkAnswer,
  checkedBy,
  supersededBy,
  updatedInMonth,
  validInMonth,
} from "#app/i18n/freshness.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import { monthWords } from "#app/lib/month.ts";
import { postPath } from "#app/lib/paths.ts";

type Freshness = NonNullable<PostView["freshness"]>;

const link = (to: string, words: string, rel = "") =>
  `<a href="${escapeHtml(to)}"${rel} class="inline-flex min-h-6 items-center underline decoration-1 underline-offset-3 hover:decoration-2">${escapeHtml(words)}</a>`;

/** When an answer was last found valid, and the way to say so: made whole here, as HTML, like the lines beside it. */
function lineOf(id: string, { checked, superseded, can }: Freshness): string {
  const said =
    checked &&
    (checked.outcome === "updated" ? updatedInMonth : validInMonth)({
      month: monthWords(checked.at, currentLocale()),
    });
  const parts = [
    ...(said && !superseded
      ? [escapeHtml(checked.by ? `${said}, ${checkedBy({ name: checked.by.displayName })}` : said)]
      : []),
    ...(can ? [link(`${postPath(id)}/freshness`, checkAnswer(), ' rel="nofollow"')] : []),
  ];
  return parts.length > 0
    ? `<p class="mt-4 text-14 text-quiet" data-freshness="">${parts.join(" · ")}</p>`
    : "";
}

/** What stands before the words of an answer that is not to be read any more, in the reader's language. */
function noticeOf({ superseded }: Freshness): string {
  if (!superseded) return "";
  const { path, title, by } = superseded;
  const words =
    title === null ? anotherAnswerBelow({ name: by?.displayName ?? null }) : answerToQuestion({ title });
  return `<p lang="${currentLocale()}" class="mb-4 rounded-card border border-warning-line bg-warning-tint px-4 py-3 text-warning-ink" data-superseded=""><strong>${escapeHtml(supersededBy())}</strong> ${link(path, words)}</p>`;
}

type Page = { thread: ThreadView; lines?: Record<string, string> };

/**
 * Puts these lines before those that stand under the answers already. Of what they were made of, only that an answer is
 * superseded stays in the thread: what search engines are told of the page asks for it.
 */
export function withFreshnessLines<P extends Page>(page: P): P & { lines: Record<string, string> } {
  const lines = { ...page.lines };
  const answers = page.thread.answers.map((post) => {
    const { freshness, ...rest } = post;
    if (!freshness) return post;
    const line = lineOf(post.id, freshness) + (lines[post.id] ?? "");
    if (line) lines[post.id] = line;
    if (!freshness.superseded) return rest;
    return { ...post, html: noticeOf(freshness) + post.html };
  });
  return { ...page, thread: { ...page.thread, answers }, lines };
}
