/** Texts that nobody types and somebody sends. */
export const hostileTexts: string[] = [
  ...[
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "x\udfff",
    "\u202e\u2066evil",
    "\u0301".repeat(300),
    "\ufeff\u200b",
  ],
  ...[
    "\u0130\ufb03\u1e9e",
    "a\r\nX-Evil: 1",
    "\u2028",
    "\u0085",
    "%00",
    "%ZZ",
    "'); drop table members;--",
    "\\",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "[object Object]",
    "null",
    "undefined",
    "true",
    "{}",
    "[]",
    "{",
  ],
  ...["0", "-1", "1e400", "NaN", "0x10", "1.5", "9007199254740993", "99999999999999999999", "9".repeat(400)],
  ...["2026-02-30", "0000-00-00", "+275760-09-13T00:00:00.000Z", "9999-12-31T23:59:59Z", "25:61"],
  ...[
    "0190a0a0-0000-7000-8000-000000000000",
    "../../etc/passwd",
    "//evil.example",
    "/\\evil.example",
    "http://[",
  ],
  ...[
    "javascript:alert(1)",
    "https://a:b@evil.example",
    `${"a".repeat(250)}@x.example`,
    "a@b@c",
    "<script>",
    "@",
    "#",
  ],
  ...[
    "x".repeat(70_000),
    "\ud83d\udc69".repeat(8_000),
    "(".repeat(5_000),
    "{{7*7}}",
    "%E0%A4%A",
    "\u{10ffff}",
  ],
];

/** What stands in a JSON where something else should. */
export const hostileJson: unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, [], {}, [[]], [null], { toString: 1 }, { $ne: "" }, [{}]],
  ...[Array.from({ length: 3_000 }, () => "x"), { "\u0000": "\u0000", "\ud800": "\ud800" }],
  ...hostileTexts,
];

/** As much of JSON Schema as forms and calls are described in. */
export type Shape = {
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  allOf?: Shape[];
  oneOf?: Shape[];
  type?: string | string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  items?: Shape;
  properties?: Record<string, Shape>;
  $ref?: string;
};

/** Something that a JSON Schema takes, or nearly. @param look finds what a `$ref` names */
export function sampleOf(schema: Shape, look: (ref: string) => Shape = () => ({})): unknown {
  if (schema.$ref) return sampleOf(look(schema.$ref), look);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (first) return sampleOf(first, look);
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, one]) => [name, sampleOf(one, look)]),
    );
  switch ([schema.type].flat()[0]) {
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return true;
    case "null":
      return null;
    case "array":
      return [sampleOf(schema.items ?? { type: "string" }, look)];
    case "object":
      return {};
    default:
      return textOf(schema);
  }
}

function textOf({ format, pattern = "", minLength = 1 }: Shape): string {
  if (format === "uuid") return "0190a0a0-0000-7000-8000-000000000000";
  if (format === "email") return "somebody@people.example";
  if (format === "uri") return "https://example.org/";
  if (format === "date") return "2027-01-31";
  if (format === "date-time") return "2027-01-31T00:00:00.000Z";
  if (/#/.test(pattern)) return "#123456";
  return /\\d/.test(pattern) ? "1" : "sample".padEnd(minLength, "e");
}
