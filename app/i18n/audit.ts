import { currentLocale } from "./locale.ts";
import { roleWord } from "./people.ts";
import { phrase, type Text, text } from "./text.ts";

export const auditTitle = text({ en: "Audit log", fr: "Journal d’audit" });
export const auditLead = text({
  en: "Every act of the team on people and settings, as it was and as it is since. Nobody can change or delete a line.",
  fr: "Chaque acte de l’équipe sur les personnes et les réglages, avant et après. Personne ne peut en modifier ni en effacer une ligne.",
});
export const auditElsewhere = text({
  en: "What is decided about threads and messages stands in their own histories.",
  fr: "Ce qui est décidé sur les sujets et les messages figure dans leur propre historique.",
});
export const actorFilter = text({ en: "Who", fr: "Qui" });
export const actorHint = text({
  en: "A username, or system for the command line",
  fr: "Un nom d’utilisateur, ou system pour la ligne de commande",
});
export const actFilter = text({ en: "What", fr: "Quoi" });
export const subjectFilter = text({ en: "To whom or what", fr: "À qui ou à quoi" });
export const fromFilter = text({ en: "From", fr: "Du" });
export const toFilter = text({ en: "To", fr: "Au" });
export const anyAct = text({ en: "Anything", fr: "Tout" });
export const filterWord = text({ en: "Narrow down", fr: "Filtrer" });
export const exportCsv = text({ en: "Download as CSV", fr: "Télécharger en CSV" });
export const auditNone = text({ en: "Nothing here", fr: "Rien ici" });
export const auditNoneWhy = text({
  en: "No act is like that. Take a filter away to see more.",
  fr: "Aucun acte ne correspond. Retirez un filtre pour en voir plus.",
});
export const auditEmpty = text({ en: "No act yet", fr: "Aucun acte pour l’instant" });
export const auditEmptyWhy = text({
  en: "The first change that the team makes to people or settings will be the first line.",
  fr: "La première modification de personnes ou de réglages par l’équipe en sera la première ligne.",
});
export const theSystem = text({ en: "Command line", fr: "Ligne de commande" });
export const someoneGone = text({ en: "Somebody who is gone", fr: "Une personne partie" });
export const beforeWord = text({ en: "Before", fr: "Avant" });
export const afterWord = text({ en: "After", fr: "Après" });
export const fieldWord = text({ en: "Field", fr: "Champ" });
export const emptyValue = text({ en: "nothing", fr: "rien" });
export const yesValue = text({ en: "yes", fr: "oui" });
export const noValue = text({ en: "no", fr: "non" });
export const whyWord = phrase<{ why: string }>({
  en: ({ why }) => `Why: ${why}`,
  fr: ({ why }) => `Motif\u202f: ${why}`,
});

