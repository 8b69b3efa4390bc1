/**
 * What was copied from a page, as Markdown: links, emphasis, lists, quotes, code and tables; everything else as its
 * words. Reads a tree that a browser parsed without running or fetching anything of it.
 */
export function fromHtml(root: Node, options: { quotes?: boolean } = {}): string {
  const write = (node: Node): string => {
    if (node.nodeType === 3) return escaped((node.textContent ?? "").replace(/\s+/g, " "));
    if (node.nodeType !== 1) return [...node.childNodes].map(write).join("");
    const element = node as Element;
    const inside = () => [...element.childNodes].map(write).join("");
    const name = element.tagName.toLowerCase();
    switch (name) {
      case "script":
      case "style":
      case "template":
      case "head":
        return "";
      case "br":
        return "\n";
      case "strong":
      case "b":
        return around(inside(), "**");
      case "em":
      case "i":
        return around(inside(), "*");
      case "del":
      case "s":
        return around(inside(), "~~");
      case "code":
        return `\`${element.textContent ?? ""}\``;
      case "pre":
        return `\n\n\`\`\`\n${(element.textContent ?? "").replace(/\n$/, "")}\n\`\`\`\n\n`;
      case "a":
        return linkOf(element, inside());
      case "img":
        return element.getAttribute("alt") ?? "";
      case "blockquote":
        return options.quotes === false ? "" : `\n\n${lines(inside(), () => "> ")}\n\n`;
      case "ul":
      case "ol":
        return `\n\n${items(element, name === "ol", write)}\n\n`;
      case "table":
        return `\n\n${table(element, write)}\n\n`;
      case "h1":
      case "h2":
      case "h3":
      case "h4":
        return `\n\n## ${inside().trim()}\n\n`;
      case "p":
      case "div":
      case "section":
      case "article":
      case "tr":
        return `\n\n${inside()}\n\n`;
      default:
        return inside();
    }
  };
  return write(root)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whether the Markdown says more than the words alone: otherwise a plain paste is what was meant. */
export function saysMore(root: ParentNode): boolean {
  return root.querySelector("a[href], strong, em, li, table, pre, blockquote") !== null;
}

const escaped = (text: string) =>
  text.replace(/([\\`*_[\]])/g, "\\$1").replace(/^(\s*)([#>+-]|\d+\.)(?=\s)/, "$1\\$2");

function around(text: string, mark: string): string {
  const words = text.trim();
  if (words === "" || words.includes("\n")) return text;
  return text.replace(words, () => mark + words + mark);
}

function linkOf(element: Element, words: string): string {
  const href = element.getAttribute("href") ?? "";
  if (!/^(https?:\/\/|mailto:|\/(?!\/))/.test(href) || words.trim() === "") return words;
  return `[${words.trim()}](${href.replace(/[()\s]/g, encodeURIComponent)})`;
}

const lines = (text: string, sign: (index: number) => string) =>
  text
    .trim()
    .split("\n")
    .map((line, index) => `${sign(index)}${line}`.trimEnd())
    .join("\n");

function items(list: Element, ordered: boolean, write: (node: Node) => string): string {
  return [...list.children]
    .filter((child) => child.tagName === "LI")
    .map((child, index) => {
      const sign = ordered ? `${index + 1}. ` : "- ";
      const text = [...child.childNodes]
        .map(write)
        .join("")
        .replace(/\n{2,}/g, "\n");
      return lines(text, (line) => (line === 0 ? sign : " ".repeat(sign.length)));
    })
    .join("\n");
}

function table(element: Element, write: (node: Node) => string): string {
  const rows = [...element.querySelectorAll("tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) =>
      [...cell.childNodes].map(write).join("").replace(/\s+/g, " ").trim().replaceAll("|", "\\|"),
    ),
  );
  return tableOf(rows.filter((row) => row.length > 0));
}

/** Rows of cells as a Markdown table, the first as its head; short rows are filled up. */
export function tableOf(rows: string[][]): string {
  const width = Math.max(...rows.map((row) => row.length), 0);
  if (width === 0) return "";
  const line = (row: string[]) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? "").join(" | ")} |`;
  const [head = [], ...others] = rows;
  return [line(head), line(Array(width).fill("---")), ...others.map(line)].join("\n");
}
