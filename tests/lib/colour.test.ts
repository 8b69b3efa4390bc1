import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brandStylesheet, contrast, defaultAccent, palette, type Theme } from "#app/lib/colour.ts";

// biome-ignore format: a grid reads better than twenty lines
const accents = [
  "#000000", "#ffffff", "#808080", "#ffe600", "#fff200", "#39ff14", "#ff00ff", "#00ffff", "#ff0000", "#0000ff",
  "#c0392b", "#e67e22", "#2d5d8f", "#0b5d4d", "#1b1464", "#f8c8dc", "#d4f1c5", "#6b3fa0", "#7a4b1e", "#0a0a23",
];

const themes: Theme[] = ["light", "dark"];
const toneNames = ["success", "warning", "danger", "info"];

describe.each(themes)("every accent in the %s theme", (theme) => {
  it.each(accents)("%s keeps text at 4.5 and controls at 3", (accent) => {
    const colours = palette(accent, theme);
    const of = (name: string) => colours[name] ?? expect.fail(`no ${name}`);
    const grounds = ["neutral-1", "neutral-2", "neutral-3"].map(of);
    for (const ground of grounds) {
      for (const text of ["neutral-11", "neutral-12", "accent-11", "accent-12"]) {
        expect(contrast(of(text), ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(of("neutral-8"), ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(of("accent-8"), ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(of("accent-on"), of("accent-9"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("accent-on"), of("accent-10"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("accent-edge"), of("neutral-1"))).toBeGreaterThanOrEqual(3);
    for (const text of ["accent-11", "neutral-12", "neutral-11"]) {
      expect(contrast(of(text), of("accent-3")), `${text} on accent-3`).toBeGreaterThanOrEqual(4.5);
    }
    for (const tone of toneNames) {
      for (const ground of [...grounds, of(`${tone}-2`), of(`${tone}-3`)]) {
        expect(contrast(of(`${tone}-11`), ground), tone).toBeGreaterThanOrEqual(4.5);
        expect(contrast(of("neutral-12"), ground)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(of(`${tone}-on`), of(`${tone}-9`))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of(`${tone}-8`), of("neutral-1"))).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the brand's stylesheet", () => {
  it("keeps the brand's own colour as the solid of the light theme", () => {
    expect(palette("#ffe600", "light")["accent-9"]).toBe("#ffe600");
  });

  it("lifts a dark brand on a dark page", () => {
    expect(palette("#0a0a23", "dark")["accent-9"]).not.toBe("#0a0a23");
  });

  it("falls back to the default accent where none can be read", () => {
    expect(brandStylesheet("no colour")).toBe(brandStylesheet(defaultAccent));
  });

  it("is what the application's own stylesheet starts from", () => {
    const bare = (css: string) => css.replace(/[\s"]/g, "").replaceAll(";}", "}");
    expect(bare(readFileSync("app/styles/brand.css", "utf8"))).toBe(bare(brandStylesheet(defaultAccent)));
  });

  it("cannot carry anything but colours out of an accent", () => {
    expect(brandStylesheet("#fff}body{display:none")).toBe(brandStylesheet(defaultAccent));
  });
});
