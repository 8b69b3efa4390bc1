import { monthWords } from "../lib/month.ts";
import type { Stage } from "../lib/roadmap.ts";
import { currentLocale } from "./locale.ts";
import { phrase, type Text, text } from "./text.ts";

export const roadmapLead = text({
  en: "Where your ideas stand, and why. Vote for what matters to you.",
  fr: "Où en sont vos idées, et pourquoi. Votez pour ce qui compte pour vous.",
});
export const changelogTitle = text({ en: "What’s new", fr: "Nouveautés" });
export const changelogLead = text({
  en: "What has shipped, version by version, and whom we owe it to.",
  fr: "Ce qui est arrivé, version après version, et à qui nous le devons.",
});
/** Ideas at a stage, as the head of their column. */
export const stageWords: Record<Stage, Text> = {
  "under-review": text({ en: "Under review", fr: "À l’étude" }),
  planned: text({ en: "Planned", fr: "Prévues" }),
  "in-progress": text({ en: "In progress", fr: "En cours" }),
  shipped: text({ en: "Shipped", fr: "Livrées" }),
  declined: text({ en: "Declined", fr: "Refusées" }),
};
export const stagesNavigation = text({ en: "Stages", fr: "Étapes" });
export const allStages = text({ en: "All stages", fr: "Toutes les étapes" });
export const stageTitle = phrase<{ stage: string }>({
  en: ({ stage }) => `Roadmap: ${stage.toLowerCase()}`,
  fr: ({ stage }) => `Feuille de route\u202f: ${stage.toLowerCase()}`,
});
export const countOf = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# idea", other: "# ideas" }),
  fr: ({ count }, w) => w.plural(count, { one: "# idée", other: "# idées" }),
});
export const figureOf = phrase<{ count: number }>({
  en: ({ count }, w) => w.number(count),
  fr: ({ count }, w) => w.number(count),
});
export const restOf = phrase<{ count: number }>({
  en: ({ count }, w) => `Show all ${w.number(count)}`,
  fr: ({ count }, w) => `Afficher les ${w.number(count)}`,
});
export const emptyStage: Record<Stage, Text> = {
  "under-review": text({ en: "The team is looking at no idea now.", fr: "L’équipe n’étudie aucune idée." }),
  planned: text({ en: "Nothing is planned yet.", fr: "Rien n’est encore prévu." }),
  "in-progress": text({ en: "Nothing is being made right now.", fr: "Rien n’est en cours." }),
  shipped: text({ en: "Nothing has been shipped yet.", fr: "Rien n’a encore été livré." }),
  declined: text({ en: "No idea was declined.", fr: "Aucune idée n’a été refusée." }),
};
export const noRoadmap = text({ en: "No idea is on its way yet", fr: "Aucune idée en route pour l’instant" });
export const noRoadmapWhy = text({
  en: "As soon as the team takes up an idea, it stands here with the reason. The ideas themselves are there already.",
  fr: "Dès que l’équipe se saisit d’une idée, elle apparaît ici avec la raison. Les idées, elles, sont déjà là.",
});
export const seeIdeas = text({ en: "See the ideas", fr: "Voir les idées" });
export const noPlanFound = text({ en: "No idea fits", fr: "Aucune idée ne correspond" });
export const noPlanFoundWhy = text({
  en: "None of the ideas asked for is on the roadmap.",
  fr: "Aucune des idées demandées n’est sur la feuille de route.",
});
export const wholeRoadmap = text({
  en: "Show the whole roadmap",
  fr: "Afficher toute la feuille de route",
});
export const wholeChangelog = text({ en: "Show all that is new", fr: "Afficher toutes les nouveautés" });
export const toChangelog = text({ en: "What’s new, by version", fr: "Les nouveautés, par version" });
export const toRoadmap = text({ en: "What comes next: the roadmap", fr: "La suite\u202f: feuille de route" });
export const declinedLink = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "One declined idea, and why", other: "# declined ideas, and why" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "Une idée refusée, et pourquoi", other: "# idées refusées, et pourquoi" }),
});

/** For how long an idea has been at its stage, in days until they are too many to picture. */
export const forSoLong = phrase<{ days: number }>({
  en: ({ days }, w) =>
    days < 1
      ? "since today"
      : days < 60
        ? w.plural(days, { one: "for a day", other: "for # days" })
        : days < 730
          ? w.plural(Math.floor(days / 30.44), { one: "for a month", other: "for # months" })
          : w.plural(Math.floor(days / 365.25), { one: "for a year", other: "for # years" }),
  fr: ({ days }, w) =>
    days < 1
      ? "depuis aujourd’hui"
      : days < 60
        ? w.plural(days, { one: "depuis un jour", other: "depuis # jours" })
        : days < 730
          ? w.plural(Math.floor(days / 30.44), { one: "depuis un mois", other: "depuis # mois" })
          : w.plural(Math.floor(days / 365.25), { one: "depuis un an", other: "depuis # ans" }),
});
export const soLongAgo = phrase<{ days: number }>({
  en: ({ days }, w) =>
    days < 1
      ? "today"
      : days < 60
        ? w.plural(days, { one: "yesterday", other: "# days ago" })
        : days < 730
          ? w.plural(Math.floor(days / 30.44), { one: "a month ago", other: "# months ago" })
          : w.plural(Math.floor(days / 365.25), { one: "a year ago", other: "# years ago" }),
  fr: ({ days }, w) =>
    days < 1
      ? "aujourd’hui"
      : days < 60
        ? w.plural(days, { one: "hier", other: "il y a # jours" })
        : days < 730
          ? w.plural(Math.floor(days / 30.44), { one: "il y a un mois", other: "il y a # mois" })
          : w.plural(Math.floor(days / 365.25), { one: "il y a un an", other: "il y a # ans" }),
});

