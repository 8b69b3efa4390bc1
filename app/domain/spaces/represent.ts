import type { Locale } from "#app/i18n/locale.ts";
import { spacePath } from "#app/lib/paths.ts";
import type { spaces } from "#db/schema/index.ts";
import type { SpaceView } from "../threads/views.ts";

type SpaceRow = typeof spaces.$inferSelect;

/** A space's words in the reader's language, else in whichever it has. */
export function wordsIn(locale: Locale, words: Record<string, string>): string {
  return words[locale] || Object.values(words).find(Boolean) || "";
}

export function representSpace(space: SpaceRow, locale: Locale): SpaceView {
  return {
    slug: space.slug,
    name: wordsIn(locale, space.name),
    description: wordsIn(locale, space.description),
    path: spacePath(space.slug),
    hue: space.hue,
    icon: space.icon,
    defaultKind: space.defaultKind,
    kinds: space.kinds,
    language: space.language,
    visibility: space.visibility,
  };
}
