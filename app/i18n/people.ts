import type { RoleName } from "../domain/people/input.ts";
import type { Locale } from "./locale.ts";
import {
  roleAdministrator,
  roleExpert,
  roleManager,
  roleMember,
  roleModerator,
  roleProduct,
} from "./roles.ts";
import { phrase, type Text, text } from "./text.ts";

export const peopleTitle = text({ en: "People", fr: "Personnes" });
export const peopleLead = text({
  en: "Everybody with an account: find somebody, see what they may do, and put it right.",
  fr: "Toutes les personnes qui ont un compte\u202f: en retrouver une, voir ce qu’elle peut faire, et y remédier.",
});
export const peopleReadLead = text({
  en: "Everybody with an account: find somebody, see who they are here, and keep notes for the team.",
  fr: "Toutes les personnes qui ont un compte\u202f: en retrouver une, voir qui elle est ici, et tenir des notes pour l’équipe.",
});
export const peopleSearch = text({
  en: "Name, username, e-mail or id",
  fr: "Nom, nom d’utilisateur, e-mail ou identifiant",
});
export const peopleFind = text({ en: "Find", fr: "Trouver" });
export const roleFilter = text({ en: "Role", fr: "Rôle" });
export const groupFilter = text({ en: "Group", fr: "Groupe" });
export const stateFilter = text({ en: "State", fr: "État" });
export const anyone = text({ en: "Any", fr: "Tous" });
export const nobodyFound = text({ en: "Nobody is like that", fr: "Personne ne correspond" });
export const nobodyFoundWhy = text({
  en: "Look for fewer letters, or take a filter away.",
  fr: "Cherchez moins de lettres, ou retirez un filtre.",
});
export const columnPerson = text({ en: "Person", fr: "Personne" });
export const columnEmail = text({ en: "E-mail", fr: "E-mail" });
export const columnState = text({ en: "State", fr: "État" });
export const columnRoles = text({ en: "Roles", fr: "Rôles" });
export const columnJoined = text({ en: "Joined", fr: "Inscription" });
export const columnSeen = text({ en: "Last here", fr: "Dernière visite" });
export const noEmail = text({ en: "None", fr: "Aucun" });
export const neverSeen = text({ en: "Never", fr: "Jamais" });

export const stateWords: Record<
  "active" | "unconfirmed" | "suspended" | "deactivated" | "deleted" | "imported",
  Text
> = {
  active: text({ en: "Active", fr: "Compte actif" }),
  unconfirmed: text({ en: "Address not confirmed", fr: "Adresse non confirmée" }),
  suspended: text({ en: "Suspended", fr: "Compte suspendu" }),
  deactivated: text({ en: "Deactivated", fr: "Compte désactivé" }),
  deleted: text({ en: "Deleted", fr: "Compte supprimé" }),
  imported: text({ en: "Imported", fr: "Compte importé" }),
};

const roleWords: Record<RoleName, Text> = {
  expert: roleExpert,
  product: roleProduct,
  moderator: roleModerator,
  manager: roleManager,
  administrator: roleAdministrator,
};

/** A role in words. @param role one of this house's, or anything else for a plain member */
export function roleWord(role: string, locale?: Locale): string {
  return Object.hasOwn(roleWords, role) ? roleWords[role as RoleName](locale) : roleMember(locale);
}

export const factsTitle = text({ en: "Account", fr: "Compte" });
export const factId = text({ en: "Id", fr: "Identifiant" });
export const factUsername = text({ en: "Username", fr: "Nom d’utilisateur" });
export const factEmail = text({ en: "E-mail", fr: "E-mail" });
export const factLanguage = text({ en: "Language", fr: "Langue" });
export const factJoined = text({ en: "Joined", fr: "Inscription" });
export const factSeen = text({ en: "Last here", fr: "Dernière visite" });
export const factSignIn = text({ en: "Ways in", fr: "Moyens de connexion" });
export const factMail = text({ en: "Mail", fr: "Courrier" });
export const factOrigin = text({ en: "Came from", fr: "Vient de" });
export const factContent = text({ en: "Wrote", fr: "A écrit" });
export const confirmedWord = text({ en: "confirmed", fr: "confirmé" });
export const unconfirmedWord = text({ en: "not confirmed", fr: "non confirmé" });
export const byPassword = text({ en: "Password", fr: "Mot de passe" });
export const noWayIn = text({ en: "None", fr: "Aucun" });
export const mailStopped = phrase<{ why: string }>({
  en: ({ why }) =>
    why === "complained" ? "Stopped: they complained of a mail" : "Stopped: a mail came back",
  fr: ({ why }) =>
    why === "complained"
      ? "Arrêté\u202f: un message a été signalé comme indésirable"
      : "Arrêté\u202f: un message est revenu",
});
export const mailModeWords: Record<"at-once" | "daily" | "weekly" | "never", Text> = {
  "at-once": text({ en: "At once", fr: "Immédiat" }),
  daily: text({ en: "A digest a day", fr: "Un résumé par jour" }),
  weekly: text({ en: "A digest a week", fr: "Un résumé par semaine" }),
  never: text({ en: "None asked for", fr: "Aucun souhaité" }),
};
export const lastMail = text({ en: "last one:", fr: "le dernier\u202f:" });
export const mailStateWords: Record<
  "waiting" | "sent" | "refused" | "dropped" | "bounced" | "complained",
  Text
