import { gfm } from "@joplin/turndown-plugin-gfm";
import Turndown from "turndown";

const turndown = converter();
const ofReplies = replyConverter();

/** As every text that comes in as HTML is converted; a source adds rules of its own. */
export function converter(): Turndown {
  const made = new Turndown({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
  });
  made.use(gfm);
  made.keep(["kbd", "sub", "sup"]);
  made.remove(["script", "style"]);
  return made;
}

/** By what mail programs call the mail that is answered, and signatures. */
const quoted =
  /\b(gmail_quote|gmail_attr|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote|protonmail_signature_block|tutanota_quote|zmail_extra)\b/;

function replyConverter(): Turndown {
  const made = converter();
  made.remove(["title", "head" as "title"]);
  // Layout tables, which mails are full of, are no tables.
  made.addRule("layout", {
    filter: ["table", "tbody", "thead", "tr", "td", "th"],
    replacement: (content) => `\n${content}\n`,
  });
  made.addRule("quoted", {
    filter: (node) =>
      quoted.test(node.getAttribute("class") ?? "") ||
      (node.nodeName === "BLOCKQUOTE" && node.getAttribute("type") === "cite"),
    replacement: () => "",
  });
  made.addRule("pictures", {
    filter: "img",
    replacement: (_, node) => {
      const source = (node as Element).getAttribute("src") ?? "";
      // Those that came along; others are fetched from elsewhere, and tell who looks.
      return /^cid:[^\s()<>]{1,200}$/.test(source) ? `![](${source})` : "";
    },
  });
  return made;
}

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

/** From here on Outlook puts the mail that is answered. */
const outlook =
  /<(div|hr)[^>]{0,200}\bid="?(divRplyFwdMsg|x_divRplyFwdMsg|appendonsend|stopSpelling|mail-editor-reference-message-container)\b/i;

/**
 * What somebody wrote in an HTML mail, as Markdown, without the mail they answer where its program marks it; "" where
 * that is all there is.
 */
export function markdownFromReply(html: string): string {
  const at = html.search(outlook);
  const own = at > 0 ? html.slice(0, at) : html;
  if (isTooDeep(own)) return "";
  try {
    return ofReplies.turndown(own).trim();
  } catch {
    // Nested too deep for the converter.
    return "";
  }
}

/** Deeper than any mail program nests; what the converter takes grows with the square of it. */
const deepest = 500;
/** Those that need no end of their own are no depth either. */
const shallow =
  /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|colgroup|option)$/i;

export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (shallow.test(name)) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}
