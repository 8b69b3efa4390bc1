/**
 * A text for an issue tracker, apart from how each of them wants it written. Words are anybody's: nothing in them may be
 * read as markup, call for a person (`@name`), refer to another issue (`#12`) or run an act (`/close`).
 */
export type Span = { words: string; href?: string; look?: "strong" | "code" };
export type Block =
  | { kind: "heading"; words: string }
  | { kind: "text"; spans: Span[] }
  | { kind: "list"; items: Span[][] }
  | { kind: "quote"; words: string };
export type IssueText = Block[];

/** A space of no width, where two characters together would mean something to one of the trackers. */
const apart = "\u200b";

/** On one line, and with what calls, refers or runs taken apart; it looks the same. */
const plain = (words: string): string =>
  words
    // The spaces that French sets before its signs stay.
    .replace(/(?:\p{Cc}|[^\S\u00a0\u202f])+/gu, " ")
    .toWellFormed()
    .trim()
    .replace(/[@#!~%$&^](?=[\p{L}\p{N}"'_])/gu, (sign) => sign + apart)
    .replace(/([[{<])(?=\1)/g, (sign) => sign + apart)
    .replace(/^\/(?=\w)/, `/${apart}`)
    .replace(
      /\b(GH|commit|source|attachment|user|message|document|version|news|wiki)(?=[-:]\S)/gi,
      `$1${apart}`,
    );

type Writing = {
  escape(words: string): string;
  heading(words: string): string;
  item(words: string): string;
  quote(words: string): string;
  strong(words: string): string;
  code(words: string): string;
  link(words: string, href: string): string;
};

function write(text: IssueText, to: Writing): string {
  const span = ({ words, href, look }: Span) => {
    // Code is ours alone, hashes and marks, and is written as it is.
    if (look === "code") return to.code(words);
    const escaped = to.escape(plain(words));
    const inside = look === "strong" ? to.strong(escaped) : escaped;
    return href ? to.link(inside, href) : inside;
  };
  const line = (spans: Span[]) => spans.map(span).join(" ");
  return text
    .map((block) => {
      if (block.kind === "heading") return to.heading(to.escape(plain(block.words)));
      if (block.kind === "quote") return to.quote(to.escape(plain(block.words)));
      if (block.kind === "list") return block.items.map((item) => to.item(line(item))).join("\n");
      return line(block.spans);
    })
    .join("\n\n");
}

/** GitHub, GitLab, and Redmine where it is set to it. */
export const asMarkdown = (text: IssueText): string =>
  write(text, {
    escape: (words) => words.replace(/[\\`*_{}[\]<>()#+\-.!|~$&]/g, "\\$&"),
    heading: (words) => `### ${words}`,
    item: (words) => `- ${words}`,
    quote: (words) => `> ${words}`,
    strong: (words) => `**${words}**`,
    code: (words) => `\`${words}\``,
    link: (words, href) => `[${words}](<${href}>)`,
  });

/** Redmine as it comes. */
export const asTextile = (text: IssueText): string =>
  write(text, {
    escape: (words) => words.replace(/[*_@!"[\]{}|<>#^~%+=?()\\&-]/g, (sign) => `&#${sign.codePointAt(0)};`),
    heading: (words) => `h3. ${words}`,
    item: (words) => `* ${words}`,
    quote: (words) => `bq. ${words}`,
    strong: (words) => `*${words}*`,
    code: (words) => `@${words}@`,
    link: (words, href) => `"${words}":${href}`,
  });

/** Jira Data Center. */
export const asWiki = (text: IssueText): string =>
  write(text, {
    escape: (words) => words.replace(/[\\*_{}[\]!|^~+?#-]/g, "\\$&"),
    heading: (words) => `h3. ${words}`,
    item: (words) => `* ${words}`,
    quote: (words) => `bq. ${words}`,
    strong: (words) => `*${words}*`,
    code: (words) => `{{${words}}}`,
    link: (words, href) => `[${words}|${href}]`,
  });

type AdfNode = Record<string, unknown>;
export type Adf = { version: 1; type: "doc"; content: AdfNode[] };

/** Jira Cloud: a tree in which words are words, so that nothing has to be escaped. */
export function asAdf(text: IssueText): Adf {
  const node = (words: string, marks: AdfNode[] = []): AdfNode => ({
    ...{ type: "text", text: words || apart },
    ...(marks.length > 0 && { marks }),
  });
  const line = (spans: Span[]): AdfNode[] =>
    spans.flatMap(({ words, href, look }, place) => {
      const marks = [...(look ? [{ type: look }] : []), ...(href ? [{ type: "link", attrs: { href } }] : [])];
      return [...(place > 0 ? [node(" ")] : []), node(look === "code" ? words : plain(words), marks)];
    });
  const paragraph = (content: AdfNode[]) => ({ type: "paragraph", content });
  return {
    version: 1,
    type: "doc",
    content: text.map((block) => {
      if (block.kind === "heading")
        return { type: "heading", attrs: { level: 3 }, content: [node(plain(block.words))] };
      if (block.kind === "quote")
        return { type: "blockquote", content: [paragraph([node(plain(block.words))])] };
      if (block.kind === "list")
        return {
          type: "bulletList",
          content: block.items.map((item) => ({ type: "listItem", content: [paragraph(line(item))] })),
        };
      return paragraph(line(block.spans));
    }),
  };
}
