import { phrase, text } from "./text.ts";

export const productsTitle = text({ en: "Products", fr: "Produits" });
export const productsLead = text({
  en: "What each one is known for: the best answers, faults and how to live with them, what waits for an answer.",
  fr: "Ce que l’on sait de chacun\u202f: les meilleures réponses, les défauts connus et leurs parades, les questions en attente.",
});
export const noProducts = text({ en: "No product here yet", fr: "Aucun produit pour l’instant" });
export const noProductsWhy = text({
  en: "The brand’s team adds its products; threads can then say which one they are about.",
  fr: "L’équipe de la marque y ajoute ses produits\u202f; les sujets peuvent alors dire duquel ils parlent.",
});
export const bestHeading = text({ en: "Best answers", fr: "Meilleures réponses" });
export const noBest = text({
  en: "No answer has been accepted yet. The first one will stand here.",
  fr: "Aucune réponse n’a encore été acceptée. La première se tiendra ici.",
});
export const yourVersion = text({ en: "Your version", fr: "Votre version" });
export const anyVersion = text({ en: "Any", fr: "Toutes" });
export const bestForVersion = phrase<{ version: string }>({
  en: ({ version }) => `Valid for ${version}`,
  fr: ({ version }) => `Valables pour la ${version}`,
});
export const noneForVersion = phrase<{ version: string }>({
  en: ({ version }) => `No answer is known to hold for ${version} yet.`,
  fr: ({ version }) => `Aucune réponse n’est connue pour valoir pour la ${version}.`,
});
export const bestForOthers = text({
  en: "For other versions, or none named",
  fr: "Pour d’autres versions, ou sans version",
});
export const seenIn = phrase<{ version: string }>({
  en: ({ version }) => `Reported in ${version}`,
  fr: ({ version }) => `Signalé dans la ${version}`,
});
export const toAnswer = text({ en: "Read the accepted answer", fr: "Lire la réponse acceptée" });
export const solvedCount = phrase<{ count: number }>({
  en: ({ count }, w) =>
    count > 100
      ? "Over 100 solved questions"
      : w.plural(count, { one: "# solved question", other: "# solved questions" }),
  fr: ({ count }, w) =>
    count > 100
      ? "Plus de 100 questions résolues"
      : w.plural(count, { one: "# question résolue", other: "# questions résolues" }),
});
export const issuesCount = phrase<{ count: number }>({
  en: ({ count }, w) =>
    count > 100
      ? "Over 100 known issues"
      : w.plural(count, { one: "# known issue", other: "# known issues" }),
  fr: ({ count }, w) =>
    count > 100
      ? "Plus de 100 problèmes connus"
      : w.plural(count, { one: "# problème connu", other: "# problèmes connus" }),
});
export const retiredChip = text({ en: "No longer sold", fr: "N’est plus vendu" });
export const knownIssuesHeading = text({ en: "Known issues", fr: "Problèmes connus" });
export const noKnownIssues = text({
  en: "The team knows of no fault at the moment.",
  fr: "L’équipe n’a connaissance d’aucun défaut pour l’instant.",
});
export const workaroundWord = text({ en: "Until then", fr: "En attendant" });
/** Leads the workaround of a fault that a version mends, for those who have an older one. */
export const beforeVersion = phrase<{ version: string }>({
  en: ({ version }) => `Before ${version}`,
  fr: ({ version }) => `Avant la version ${version}`,
});
export const fixedIn = phrase<{ version: string }>({
  en: ({ version }) => `Fixed in ${version}`,
  fr: ({ version }) => `Corrigé dans la version ${version}`,
});
export const notFixedYet = text({ en: "Not fixed yet", fr: "Pas encore corrigé" });
export const waitingHeading = text({ en: "Waiting for an answer", fr: "En attente de réponse" });
export const solvedHeading = text({ en: "Solved lately", fr: "Résolus récemment" });
export const nothingWaiting = text({ en: "No question waits.", fr: "Aucune question n’attend." });
export const nothingSolved = text({
  en: "Nothing solved yet.",
  fr: "Rien de résolu pour l’instant.",
});
export const allWaiting = text({ en: "All that wait", fr: "Toutes celles qui attendent" });
export const allSolved = text({ en: "All that are solved", fr: "Toutes celles qui sont résolues" });
export const versionsHeading = text({ en: "Versions", fr: "Versions" });
export const talkedAboutIn = text({ en: "Talked about in", fr: "On en parle dans" });
export const askAboutIt = text({ en: "Ask about it", fr: "Poser une question à son sujet" });

