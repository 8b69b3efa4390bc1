import { phrase, text } from "./text.ts";

export const evidenceSubject = phrase<{ brand: string; count: number }>({
  en: ({ brand, count }, w) =>
    w.plural(count, {
      one: `Evidence for an idea of the ${brand} community`,
      other: `Evidence for # ideas of the ${brand} community`,
    }),
  fr: ({ brand, count }, w) =>
    w.plural(count, {
      one: `Un dossier de preuve sur une idée de la communauté ${brand}`,
      other: `Des dossiers de preuve sur # idées de la communauté ${brand}`,
    }),
});
export const evidenceMailTitle = text({ en: "What customers ask for", fr: "Ce que demandent vos clients" });
export const evidenceMailBody = phrase<{ team: string; count: number }>({
  en: ({ team, count }, w) =>
    w.plural(count, {
      one: `An idea was exported for ${team}, with what is known of it: votes by week and by segment, words of customers, linked questions.`,
      other: `# ideas were exported for ${team}, with what is known of each: votes by week and by segment, words of customers, linked questions.`,
    }),
  fr: ({ team, count }, w) =>
    w.plural(count, {
      one: `Une idée a été exportée pour ${team}, avec ce que l’on en sait\u202f: votes par semaine et par segment, paroles de clients, questions liées.`,
      other: `# idées ont été exportées pour ${team}, avec ce que l’on sait de chacune\u202f: votes par semaine et par segment, paroles de clients, questions liées.`,
    }),
});
export const evidenceMailIdeas = text({
  en: "Ideas, most votes first",
  fr: "Les idées, par nombre de votes",
});
export const evidenceMailFacts = phrase<{
  votes: number;
  status: string;
  product: string | null;
  questions: number;
}>({
  en: ({ votes, status, product, questions }, w) =>
    [
      w.plural(votes, { one: "# vote", other: "# votes" }),
      status,
      ...(product ? [product] : []),
      ...(questions > 0
        ? [w.plural(questions, { one: "# linked question", other: "# linked questions" })]
        : []),
    ].join(" · "),
  fr: ({ votes, status, product, questions }, w) =>
    [
      w.plural(votes, { one: "# vote", other: "# votes" }),
      status,
      ...(product ? [product] : []),
      ...(questions > 0 ? [w.plural(questions, { one: "# question liée", other: "# questions liées" })] : []),
    ].join(" · "),
});
export const evidenceMailMore = phrase<{ count: number }>({
  en: ({ count }, w) =>
    count > 0 ? w.plural(count, { one: "and one more on the page", other: "and # more on the page" }) : "",
  fr: ({ count }, w) =>
    count > 0 ? w.plural(count, { one: "et une autre sur la page", other: "et # autres sur la page" }) : "",
});
export const evidenceMailAction = text({ en: "Read the evidence", fr: "Lire les dossiers" });
export const evidenceMailAfter = text({
  en: "It is read after signing in, by those who decide on these ideas. Each file is signed; the page says how to verify it.",
  fr: "La lecture se fait après connexion, par celles et ceux qui décident de ces idées. Chaque dossier est signé\u202f; la page dit comment le vérifier.",
});
export const evidenceMailWhy = phrase<{ brand: string; team: string }>({
  en: ({ brand, team }) =>
    `You receive this because an administrator of the ${brand} community named this address as that of ${team}.`,
  fr: ({ brand, team }) =>
    `Vous recevez ce message parce que l’administration de la communauté ${brand} a indiqué cette adresse comme celle de ${team}.`,
});
