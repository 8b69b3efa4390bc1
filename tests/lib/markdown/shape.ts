import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";

const blocks =
  "address|blockquote|br|dd|del|div|dl|dt|h[1-6]|hr|li|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul|script|style";
const aroundBlocks = new RegExp(`\\s*(</?(?:${blocks})(?: [^>]*)?>)\\s*`, "g");

/**
 * HTML as a browser would build it, in one comparable string: idle white space gone, and without what our pages
 * add to every post (`rel`, lazy images, scrolling boxes, coloured code).
 * @param options.headings how many levels to move headings down
 */
export function shape(html: string, options: { headings?: number } = {}): string {
  const nodes = parseFragment(html).childNodes;
  return nodes
    .map((node) => nodeShape(node, options.headings ?? 0, false))
    .join("")
    .replace(aroundBlocks, "$1")
    .trim();
}

function nodeShape(node: Tree.ChildNode, headings: number, inCode: boolean): string {
  if (node.nodeName === "#text") {
    const text = (node as Tree.TextNode).value.replaceAll("<", "&lt;");
    return inCode ? text.replace(/\s/g, (space) => (space === "\n" ? "␊" : "␠")) : text.replace(/\s+/g, " ");
  }
  if (!("attrs" in node)) return node.nodeName === "#comment" ? "<!-- -->" : "";
  const children =
    node.nodeName === "template" ? (node as Tree.Template).content.childNodes : node.childNodes;
  const inside = children
    .map((child) => nodeShape(child, headings, inCode || node.nodeName === "pre"))
    .join("");
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  if (attributes.class?.startsWith("hljs-") || attributes.class === "table-scroll") return inside;
  for (const address of ["href", "src"]) {
    const value = attributes[address];
    // Browsers encode letters in addresses themselves; both ways of writing them are one address.
    if (value !== undefined) attributes[address] = URL.parse(value, "base:/")?.href ?? value;
  }
  for (const ours of ["rel", "loading", "referrerpolicy", "tabindex"]) delete attributes[ours];
  const name = node.nodeName.replace(/^h([1-6])$/, (_, level) => `h${Math.min(6, Number(level) + headings)}`);
  const written = Object.entries(attributes)
    .sort()
    .map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join("")}>${inside}</${name}>`;
}
