import { Marked } from "marked";
import { escapeHtml } from "./escape.ts";
import { highlight } from "./highlight.ts";

const parser = new Marked({
  gfm: true,
  renderer: {
    code({ text, lang }) {
      const language = /^[\w+#-]{1,30}(?=\s|$)/.exec(lang ?? "")?.[0]?.toLowerCase();
      const inked = language ? highlight(text, language) : undefined;
      const named = language ? ` class="language-${language}"` : "";
      const ending = text.endsWith("\n") || text === "" ? "" : "\n";
      return `<pre><code${named}>${inked ?? escapeHtml(text)}${ending}</code></pre>\n`;
    },
    // A task is a sign, not a form control: nothing can be ticked in a stored post, and signs survive in mails.
    listitem(item) {
      return `<li${item.task ? ' class="task"' : ""}>${this.parser.parse(item.tokens)}</li>\n`;
    },
    checkbox({ checked }) {
      return `<span class="task-box">${checked ? "☑" : "☐"}</span> `;
    },
  },
});

/**
 * CommonMark with GFM's tables, tasks, strikethrough and bare links, as HTML that is NOT safe yet: raw HTML and
 * any link scheme pass through. Only `render.ts` may use it, between the limits and the sanitiser.
 */
export function parseMarkdown(source: string): string {
  return parser.parse(source, { async: false });
}
