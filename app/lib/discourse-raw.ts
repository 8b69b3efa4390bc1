/** Nothing on Discourse is nested deeper; what is, stays as it was typed. */
const deepest = 12;

const fence = /^ {0,3}(`{3,}|~{3,})/;
const opening = /^\s*\[quote(?:=([^\]\n]{0,300}))?\]\s*/i;
const closing = "[/quote]";
/** What opens and ends a poll: its choices, a list, are what can be read. */
const poll = /^\s*\[(?:poll(?:\s[^\]\n]{0,500})?|\/poll)\]\s*$/i;

/**
 * What somebody typed on Discourse as Markdown that means the same here: quotes in brackets become quotes that say
 * whom they quote, sizes of pictures go, addresses of the site become whole. Code stays as it is.
 * @param base scheme, host and path of the site, without a slash at its end
 */
export function markdownFromRaw(raw: string, base: string): string {
  const lines: string[] = [];
  let depth = 0;
  let fenced: string | null = null;
  /** What follows a quote stands apart from it. */
  let gap = false;
  const put = (line: string) => {
    if (gap && line.trim()) lines.push("> ".repeat(depth).trimEnd());
    gap = false;
    lines.push(depth === 0 ? line : `${"> ".repeat(depth)}${line}`.trimEnd());
  };
  for (const line of raw.replace(/\r\n?/g, "\n").split("\n")) {
    const mark = fence.exec(line)?.[1];
    if (fenced !== null) {
      put(line);
      if (mark?.startsWith(fenced) && line.trim() === mark) fenced = null;
      continue;
    }
    if (mark) {
      fenced = mark;
      put(line);
      continue;
    }
    let rest = line;
    const opened = opening.exec(rest);
    if (opened && depth < deepest) {
      if (depth === 0 && lines.at(-1)?.trim()) put("");
      depth++;
      const cited = citation(opened[1] ?? "", base);
      if (cited) {
        put(cited);
        put("");
      }
      rest = rest.slice(opened[0].length);
    }
    if (poll.test(rest)) rest = "";
    const end = rest.trimEnd();
    const closed = depth > 0 && end.toLowerCase().endsWith(closing);
    if (closed) rest = end.slice(0, -closing.length).trimEnd();
    if (rest.trim() || !(opened || closed)) put(outsideTicks(rest, (text) => wholeAddresses(text, base)));
    if (closed) {
      depth--;
      gap = true;
    }
  }
  return lines.join("\n").trim();
}

/** `"sam, post:2, topic:10, full:true"`: with or without quotation marks, in any order after the name. */
function citation(about: string, base: string): string {
  const parts = about.replace(/^["“”']|["“”']$/g, "").split(",");
  const numbered = (what: string) =>
    parts.map((part) => new RegExp(`^\\s*${what}:\\s*(\\d{1,15})\\s*$`).exec(part)?.[1]).find(Boolean);
  const name = (
    parts.map((part) => /^\s*username:(.*)$/.exec(part)?.[1]).find(Boolean) ??
    parts.filter((part) => !/^\s*(post|topic|full|username):/.test(part)).join(",")
  )
    .trim()
    .replace(/[[\]\\]/g, "\\$&");
  if (!name) return "";
  const [topic, post] = [numbered("topic"), numbered("post")];
  return topic && post ? `[${name}](${base}/t/${topic}/${post})` : `**${name}**`;
}

function wholeAddresses(text: string, base: string): string {
  const { origin } = new URL(base);
  return text
    .replace(/(!\[[^\]|\n]{0,300})\|[^\]\n]{0,60}\]\(/g, "$1](")
    .replace(/\]\(\/(?=[^/\s)])/g, `](${origin}/`);
}

/** Changes one line but for what stands in backticks. */
function outsideTicks(line: string, change: (text: string) => string): string {
  return line
    .split(/(`+[^`\n]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/** Changes a text line by line, but for code in fences and in backticks. @param change is given the whole line too */
export function outsideCode(markdown: string, change: (text: string, line: string) => string): string {
  let fenced: string | null = null;
  return markdown
    .split("\n")
    .map((line) => {
      const mark = fence.exec(line.replace(/^(?:> ?){1,20}/, ""))?.[1];
      if (fenced !== null) {
        if (mark?.startsWith(fenced)) fenced = null;
        return line;
      }
      if (mark) fenced = mark;
      return mark ? line : outsideTicks(line, (text) => change(text, line));
    })
    .join("\n");
}

const mention = /(?<![\p{L}\p{N}_@/.#&\\[-])@([\p{L}\p{N}_][\p{L}\p{N}_.-]{1,59})/gu;

/** Everybody a text calls by `@name`, in lower case; code is read as well, roughly. */
export function mentionedIn(markdown: string): string[] {
  return [
    ...new Set([...markdown.matchAll(mention)].flatMap(([, name = ""]) => [bare(name), name.toLowerCase()])),
  ];
}

const bare = (name: string) => name.replace(/[._-]+$/, "").toLowerCase();

/**
 * Calls people by the names they have here. Whoever did not come along is called nobody: the same name may be that of
 * somebody else here.
 * @param names usernames here by those of the site, in lower case
 */
export function renameMentions(markdown: string, names: ReadonlyMap<string, string>): string {
  return outsideCode(markdown, (text) =>
    text.replace(mention, (whole, name: string) => {
      const known = names.get(name.toLowerCase());
      if (known) return `@${known}`;
      const shorter = names.get(bare(name));
      return shorter ? `@${shorter}${name.slice(bare(name).length)}` : `\\${whole}`;
    }),
  );
}