> = {
  waiting: text({ en: "waiting", fr: "en attente" }),
  sent: text({ en: "sent", fr: "envoyé" }),
  refused: text({ en: "refused", fr: "refusé" }),
  dropped: text({ en: "not sent", fr: "non envoyé" }),
  bounced: text({ en: "came back", fr: "revenu" }),
  complained: text({ en: "complained of", fr: "signalé comme indésirable" }),
};
export const wroteFigures = phrase<{ threads: number; answers: number; comments: number; votes: number }>({
  en: ({ threads, answers, comments, votes }, w) =>
    [
      w.plural(threads, { one: "# thread", other: "# threads" }),
      w.plural(answers, { one: "# answer", other: "# answers" }),
      w.plural(comments, { one: "# comment", other: "# comments" }),
      w.plural(votes, { one: "# vote", other: "# votes" }),
    ].join(", "),
  fr: ({ threads, answers, comments, votes }, w) =>
    [
      w.plural(threads, { one: "# sujet", other: "# sujets" }),
      w.plural(answers, { one: "# réponse", other: "# réponses" }),
      w.plural(comments, { one: "# commentaire", other: "# commentaires" }),
      w.plural(votes, { one: "# vote", other: "# votes" }),
    ].join(", "),
});
export const publicPage = text({ en: "Public page", fr: "Page publique" });
export const mergedIntoWords = phrase<{ username: string }>({
  en: ({ username }) => `This account went up in @${username}: its address leads there.`,
  fr: ({ username }) => `Ce compte a été fusionné dans @${username}\u202f: son adresse y conduit.`,
});
export const viewNoted = text({
  en: "That you looked at this page is in the audit log.",
  fr: "Votre consultation de cette page est inscrite au journal d’audit.",
});

export const rolesTitle = text({ en: "Roles", fr: "Rôles" });
export const rolesNone = text({ en: "A member like any other.", fr: "Un membre comme les autres." });
export const wholeSite = text({ en: "The whole site", fr: "Tout le site" });
export const roleIn = phrase<{ role: string; where: string }>({
  en: ({ role, where }) => `${role} · ${where}`,
  fr: ({ role, where }) => `${role} · ${where}`,
});
export const takeRoleWord = text({ en: "Take away", fr: "Retirer" });
export const giveRoleTitle = text({ en: "Give a role", fr: "Attribuer un rôle" });
export const roleLabel = text({ en: "Role", fr: "Rôle" });
export const roleOfProduct = phrase<{ name: string }>({
  en: ({ name }) => `Product: ${name}`,
  fr: ({ name }) => `Produit\u202f: ${name}`,
});
export const roleScope = text({ en: "Where it holds", fr: "Où il s’exerce" });
export const roleScopeHint = text({
  en: "Administration and the product team are for the whole site.",
  fr: "L’administration et l’équipe produit valent pour tout le site.",
});
export const giveRoleWord = text({ en: "Give the role", fr: "Attribuer le rôle" });
export const givenBy = phrase<{ username: string }>({
  en: ({ username }) => `by @${username}`,
  fr: ({ username }) => `par @${username}`,
});

export const groupsOfTitle = text({ en: "Groups", fr: "Groupes" });
export const groupsOfNone = text({ en: "In no group.", fr: "Dans aucun groupe." });

export const sessionsTitle = text({ en: "Signed in on", fr: "Appareils connectés" });
export const sessionsNone = text({ en: "Signed in nowhere.", fr: "Aucun appareil connecté." });
export const unknownBrowser = text({ en: "A browser", fr: "Un navigateur" });
export const lastUsed = text({ en: "last used", fr: "dernière utilisation" });
export const endSessionsWord = text({ en: "Sign out everywhere", fr: "Déconnecter partout" });

export const tokensOfTitle = text({ en: "API tokens", fr: "Jetons d’API" });
export const tokensOfNone = text({ en: "No token.", fr: "Aucun jeton." });
export const revokeWord = text({ en: "Revoke", fr: "Révoquer" });
export const neverUsed = text({ en: "never used", fr: "jamais utilisé" });

export const notesTitle = text({ en: "Notes of the team", fr: "Notes de l’équipe" });
export const notesLead = text({
  en: "Read by community managers and administrators, never by the person. They may ask for a copy of them, so write what you could say to them.",
  fr: "Lues par l’animation et l’administration, jamais par la personne. Elle peut en demander copie\u202f: écrivez ce que vous pourriez lui dire.",
});
export const notesNone = text({ en: "No note yet.", fr: "Aucune note pour l’instant." });
export const noteLabel = text({ en: "New note", fr: "Nouvelle note" });
export const addNoteWord = text({ en: "Add the note", fr: "Ajouter la note" });
export const deleteNoteWord = text({ en: "Delete", fr: "Supprimer" });
export const formerColleague = text({ en: "a former colleague", fr: "une personne qui n’est plus là" });

