import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_LENGTH, MAX_NESTING, withinLimits } from "#app/lib/markdown/limits.ts";

describe("length", () => {
  test("is capped exactly", () => {
    expect(withinLimits("a".repeat(MAX_LENGTH))).toBe(true);
    expect(withinLimits("a".repeat(MAX_LENGTH + 1))).toBe(false);
  });
});

/** Each family nests `depth` levels in its own way. */
const families: Record<string, (depth: number) => string> = {
  quotes: (depth) => `${"> ".repeat(depth)}deep`,
  "tight quotes": (depth) => `${">".repeat(depth)}deep`,
  "bullets on one line": (depth) => `${"- ".repeat(depth)}deep`,
  "numbers on one line": (depth) => `${"1. ".repeat(depth)}deep`,
  "bullets line by line": (depth) =>
    Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}* deep`).join("\n"),
  "quotes and bullets in turn": (depth) => `${"> - ".repeat(depth / 2)}deep`,
  brackets: (depth) => `${"[".repeat(depth)}deep${"]".repeat(depth)}`,
  "emphasis in turn": (depth) => `${"*a _b ".repeat(depth / 2)}deep${"_ c*".repeat(depth / 2)}`,
  "runs of stars": (depth) => `${"*".repeat(depth * 2)}deep${"*".repeat(depth * 2)}`,
  strikes: (depth) => `${"~~a *b ".repeat(depth / 2)}deep${"* c~~".repeat(depth / 2)}`,
};

describe.each(Object.entries(families))("nesting of %s", (_name, nest) => {
  test("passes at the limit and not above", () => {
    expect(withinLimits(nest(MAX_NESTING))).toBe(true);
    expect(withinLimits(nest(MAX_NESTING + 2))).toBe(false);
    expect(withinLimits(`fine\n\n${nest(500)}`)).toBe(false);
  });
});

describe("what only looks nested", () => {
  test.each<[string, string]>([
    ["long flat lists", "- one\n- two\n\n1. three\n".repeat(200)],
    ["many quotes after one another", "> a\n\nb\n\n".repeat(200)],
    ["lone stars of pasted C", "char *a, *b;\n".repeat(200)],
    ["closed brackets, one after another", "[a](b) [c] ".repeat(200)],
    ["brackets opened a paragraph each", "[a\n\n".repeat(200)],
    ["snake case", "some_long_name ".repeat(200)],
    ["a rule of stars", `${"* ".repeat(15)}`],
    ["code", `\`\`\`js\n${"[".repeat(100)}\n${"> ".repeat(15)}\n\`\`\`\n`],
    ["emphasis, pair after pair", "*a* **b** _c_ ".repeat(200)],
    ["escaped brackets", "\\[".repeat(200)],
  ])("%s", (_name, source) => {
    expect(withinLimits(source)).toBe(true);
  });
});

test("the scan is linear in the length of anything", () => {
  const pieces = [
    "*",
    "_",
    "~~",
    "[",
    "]",
    "> ",
    "- ",
    "1. ",
    "`",
    "```",
    "\n",
    "\n\n",
    "  ",
    "a",
    "\\",
    "é",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), (parts) => {
      const unit = parts.join("");
      const source = unit.repeat(Math.floor(MAX_LENGTH / unit.length));
      const start = process.threadCpuUsage();
      withinLimits(source);
      // Linear takes about 2 ms; anything quadratic in 32,000 takes seconds.
      expect(process.threadCpuUsage(start).user / 1_000).toBeLessThan(150);
    }),
    { numRuns: 300 },
  );
});
