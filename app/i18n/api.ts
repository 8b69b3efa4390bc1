import { ownWords } from "./errors.ts";
import { phrase, type Text, text } from "./text.ts";

/** What a program's author reads when the API says no: a title by status, and what to do about it. */
const titles: Record<number, Text> = {
  301: text({ en: "Moved for good", fr: "Déplacé pour de bon" }),
  400: text({ en: "The request cannot be read", fr: "La requête est illisible" }),
  401: text({ en: "A token is needed", fr: "Un jeton est nécessaire" }),
  403: text({ en: "Not allowed", fr: "Action non autorisée" }),
  404: text({ en: "Not found", fr: "Introuvable" }),
  405: text({ en: "Method not allowed", fr: "Méthode non autorisée" }),
  409: text({ en: "Conflict", fr: "Conflit" }),
  413: text({ en: "Too large", fr: "Trop volumineux" }),
  415: text({ en: "JSON is expected", fr: "Du JSON est attendu" }),
  422: text({ en: "Not accepted", fr: "Contenu refusé" }),
  429: text({ en: "Too many requests", fr: "Trop de requêtes" }),
  500: text({ en: "A fault on our side", fr: "Une erreur de notre côté" }),
  503: text({ en: "Back in a moment", fr: "De retour dans un instant" }),
};

const missingScope = phrase<{ scope: string }>({
  en: ({ scope }) => `This token lacks the scope ${scope}.`,
  fr: ({ scope }) => `Il manque à ce jeton l’autorisation ${scope}.`,
});

const details: Record<string, Text> = {
  mergedInto: text({
    en: "This thread was merged into another, which the Location header names.",
    fr: "Ce sujet a été fusionné avec un autre, que nomme l’en-tête Location.",
  }),
  badJson: text({ en: "The body is not valid JSON.", fr: "Le corps n’est pas du JSON valide." }),
  notJson: text({
    en: "Send the body as application/json.",
    fr: "Envoyez le corps en application/json.",
  }),
  needsToken: text({
    en: "Send a token: Authorization: Bearer, then the token.",
    fr: "Envoyez un jeton\u202f: Authorization: Bearer, puis le jeton.",
  }),
  badToken: text({
    en: "This token is unknown, expired or revoked.",
    fr: "Ce jeton est inconnu, expiré ou révoqué.",
  }),
  forbidden: text({ en: "This member may not do that.", fr: "Ce membre ne peut pas faire cela." }),
  notFound: text({
    en: "There is nothing here that this caller may see.",
    fr: "Il n’y a rien ici que cet appelant puisse voir.",
  }),
  badMethod: text({
    en: "This address does not take that method; the Allow header names those it takes.",
    fr: "Cette adresse n’accepte pas cette méthode\u202f; l’en-tête Allow nomme celles qu’elle accepte.",
  }),
  conflict: text({
    en: "This contradicts what is there by now.",
    fr: "Cela contredit ce qui est là à présent.",
  }),
  keyReused: text({
    en: "This Idempotency-Key was already used for another request.",
    fr: "Cet Idempotency-Key a déjà servi à une autre requête.",
  }),
  tooLarge: text({ en: "The body is too large.", fr: "Le corps est trop volumineux." }),
  invalid: text({
    en: "Some fields are missing or not as expected: see errors.",
    fr: "Des champs manquent ou ne sont pas dans la forme attendue\u202f: voir errors.",
  }),
  tooMany: text({
    en: "Wait for the number of seconds in Retry-After, then go on.",
    fr: "Attendez le nombre de secondes indiqué par Retry-After, puis continuez.",
  }),
  broken: text({
    en: "The fault has been noted. Trying again later is safe with the same Idempotency-Key.",
    fr: "L’erreur est enregistrée. Vous pouvez réessayer plus tard avec le même Idempotency-Key.",
  }),
  unavailable: text({
    en: "The site is unavailable for a short while. Try again with the same Idempotency-Key.",
    fr: "Le site est indisponible pour un court moment. Réessayez avec le même Idempotency-Key.",
  }),
  notYoursToAccept: text({
    en: "Only whoever asked may accept an answer, or staff once the answer is a week old.",
    fr: "Seule la personne qui a posé la question peut accepter une réponse, ou l’équipe une semaine après celle-ci.",
  }),
  noMoreComments: text({
    en: "This post takes no comments from this member.",
    fr: "Ce message ne reçoit pas de commentaire de ce membre.",
  }),
  unknownField: text({ en: "There is no such field.", fr: "Ce champ n’existe pas." }),
  cursorUnknown: text({
    en: "This is not a cursor of this list.",
    fr: "Ce n’est pas un curseur de cette liste.",
  }),
  limitRange: text({ en: "Give a whole number from 1 to 100.", fr: "Donnez un nombre entier de 1 à 100." }),
  keyShape: text({
    en: "Use 8 to 80 letters, figures, hyphens or underscores.",
    fr: "Employez 8 à 80 lettres sans accent, chiffres, traits d’union ou tirets bas.",
  }),
};

export function problemTitle(status: number): string {
  return (titles[status] ?? titles[status < 500 ? 400 : 500])!();
}

/** What to do about it, or undefined when the title says it all. */
export function problemDetail(key: string, params: Record<string, string | number> = {}): string | undefined {
  if (key === "missingScope") return missingScope({ scope: String(params.scope) });
  return Object.hasOwn(details, key) ? details[key]!() : ownWords(key);
}