export const recentTitle = text({ en: "Lately, in the audit log", fr: "Récemment, dans le journal d’audit" });
export const recentAll = text({
  en: "Everything about this person",
  fr: "Tout ce qui concerne cette personne",
});
export const recentNone = text({ en: "Nothing yet.", fr: "Rien pour l’instant." });

export const mergeTitle = text({
  en: "Merge another account into this one",
  fr: "Fusionner un autre compte dans celui-ci",
});
export const mergeLead = text({
  en: "For one person with two accounts. You see what goes over before anything is done.",
  fr: "Pour une personne qui a deux comptes. Vous voyez ce qui sera repris avant que rien ne soit fait.",
});
export const mergeOther = text({
  en: "Username of the account that goes",
  fr: "Nom d’utilisateur du compte qui disparaît",
});
export const mergePreview = text({ en: "Show what would move", fr: "Voir ce qui serait repris" });
export const mergePageTitle = phrase<{ gone: string; kept: string }>({
  en: ({ gone, kept }) => `Merge @${gone} into @${kept}`,
  fr: ({ gone, kept }) => `Fusionner @${gone} dans @${kept}`,
});
export const mergeWho = phrase<{ gone: string; kept: string }>({
  en: ({ gone, kept }) => `${gone} goes, ${kept} stays.`,
  fr: ({ gone, kept }) => `${gone} disparaît, ${kept} reste.`,
});
export const mergeMoves = phrase<{ username: string }>({
  en: ({ username }) => `What becomes @${username}’s`,
  fr: ({ username }) => `Ce qui revient à @${username}`,
});
export const mergeNothing = text({
  en: "Nothing: the account is empty.",
  fr: "Rien\u202f: le compte est vide.",
});
export const mergeWords: Record<string, Text> = {
  threads: text({ en: "Threads", fr: "Sujets" }),
  answers: text({ en: "Answers", fr: "Réponses" }),
  comments: text({ en: "Comments", fr: "Commentaires" }),
  votes: text({ en: "Votes", fr: "Votes" }),
  bookmarks: text({ en: "Bookmarks", fr: "Signets" }),
  subscriptions: text({ en: "Subscriptions", fr: "Abonnements" }),
  notifications: text({ en: "Notifications", fr: "Notifications" }),
  drafts: text({ en: "Drafts", fr: "Brouillons" }),
  groups: text({ en: "Groups", fr: "Groupes" }),
  roles: text({ en: "Roles", fr: "Rôles" }),
  files: text({ en: "Files", fr: "Fichiers" }),
  origins: text({ en: "Marks of an import", fr: "Traces d’un import" }),
  notes: text({ en: "Notes of the team", fr: "Notes de l’équipe" }),
};
export const mergeVotes = phrase<{ doubled: number; own: number }>({
  en: ({ doubled, own }, w) =>
    [
      doubled > 0 &&
        w.plural(doubled, {
          one: "# vote was given twice and counts once",
          other: "# votes were given twice and count once",
        }),
      own > 0 &&
        w.plural(own, {
          one: "# vote was for their own message and goes",
          other: "# votes were for their own messages and go",
        }),
    ]
      .filter(Boolean)
      .join("; "),
  fr: ({ doubled, own }, w) =>
    [
      doubled > 0 &&
        w.plural(doubled, {
          one: "# vote était double et ne compte qu’une fois",
          other: "# votes étaient doubles et ne comptent qu’une fois",
        }),
      own > 0 &&
        w.plural(own, {
          one: "# vote portait sur son propre message et disparaît",
          other: "# votes portaient sur ses propres messages et disparaissent",
        }),
    ]
      .filter(Boolean)
      .join("\u202f; "),
});
export const mergeEnds = phrase<{ gone: string; kept: string }>({
  en: ({ gone, kept }) =>
    `@${gone} is signed out everywhere, its tokens and password open nothing any more, and its address leads to @${kept}.`,
  fr: ({ gone, kept }) =>
    `@${gone} est déconnecté partout, ses jetons et son mot de passe n’ouvrent plus rien, et son adresse conduit à @${kept}.`,
});
export const mergeForGood = text({
  en: "There is no way back.",
  fr: "Il n’y a pas de retour possible.",
});
export const mergeWhy = text({ en: "Why", fr: "Pourquoi" });
export const mergeWhyHint = text({
  en: "Kept in the audit log: how you know that both are one person.",
  fr: "Gardé dans le journal d’audit\u202f: comment vous savez que les deux ne font qu’une personne.",
});
export const mergeSureLabel = text({
  en: "I have read what goes over, and both accounts belong to one person",
  fr: "J’ai lu ce qui est repris, et les deux comptes appartiennent à une seule personne",
});
export const mergeDo = text({ en: "Merge the accounts", fr: "Fusionner les comptes" });
export const mergeDone = text({ en: "The accounts are merged.", fr: "Les comptes sont fusionnés." });
export const personSaved = text({ en: "Saved.", fr: "Enregistré." });
