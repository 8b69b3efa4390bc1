import { phrase, text } from "./text.ts";

/** What is said, by mail, of an answer that came by mail and was not posted, or not whole. */
export const notPostedSubject = phrase<{ subject: string }>({
  en: ({ subject }) => `Not posted: ${subject}`,
  fr: ({ subject }) => `Non publié\u202f: ${subject}`,
});
export const notPostedTitle = text({
  en: "Your answer was not posted",
  fr: "Votre réponse n’a pas été publiée",
});
export const partlySubject = phrase<{ subject: string }>({
  en: ({ subject }) => `Posted without some files: ${subject}`,
  fr: ({ subject }) => `Publié sans certains fichiers\u202f: ${subject}`,
});
export const partlyTitle = text({
  en: "Your answer is posted, without some of its files",
  fr: "Votre réponse est publiée, sans certains de ses fichiers",
});
export const leftOut = phrase<{ name: string; why: string }>({
  en: ({ name, why }) => `“${name}”: ${why}`,
  fr: ({ name, why }) => `«\u202f${name}\u202f»\u202f: ${why}`,
});
export const moreFiles = text({
  en: "A message may bring ten files; the others were left out.",
  fr: "Un message peut apporter dix fichiers\u202f; les autres ont été laissés de côté.",
});
export const yourWords = text({ en: "What you wrote:", fr: "Ce que vous aviez écrit\u202f:" });
export const onTheSite = text({ en: "Answer on the site", fr: "Répondre sur le site" });
export const seeAnswer = text({ en: "See your answer", fr: "Voir votre réponse" });
export const replyWhy = phrase<{ brand: string }>({
  en: ({ brand }) =>
    `You receive this because a message from this address was sent to the ${brand} community.`,
  fr: ({ brand }) =>
    `Vous recevez ce message parce qu’un message de cette adresse a été envoyé à la communauté ${brand}.`,
});

/** By problem, as the log knows them. What an account may do is not told to whoever only holds a link. */
export const replyProblems = {
  wrongSender: text({
    en: "It did not come from the address of the account it was meant for. Answer from that address, or on the site.",
    fr: "Il ne venait pas de l’adresse du compte auquel il était destiné. Répondez depuis cette adresse, ou sur le site.",
  }),
  tooOld: text({
    en: "Messages can be answered by mail for 90 days. This one is older: answer on the site.",
    fr: "On peut répondre aux messages par e-mail pendant 90 jours. Celui-ci est plus ancien\u202f: répondez sur le site.",
  }),
  suspended: text({
    en: "Your account is suspended: until that ends, nothing is posted from it.",
    fr: "Votre compte est suspendu : d’ici la fin de la suspension, rien n’est publié en votre nom.",
  }),
  gone: text({
    en: "What you answered is not there any more.",
    fr: "Ce à quoi vous répondiez n’est plus là.",
  }),
  empty: text({
    en: "Nothing was left of it once the quoted message was cut off. Write your answer above the quoted text.",
    fr: "Il n’en restait rien une fois le message cité retiré. Écrivez votre réponse au-dessus du texte cité.",
  }),
  noMoreAnswers: text({
    en: "This thread takes no more answers.",
    fr: "Ce sujet n’accepte plus de réponses.",
  }),
  noMoreComments: text({
    en: "This thread takes no more comments.",
    fr: "Ce sujet n’accepte plus de commentaires.",
  }),
  tooMany: text({
    en: "You sent many messages in a short time. Wait an hour, then send it again.",
    fr: "Vous avez envoyé beaucoup de messages en peu de temps. Attendez une heure, puis renvoyez-le.",
  }),
};
/** What the log says of mail that was left aside without an answer. */
export const asideProblems = {
  unreadable: text({ en: "It could not be read.", fr: "Il n’a pas pu être lu." }),
  notForUs: text({
    en: "It was not addressed to an address of ours.",
    fr: "Il n’était pas adressé à une adresse d’ici.",
  }),
  autoSubmitted: text({ en: "Sent by a machine.", fr: "Envoyé par une machine." }),
  precedence: text({ en: "Sent to many at once.", fr: "Envoyé à beaucoup de personnes à la fois." }),
  autoReply: text({ en: "An automatic answer.", fr: "Une réponse automatique." }),
  emptyReturnPath: text({ en: "Sent by a mail server.", fr: "Envoyé par un serveur de messagerie." }),
  list: text({ en: "Sent to a list.", fr: "Envoyé à une liste." }),
  ownMail: text({ en: "A message of this site come back.", fr: "Un message de ce site, revenu." }),
  mayNotWrite: text({
    en: "The account may not write.",
    fr: "Le compte ne peut pas écrire.",
  }),
  unknownReport: text({
    en: "A report about a message the log does not know.",
    fr: "Un rapport sur un message que le journal ne connaît pas.",
  }),
  failed: text({
    en: "It failed again and again; see the server’s log.",
    fr: "Échecs répétés\u202f; voir le journal du serveur.",
  }),
};
