import { phrase, text } from "./text.ts";

export const tokensTitle = text({ en: "API tokens", fr: "Jetons d’API" });
export const tokensLead = text({
  en: "A token lets a program act in your name, as far as you allow it. Give each program its own, so that you can end one alone.",
  fr: "Un jeton permet à un programme d’agir en votre nom, dans la limite que vous fixez. Donnez un jeton à chaque programme\u202f: vous pourrez en révoquer un seul.",
});
export const tokensNone = text({ en: "No token yet", fr: "Aucun jeton" });
export const tokensNoneWhy = text({
  en: "Make one below when a program asks for it. Most people never need one.",
  fr: "Créez-en un ci-dessous quand un programme le demande. La plupart des gens n’en ont jamais besoin.",
});
export const tokenMakeTitle = text({ en: "Make a token", fr: "Créer un jeton" });
export const tokenName = text({ en: "What it is for", fr: "À quoi il sert" });
export const tokenNameHint = text({
  en: "For you to know it again, such as “export of my answers”.",
  fr: "Pour le reconnaître plus tard, par exemple «\u202fexport de mes réponses\u202f».",
});
export const tokenMay = text({ en: "What it may do", fr: "Ce qu’il peut faire" });
export const tokenDays = text({ en: "How long it lives", fr: "Combien de temps il vit" });
export const tokenFor = phrase<{ days: number }>({
  en: ({ days }, w) => w.plural(days, { one: "# day", other: "# days" }),
  fr: ({ days }, w) => w.plural(days, { one: "# jour", other: "# jours" }),
});
export const tokenForYear = text({ en: "A year", fr: "Un an" });
export const tokenForEver = text({ en: "Until you revoke it", fr: "Jusqu’à sa révocation" });
export const tokenMake = text({ en: "Make the token", fr: "Créer le jeton" });
export const tokenMade = phrase<{ name: string }>({
  en: ({ name }) => `The token “${name}” is made. Copy it now: it is shown this once.`,
  fr: ({ name }) =>
    `Le jeton «\u202f${name}\u202f» est créé. Copiez-le maintenant\u202f: il n’est affiché qu’une fois.`,
});
export const tokenItself = text({ en: "Your new token", fr: "Votre nouveau jeton" });
export const tokenRevoke = text({ en: "Revoke", fr: "Révoquer" });
export const tokenRevoked = text({
  en: "The token was revoked. It opens nothing any more.",
  fr: "Le jeton est révoqué. Il n’ouvre plus rien.",
});
export const tokenCreated = text({ en: "Made", fr: "Créé" });
export const tokenUsed = text({ en: "Last used", fr: "Dernier usage\u202f:" });
export const tokenUnused = text({ en: "Not used so far", fr: "Pas encore utilisé" });
export const tokenExpires = text({ en: "Ends", fr: "Expire" });
export const tokenNever = text({ en: "No end", fr: "Sans date de fin" });
export const tokenConfirmFirst = text({
  en: "Confirm your e-mail first: tokens are for accounts that take part.",
  fr: "Confirmez d’abord votre e-mail\u202f: les jetons sont réservés aux comptes qui participent.",
});

export const scopeAll = text({
  en: "Everything you may do, now and later",
  fr: "Tout ce que vous pouvez faire, maintenant et plus tard",
});
export const scopeThreadsRead = text({
  en: "Read the threads and profiles that you can read",
  fr: "Lire les sujets et les profils que vous pouvez lire",
});
export const scopeThreadsWrite = text({
  en: "Ask, answer, comment, edit and send files in your name",
  fr: "Demander, répondre, commenter, modifier et envoyer des fichiers en votre nom",
});
export const scopeVotesWrite = text({ en: "Vote in your name", fr: "Voter en votre nom" });
export const scopeReusesWrite = text({
  en: "Say that an answer was reused",
  fr: "Signaler qu’une réponse a resservi",
});
export const scopeRepliesRead = text({
  en: "Read the team’s saved replies, where you may",
  fr: "Lire les réponses enregistrées de l’équipe, si vous y avez accès",
});
export const scopeRepliesWrite = text({
  en: "Change the team’s saved replies, where you may",
  fr: "Modifier les réponses enregistrées de l’équipe, si vous y avez accès",
});
export const scopeSearchRead = text({ en: "Search", fr: "Rechercher" });
export const scopeStatsRead = text({
  en: "Read the community’s figures",
  fr: "Lire les chiffres de la communauté",
});
export const scopeMeRead = text({
  en: "Read what is yours: your account, bookmarks, drafts",
  fr: "Lire ce qui est à vous\u202f: compte, favoris, brouillons",
});
export const scopeMeWrite = text({
  en: "Change what is yours: profile, preferences, bookmarks, drafts, tokens",
  fr: "Changer ce qui est à vous\u202f: profil, préférences, favoris, brouillons, jetons",
});
export const scopeAdminRead = text({
  en: "For the team: read people, groups and the audit log",
  fr: "Pour l’équipe\u202f: lire les personnes, les groupes et le journal d’audit",
});
export const scopeAdminWrite = text({
  en: "For the team: change roles and groups, write notes, invite, merge accounts",
  fr: "Pour l’équipe\u202f: modifier rôles et groupes, écrire des notes, inviter, fusionner des comptes",
});
export const scopeEvidenceRead = text({
  en: "Read exports of the ideas you decide on",
  fr: "Lire les exports des idées dont vous décidez",
});
export const scopeEvidenceWrite = text({
  en: "Export the ideas you decide on to R&D",
  fr: "Exporter vers la R&D les idées dont vous décidez",
});
export const scopeDeskRead = text({
  en: "Read the desk of ideas you decide on, with its private notes",
  fr: "Lire le bureau des idées dont vous décidez, avec ses notes privées",
});
export const scopeDeskWrite = text({
  en: "Write notes, owner, value and effort on that desk",
  fr: "Écrire notes, responsable, valeur et effort sur ce bureau",
});
export const scopeFreshnessRead = text({
  en: "Read which answers wait to be checked, where you may",
  fr: "Lire quelles réponses attendent d’être vérifiées, là où vous en avez le droit",
});
export const scopeFreshnessWrite = text({
  en: "Say whether answers are still valid, where you may",
  fr: "Dire si des réponses sont toujours valables, là où vous en avez le droit",
});
