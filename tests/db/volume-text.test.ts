import { describe, expect, it } from "vitest";
import { volumeText } from "#db/seed/volume-text.ts";

const text = volumeText(20);
const languages = ["fr", "en"] as const;
const wordsOf = (markdown: string) =>
  markdown
    .toLowerCase()
    .replace(/^- /gm, "")
    .match(/[\p{L}-]+/gu)!;

describe("volume text", () => {
  it("is the same for the same seed, in any order, and another for another", () => {
    const again = volumeText(20);
    const other = volumeText(21);
    for (const n of [4, 0, 199_999]) {
      expect(again.body(n, "fr")).toBe(text.body(n, "fr"));
      expect(again.title(n, "en")).toBe(text.title(n, "en"));
      expect(again.tags(n)).toEqual(text.tags(n));
      expect(other.body(n, "fr")).not.toBe(text.body(n, "fr"));
    }
    expect(new Set(Array.from({ length: 5000 }, (_, n) => text.title(n, "fr"))).size).toBe(5000);
  });

  it.each(languages)("keeps its lengths in %s", (language) => {
    for (let n = 0; n < 2000; n++) {
      const body = wordsOf(text.body(n, language)).length;
      const title = wordsOf(text.title(n, language)).length;
      expect(body).toBeGreaterThanOrEqual(40);
      expect(body).toBeLessThanOrEqual(200);
      expect(title).toBeGreaterThanOrEqual(5);
      expect(title).toBeLessThanOrEqual(12);
      expect(text.tags(n).length).toBeGreaterThan(0);
    }
  });

  it.each(languages)("in %s, puts each of the top 15 words in a tenth to half of the bodies", (language) => {
    const documents = 5000;
    const found = new Map<string, number>();
    for (let n = 0; n < documents; n++)
      for (const word of new Set(wordsOf(text.body(n, language))))
        found.set(word, (found.get(word) ?? 0) + 1);
    const shares = [...found.values()].sort((a, b) => b - a).map((count) => count / documents);
    expect(shares[0]).toBeLessThanOrEqual(0.5);
    expect(shares[14]).toBeGreaterThanOrEqual(0.1);
    expect(found.size).toBeGreaterThan(35_000);
  });
});
