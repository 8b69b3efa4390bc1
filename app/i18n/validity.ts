import { phrase, text } from "./text.ts";

const validFor = phrase<{ versions: string; count: number }>({
  en: ({ versions }) => `Valid for ${versions}`,
  fr: ({ versions, count }) => `Valable pour ${count > 1 ? "les versions" : "la version"} ${versions}`,
});
const validUpTo = phrase<{ version: string }>({
  en: ({ version }) => `Valid for all versions up to ${version}`,
  fr: ({ version }) => `Valable pour toutes les versions jusqu’à la ${version}`,
});
const notConfirmedFor = phrase<{ version: string }>({
  en: ({ version }) => `Not confirmed for ${version} yet`,
  fr: ({ version }) => `Pas encore confirmée pour la ${version}`,
});

/** What is said of the versions an accepted answer holds for, in one line or two parts of it; none where nothing is. */
export function validityWords(holds: {
  versions: string[];
  upToNow: boolean;
  unconfirmed?: string | null;
}): string[] {
  const { versions, upToNow, unconfirmed } = holds;
  const last = versions.at(-1);
  if (last === undefined) return [];
  return [
    upToNow
      ? validUpTo({ version: last })
      : validFor({ versions: versions.join(", "), count: versions.length }),
    ...(unconfirmed ? [notConfirmedFor({ version: unconfirmed })] : []),
  ];
}

export const sayValidity = text({
  en: "Say for which versions it holds",
  fr: "Dire pour quelles versions elle vaut",
});
export const changeValidity = text({ en: "Change the versions", fr: "Modifier les versions" });

export const validityTitle = text({
  en: "For which versions does this answer hold?",
  fr: "Pour quelles versions cette réponse vaut-elle\u202f?",
});
export const validityLead = phrase<{ product: string }>({
  en: ({ product }) => `They are read at the answer, and ${product}’s page offers it by version.`,
  fr: ({ product }) => `Elles se lisent sous la réponse, et la page de ${product} la propose par version.`,
});
export const versionsLabel = text({ en: "It holds for", fr: "Elle vaut pour" });
export const versionsHint = phrase<{ version: string | null }>({
  en: ({ version }) =>
    version
      ? `With none ticked, it holds for ${version}, which the question names.`
      : "With none ticked, nothing is said: the question names no version.",
  fr: ({ version }) =>
    version
      ? `Si rien n’est coché, elle vaut pour la ${version}, que nomme la question.`
      : "Si rien n’est coché, rien n’est dit\u202f: la question ne nomme aucune version.",
});
export const allLabel = text({ en: "Or for all of them", fr: "Ou pour toutes" });
export const allOption = phrase<{ version: string }>({
  en: ({ version }) => `All versions up to ${version}, the newest`,
  fr: ({ version }) => `Toutes les versions jusqu’à la ${version}, la plus récente`,
});
export const allHint = text({
  en: "Whatever is ticked above. The next version will have to be confirmed.",
  fr: "Quoi que l’on coche au-dessus. La prochaine version sera à confirmer.",
});
export const saveValidity = text({ en: "Save", fr: "Enregistrer" });
export const leaveValidity = text({ en: "Back to the answer", fr: "Revenir à la réponse" });
export const statementsHeading = text({ en: "What was said so far", fr: "Ce qui a été dit jusqu’ici" });
export const tookBack = text({ en: "As the question says", fr: "Comme le dit la question" });
