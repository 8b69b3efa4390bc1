import { beforeAll, describe, expect, test } from "vitest";
import { cardSize, drawCard } from "#app/domain/outside/draw-card.ts";
import { type Letters, letters } from "#app/services/letters.server.ts";

const card = {
  title: "Où trouver l’œillet ?",
  space: "Entraide",
  hue: 120,
  solved: "Résolue" as string | null,
  brand: "Virelai",
  accent: "#2d5d8f",
  logo: null,
};
let drawn: Letters;
beforeAll(async () => {
  drawn = await letters();
});

/** Where each outline begins, and how far right and down anything of it reaches. */
function reach(svg: string): { right: number; bottom: number } {
  let [right, bottom] = [0, 0];
  for (const [, x, y, path] of svg.matchAll(
    /<path transform="translate\(([\d.]+) ([\d.]+)\)" fill="#\w+" d="([^"]*)"/g,
  )) {
    const figures = (path!.match(/-?[\d.]+/g) ?? []).map(Number);
    right = Math.max(right, ...figures.filter((_, n) => n % 2 === 0).map((n) => Number(x) + n));
    bottom = Math.max(bottom, ...figures.filter((_, n) => n % 2 === 1).map((n) => Number(y) + n));
  }
  return { right, bottom };
}

describe("a card", () => {
  test.each([
    ["a short title", card.title],
    ["a long one", `${"Remplacement de la batterie après le rappel de sécurité ".repeat(4)}?`],
    ["one word without end", "Donaudampfschiffahrtselektrizitätenhauptbetriebswerk".repeat(4)],
    ["wide letters", "W".repeat(200)],
    ["nothing but emoji", "🚲🔥👩‍🚀"],
  ])("holds %s", (_, title) => {
    const svg = drawCard(
      { ...card, title, space: `${"Un espace au nom sans fin ".repeat(5)}`, brand: "M".repeat(60) },
      drawn,
    );
    const { right, bottom } = reach(svg);
    expect(right).toBeGreaterThan(200);
    expect(right).toBeLessThan(cardSize.width - 40);
    expect(bottom).toBeLessThan(cardSize.height);
    expect(svg).not.toMatch(/NaN|undefined|<text|href/);
  });

  test("is drawn of outlines alone: what was written is nowhere in it", () => {
    const svg = drawCard({ ...card, title: '<script>alert(1)</script>"' }, drawn);
    expect(svg).not.toMatch(/script|alert/);
  });

  test("draws accents whether they come in one sign or in two, and leaves out what it has no letters for", () => {
    const width = (text: string) => drawn.width(drawn.drawable(text), { size: 60, weight: 700 });
    expect(width("e\u0301te\u0301")).toBe(width("été"));
    expect(drawn.drawable("Ça marche 🚲 ! 日本")).toBe("Ça marche !");
    expect(width("AV")).toBeLessThan(width("A") + width("V"));
    expect(drawn.outline("à", { size: 60, weight: 700 }).path).not.toBe(
      drawn.outline("a", { size: 60, weight: 700 }).path,
    );
  });
});
