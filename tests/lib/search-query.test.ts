import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSearch } from "#app/lib/search-query.ts";

const none = { tags: [] };

describe("filters typed in the box", () => {
  test.each([
    ["bread space:help", "bread", { tags: [], space: "help" }],
    ['space:"la place" bread', "bread", { tags: [], space: "la place" }],
    ["tag:a tag:b c", "c", { tags: ["a", "b"] }],
    ["étiquette:vélo Étiquette:ville", "", { tags: ["vélo", "ville"] }],
    ["etiquette:velo", "", { tags: ["velo"] }],
    ["solved:yes", "", { tags: [], state: "solved" }],
    ["résolu:non pneu", "pneu", { tags: [], state: "unsolved" }],
    ["kind:questions", "", { tags: [], kind: "question" }],
    ["type:idées", "", { tags: [], kind: "idea" }],
    ["author:@Odile", "", { tags: [], author: "odile" }],
    [
      "auteur:odile produit:vif espace:aide",
      "",
      { tags: [], author: "odile", product: "vif", space: "aide" },
    ],
    ["after:2026 before:2026-03", "", { tags: [], from: "2026-01-01", to: "2026-02-28" }],
    ["après:31/03/2026 avant:2026-04-02", "", { tags: [], from: "2026-03-31", to: "2026-04-01" }],
    ["lang:français", "", { tags: [], language: "fr" }],
    ["language:en langue:fr", "", { tags: [], language: "fr" }],
    ["tag:", "tag:", none],
    ["http://x.example a:b C++ node:fs", "http://x.example a:b C++ node:fs", none],
    ['"tag:a b" -tag:c', '"tag:a b" -tag:c', none],
    ['"never ended tag:a', '"never ended tag:a', none],
  ])("%s", (typed, words, filters) => {
    expect(readSearch(typed)).toMatchObject({ words, filters, faults: [] });
  });

  test("with a value nobody knows are named, and the words stay", () => {
    expect(
      readSearch("kind:poem solved:maybe after:yesterday before:2026-13 lang:de after:2026-02-30 bread"),
    ).toMatchObject({
      words: "bread",
      rest: "",
      filters: none,
      faults: [
        { name: "kind", value: "poem" },
        { name: "solved", value: "maybe" },
        { name: "after", value: "yesterday" },
        { name: "before", value: "2026-13" },
        { name: "language", value: "de" },
        { name: "after", value: "2026-02-30" },
      ],
    });
  });

  test("are never a property of every object", () => {
    for (const name of ["constructor", "toString", "__proto__"])
      expect(readSearch(`${name}:x kind:${name} lang:${name}`).filters).toEqual(none);
  });

  test("or anything else typed leave words and filters, quickly", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "binary" }), (typed) => {
        const { words, filters } = readSearch(typed);
        expect(words.length).toBeLessThanOrEqual(typed.normalize("NFC").length);
        expect(filters.tags.length).toBeLessThanOrEqual(5);
      }),
    );
    const began = performance.now();
    for (const typed of [
      '"'.repeat(10_000),
      "a:".repeat(10_000),
      `tag:"${" ".repeat(10_000)}`,
      "-".repeat(10_000),
    ])
      readSearch(typed);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
