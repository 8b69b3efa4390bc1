import { escapeHtml } from "#app/lib/markdown/escape.ts";
import type { MailQuote } from "./layout.ts";

/** What somebody of the team wrote as plain text, word for word, with its lines. */
export function ownWords(by: string, words: string): MailQuote {
  const html = words
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:0 0 12px">${escapeHtml(part).replaceAll("\n", "<br>")}</p>`)
    .join("");
  return { by, html, text: words };
}