const acts: Record<string, Text> = {
  "role.granted": text({ en: "gave a role to", fr: "a attribué un rôle à" }),
  "role.taken": text({ en: "took a role from", fr: "a retiré un rôle à" }),
  "member.viewed": text({ en: "looked at the account of", fr: "a consulté le compte de" }),
  "member.created": text({ en: "made the account of", fr: "a créé le compte de" }),
  "member.deactivated": text({ en: "left for now:", fr: "s’est absenté\u202f:" }),
  "member.reactivated": text({ en: "came back:", fr: "est de retour\u202f:" }),
  "member.deleted": text({ en: "deleted their account", fr: "a supprimé son compte" }),
  "member.suspended": text({ en: "suspended", fr: "a suspendu" }),
  "member.suspension-lifted": text({ en: "lifted the suspension of", fr: "a levé la suspension de" }),
  "sign-in.provider-saved": text({
    en: "set the provider of identities",
    fr: "a réglé le fournisseur d’identité",
  }),
  "sign-in.provider-removed": text({
    en: "removed the provider of identities",
    fr: "a retiré le fournisseur d’identité",
  }),
  "sign-in.local-switched": text({
    en: "switched signing in by password",
    fr: "a changé la connexion par mot de passe",
  }),
  "space.opened": text({ en: "opened the space", fr: "a ouvert l’espace" }),
  "space.closed": text({ en: "closed the space", fr: "a fermé l’espace" }),
  "member.merged": text({ en: "merged an account into", fr: "a fusionné un compte dans" }),
  "member.invited": text({ en: "invited", fr: "a invité" }),
  "invitation.accepted": text({
    en: "accepted an invitation as",
    fr: "a accepté une invitation en tant que",
  }),
  "invitation.withdrawn": text({ en: "took back the invitation of", fr: "a annulé l’invitation de" }),
  "note.added": text({ en: "wrote a note about", fr: "a écrit une note sur" }),
  "note.deleted": text({ en: "deleted a note about", fr: "a supprimé une note sur" }),
  "sessions.ended": text({ en: "signed out everywhere", fr: "a déconnecté partout" }),
  "token.created": text({ en: "made an API token for", fr: "a créé un jeton d’API pour" }),
  "token.revoked": text({ en: "revoked an API token of", fr: "a révoqué un jeton d’API de" }),
  "group.created": text({ en: "made the group", fr: "a créé le groupe" }),
  "group.changed": text({ en: "changed the group", fr: "a modifié le groupe" }),
  "group.deleted": text({ en: "deleted the group", fr: "a supprimé le groupe" }),
  "group.joined": text({ en: "let into a group", fr: "a fait entrer dans un groupe" }),
  "group.left": text({ en: "let out of a group", fr: "a fait sortir d’un groupe" }),
  "brand.changed": text({ en: "changed the brand", fr: "a modifié la marque" }),
  "space.created": text({ en: "made the space", fr: "a créé l’espace" }),
  "space.changed": text({ en: "changed the space", fr: "a modifié l’espace" }),
  "product.created": text({ en: "added the product", fr: "a ajouté le produit" }),
  "product.changed": text({ en: "changed the product", fr: "a modifié le produit" }),
  "tag.described": text({ en: "described the tag", fr: "a décrit l’étiquette" }),
  "synonym.added": text({ en: "gave a synonym to the tag", fr: "a ajouté un synonyme à l’étiquette" }),
  "synonym.removed": text({ en: "took a synonym from the tag", fr: "a retiré un synonyme à l’étiquette" }),
  "banner.shown": text({ en: "showed above all pages", fr: "a affiché au-dessus des pages" }),
  "banner.stopped": text({ en: "took down from above the pages", fr: "a retiré du haut des pages" }),
  "job.retried": text({ en: "tried again a job of", fr: "a relancé une tâche de" }),
  "job.discarded": text({ en: "discarded a job of", fr: "a abandonné une tâche de" }),
  "reply.saved": text({ en: "saved the reply", fr: "a enregistré la réponse" }),
  "reply.changed": text({ en: "changed the saved reply", fr: "a modifié la réponse enregistrée" }),
  "reply.source-taken": text({
    en: "took the new text of its answer into the saved reply",
    fr: "a repris le nouveau texte d’origine dans la réponse enregistrée",
  }),
  "reply.source-kept": text({
    en: "found still good the saved reply",
    fr: "a jugé encore bonne la réponse enregistrée",
  }),
  "reply.deleted": text({ en: "deleted the saved reply", fr: "a supprimé la réponse enregistrée" }),
  "embeds.origins-named": text({
    en: "named the sites that may show answers",
    fr: "a désigné les sites autorisés à afficher des réponses",
  }),
  "deflection.changed": text({
    en: "changed who is asked what answers spared them",
    fr: "a modifié qui est interrogé sur les contacts évités",
  }),
  "search.words-changed": text({
    en: "changed the words of the search on",
    fr: "a modifié les mots de la recherche de",
  }),
  "search.rebuild-asked": text({
    en: "had the search index built anew of",
    fr: "a fait reconstruire l’index de recherche de",
  }),
  "search.compare-asked": text({
    en: "had the search index compared with",
    fr: "a fait comparer l’index de recherche de",
  }),
  "search.retry-asked": text({
    en: "had the search index sent what it refused of",
    fr: "a fait renvoyer à l’index de recherche ce qu’il avait refusé de",
  }),
  "ideas.imported": text({ en: "brought ideas into", fr: "a importé des idées dans" }),
  "evidence.exported": text({ en: "exported ideas to R&D", fr: "a exporté des idées vers la R&D" }),
  "evidence.read-out": text({
    en: "took along the present state of ideas",
    fr: "a extrait l’état actuel des idées",
  }),
  "evidence.target-added": text({
    en: "added the evidence target",
    fr: "a ajouté la destination de dossiers",
  }),
  "evidence.target-retired": text({
    en: "gave up the evidence target",
    fr: "a abandonné la destination de dossiers",
  }),
  "evidence.target-changed": text({
    en: "changed the evidence target",
    fr: "a modifié la destination de dossiers",
  }),
  "evidence.hook-secret-renewed": text({
    en: "gave a new webhook secret to the evidence target",
    fr: "a donné un nouveau secret de webhook à la destination de dossiers",
  }),
  "evidence.rule-set": text({
    en: "said what a status means for ideas, of the evidence target",
    fr: "a dit ce qu’un état signifie pour les idées, dans la destination de dossiers",
  }),
  "evidence.rule-removed": text({
    en: "took away what a status means for ideas, of the evidence target",
    fr: "a retiré ce qu’un état signifie pour les idées, dans la destination de dossiers",
  }),
  "evidence.key-rotated": text({
    en: "changed the key that signs evidence to",
    fr: "a changé la clé qui signe les dossiers pour",
  }),
  "webhook.added": text({ en: "added the webhook to", fr: "a ajouté le webhook vers" }),
  "webhook.changed": text({ en: "changed the webhook to", fr: "a modifié le webhook vers" }),
  "webhook.paused": text({ en: "paused the webhook to", fr: "a mis en pause le webhook vers" }),
  "webhook.resumed": text({ en: "resumed the webhook to", fr: "a relancé le webhook vers" }),
  "webhook.secret-rotated": text({
    en: "gave a new secret to the webhook to",
    fr: "a donné un nouveau secret au webhook vers",
  }),
  "webhook.tested": text({ en: "tested the webhook to", fr: "a testé le webhook vers" }),
  "webhook.replayed": text({
    en: "sent deliveries again by the webhook to",
    fr: "a renvoyé des livraisons par le webhook vers",
  }),
  "webhook.deleted": text({ en: "deleted the webhook to", fr: "a supprimé le webhook vers" }),
  "webhook.switched-off": text({
    en: "switched off the webhook to",
    fr: "a désactivé le webhook vers",
  }),
  "site.set-up": text({ en: "set up the site as", fr: "a mis en service le site en tant que" }),
};

