import { locales } from "../../i18n/locale.ts";
import type { Text } from "../../i18n/text.ts";
import type { AdminSection } from "./sections.ts";
import { adminSettings } from "./settings.ts";

export type FoundSetting = { to: string; label: string; section: string; hint: string };

/** Without accents and capitals, so that « reglage » finds « Réglage ». */
const fold = (words: string) =>
  words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, " ").toLowerCase();

const inAll = (...texts: (Text | undefined)[]) =>
  texts.flatMap((one) => (one ? locales.map((locale) => fold(one(locale))) : []));

/**
 * The settings whose words, in either language, hold all that was typed; those called so come before those merely described so.
 * A section that is meant as a whole comes first of all.
 * @param administrator whether one looks: others find only what they may set themselves
 */
export function findSettings(typed: string, sections: AdminSection[], administrator = true): FoundSetting[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rank = (names: string[], others: string[]): number => {
    const holds = (all: string[]) => words.every((word) => all.some((one) => one.includes(word)));
    return holds(names) ? 0 : holds([...names, ...others]) ? 1 : -1;
  };
  const found = sections.flatMap((section) => {
    const title = inAll(section.label);
    const whole = {
      rank: rank(title, inAll(section.lead)),
      to: section.to,
      label: section.label(),
      section: "",
      hint: section.lead(),
    };
    const singles = adminSettings
      .filter((setting) => setting.section === section.to && (administrator || !setting.administrators))
      .map((setting) => ({
        rank: rank(inAll(setting.label), [...inAll(setting.hint), ...title]),
        to: `${section.to}${setting.at ?? ""}`,
        label: setting.label(),
        section: section.label(),
        hint: setting.hint?.() ?? "",
      }))
      // A section that is found by its own name need not be followed by all that is in it.
      .filter((setting) => setting.rank === 0 || (setting.rank === 1 && whole.rank !== 0));
    return [...(whole.rank >= 0 ? [whole] : []), ...singles.filter((setting) => setting.rank >= 0)];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...setting }) => setting);
}
