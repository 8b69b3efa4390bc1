import type { PostView, ThreadView } from "#app/domain/threads/views.ts";
import { changeValidity, sayValidity, validityWords } from "#app/i18n/validity.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import { postPath } from "#app/lib/paths.ts";

/**
 * What stands under an accepted answer about a product: for which versions it holds, and the way to say so. Made whole
 * here, as HTML, so that members' pages carry no script for what never moves.
 */
function lineOf({ id, validity }: PostView): string {
  if (!validity) return "";
  const said = validityWords(validity).map(escapeHtml);
  const way = (words: string) =>
    `<a href="${postPath(id)}/validity" rel="nofollow" class="inline-flex min-h-6 items-center underline decoration-1 underline-offset-3 hover:decoration-2">${escapeHtml(words)}</a>`;
  const parts = [...said, ...(validity.can ? [way(said.length > 0 ? changeValidity() : sayValidity())] : [])];
  return parts.length > 0
    ? `<p class="mt-4 text-14 text-quiet" data-validity="">${parts.join(" · ")}</p>`
    : "";
}

type Page = { thread: ThreadView; lines?: Record<string, string> };

/** Puts these lines before those that stand under the answers already, and takes what they were made of out of the thread. */
export function withValidityLines<P extends Page>(page: P): P & { lines: Record<string, string> } {
  const lines = { ...page.lines };
  for (const post of page.thread.answers) {
    const line = lineOf(post) + (lines[post.id] ?? "");
    if (line) lines[post.id] = line;
  }
  const answers = page.thread.answers.map(({ validity: _, ...post }) => post);
  return { ...page, thread: { ...page.thread, answers }, lines };
}
