import { listReplies } from "#app/domain/replies/list-replies.ts";
import { canUseReplies } from "#app/domain/replies/policy.ts";
import type { ThreadView } from "#app/domain/threads/views.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { allReplies, chooseReply, insertReply, replyLabel } from "#app/i18n/replies.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import { quietButton } from "./reuse-line.server.ts";

/**
 * The choice of saved replies in the answer form, for the team alone; null where there is none to choose. HTML made here,
 * so that nobody else's page carries anything of it. Those in the thread's language come first.
 */
export async function offerReplies(viewer: Viewer, thread: ThreadView): Promise<string | null> {
  if (!thread.can.answer || !canUseReplies(viewer)) return null;
  const replies = await listReplies(viewer);
  if (replies.length === 0) return null;
  const first = replies.filter(({ language }) => language === thread.language);
  const others = replies.filter(({ language }) => language !== thread.language);
  const options = [...first, ...others].map(
    ({ id, title, language }) => `<option value="${id}" lang="${language}">${escapeHtml(title)}</option>`,
  );
  return [
    `<label for="saved-reply" class="text-14 font-semibold">${escapeHtml(replyLabel())}</label>`,
    `<select id="saved-reply" name="reply" class="min-h-9 w-full min-w-0 flex-1 basis-48 rounded-field border border-control bg-raised px-3 py-1 text-16 text-ink touch:min-h-11"><option value="">${escapeHtml(chooseReply())}</option>${options.join("")}</select>`,
    `<button name="intent" value="reply" formnovalidate formaction="/t/${thread.id}/answers#write-answer-${thread.id}" data-thread="${thread.id}" class="${quietButton}">${escapeHtml(insertReply())}</button>`,
    `<a href="/replies" class="inline-flex min-h-6 items-center text-14 text-quiet underline underline-offset-3">${escapeHtml(allReplies())}</a>`,
  ].join("");
}
