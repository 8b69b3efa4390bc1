/** What the stand-in of Meilisearch makes of settings: the shapes of those it knows, and the words in which it refuses others. */
type Shape = "array" | "object" | "integer" | "string" | "boolean";

const shapes: Record<string, Shape> = {
  displayedAttributes: "array",
  searchableAttributes: "array",
  filterableAttributes: "array",
  sortableAttributes: "array",
  rankingRules: "array",
  stopWords: "array",
  nonSeparatorTokens: "array",
  separatorTokens: "array",
  dictionary: "array",
  synonyms: "object",
  distinctAttribute: "string",
  proximityPrecision: "string",
  typoTolerance: "object",
  faceting: "object",
  pagination: "object",
  embedders: "object",
  searchCutoffMs: "integer",
  localizedAttributes: "array",
  facetSearch: "boolean",
  prefixSearch: "string",
};

const rules = [
  "words",
  "typo",
  "proximity",
  "attribute",
  "attributeRank",
  "wordPosition",
  "sort",
  "exactness",
];
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const shapeOf = (value: unknown) =>
  Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
const article = (shape: string) => (/^[aio]/.test(shape) ? `an ${shape}` : `a ${shape}`);

/** @returns why the real one would refuse these settings; null where it would take them */
export function faultIn(settings: unknown): { code: string; message: string } | null {
  if (shapeOf(settings) !== "object")
    return { code: "bad_request", message: "Invalid value type: expected an object" };
  for (const [name, value] of Object.entries(settings as Record<string, unknown>)) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (!shape)
      return {
        code: "bad_request",
        message: `Unknown field \`${name}\`: expected one of \`${Object.keys(shapes).join("`, `")}\``,
      };
    const code = `invalid_settings_${snake(name)}`;
    if (value !== null && shapeOf(value) !== shape)
      return {
        code,
        message: `Invalid value type at \`.${name}\`: expected ${article(shape)}, but found ${article(shapeOf(value))}: \`${JSON.stringify(value)}\``,
      };
    const fault = name === "rankingRules" ? badRule(value as string[]) : within(name, value);
    if (fault) return { code, message: fault };
  }
  return null;
}

function badRule(all: string[]): string | null {
  const bad = all.find((rule) => !rules.includes(rule) && !/^[\w.]+:(asc|desc)$/.test(rule));
  return bad
    ? `Invalid value at \`.rankingRules[${all.indexOf(bad)}]\`: \`${bad}\` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.`
    : null;
}

const parts: Record<string, string[]> = {
  typoTolerance: [
    "enabled",
    "minWordSizeForTypos",
    "disableOnWords",
    "disableOnAttributes",
    "disableOnNumbers",
  ],
  faceting: ["maxValuesPerFacet", "sortFacetValuesBy"],
  pagination: ["maxTotalHits"],
};

function within(name: string, value: unknown): string | null {
  if (name === "synonyms")
    for (const [word, others] of Object.entries(value as object))
      if (shapeOf(others) !== "array")
        return `Invalid value type at \`.synonyms.${word}\`: expected an array`;
  if (name === "localizedAttributes")
    for (const rule of value as { attributePatterns?: unknown; locales?: unknown }[])
      if (shapeOf(rule.attributePatterns) !== "array" || shapeOf(rule.locales) !== "array")
        return "Missing field `attributePatterns` or `locales` inside `.localizedAttributes`";
  const unknown = Object.keys(parts[name] ? (value as object) : {}).find(
    (part) => !parts[name]!.includes(part),
  );
  return unknown
    ? `Unknown field \`${unknown}\` inside \`.${name}\`: expected one of \`${parts[name]!.join("`, `")}\``
    : null;
}