export const keepTitle = text({ en: "Product catalogue", fr: "Catalogue des produits" });
export const keepLead = text({
  en: "Products and their versions. Threads say which one they are about; each product has a page that gathers them.",
  fr: "Les produits et leurs versions. Les sujets disent duquel ils parlent\u202f; chaque produit a une page qui les rassemble.",
});
export const keepLink = text({ en: "Change the catalogue", fr: "Modifier le catalogue" });
export const newProduct = text({ en: "A new product", fr: "Un nouveau produit" });
export const changeProduct = text({ en: "Change", fr: "Modifier" });
export const productSaved = text({ en: "The product is saved.", fr: "Le produit est enregistré." });
export const nameField = text({ en: "Name", fr: "Nom" });
export const slugField = text({ en: "Address", fr: "Adresse" });
export const slugFieldHint = text({
  en: "Small letters, figures and hyphens: it ends the address of the product’s page.",
  fr: "Minuscules, chiffres et traits d’union\u202f: la fin de l’adresse de sa page.",
});
export const descriptionFrField = text({ en: "Description in French", fr: "Description en français" });
export const descriptionEnField = text({ en: "Description in English", fr: "Description en anglais" });
export const versionsField = text({ en: "Versions", fr: "Versions" });
export const versionsFieldHint = text({
  en: "One a line, the oldest first. A date of release may follow: 2.1 2025-03-04. A version is out from its day on, or at once without one.",
  fr: "Une par ligne, la plus ancienne d’abord. Une date de sortie peut suivre\u202f: 2.1 2025-03-04. Une version est sortie dès son jour, ou tout de suite sans date.",
});
export const spacesField = text({ en: "Spaces where it belongs", fr: "Espaces où l’on en parle" });
export const retiredField = text({ en: "Availability", fr: "Disponibilité" });
export const retiredOption = text({
  en: "No longer sold: its page stays, new threads cannot choose it",
  fr: "N’est plus vendu\u202f: sa page reste, les nouveaux sujets ne peuvent plus le choisir",
});
export const saveProduct = text({ en: "Save the product", fr: "Enregistrer le produit" });
export const createProduct = text({ en: "Add the product", fr: "Ajouter le produit" });

export const placeTitle = text({
  en: "Which product is it about?",
  fr: "De quel produit parle ce sujet\u202f?",
});
export const productField = text({ en: "Product", fr: "Produit" });
export const noProductOption = text({ en: "None in particular", fr: "Aucun en particulier" });
export const versionField = text({ en: "Version", fr: "Version" });
export const versionFieldHint = text({
  en: "If it matters, and you know it.",
  fr: "Si elle compte, et si vous la connaissez.",
});
export const savePlace = text({ en: "Save", fr: "Enregistrer" });
export const knownIssueTitle = text({ en: "A known issue", fr: "Un problème connu" });
export const knownIssueLead = text({
  en: "Shown on the product’s page and told to those who follow it: the brand knows of this fault, and says how to live with it.",
  fr: "Sur la page du produit, et annoncé à qui le suit\u202f: la marque connaît ce défaut et dit comment faire en attendant.",
});
export const workaroundFrField = text({
  en: "What to do until then, in French",
  fr: "La parade, en français",
});
export const workaroundEnField = text({
  en: "What to do until then, in English",
  fr: "La parade, en anglais",
});
export const fixedInField = text({ en: "Fixed in version", fr: "Corrigé dans la version" });
export const markKnown = text({ en: "Show as a known issue", fr: "Signaler comme problème connu" });
export const changeKnown = text({ en: "Save the known issue", fr: "Enregistrer le problème connu" });
export const clearKnown = text({ en: "No longer a known issue", fr: "Ce n’est plus un problème connu" });
export const setProductAct = text({ en: "Product and version", fr: "Produit et version" });
