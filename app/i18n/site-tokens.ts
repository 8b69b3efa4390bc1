import { text } from "./text.ts";

export const tokensTitle = text({ en: "API tokens", fr: "Jetons d’API" });
export const tokensLead = text({
  en: "Every token that opens something here, and whose it is. What is not used any more is better revoked.",
  fr: "Tous les jetons qui ouvrent quelque chose ici, et à qui ils sont. Mieux vaut révoquer ce qui ne sert plus.",
});
export const tokensNone = text({ en: "No token", fr: "Aucun jeton" });
export const tokensNoneWhy = text({
  en: "Tokens let programs act for a member. The settings of each member make them, and npm run parvis -- create-token.",
  fr: "Les jetons laissent des programmes agir pour un membre. Les réglages de chaque membre en créent, et npm run parvis -- create-token.",
});
export const columnToken = text({ en: "Token", fr: "Jeton" });
export const columnOwner = text({ en: "Whose", fr: "À qui" });
export const columnScopes = text({ en: "May", fr: "Permet" });
export const columnMade = text({ en: "Made", fr: "Création" });
export const columnUsed = text({ en: "Last used", fr: "Dernière utilisation" });
export const columnAct = text({ en: "Act", fr: "Action" });
export const expires = text({ en: "expires", fr: "expire" });
export const scopeAll = text({ en: "everything its owner may", fr: "tout ce que peut son propriétaire" });
export const tokenRevoked = text({ en: "The token is revoked.", fr: "Le jeton est révoqué." });
