import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The shapes of schema.org's types, as far as those files say something: which property takes which kinds of value. A light
 * reading of their Turtle, which is written in one regular way, and of JSON-LD without any context but schema.org's.
 */
type Shape = { target: string | null; properties: Map<string, string[]> };
type Node = { [property: string]: unknown };

const folder = path.resolve("../shared/data/conformance/schemaorg-shacl");
export const shapesAbsent = !existsSync(path.join(folder, "full.shacl"));

export function readShapes(): (value: unknown) => string[] {
  const text = readFileSync(path.join(folder, "full.shacl"), "utf8");
  const shapes = new Map<string, Shape>();
  for (const block of text.split(/\n(?=:Valid)/)) {
    const [, name] = /^:ValidSchema(\w+) a sh:NodeShape;/.exec(block) ?? [];
    if (!name) continue;
    const properties = new Map<string, string[]>();
    for (const [, property = "", rest = ""] of block.matchAll(
      /sh:path schema:(\w+);([\s\S]*?)\n\t?\s*\][;.]/g,
    ))
      properties.set(
        property,
        [...rest.matchAll(/sh:node :(?:ValidSchema)?(\w+)/g)].map(([, kind]) => kind!),
      );
    shapes.set(name, { target: /sh:targetClass schema:(\w+)/.exec(block)?.[1] ?? null, properties });
  }
  const above = new Map<string, Set<string>>();
  const classes = readFileSync(path.join(folder, "subclasses.ttl"), "utf8");
  for (const [, low = "", high = ""] of classes.matchAll(/schema:(\w+) rdfs:subClassOf schema:(\w+)/g))
    above.set(low, (above.get(low) ?? new Set([low])).add(high));
  // The table leaves out how actions hang together; schema.org names each of them so.
  const classesOf = (type: string) => [
    ...(above.get(type) ?? new Set([type])),
    ...(type.endsWith("Action") ? ["Action"] : []),
  ];

  const fits = (value: unknown, kind: string): boolean => {
    const node = typeof value === "object" && value !== null;
    if (shapes.get(kind)?.target) {
      const type = node ? (value as Node)["@type"] : undefined;
      return node ? typeof type === "string" && classesOf(type).includes(kind) : isAddress(value);
    }
    if (node) return false;
    if (kind === "Integer") return Number.isInteger(value);
    if (kind === "URL") return isAddress(value);
    if (kind === "Date" || kind === "DateTime") return !Number.isNaN(Date.parse(String(value)));
    return typeof value === "string";
  };

  return function faults(value: unknown): string[] {
    if (Array.isArray(value)) return value.flatMap(faults);
    if (typeof value !== "object" || value === null) return [];
    const node = value as Node;
    const type = String(node["@type"]);
    const known = classesOf(type).flatMap((one) => shapes.get(one) ?? []);
    const found = known.length > 0 || !("@type" in node) ? [] : [`${type} is no type of schema.org`];
    for (const [property, content] of Object.entries(node)) {
      if (property.startsWith("@")) continue;
      const kinds = known.flatMap(({ properties }) => properties.get(property) ?? []);
      for (const one of [content].flat())
        if (kinds.length > 0 && !kinds.some((kind) => fits(one, kind)))
          found.push(`${type}.${property} is none of ${kinds.join(", ")}: ${JSON.stringify(one)}`);
    }
    return [...found, ...Object.values(node).flatMap(faults)];
  };
}

const isAddress = (value: unknown) =>
  typeof value === "string" && /^https?:/.test(value) && URL.canParse(value);

/** What search engines ask of a question's page beyond the shapes. @param page a QAPage */
export function questionFaults(page: Node): string[] {
  const question = page.mainEntity as Node;
  const accepted = [question.acceptedAnswer ?? []].flat() as Node[];
  const suggested = [question.suggestedAnswer ?? []].flat() as Node[];
  const answers = [...accepted, ...suggested];
  const said = (holds: unknown, fault: string) => (holds ? [] : [fault]);
  return [
    ...said(page["@type"] === "QAPage" && question["@type"] === "Question", "one question a page"),
    ...said(question.name, "a question has a name"),
    ...said(Number.isInteger(question.answerCount), "a question counts its answers"),
    ...said((question.answerCount as number) >= answers.length, "no more answers than there are"),
    ...said(answers.length > 0, "a question has an answer"),
    ...said(accepted.length <= 1, "one answer is accepted"),
    ...[question, ...answers].flatMap((one) => [
      ...said(typeof one.text === "string" && one.text !== "", "has a text"),
      ...said(isAddress(one.url), "has an address"),
      ...said(!Number.isNaN(Date.parse(String(one.datePublished))), "says when"),
      ...said(Number.isInteger(one.upvoteCount), "counts its votes"),
      ...said((one.author as Node | undefined)?.name, "says by whom"),
    ]),
  ];
}
