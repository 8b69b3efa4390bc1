import { text } from "./text.ts";

export const membersOnly = text({ en: "Members only", fr: "Réservé aux membres" });
export const groupsOnly = text({ en: "Some groups only", fr: "Réservé à certains groupes" });
export const staffOnly = text({ en: "Team only", fr: "Réservé à l’équipe" });
export const everyone = text({ en: "Everyone", fr: "Tout le monde" });
export const members = text({ en: "Members", fr: "Membres" });
export const someGroups = text({ en: "Some groups", fr: "Certains groupes" });
export const team = text({ en: "The team", fr: "L’équipe" });
export const startDiscussion = text({ en: "Start a discussion", fr: "Ouvrir une discussion" });
export const french = text({ en: "French", fr: "Français" });
export const english = text({ en: "English", fr: "Anglais" });
export const allLanguages = text({ en: "All languages", fr: "Toutes les langues" });

export const kindQuestion = text({ en: "Questions", fr: "Questions" });
export const kindAnnouncement = text({ en: "Announcements", fr: "Annonces" });
export const kindIdea = text({ en: "Ideas", fr: "Idées" });
export const voteBudgetLabel = text({ en: "Votes for ideas", fr: "Votes pour les idées" });
export const voteBudgetHint = text({
  en: "How many each member has in one period; left empty, as many as they like. The first vote of a period is never refused.",
  fr: "Combien chaque membre en a par période\u202f; laissé vide, autant qu’il le souhaite. Le premier vote d’une période n’est jamais refusé.",
});
export const votePeriodLabel = text({ en: "In one", fr: "Par" });
export const votePeriods = {
  week: text({ en: "week", fr: "semaine" }),
  month: text({ en: "month", fr: "mois" }),
  quarter: text({ en: "quarter", fr: "trimestre" }),
  year: text({ en: "year", fr: "année" }),
};
export const kindDiscussion = text({ en: "Discussions", fr: "Discussions" });

export const adminTitle = text({ en: "Spaces", fr: "Espaces" });
export const adminLead = text({
  en: "The rooms of your square: what they are for, who may enter and what is said there.",
  fr: "Les lieux de votre place\u202f: à quoi ils servent, qui peut y entrer et ce qu’on y dit.",
});
export const newSpace = text({ en: "New space", fr: "Nouvel espace" });
export const editSpace = text({ en: "Edit", fr: "Modifier" });
export const createSpace = text({ en: "Create the space", fr: "Créer l’espace" });
export const saveSpace = text({ en: "Save the space", fr: "Enregistrer l’espace" });
export const cancel = text({ en: "Cancel", fr: "Annuler" });
export const spaceSaved = text({ en: "The space is saved.", fr: "L’espace est enregistré." });
export const slugLabel = text({ en: "Short name in addresses", fr: "Nom court dans les adresses" });
export const slugHint = text({
  en: "Lower-case letters, figures and hyphens, for instance: getting-started",
  fr: "Lettres minuscules, chiffres et traits d’union, par exemple\u202f: premiers-pas",
});
export const nameFrench = text({ en: "Name in French", fr: "Nom en français" });
export const nameEnglish = text({ en: "Name in English", fr: "Nom en anglais" });
export const descriptionFrench = text({ en: "Description in French", fr: "Description en français" });
export const descriptionEnglish = text({ en: "Description in English", fr: "Description en anglais" });
export const kindsLabel = text({ en: "What may be opened here", fr: "Ce qu’on peut y ouvrir" });
export const defaultKindLabel = text({ en: "Opened by default", fr: "Ouvert par défaut" });
export const languageLabel = text({ en: "Language", fr: "Langue" });
export const visibilityLabel = text({ en: "Who may read", fr: "Qui peut lire" });
export const groupsLabel = text({ en: "Groups", fr: "Groupes" });
export const groupsHint = text({
  en: "Used when only some groups may read.",
  fr: "Servent quand seuls certains groupes peuvent lire.",
});
export const hueLabel = text({ en: "Colour of its dot", fr: "Couleur de sa pastille" });
export const iconLabel = text({ en: "Icon", fr: "Icône" });
export const identity = text({ en: "Name and description", fr: "Nom et description" });
export const content = text({ en: "What is said here", fr: "Ce qu’on y dit" });
export const access = text({ en: "Who may enter", fr: "Qui peut entrer" });
export const appearance = text({ en: "How it shows", fr: "Apparence" });
