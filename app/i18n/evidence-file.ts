import { phrase, text } from "./text.ts";

/** The words of a file of evidence as a page that is read and printed. */
export const fileTitle = text({ en: "Evidence file", fr: "Dossier de preuve" });
export const frozenOn = phrase<{ date: string }>({
  en: ({ date }) => `as known on ${date}`,
  fr: ({ date }) => `état connu le ${date}`,
});
export const votesFigure = text({ en: "votes", fr: "votes" });
export const importedOf = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# of them imported", other: "# of them imported" }),
  fr: ({ count }, w) => w.plural(count, { one: "dont # importé", other: "dont # importés" }),
});
export const quotesFigure = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "customer quoted", other: "customers quoted" }),
  fr: ({ count }, w) => w.plural(count, { one: "parole citée", other: "paroles citées" }),
});
export const questionsFigure = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "linked question", other: "linked questions" }),
  fr: ({ count }, w) => w.plural(count, { one: "question liée", other: "questions liées" }),
});
export const waitingFigure = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "person without an answer", other: "people without an answer" }),
  fr: ({ count }, w) => w.plural(count, { one: "personne sans réponse", other: "personnes sans réponse" }),
});
export const wordsTitle = text({ en: "In the proposer’s words", fr: "Avec les mots de qui propose" });
export const proposedBy = phrase<{ name: string }>({
  en: ({ name }) => `Proposed by ${name}`,
  fr: ({ name }) => `Proposée par ${name}`,
});
export const nobodyNamed = text({ en: "a former member", fr: "un ancien membre" });
export const weeksTitle = text({ en: "Votes by week", fr: "Votes par semaine" });
export const weeksFinding = phrase<{ count: number; date: string }>({
  en: ({ count, date }, w) =>
    w.plural(count, {
      one: `Most in the week of ${date}: # vote`,
      other: `Most in the week of ${date}: # votes`,
    }),
  fr: ({ count, date }, w) =>
    w.plural(count, {
      one: `Le plus dans la semaine du ${date}\u202f: # vote`,
      other: `Le plus dans la semaine du ${date}\u202f: # votes`,
    }),
});
export const weekColumn = text({ en: "Week of", fr: "Semaine du" });
export const votesColumn = text({ en: "Votes", fr: "Votes" });
export const weeksTable = text({ en: "The figures", fr: "Les chiffres" });
export const noVotes = text({
  en: "No vote was given here yet.",
  fr: "Aucun vote n’a encore été donné ici.",
});
export const splitsTitle = text({ en: "Who asks for it", fr: "Qui la demande" });
export const groupsSplit = text({ en: "By group", fr: "Par groupe" });
export const productsSplit = text({ en: "By product owned", fr: "Par produit possédé" });
export const countriesSplit = text({ en: "By country", fr: "Par pays" });
export const votersColumn = text({ en: "Voters", fr: "Votants" });
export const partColumn = text({ en: "Part", fr: "Part" });
export const withheldOf = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "One more part is not told: it would say something of persons.",
      other: "# more parts are not told: they would say something of persons.",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "Une autre part n’est pas donnée\u202f: elle en dirait trop sur des personnes.",
      other: "# autres parts ne sont pas données\u202f: elles en diraient trop sur des personnes.",
    }),
});
export const nothingKnown = text({ en: "Nothing is known.", fr: "On n’en sait rien." });
export const quotesTitle = text({ en: "Why it matters to them", fr: "Pourquoi cela compte" });
export const quoteWithdrawn = text({
  en: "Somebody quoted here has left; their words went with them.",
  fr: "Une personne citée ici est partie\u202f; ses mots avec elle.",
});
export const quotesMore = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "and # more", other: "and # more" }),
  fr: ({ count }, w) => w.plural(count, { one: "et # autre", other: "et # autres" }),
});
export const questionsTitle = text({ en: "What support hears", fr: "Ce qu’entend le support" });
export const questionSolved = text({ en: "Solved", fr: "Résolue" });
export const questionUnsolved = text({ en: "Unsolved", fr: "Sans solution" });
export const questionFacts = phrase<{ answers: number; meToo: number }>({
  en: ({ answers, meToo }, w) =>
    [
      w.plural(answers, { one: "# answer", other: "# answers" }),
      ...(meToo > 0
        ? [w.plural(meToo, { one: "# more person has it", other: "# more people have it" })]
        : []),
    ].join(" · "),
  fr: ({ answers, meToo }, w) =>
    [
      w.plural(answers, { one: "# réponse", other: "# réponses" }),
      ...(meToo > 0
        ? [w.plural(meToo, { one: "# autre personne concernée", other: "# autres personnes concernées" })]
        : []),
    ].join(" · "),
});
export const closedQuestions = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "One more stands where not everybody reads.",
      other: "# more stand where not everybody reads.",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "Une autre se trouve dans un espace réservé.",
      other: "# autres se trouvent dans des espaces réservés.",
    }),
});
export const workaroundsTitle = text({ en: "What people do meanwhile", fr: "Comment on fait en attendant" });
export const acceptedMark = text({ en: "Accepted", fr: "Acceptée" });
export const officialMark = text({ en: "Official", fr: "Officielle" });
export const refusalsTitle = text({ en: "Refused before", fr: "Déjà refusé" });
export const refusedOn = phrase<{ date: string }>({
  en: ({ date }) => `declined on ${date}`,
  fr: ({ date }) => `refusée le ${date}`,
});
export const lifeTitle = text({ en: "What was decided", fr: "Ce qui a été décidé" });
export const mergedInTitle = text({ en: "Ideas merged into it", fr: "Idées réunies ici" });
export const verifyTitle = text({ en: "How to verify it", fr: "Comment le vérifier" });
export const verifyLead = text({
  en: "Download the three files into one folder, then run this. “Signature Verified Successfully” means that not one character was changed since it was signed.",
  fr: "Téléchargez les trois fichiers dans un même dossier, puis lancez ceci. «\u202fSignature Verified Successfully\u202f» veut dire que pas un caractère n’a changé depuis la signature.",
});
export const contentFile = text({ en: "Content (JSON)", fr: "Contenu (JSON)" });
export const signatureFile = text({ en: "Signature", fr: "Signature" });
export const keyFile = text({ en: "Public key", fr: "Clé publique" });
export const hashLabel = text({ en: "Content hash (SHA-256)", fr: "Empreinte du contenu (SHA-256)" });
export const keyLabel = text({ en: "Key", fr: "Clé" });
export const changedBanner = text({
  en: "The idea has changed since this was frozen.",
  fr: "L’idée a changé depuis que ceci a été figé.",
});
export const goneBanner = text({
  en: "The idea is not there any more; this is what was known of it.",
  fr: "L’idée n’est plus là\u202f; voici ce que l’on en savait.",
});
export const withdrawnTitle = text({ en: "This file was withdrawn", fr: "Ce dossier a été retiré" });
export const withdrawnWhy = text({
  en: "Somebody who was named or quoted in it has left for good, and their words went with them. The figures of that moment are kept in a file without them.",
  fr: "Une personne qui y était nommée ou citée est partie pour de bon, et ses mots avec elle. Les chiffres de ce moment sont conservés dans un dossier sans elle.",
});
export const withdrawnGo = text({
  en: "Read the file that replaces it",
  fr: "Lire le dossier qui le remplace",
});