/** An act as the middle of a sentence: who – this – to whom. Where it has no words yet, as it is written down. */
export function actWords(act: string): string {
  return acts[act]?.() ?? act;
}

const fields: Record<string, Text> = {
  name: text({ en: "Name", fr: "Nom" }),
  nameFr: text({ en: "Name in French", fr: "Nom en français" }),
  nameEn: text({ en: "Name in English", fr: "Nom en anglais" }),
  description: text({ en: "Description", fr: "Description" }),
  descriptionFr: text({ en: "Description in French", fr: "Description en français" }),
  descriptionEn: text({ en: "Description in English", fr: "Description en anglais" }),
  fr: text({ en: "In French", fr: "En français" }),
  en: text({ en: "In English", fr: "En anglais" }),
  slug: text({ en: "Short name", fr: "Nom court" }),
  accent: text({ en: "Accent colour", fr: "Couleur d’accent" }),
  logo: text({ en: "Logo", fr: "Logo" }),
  exampleFr: text({ en: "Example in French", fr: "Exemple en français" }),
  exampleEn: text({ en: "Example in English", fr: "Exemple en anglais" }),
  role: text({ en: "Role", fr: "Rôle" }),
  space: text({ en: "Space", fr: "Espace" }),
  spaces: text({ en: "Spaces", fr: "Espaces" }),
  group: text({ en: "Group", fr: "Groupe" }),
  groups: text({ en: "Groups", fr: "Groupes" }),
  people: text({ en: "People", fr: "Personnes" }),
  kinds: text({ en: "Kinds of threads", fr: "Types de sujets" }),
  defaultKind: text({ en: "Opened by default", fr: "Ouvert par défaut" }),
  language: text({ en: "Language", fr: "Langue" }),
  freshMonths: text({ en: "Months until answers are checked", fr: "Mois avant de revoir les réponses" }),
  visibility: text({ en: "Who may read", fr: "Qui peut lire" }),
  hue: text({ en: "Colour", fr: "Couleur" }),
  icon: text({ en: "Icon", fr: "Icône" }),
  versions: text({ en: "Versions", fr: "Versions" }),
  retired: text({ en: "Retired", fr: "Retiré du catalogue" }),
  synonym: text({ en: "Synonym", fr: "Synonyme" }),
  until: text({ en: "Until", fr: "Jusqu’au" }),
  scopes: text({ en: "May", fr: "Permet" }),
  sessions: text({ en: "Signed in on", fr: "Appareils connectés" }),
  other: text({ en: "Other account", fr: "Autre compte" }),
  events: text({ en: "Events", fr: "Événements" }),
  host: text({ en: "Server", fr: "Serveur" }),
  address: text({ en: "Address", fr: "Adresse" }),
  state: text({ en: "State", fr: "État" }),
  deliveries: text({ en: "Deliveries", fr: "Livraisons" }),
  event: text({ en: "After", fr: "À la suite de" }),
};

/** A field's name in words; as it is written down where it has none. */
export function fieldName(field: string): string {
  return Object.hasOwn(fields, field) ? fields[field]!() : field;
}

/** A field with its value, on a line of its own. */
export const fieldLine = phrase<{ name: string; said: string }>({
  en: ({ name, said }) => `${name}: ${said}`,
  fr: ({ name, said }) => `${name}\u202f: ${said}`,
});

/** A field's value as people read it. */
export function fieldValue(field: string, value: unknown): string {
  return field === "role" && typeof value === "string" ? roleWord(value) : valueWords(value);
}

/** A value as people read it: lists with commas, nothing said as nothing. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return emptyValue();
  if (typeof value === "boolean") return value ? yesValue() : noValue();
  if (typeof value === "number") return new Intl.NumberFormat(currentLocale()).format(value);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.length > 0 ? value.map(valueWords).join(", ") : emptyValue();
  return Object.entries(value)
    .map(([name, one]) => `${fieldName(name)} ${valueWords(one)}`)
    .join(", ");
}
