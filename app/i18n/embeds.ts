import { type Text, text } from "./text.ts";

export const embedsTitle = text({ en: "Embeds", fr: "Intégrations" });
export const adminEmbedsLead = text({
  en: "The best answers on the brand’s other pages: which sites may show them, and what to paste there.",
  fr: "Les meilleures réponses sur les autres pages de la marque\u202f: les sites autorisés, et le code à y coller.",
});
export const embedsLead = text({
  en: "Show the best answers about a product, a tag or a search on a page of your own site: a few lines to paste, no cookie, no frame.",
  fr: "Affichez sur une page de votre site les meilleures réponses sur un produit, une étiquette ou une recherche\u202f: quelques lignes à coller, sans cookie ni cadre.",
});
export const originsPart = text({
  en: "Sites that may show answers",
  fr: "Sites autorisés à afficher des réponses",
});
export const originsLead = text({
  en: "Only pages of these sites get answers. What they show is what any visitor may read here.",
  fr: "Seules les pages de ces sites reçoivent des réponses. Elles montrent ce que tout visiteur peut lire ici.",
});
export const originsField = text({ en: "Addresses", fr: "Adresses" });
export const originsHint = text({
  en: "One on each line, such as https://www.example.com. With and without www are two sites.",
  fr: "Une par ligne, comme https://www.exemple.fr. Avec et sans www sont deux sites.",
});
export const originsSave = text({ en: "Save", fr: "Enregistrer" });
export const originsSaved = text({ en: "The sites are saved.", fr: "Les sites sont enregistrés." });
export const originsNone = text({
  en: "No site is named yet: on other sites, the lines below show a link to ask, and no answer.",
  fr: "Aucun site n’est encore désigné\u202f: ailleurs, les lignes ci-dessous n’affichent qu’un lien pour poser une question.",
});

export const snippetPart = text({ en: "What to paste", fr: "Le code à coller" });
export const snippetLead = text({
  en: "Choose what the answers are about, then paste the lines where they shall stand.",
  fr: "Choisissez le sujet des réponses, puis collez les lignes à l’endroit voulu.",
});
export const aboutField = text({ en: "Answers about", fr: "Réponses sur" });
export const aboutWords: Record<"product" | "tag" | "query", Text> = {
  product: text({ en: "A product", fr: "Un produit" }),
  tag: text({ en: "A tag", fr: "Une étiquette" }),
  query: text({ en: "A search", fr: "Une recherche" }),
};
export const productField = text({ en: "Product", fr: "Produit" });
export const tagField = text({ en: "Tag", fr: "Étiquette" });
export const queryField = text({ en: "Words to search for", fr: "Mots à chercher" });
export const languageField = text({ en: "Language", fr: "Langue" });
export const languageOfPage = text({ en: "That of the page", fr: "Celle de la page" });
export const limitField = text({ en: "Answers at most", fr: "Réponses au plus" });
export const snippetShow = text({ en: "Show", fr: "Afficher" });
export const snippetField = text({ en: "Lines to paste", fr: "Lignes à coller" });
export const previewPart = text({ en: "How it looks", fr: "Aperçu" });
export const previewLead = text({
  en: "The embed itself at work, with this page’s letters and colours. On your site it takes those of your site.",
  fr: "L’intégration elle-même, avec les lettres et les couleurs de cette page. Sur votre site, elle prend celles de votre site.",
});
export const previewNone = text({
  en: "Name a tag or words to search for to see answers here.",
  fr: "Indiquez une étiquette ou des mots à chercher pour voir des réponses ici.",
});
export const stylePart = text({ en: "Make it yours", fr: "L’adapter" });
export const styleLead = text({
  en: "Set these properties on the element in your own style sheet, where a part selector reaches each piece too.",
  fr: "Définissez ces propriétés sur l’élément dans votre feuille de style, où un sélecteur part atteint aussi chaque élément.",
});
export const propertyColumn = text({ en: "Property", fr: "Propriété" });
export const meaningColumn = text({ en: "What it sets", fr: "Ce qu’elle règle" });
export const propertyWords: Record<string, Text> = {
  "--parvis-font": text({ en: "Letters, as in font", fr: "Les lettres, comme dans font" }),
  "--parvis-text": text({ en: "Colour of text", fr: "Couleur du texte" }),
  "--parvis-quiet": text({
    en: "Colour of author, votes and date",
    fr: "Couleur de l’auteur, des votes et de la date",
  }),
  "--parvis-link": text({ en: "Colour of links", fr: "Couleur des liens" }),
  "--parvis-accent": text({
    en: "Colour of what marks an accepted answer",
    fr: "Couleur du repère d’une réponse acceptée",
  }),
  "--parvis-line": text({ en: "Edge of the other answers", fr: "Bord des autres réponses" }),
  "--parvis-surface": text({ en: "Background", fr: "Fond" }),
  "--parvis-padding": text({ en: "Room inside the background", fr: "Marge à l’intérieur du fond" }),
  "--parvis-radius": text({ en: "Roundness of corners", fr: "Arrondi des coins" }),
  "--parvis-gap": text({ en: "Room between answers", fr: "Espace entre les réponses" }),
  "--parvis-title-size": text({ en: "Size of the heading", fr: "Taille du titre" }),
  "--parvis-button": text({ en: "Background of the button to ask", fr: "Fond du bouton pour demander" }),
  "--parvis-button-text": text({ en: "Its text", fr: "Son texte" }),
  "--parvis-button-line": text({ en: "Its border", fr: "Son contour" }),
  "--parvis-focus": text({ en: "Ring around what has the focus", fr: "Contour de l’élément actif" }),
};
