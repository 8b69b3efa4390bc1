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
export const hueOf = text({ en: "Hue", fr: "Teinte" });
export const iconLabel = text({ en: "Icon", fr: "Icône" });
export const identity = text({ en: "Name and description", fr: "Nom et description" });
export const content = text({ en: "What is said here", fr: "Ce qu’on y dit" });
export const access = text({ en: "Who may enter", fr: "Qui peut entrer" });
export const appearance = text({ en: "How it shows", fr: "Apparence" });

export const brandTitle = text({ en: "Brand", fr: "Marque" });
export const brandLead = text({
  en: "The name, the logo, the one colour from which all others are made, and a question to start from.",
  fr: "Le nom, le logo, la couleur dont toutes les autres sont tirées et une question pour commencer.",
});
export const brandNameLabel = text({ en: "Name of the brand", fr: "Nom de la marque" });
export const accentLabel = text({ en: "Accent colour", fr: "Couleur d’accent" });
export const accentHint = text({
  en: "Any colour will do: shades for text and controls are corrected until they are legible, in light and in dark.",
  fr: "Toutes conviennent\u202f: les nuances du texte et des commandes sont corrigées jusqu’à être lisibles, en clair comme en sombre.",
});
export const logoLabel = text({ en: "Logo", fr: "Logo" });
export const logoHint = text({
  en: "PNG, WebP, JPEG or AVIF, at least 96 pixels high. It stands in for the initial of the name.",
  fr: "PNG, WebP, JPEG ou AVIF, d’au moins 96 pixels de haut. Il remplace l’initiale du nom.",
});
export const exampleFrench = text({ en: "Example question in French", fr: "Question d’exemple en français" });
export const exampleEnglish = text({
  en: "Example question in English",
  fr: "Question d’exemple en anglais",
});
export const exampleHint = text({
  en: "Shown in the search box of the home page, as something one may ask.",
  fr: "Affichée dans la recherche de la page d’accueil, comme une question qu’on peut y poser.",
});
export const removeLogo = text({ en: "Remove the logo", fr: "Retirer le logo" });
export const saveBrand = text({ en: "Save the brand", fr: "Enregistrer la marque" });
export const brandSaved = text({ en: "The brand is saved.", fr: "La marque est enregistrée." });
export const preview = text({ en: "With the saved colour", fr: "Avec la couleur enregistrée" });
export const previewAction = text({ en: "Main action", fr: "Action principale" });
export const previewQuiet = text({ en: "Quiet action", fr: "Action discrète" });
export const previewLink = text({ en: "A link in a sentence", fr: "Un lien dans une phrase" });
