import { phrase, text } from "./text.ts";

export const evidenceSubject = phrase<{ brand: string; count: number }>({
  en: ({ brand, count }, w) =>
    w.plural(count, {
      one: `Evidence for an idea of the ${brand} community`,
      other: `Evidence for # ideas of the ${brand} community`,
    }),
  fr: ({ brand, count }, w) =>
    w.plural(count, {
      one: `Dossier sur une idée de la communauté ${brand}`,
      other: `Dossiers sur # idées de la communauté ${brand}`,
    }),
});
export const evidenceMailTitle = text({ en: "What customers ask for", fr: "Ce que demandent vos clients" });
export const evidenceMailBody = phrase<{ team: string; count: number }>({
  en: ({ team, count }, w) =>
    w.plural(count, {
      one: `An idea was exported for “${team}”, with what is known of it: votes by week and by segment, words of customers, linked questions.`,
      other: `# ideas were exported for “${team}”, with what is known of each: votes by week and by segment, words of customers, linked questions.`,
    }),
  fr: ({ team, count }, w) =>
    w.plural(count, {
      one: `Une idée a été exportée pour «\u202f${team}\u202f», avec ce que l’on en sait\u202f: votes par semaine et par segment, paroles de clients, questions liées.`,
      other: `# idées ont été exportées pour «\u202f${team}\u202f», avec ce que l’on sait de chacune\u202f: votes par semaine et par segment, paroles de clients, questions liées.`,
    }),
});
export const evidenceMailIdeas = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "The idea", other: "Ideas, most votes first" }),
  fr: ({ count }, w) => w.plural(count, { one: "L’idée", other: "Les idées, par nombre de votes" }),
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
export const evidenceMailAction = phrase<{ count: number }>({
  en: () => "Read the evidence",
  fr: ({ count }, w) => w.plural(count, { one: "Lire le dossier", other: "Lire les dossiers" }),
});
export const evidenceMailAfter = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "It is read after signing in, by those who decide on this idea. The file is signed; its page says how to verify it.",
      other:
        "It is read after signing in, by those who decide on these ideas. Each file is signed; its page says how to verify it.",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "La lecture se fait après connexion, par celles et ceux qui décident de cette idée. Le dossier est signé\u202f; sa page dit comment le vérifier.",
      other:
        "La lecture se fait après connexion, par celles et ceux qui décident de ces idées. Chaque dossier est signé\u202f; sa page dit comment le vérifier.",
    }),
});
export const evidenceMailWhy = phrase<{ brand: string; team: string }>({
  en: ({ brand, team }) =>
    `You receive this because an administrator of the ${brand} community named this address as that of “${team}”.`,
  fr: ({ brand, team }) =>
    `Vous recevez ce message parce que l’administration de la communauté ${brand} a indiqué cette adresse comme celle de «\u202f${team}\u202f».`,
});
