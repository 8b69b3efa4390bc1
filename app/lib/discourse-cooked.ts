import { converter, isTooDeep } from "./markdown-from-html.ts";

const turndown = converter();
const classOf = (node: Node) => ` ${(node as Element).getAttribute?.("class") ?? ""} `;
const has = (node: Node, name: string) => classOf(node).includes(` ${name} `);
const named = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[[\]\\]/g, "\\$&");
const blank = (node: Node) => (node.textContent ?? "").replace(/\s+/g, " ").trim();

// Whose words are quoted, with where they stand; which post that is here is known once all of them are.
turndown.addRule("quote", {
  filter: (node) => node.nodeName === "ASIDE" && has(node, "quote"),
  replacement: (content, node) => {
    const quote = node as Element;
    const topic = quote.getAttribute("data-topic");
    const post = quote.getAttribute("data-post");
    const name = quote.getAttribute("data-username");
    const cited = name && named(name);
    const source =
      topic && post && /^\d{1,15} \d{1,15}$/.test(`${topic} ${post}`) ? `/t/${topic}/${post}` : null;
    const first = cited ? (source ? `[${cited}](${source})` : `**${cited}**`) : "";
    return `\n\n${cited ? `> ${first}\n>\n` : ""}${content.trim()}\n\n`;
  },
});
turndown.addRule("quoteTitle", {
  filter: (node) =>
    node.nodeName === "DIV" &&
    has(node, "title") &&
    node.parentNode?.nodeName === "ASIDE" &&
    has(node.parentNode, "quote"),
  replacement: () => "",
});
// A preview of another page is a link with that page's title; Discourse copied the rest from there.
turndown.addRule("onebox", {
  filter: (node) => ["ASIDE", "DIV"].includes(node.nodeName) && has(node, "onebox"),
  replacement: (_, node) => {
    const box = node as Element;
    const link = box.querySelector("h3 a, h4 a") ?? box.querySelector("a[href]");
    const address = box.getAttribute("data-onebox-src") ?? link?.getAttribute("href") ?? "";
    if (!/^https?:\/\/[^\s()<>]+$/.test(address)) return "";
    return `\n\n[${named(blank(link ?? box)) || address}](${address})\n\n`;
  },
});
turndown.addRule("emoji", {
  filter: (node) => node.nodeName === "IMG" && has(node, "emoji"),
  replacement: (_, node) => {
    const image = node as Element;
    return image.getAttribute("alt") || image.getAttribute("title") || "";
  },
});
// The picture itself in its full size, without the size and name that are written below it.
turndown.addRule("lightbox", {
  filter: (node) => node.nodeName === "A" && has(node, "lightbox"),
  replacement: (_, node) => {
    const link = node as Element;
    const address = link.getAttribute("href") ?? "";
    const image = link.querySelector("img");
    const name = image?.getAttribute("alt") || link.getAttribute("title") || "";
    return /^https?:\/\/[^\s()<>]+$/.test(address) ? `![${named(name)}](${address})` : "";
  },
});
turndown.addRule("avatar", {
  filter: (node) => node.nodeName === "IMG" && has(node, "avatar"),
  replacement: () => "",
});
turndown.addRule("mention", {
  filter: (node) => node.nodeName === "A" && (has(node, "mention") || has(node, "mention-group")),
  replacement: (_, node) => blank(node),
});
turndown.addRule("hashtag", {
  filter: (node) => node.nodeName === "A" && (has(node, "hashtag") || has(node, "hashtag-cooked")),
  replacement: (_, node) => {
    const address = (node as Element).getAttribute("href") ?? "";
    const name = named(blank(node)).replace(/^#?/, "\\#");
    return /^https?:\/\/[^\s()<>]+$/.test(address) ? `[${name}](${address})` : name;
  },
});
turndown.addRule("anchor", {
  filter: (node) => node.nodeName === "A" && has(node, "anchor") && blank(node) === "",
  replacement: () => "",
});
// Counts of votes, which go on elsewhere; the choices themselves are a list.
turndown.addRule("pollCounts", {
  filter: (node) => node.nodeName === "DIV" && (has(node, "poll-info") || has(node, "poll-buttons")),
  replacement: () => "",
});
// What plays in a frame or of itself is a link to it.
turndown.addRule("player", {
  filter: ["iframe", "video", "audio"],
  replacement: (_, node) => {
    const player = node as Element;
    const address =
      player.getAttribute("src") ?? player.querySelector("source[src]")?.getAttribute("src") ?? "";
    return /^https?:\/\/[^\s()<>]+$/.test(address) ? `\n\n<${address}>\n\n` : "";
  },
});
turndown.remove(["svg" as "script", "style", "script"]);
turndown.keep(["details", "summary"]);

/**
 * Markdown of what Discourse shows: quotes with whom they quote, previews as links, emoji by their names, pictures in
 * full size. Addresses of the site itself become whole.
 * @param base scheme, host and path of the site, without a slash at its end
 */
export function markdownFromCooked(cooked: string, base: string): string {
  if (isTooDeep(cooked)) return cooked;
  const { protocol, origin } = new URL(base);
  const whole = cooked
    // An empty box until a script fills it.
    .replace(
      /<div class="video-placeholder-container" data-video-src="([^"<>]{1,1000})"/g,
      '<video src="$1"></video><div',
    )
    .replace(/\b(href|src|data-onebox-src)="\/\/(?=[^/"])/g, `$1="${protocol}//`)
    .replace(/<code class="lang-(?!auto")/g, '<code class="language-')
    // What starts at the root of the host has the path of the site already.
    .replace(/\b(href|src)="\/(?=[^/"])/g, `$1="${origin}/`);
  try {
    return turndown.turndown(whole).replaceAll("](/t/", `](${base}/t/`).trim();
  } catch {
    return cooked;
  }
}
