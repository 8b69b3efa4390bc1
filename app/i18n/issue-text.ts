import { phrase, text } from "./text.ts";

/** What stands in an issue of the brand's own tracker. */
export const issueReadIdea = text({ en: "An idea of our community", fr: "Une idée de notre communauté" });
export const issueFacts = phrase<{ status: string; votes: number; since: string; product: string | null }>({
  en: ({ status, votes, since, product }, w) =>
    [
      w.plural(votes, { one: "# vote", other: "# votes" }),
      status,
      `proposed on ${since}`,
      ...(product ? [product] : []),
    ].join(" · "),
  fr: ({ status, votes, since, product }, w) =>
    [
      w.plural(votes, { one: "# vote", other: "# votes" }),
      status,
      `proposée le ${since}`,
      ...(product ? [product] : []),
    ].join(" · "),
});
export const issueWords = text({ en: "In the proposer’s words", fr: "Avec les mots de qui la propose" });
export const issueAsks = text({ en: "Who asks for it", fr: "Qui la demande" });
export const issueByGroup = text({ en: "Groups:", fr: "Groupes\u202f:" });
export const issueByProduct = text({ en: "Products owned:", fr: "Produits possédés\u202f:" });
export const issueByCountry = text({ en: "Countries:", fr: "Pays\u202f:" });
export const issueCell = phrase<{ name: string; count: number }>({
  en: ({ name, count }, w) => `${name} ${w.number(count)}`,
  fr: ({ name, count }, w) => `${name} ${w.number(count)}`,
});
export const issueWithout = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "# part too small to tell", other: "# parts too small to tell" }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "# part trop petite pour être détaillée",
      other: "# parts trop petites pour être détaillées",
    }),
});
export const issueQuotes = text({
  en: "Why it matters, by some who agreed to be quoted",
  fr: "Pourquoi elle compte, selon des personnes qui acceptent d’être citées",
});
export const issueQuestions = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# linked question", other: "# linked questions" }),
  fr: ({ count }, w) => w.plural(count, { one: "# question liée", other: "# questions liées" }),
});
export const issueQuestionWaits = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "(# person waits)", other: "(# people wait)" }),
  fr: ({ count }, w) => w.plural(count, { one: "(# personne attend)", other: "(# personnes attendent)" }),
});
export const issueRefusals = text({ en: "Declined before", fr: "Déjà refusées" });
export const issueVerify = text({ en: "The signed file", fr: "Le dossier signé" });
export const issueFile = text({
  en: "Read it whole (after signing in), with its signature and how to verify it",
  fr: "Le lire en entier (après connexion), avec sa signature et la façon de la vérifier",
});
export const issueHash = text({ en: "SHA-256 of its content:", fr: "SHA-256 de son contenu\u202f:" });
export const issueKey = text({ en: "Public key (Ed25519)", fr: "Clé publique (Ed25519)" });
export const issueMark = text({ en: "Reference:", fr: "Référence\u202f:" });
export const issueOwned = text({
  en: "This text is written anew at each export. Comments stay here, and are never copied.",
  fr: "Ce texte est réécrit à chaque export. Les commentaires restent ici et ne sont jamais recopiés.",
});
