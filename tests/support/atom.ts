import { SaxesParser } from "saxes";

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

/** Read as strictly as XML is: what is not well-formed throws. */
export function readXml(text: string): Element {
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element: Element = { name, attributes: Object.fromEntries(values), text: "", children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    open.at(-1)!.text += part;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return root.children[0]!;
}

export const childrenOf = (of: Element, name: string) => of.children.filter((child) => child.name === name);
const isAddress = (text: string | undefined) =>
  text !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(text) && URL.canParse(text);
/** RFC 3339, as RFC 4287 3.3 narrows it. */
const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

const known = {
  feed: "author category contributor generator icon id link logo rights subtitle title updated entry".split(
    " ",
  ),
  entry: "author category content contributor id link published rights source summary title updated".split(
    " ",
  ),
};

/** What RFC 4287 forbids or misses in a feed, a sentence each. */
export function feedFaults(text: string): string[] {
  const feed = readXml(text);
  if (feed.name !== "feed" || feed.attributes.xmlns !== "http://www.w3.org/2005/Atom")
    return ["no Atom feed"];
  const entries = childrenOf(feed, "entry");
  const authored = childrenOf(feed, "author").length > 0;
  const ids = entries.map((entry) => childrenOf(entry, "id")[0]?.text);
  return [
    ...partFaults(feed, "feed"),
    ...(childrenOf(feed, "link").some(({ attributes }) => attributes.rel === "self")
      ? []
      : ["no link to itself"]),
    ...(new Set(ids).size === ids.length ? [] : ["two entries with one id"]),
    ...entries.flatMap((entry) => [
      ...partFaults(entry, "entry"),
      ...(authored || childrenOf(entry, "author").length > 0 ? [] : ["an entry by nobody"]),
    ]),
  ];
}

function partFaults(part: Element, kind: "feed" | "entry"): string[] {
  const once = (name: string, least: number) => {
    const { length } = childrenOf(part, name);
    return length >= least && length <= 1 ? [] : [`${length} ${name} in ${kind}`];
  };
  const links = childrenOf(part, "link");
  const alternates = links
    .filter(({ attributes }) => (attributes.rel ?? "alternate") === "alternate")
    .map(({ attributes }) => `${attributes.type} ${attributes.hreflang}`);
  return [
    ...["id", "title", "updated"].flatMap((name) => once(name, 1)),
    ...["published", "content", "subtitle", "icon", "generator"].flatMap((name) => once(name, 0)),
    ...part.children
      .filter(({ name }) => !known[kind].includes(name))
      .map(({ name }) => `${name} in ${kind}`),
    ...childrenOf(part, "id").flatMap(({ text }) => (isAddress(text) ? [] : [`id ${text}`])),
    ...["updated", "published"].flatMap((name) =>
      childrenOf(part, name).flatMap(({ text }) => (isMoment(text) ? [] : [`${name} ${text}`])),
    ),
    ...links.flatMap(({ attributes }) => (isAddress(attributes.href) ? [] : [`link to ${attributes.href}`])),
    ...(new Set(alternates).size === alternates.length ? [] : ["two alternates of one type and language"]),
    ...(kind === "feed" || childrenOf(part, "content").length > 0 || alternates.length > 0
      ? []
      : ["neither content nor alternate"]),
    ...childrenOf(part, "author").flatMap((author) => [
      ...(childrenOf(author, "name").length === 1 && childrenOf(author, "name")[0]!.text
        ? []
        : ["author without name"]),
      ...childrenOf(author, "uri").flatMap(({ text }) => (isAddress(text) ? [] : [`author at ${text}`])),
    ]),
    ...childrenOf(part, "category").flatMap(({ attributes }) =>
      attributes.term ? [] : ["category without term"],
    ),
    ...childrenOf(part, "content").flatMap(({ attributes, children }) =>
      attributes.type === "html" && children.length > 0 ? ["elements in HTML content"] : [],
    ),
  ];
}
