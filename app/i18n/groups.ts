import { phrase, text } from "./text.ts";

export const groupsTitle = text({ en: "Groups", fr: "Groupes" });
export const groupsLead = text({
  en: "Circles of people that open spaces to them. Whoever leaves a group no longer sees what it opened, from that moment on.",
  fr: "Des cercles de personnes auxquels des espaces s’ouvrent. Qui quitte un groupe ne voit plus ce qu’il ouvrait, dès cet instant.",
});
export const groupsNone = text({ en: "No group yet", fr: "Aucun groupe pour l’instant" });
export const groupsNoneWhy = text({
  en: "Make one below, let people in, then choose it in a space under “Who may read”.",
  fr: "Créez-en un ci-dessous, faites-y entrer des personnes, puis choisissez-le dans un espace sous «\u202fQui peut lire\u202f».",
});
export const newGroup = text({ en: "New group", fr: "Nouveau groupe" });
export const groupName = text({ en: "Name", fr: "Nom" });
export const groupSlug = text({ en: "Short name in addresses", fr: "Nom court dans les adresses" });
export const groupSlugHint = text({
  en: "Lower-case letters, figures and hyphens, for instance: beta-testers",
  fr: "Lettres minuscules, chiffres et traits d’union, par exemple\u202f: testeurs-beta",
});
export const createGroup = text({ en: "Create the group", fr: "Créer le groupe" });
export const saveGroupWord = text({ en: "Save", fr: "Enregistrer" });
export const peopleCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# person", other: "# people" }),
  fr: ({ count }, w) => w.plural(count, { one: "# personne", other: "# personnes" }),
});
export const columnGroup = text({ en: "Group", fr: "Groupe" });
export const columnPeople = text({ en: "People", fr: "Personnes" });
export const columnSpaces = text({ en: "Opens", fr: "Ouvre" });
export const opensNothing = text({ en: "No space", fr: "Aucun espace" });
export const spaceClosed = text({
  en: "chosen there, but others may read it too",
  fr: "choisi là, mais d’autres peuvent le lire aussi",
});
export const groupPeople = text({ en: "Who belongs", fr: "Qui en fait partie" });
export const groupEmpty = text({ en: "Nobody yet.", fr: "Personne pour l’instant." });
export const addPeopleLabel = text({ en: "Let people in", fr: "Faire entrer des personnes" });
export const addPeopleField = text({ en: "Usernames", fr: "Noms d’utilisateur" });
export const addPeopleHint = text({
  en: "With commas, spaces or lines between; up to 500 at once.",
  fr: "Séparés par des virgules, des espaces ou des retours à la ligne\u202f; 500 au plus à la fois.",
});
export const addPeopleWord = text({ en: "Let them in", fr: "Les faire entrer" });
export const letOut = text({ en: "Let out", fr: "Faire sortir" });
export const groupSettings = text({ en: "Name and address", fr: "Nom et adresse" });
export const groupDelete = text({ en: "Delete the group", fr: "Supprimer le groupe" });
export const groupDeleteLead = text({
  en: "Its people leave it. A group that a space still names cannot go.",
  fr: "Ses membres en sortent. Un groupe qu’un espace nomme encore ne peut pas disparaître.",
});
export const groupDeleteSure = text({ en: "Yes, delete this group", fr: "Oui, supprimer ce groupe" });
export const groupSaved = text({ en: "The group is saved.", fr: "Le groupe est enregistré." });
export const groupSince = text({ en: "since", fr: "depuis" });
