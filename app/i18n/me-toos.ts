import { phrase, text } from "./text.ts";

export const meTooSay = text({ en: "I have this too", fr: "Moi aussi" });
export const meTooTakeBack = text({ en: "Not any more", fr: "Plus maintenant" });
export const meTooCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# person has this too", other: "# people have this too" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "# personne a aussi ce problème", other: "# personnes ont aussi ce problème" }),
});
export const meTooMine = phrase<{ others: number }>({
  en: ({ others }, w) =>
    others === 0
      ? "You have this too, and will hear when it is solved"
      : `${w.plural(others, { one: "You and # other have this too", other: "You and # others have this too" })}, and will hear when it is solved`,
  fr: ({ others }, w) =>
    others === 0
      ? "Vous avez aussi ce problème\u202f: vous saurez quand il sera résolu"
      : `${w.plural(others, { one: "Vous et # autre personne avez aussi ce problème", other: "Vous et # autres personnes avez aussi ce problème" })}\u202f: vous saurez quand il sera résolu`,
});
export const waitingCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# waits too", other: "# wait too" }),
  fr: ({ count }, w) => w.plural(count, { one: "# attend aussi", other: "# attendent aussi" }),
});
