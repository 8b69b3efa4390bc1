import { phrase, text } from "./text.ts";

export const formerMember = text({ en: "Former member", fr: "Ancien membre" });
export const officialMark = text({ en: "Official", fr: "Officiel" });
export const officialAnswer = text({ en: "Official answer", fr: "Réponse officielle" });
export const acceptedByAsker = text({
  en: "Accepted by the asker",
  fr: "Acceptée par la personne qui a posé la question",
});
export const acceptedByTeam = text({ en: "Accepted by the team", fr: "Acceptée par l’équipe" });
export const asked = text({ en: "Asked", fr: "Question posée" });
export const proposed = text({ en: "Proposed", fr: "Idée proposée" });
export const opened = text({ en: "Opened", fr: "Discussion ouverte" });
export const edited = text({ en: "edited", fr: "modifié" });
export const activeLabel = text({ en: "Last active", fr: "Dernière activité" });
export const spaceLabel = text({ en: "Space", fr: "Espace" });
export const answersLabel = text({ en: "Answers", fr: "Réponses" });
export const aboutThread = text({ en: "About this thread", fr: "À propos de ce sujet" });
export const tagsLabel = text({ en: "Tags", fr: "Étiquettes" });
export const permalink = text({ en: "Link to this message", fr: "Lien vers ce message" });

export const voteUp = text({ en: "This helped", fr: "Utile" });
export const voteFor = text({ en: "Vote for this idea", fr: "Voter pour cette idée" });
export const voteUndo = text({ en: "Take your vote back", fr: "Retirer votre vote" });
export const voteDown = text({ en: "This does not help", fr: "Pas utile" });
export const accept = text({ en: "Accept this answer", fr: "Accepter cette réponse" });
export const unaccept = text({ en: "Undo the acceptance", fr: "Annuler l’acceptation" });

export const answersHeading = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# answer", other: "# answers" }),
  fr: ({ count }, w) => w.plural(count, { one: "# réponse", other: "# réponses" }),
});
/** Of what is no question, beside the form that asks for a reply. */
export const repliesCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# reply", other: "# replies" }),
  fr: ({ count }, w) => w.plural(count, { one: "# réponse", other: "# réponses" }),
});
export const otherAnswersHeading = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# other answer", other: "# other answers" }),
  fr: ({ count }, w) => w.plural(count, { one: "# autre réponse", other: "# autres réponses" }),
});
export const acceptedHeading = text({ en: "Accepted answer", fr: "Réponse acceptée" });
export const answerBy = phrase<{ name: string }>({
  en: ({ name }) => `Answer by ${name}`,
  fr: ({ name }) => `Réponse de ${name}`,
});
export const noAnswerYet = text({ en: "No answer yet", fr: "Pas encore de réponse" });
export const noAnswerWhy = text({
  en: "If you know part of it, say that part: it often opens the rest.",
  fr: "Si vous en connaissez une partie, dites-\u2060la\u202f: elle amène souvent le reste.",
});
export const noReplyYet = text({ en: "No reply yet", fr: "Pas encore de réponse" });
export const noReplyWhy = text({
  en: "The conversation is yours to begin.",
  fr: "À vous d’ouvrir l’échange.",
});

export const comments = text({ en: "Comments", fr: "Commentaires" });
export const moreComments = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "Show # more comment", other: "Show # more comments" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "Afficher # autre commentaire", other: "Afficher # autres commentaires" }),
});
export const addComment = text({ en: "Comment", fr: "Commenter" });
export const yourComment = text({ en: "Your comment", fr: "Votre commentaire" });
export const commentHint = text({
  en: "To ask for a detail or add one. An answer goes in the form below.",
  fr: "Pour demander ou ajouter une précision. Une réponse se donne dans le formulaire plus bas.",
});
export const sendComment = text({ en: "Post the comment", fr: "Publier le commentaire" });

