import { phrase, text } from "./text.ts";

const unknownBrowser = text({ en: "An unknown browser", fr: "Un navigateur inconnu" });
const onSystem = phrase<{ browser: string; system: string }>({
  en: ({ browser, system }) => `${browser} on ${system}`,
  fr: ({ browser, system }) => `${browser} sur ${system}`,
});

/** A browser in words, by the names `lib/user-agent.ts` finds in what it calls itself. */
export function browserWords(
  { browser, system }: { browser: string | null; system: string | null },
  locale?: Parameters<typeof unknownBrowser>[0],
): string {
  const named = browser ?? unknownBrowser(locale);
  return system ? onSystem({ browser: named, system }, locale) : named;
}
