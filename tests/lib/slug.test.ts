import fc from "fast-check";
import { expect, test } from "vitest";
import { slugify } from "#app/lib/slug.ts";

test.each([
  ["How do I bleed a brake?", "how-do-i-bleed-a-brake"],
  ["L’été à Besançon : où aller ?", "l-ete-a-besancon-ou-aller"],
  ["Cœur, Straße, Ærø, İstanbul, Łódź", "coeur-strasse-aero-istanbul-lodz"],
  ["e\u0301te\u0301", "ete"],
  ["Привет мир", "privet-mir"],
  ["", "thread"],
  ["???", "thread"],
  ["History", "thread-history"],
  ["me too!", "thread-me-too"],
  ["notes.md", "notes-md"],
  ["feed.xml", "feed-xml"],
])("%j becomes %j", (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test("a long title ends at a word, a long word at the limit", () => {
  expect(slugify("word ".repeat(50))).toBe(Array(16).fill("word").join("-"));
  expect(slugify("w".repeat(500))).toBe("w".repeat(80));
});

test("every title gives a legal slug, and a slug gives itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const slug = slugify(title);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugify(slug)).toBe(slug);
    }),
  );
});