// What came
/** "Pupitre 3.2.1", or "November 2026" for what came without a version. @param month as `2026-11` */
export function releaseName(
  of: { product: { name: string } | null; version: string | null; month: string | null },
  locale = currentLocale(),
): string {
  if (of.product && of.version) return `${of.product.name} ${of.version}`;
  const words = monthWords(`${of.month}-15T12:00:00Z`, locale);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
export const withoutVersion = text({ en: "Without a version", fr: "Sans version" });
export const comesOn = phrase<{ date: string }>({
  en: ({ date }) => `comes on ${date}`,
  fr: ({ date }) => `arrive le ${date}`,
});
export const proposedBy = text({ en: "Proposed by", fr: "Proposée par" });
export const andWord = text({ en: "and", fr: "et" });
export const supportedBy = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# person voted for it", other: "# people voted for it" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "# personne a voté pour elle", other: "# personnes ont voté pour elle" }),
});
export const youVotedFor = text({ en: "you among them", fr: "dont vous" });
export const fromIdeas = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "One idea of yours", other: "# ideas of yours" }),
  fr: ({ count }, w) => w.plural(count, { one: "Une de vos idées", other: "# de vos idées" }),
});
export const permalinkTo = phrase<{ name: string }>({
  en: ({ name }) => `${name}, by itself`,
  fr: ({ name }) => `${name}, seule`,
});
export const moreCame = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "One more idea shipped", other: "# more ideas shipped" }),
  fr: ({ count }, w) => w.plural(count, { one: "Une autre idée livrée", other: "# autres idées livrées" }),
});
export const andMoreOnRoadmap = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, {
      one: "One more is among the shipped ideas",
      other: "# more are among the shipped ideas",
    }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "Une autre est parmi les idées livrées",
      other: "# autres sont parmi les idées livrées",
    }),
});
export const nothingCame = text({ en: "Nothing new yet", fr: "Aucune nouveauté pour l’instant" });
export const nothingCameWhy = text({
  en: "What is shipped will stand here, with its reason and the names of those who proposed it.",
  fr: "Ce qui est livré apparaîtra ici, avec la raison et le nom de qui l’a proposé.",
});
export const nothingCameHere = text({
  en: "Nothing has shipped that fits. It may have been put off, or renamed.",
  fr: "Rien de tel n’est arrivé. C’est peut-être reporté, ou renommé.",
});
export const earlierReleases = text({ en: "Earlier", fr: "Plus ancien" });
export const latestReleases = text({ en: "The latest", fr: "Le plus récent" });

// On a product's page
export const comesAndCame = text({ en: "Coming and shipped", fr: "À venir et livré" });
export const itsRoadmap = text({ en: "Its roadmap", fr: "Sa feuille de route" });
export const itsChangelog = text({ en: "What’s new in it, by version", fr: "Ses nouveautés, par version" });

// Feeds
export const stepsFeed = phrase<{ about: string }>({
  en: ({ about }) => (about ? `Roadmap: ${about}` : "Roadmap"),
  fr: ({ about }) => (about ? `Feuille de route\u202f: ${about}` : "Feuille de route"),
});
export const releasesFeed = phrase<{ about: string }>({
  en: ({ about }) => (about ? `What’s new: ${about}` : "What’s new"),
  fr: ({ about }) => (about ? `Nouveautés\u202f: ${about}` : "Nouveautés"),
});
export const stepOf = phrase<{ status: string; title: string }>({
  en: ({ status, title }) => `${status}: ${title}`,
  fr: ({ status, title }) => `${status}\u202f: ${title}`,
});

// Notes of a version
export const notesTitle = text({ en: "Release notes", fr: "Notes de version" });
export const notesLead = phrase<{ name: string }>({
  en: ({ name }) =>
    `What you say of ${name} in the changelog, above the ideas it brings. Read by everybody from its day on.`,
  fr: ({ name }) =>
    `Ce que vous dites de ${name} dans les nouveautés, au-dessus des idées livrées. Public dès le jour de sortie.`,
});
export const notesOf = text({ en: "Release notes by version", fr: "Notes de version" });
export const notesOfVersion = phrase<{ version: string }>({
  en: ({ version }) => `Release notes of ${version}`,
  fr: ({ version }) => `Notes de la version ${version}`,
});
export const noteTitleFr = text({ en: "Title in French", fr: "Titre en français" });
export const noteTitleEn = text({ en: "Title in English", fr: "Titre en anglais" });
export const noteTextFr = text({ en: "Text in French", fr: "Texte en français" });
export const noteTextEn = text({ en: "Text in English", fr: "Texte en anglais" });
export const noteTextHint = text({
  en: "Markdown. Left empty, nothing is shown; in one language alone, it is shown to all.",
  fr: "Markdown. Vide, rien n’est affiché\u202f; dans une seule langue, elle est montrée à tous.",
});
export const notesSave = text({ en: "Save the notes", fr: "Enregistrer les notes" });
export const notesSaved = text({ en: "The notes are saved.", fr: "Les notes sont enregistrées." });
export const notesBack = text({ en: "Back to the catalogue", fr: "Revenir au catalogue" });
