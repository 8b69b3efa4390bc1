import { type Text, text } from "./text.ts";

/**
 * The roles, each with its one word and one line on what it may, wherever it is shown or chosen. In French they are named
 * by what is done, so that nobody has to be a man or a woman.
 */
export const roleExpert = text({ en: "Expert", fr: "Expertise" });
export const roleProduct = text({ en: "Product team", fr: "Équipe produit" });
export const roleModerator = text({ en: "Moderator", fr: "Modération" });
export const roleManager = text({ en: "Community manager", fr: "Animation" });
export const roleAdministrator = text({ en: "Administrator", fr: "Administration" });
export const roleMember = text({ en: "Member", fr: "Membre" });

export const roleHints: Record<string, Text> = {
  member: text({
    en: "Asks, answers and votes, like everyone here.",
    fr: "Demande, répond et vote, comme tout le monde ici.",
  }),
  expert: text({
    en: "Answers for the brand: what they write carries its mark.",
    fr: "Répond au nom de la marque\u202f: ses messages en portent le signe.",
  }),
  product: text({
    en: "Answers for the brand and decides on ideas; for the whole site, also keeps the catalogue of products.",
    fr: "Répond au nom de la marque et décide des idées\u202f; pour tout le site, tient aussi le catalogue des produits.",
  }),
  moderator: text({
    en: "Keeps order: edits, moves, closes and hides what others write, and looks after tags. May be a trusted member: does not speak for the brand.",
    fr: "Veille à l’ordre\u202f: corrige, déplace, clôt et masque ce qu’écrivent les autres, et tient les étiquettes. Convient à un membre de confiance\u202f: sans parler au nom de la marque.",
  }),
  manager: text({
    en: "Moderates, answers for the brand, decides on ideas, keeps products and tags, and sees people with the team’s notes.",
    fr: "Modère, répond au nom de la marque, décide des idées, tient produits et étiquettes, et voit les personnes avec les notes de l’équipe.",
  }),
  administrator: text({
    en: "Does all of this, and keeps the brand, spaces, roles, sign-in and all that makes it run.",
    fr: "Fait tout cela et tient la marque, les espaces, les rôles, la connexion et tout ce qui fait marcher la place.",
  }),
};
export const rolesExplained = text({ en: "What each role may do", fr: "Ce que permet chaque rôle" });
