import { z } from "zod";
import { findBrand } from "#app/domain/brand/brand.ts";
import { brandInput } from "#app/domain/brand/input.ts";
import { legibility } from "#app/lib/colour.ts";
import { brandLogoPath } from "./brand-files.server.ts";

/** What was typed, where the page was asked to show it before it is saved. */
const asked = z.object({
  name: brandInput.shape.name.optional().catch(undefined),
  accent: brandInput.shape.accent.optional().catch(undefined),
  language: brandInput.shape.language.catch(undefined),
});

/** The brand as the pages that shape it show it: saved, or as it would be. */
export async function loadBrandPage(url: URL) {
  const saved = await findBrand();
  const typed = asked.parse(Object.fromEntries(url.searchParams));
  const { name, accent, language, example } = { ...saved, ...dropUndefined(typed) };
  return {
    brand: { name, accent, language, example, logoUrl: brandLogoPath(saved) },
    legibility: legibility(accent),
  };
}

function dropUndefined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
