import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** What a post may hold, written down apart from the sanitiser so that neither vouches for itself. */
const elements = new Set(
  (
    "a abbr b blockquote br cite code dd del details dfn div dl dt em h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q " +
    "s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var"
  ).split(" "),
);
const attributes = new Set(
  "align alt class height href loading open referrerpolicy rel src start tabindex title width".split(" "),
);
const schemes = ["http:", "https:", "mailto:"];

/**
 * Everything in HTML that could run, embed, restyle, submit or lead to such an address, as a browser would build
 * the page. Empty for HTML that is safe to show.
 */
export function scripting(html: string): string[] {
  return faults(parseFragment(html).childNodes);
}

function faults(nodes: Tree.ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!("attrs" in node)) return node.nodeName === "#comment" ? ["comment"] : [];
    const found = elements.has(node.nodeName) ? [] : [`<${node.nodeName}>`];
    for (const { name, value } of node.attrs) {
      if (!attributes.has(name)) found.push(`<${node.nodeName} ${name}>`);
      if ((name === "href" || name === "src") && !isSafeAddress(value)) found.push(`${name} ${value}`);
    }
    const inside =
      node.nodeName === "template" ? (node as Tree.Template).content.childNodes : node.childNodes;
    return [...found, ...faults(inside)];
  });
}

function isSafeAddress(value: string): boolean {
  const url = URL.parse(value, "https://square.example/t/1");
  return url !== null && schemes.includes(url.protocol);
}
