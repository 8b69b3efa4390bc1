import { brandExamples } from "#app/i18n/brand-examples.ts";
import type { Locale } from "#app/i18n/locale.ts";

type Example = Record<Locale, string>;

/** The question that the search box shows where a kind of brand has written none of its own; empty for the neutral one. */
export function starterExample(brandKind: string): Example {
  const words = brandExamples[brandKind];
  return { fr: words?.("fr") ?? "", en: words?.("en") ?? "" };
}

/** Whether a brand's example is none of its own: empty, or what some kind of brand is given. */
export function isStarterExample({ fr, en }: Example): boolean {
  if (!fr && !en) return true;
  return Object.keys(brandExamples).some((kind) => {
    const given = starterExample(kind);
    return fr === given.fr && en === given.en;
  });
}