export const yourAnswer = text({ en: "Your answer", fr: "Votre réponse" });
export const yourReply = text({ en: "Your reply", fr: "Votre réponse" });
export const sendAnswer = text({ en: "Post the answer", fr: "Publier la réponse" });
export const sendReply = text({ en: "Post the reply", fr: "Publier la réponse" });
export const signInToAnswer = text({ en: "Sign in to answer", fr: "Se connecter pour répondre" });
export const knowAnswer = text({ en: "Do you know the answer?", fr: "Vous connaissez la réponse\u202f?" });
export const knowAnswerWhy = text({
  en: "An account takes a minute, and your answer may help for years.",
  fr: "Un compte se crée en une minute, et votre réponse peut aider pendant des années.",
});
export const joinConversation = text({ en: "Join the conversation", fr: "Prendre part à l’échange" });

export const closedNotice = text({
  en: "This thread is closed: it takes no more answers, and stays here to be read.",
  fr: "Ce sujet est clos\u202f: il ne reçoit plus de réponses et reste ici pour être lu.",
});
export const lockedNotice = text({
  en: "This thread is locked for the moment: nobody can answer or comment.",
  fr: "Ce sujet est verrouillé pour le moment\u202f: personne ne peut y répondre ni commenter.",
});
export const relatedTitle = text({ en: "Related", fr: "Dans le même sujet" });

export const askTitle = text({ en: "Ask a question", fr: "Poser une question" });
export const askLead = text({
  en: "One question at a time, as you would put it to a friend who knows the product.",
  fr: "Une question à la fois, comme vous la poseriez à une personne qui connaît le produit.",
});
export const spaceField = text({ en: "Where does it belong?", fr: "Où la poser\u202f?" });
export const chooseSpace = text({ en: "Choose a space", fr: "Choisissez un espace" });
export const kindField = text({ en: "What are you opening?", fr: "Qu’ouvrez-vous\u202f?" });
export const kindQuestion = text({ en: "A question", fr: "Une question" });
export const kindQuestionHint = text({
  en: "Something to solve: an answer can be accepted.",
  fr: "Quelque chose à résoudre\u202f: une réponse pourra être acceptée.",
});
export const kindDiscussion = text({ en: "A discussion", fr: "Une discussion" });
export const kindDiscussionHint = text({
  en: "Something to talk about, without one right answer.",
  fr: "Un sujet d’échange, sans réponse unique.",
});
export const kindAnnouncement = text({ en: "An announcement", fr: "Une annonce" });
export const kindAnnouncementHint = text({
  en: "The brand speaks; people may comment, not answer.",
  fr: "La marque s’exprime\u202f; on peut commenter, pas répondre.",
});
export const titleField = text({ en: "Title", fr: "Titre" });
export const titleHint = text({
  en: "The whole question in one sentence, if you can.",
  fr: "Toute la question en une phrase, si possible.",
});
export const bodyField = text({ en: "Details", fr: "Précisions" });
export const bodyHint = text({
  en: "What you did, what you expected, what happened instead. The model and version help.",
  fr: "Ce que vous avez fait, ce que vous attendiez, ce qui s’est passé. Le modèle et la version aident.",
});
export const markdownHint = text({
  en: "**bold**, *italic*, lists with -, quotes with >, `code`",
  fr: "**gras**, *italique*, listes avec -, citations avec >, `code`",
});
export const tagsField = text({ en: "Tags", fr: "Étiquettes" });
export const tagsHint = text({
  en: "Up to five, separated by commas.",
  fr: "Cinq au plus, séparées par des virgules.",
});
export const publish = text({ en: "Publish", fr: "Publier" });
export const noSpaceToAsk = text({
  en: "No space is open to you yet",
  fr: "Aucun espace ne vous est ouvert pour l’instant",
});
export const noSpaceToAskWhy = text({
  en: "An administrator creates spaces. You will find them here once that is done.",
  fr: "Les espaces sont créés par l’administration. Vous les trouverez ici une fois ouverts.",
});
