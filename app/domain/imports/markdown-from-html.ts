import { gfm } from "@joplin/turndown-plugin-gfm";
import Turndown from "turndown";

const turndown = new Turndown({
  headingStyle: "atx",
  hr: "---",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
});
turndown.use(gfm);
turndown.keep(["kbd", "sub", "sup"]);
turndown.remove(["script", "style"]);

/**
 * Markdown that says what this HTML says, for a dump without sources. HTML nested too deep for the converter stays
 * as it is: Markdown may hold it, and rendering sanitises it all the same.
 */
export function markdownFromHtml(html: string): string {
  try {
    return turndown.turndown(html);
  } catch {
    return html;
  }
}
