import { Marked, type Token } from "marked";
import { escapeHtml } from "./escape.ts";
import { highlight } from "./highlight.ts";
import { type Known, nothingKnown, pieces } from "./known.ts";

/** Of the source being rendered: rendering never waits, so that there is only one. */
let known = nothingKnown;
let inLink = false;
/** Thousands of names in one text would use up its time; past this many they stay words. */
const mostLinks = 200;
let links = 0;

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
    // What stands in a link already leads somewhere.
    link(token) {
      const outer = inLink;
      inLink = true;
      try {
        return plainly.link.call(this, token);
      } finally {
        inLink = outer;
      }
    },
    text(token) {
      if (inLink || links >= mostLinks || token.type !== "text" || ("tokens" in token && token.tokens))
        return plainly.text.call(this, token);
      return pieces(token.text, known, mostLinks - links)
        .map((piece) => {
          if (typeof piece === "string") return plainly.text.call(this, { ...token, text: piece });
          links++;
          return `<a href="${escapeHtml(piece.path)}">${escapeHtml(piece.text)}</a>`;
        })
        .join("");
    },
    // A quote that begins with a link to a post names its author as the base knows them, whatever name was typed.
    blockquote(token) {
      const { id, name } = citedIn(token.tokens);
      if (name === undefined) return plainly.blockquote.call(this, token);
      const cite = `<p><cite><a href="/p/${id}">${escapeHtml(name)}</a></cite></p>`;
      return `<blockquote>\n${cite}\n${this.parser.parse(token.tokens.slice(1))}</blockquote>\n`;
    },
  },
});

const plainly = new Marked({ gfm: true }).Renderer.prototype;

function citedIn([first]: Token[]): { id: string; name: string | undefined } {
  const only = first?.type === "paragraph" && first.tokens?.length === 1 ? first.tokens[0] : undefined;
  const id = (only?.type === "link" && /^\/p\/(\d{1,15})$/.exec(only.href)?.[1]) || "";
  return { id, name: Object.hasOwn(known.quoted, id) ? known.quoted[id] : undefined };
}

/**
 * CommonMark with GFM's tables, tasks, strikethrough and bare links, as HTML that is NOT safe yet: raw HTML and
 * any link scheme pass through. Only `render.ts` may use it, between the limits and the sanitiser.
 */
export function parseMarkdown(source: string, about: Known = nothingKnown): string {
  known = about;
  inLink = false;
  links = 0;
  return parser.parse(source, { async: false });
}
