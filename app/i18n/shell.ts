import { phrase, text } from "./text.ts";

export const skipToContent = text({ en: "Skip to content", fr: "Aller au contenu" });
export const home = text({ en: "Home", fr: "Accueil" });
export const searchWord = text({ en: "Search", fr: "Rechercher" });
export const searchShort = text({ en: "Search", fr: "Recherche" });
export const searchLabel = text({ en: "Search the community", fr: "Rechercher dans la communauté" });
export const ask = text({ en: "Ask", fr: "Demander" });
export const askQuestion = text({ en: "Ask a question", fr: "Poser une question" });
export const signIn = text({ en: "Sign in", fr: "Se connecter" });
export const signInShort = text({ en: "Sign in", fr: "Connexion" });
export const createAccount = text({ en: "Create an account", fr: "Créer un compte" });
export const join = text({ en: "Join", fr: "S’inscrire" });
export const signOut = text({ en: "Sign out", fr: "Se déconnecter" });
export const yourProfile = text({ en: "Your profile", fr: "Votre profil" });
export const yourAccount = text({ en: "Your account", fr: "Votre compte" });
export const brandSettings = text({ en: "Brand", fr: "Marque" });
export const spaceSettings = text({ en: "Spaces", fr: "Espaces" });
export const spaces = text({ en: "Spaces", fr: "Espaces" });
export const mainNavigation = text({ en: "Main", fr: "Navigation principale" });
export const shortcuts = text({ en: "Shortcuts", fr: "Raccourcis" });
export const backHome = text({ en: "Back to the home page", fr: "Revenir à l’accueil" });

export const homeOf = phrase<{ brand: string }>({
  en: ({ brand }) => `${brand}, home`,
  fr: ({ brand }) => `${brand}, accueil`,
});
export const alsoHere = text({ en: "Also here", fr: "Également ici" });
export const communityOf = phrase<{ brand: string }>({
  en: ({ brand }) => `${brand} community`,
  fr: ({ brand }) => `Communauté ${brand}`,
});
export const suggestionsLabel = text({ en: "Suggestions", fr: "Suggestions" });
export const ideas = text({ en: "Ideas", fr: "Idées" });
export const roadmap = text({ en: "Roadmap", fr: "Feuille de route" });
export const deskTitle = text({ en: "R&D desk", fr: "Bureau R&D" });
