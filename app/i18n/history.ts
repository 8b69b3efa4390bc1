import { phrase, text } from "./text.ts";

// The form that changes a post, or suggests a change
export const editTitle = phrase<{ kind: string }>({
  en: ({ kind }) =>
    kind === "body" ? "Edit the opening message" : kind === "answer" ? "Edit the answer" : "Edit the comment",
  fr: ({ kind }) =>
    kind === "body"
      ? "Modifier le message"
      : kind === "answer"
        ? "Modifier la réponse"
        : "Modifier le commentaire",
});
export const editLead = text({
  en: "Every wording is kept, and anyone who can read the message can see what changed.",
  fr: "Chaque version est conservée, et qui peut lire le message peut voir ce qui a changé.",
});
export const suggestTitle = text({ en: "Suggest an edit", fr: "Proposer une modification" });
export const suggestLead = text({
  en: "You cannot change this message yourself. Its author or a moderator reads what you suggest; once accepted, it is published with your name.",
  fr: "Vous ne pouvez pas modifier ce message vous-même. Son auteur ou la modération lit votre proposition\u202f; une fois acceptée, elle est publiée avec votre nom.",
});
export const suggestionWaits = text({
  en: "Your suggestion is waiting for an answer. What you send now takes its place.",
  fr: "Votre proposition attend une réponse. Ce que vous envoyez maintenant la remplace.",
});
export const seeSuggestion = text({ en: "See it as it stands", fr: "La voir telle qu’elle est" });
export const textField = text({ en: "Text", fr: "Texte" });
export const whyField = text({ en: "Why this change", fr: "Pourquoi ce changement" });
export const whyHint = text({
  en: "A few words for those who read the history.",
  fr: "Quelques mots pour qui lira l’historique.",
});
export const saveEdit = text({ en: "Save the change", fr: "Enregistrer la modification" });
export const sendSuggestion = text({ en: "Send the suggestion", fr: "Envoyer la proposition" });
export const cancelEdit = text({ en: "Back without changing", fr: "Revenir sans modifier" });
export const changedMeanwhile = text({
  en: "What changed while you were writing",
  fr: "Ce qui a changé pendant que vous écriviez",
});
export const changedMeanwhileWhy = text({
  en: "Your words are kept below. Take over what you want to keep of this, then send: your text takes the place of the present one.",
  fr: "Votre texte est conservé ci-dessous. Reprenez ce que vous voulez garder de ces changements, puis envoyez\u202f: votre texte remplacera le texte actuel.",
});

// The history
export const historyTitle = text({ en: "What changed", fr: "Ce qui a changé" });
export const historyOf = phrase<{ kind: string }>({
  en: ({ kind }) =>
    kind === "body" ? "In the opening message of" : kind === "answer" ? "In an answer to" : "In a comment on",
  fr: ({ kind }) =>
    kind === "body"
      ? "Dans le message d’ouverture de"
      : kind === "answer"
        ? "Dans une réponse à"
        : "Dans un commentaire sur",
});
export const neverEdited = text({ en: "Never edited", fr: "Jamais modifié" });
export const neverEditedWhy = text({
  en: "It still says what it said at first. Later wordings will be kept here.",
  fr: "Ce message dit toujours ce qu’il disait au départ. Ses versions suivantes seront conservées ici.",
});
export const versions = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# version", other: "# versions" }),
  fr: ({ count }, w) => w.plural(count, { one: "# version", other: "# versions" }),
});
export const versionName = phrase<{ number: number }>({
  en: ({ number }) => `Version ${number}`,
  fr: ({ number }) => `Version ${number}`,
});
export const fromTo = phrase<{ from: number; to: number }>({
  en: ({ from, to }) => `From version ${from} to version ${to}`,
  fr: ({ from, to }) => `De la version ${from} à la version ${to}`,
});
export const presentVersion = text({ en: "Present", fr: "Actuelle" });
export const firstVersion = text({ en: "as first written", fr: "telle qu’écrite au départ" });
export const restoredVersion = phrase<{ number: number }>({
  en: ({ number }) => `brings version ${number} back`,
  fr: ({ number }) => `rétablit la version ${number}`,
});
export const suggestedBy = text({ en: "suggested by", fr: "proposé par" });
export const acceptedBy = text({ en: "accepted by", fr: "accepté par" });
export const whatChangedHere = text({ en: "What it changed", fr: "Ce qu’elle a changé" });
export const compareWithPresent = text({ en: "Compare with the present", fr: "Comparer à l’actuelle" });
export const restoreVersion = text({ en: "Bring back", fr: "Rétablir" });
export const ofVersion = phrase<{ number: number }>({
  en: ({ number }) => `(version ${number})`,
  fr: ({ number }) => `(version ${number})`,
});
export const compareVersions = text({ en: "Compare two versions", fr: "Comparer deux versions" });
export const compareFrom = text({ en: "From", fr: "De la version" });
export const compareTo = text({ en: "to", fr: "à la version" });
export const compareAction = text({ en: "Compare", fr: "Comparer" });
export const restoreTitle = phrase<{ number: number }>({
  en: ({ number }) => `Bring back version ${number}?`,
  fr: ({ number }) => `Rétablir la version ${number}\u202f?`,
});
export const restoreLead = text({
  en: "Below is what that changes in the present text, which stays in the history.",
  fr: "Voici ce que cela change dans le texte actuel, qui reste dans l’historique.",
});
export const restoreAction = text({ en: "Bring this version back", fr: "Rétablir cette version" });
export const keepPresent = text({ en: "Keep the present one", fr: "Garder l’actuelle" });
export const earlierVersions = text({ en: "Earlier versions", fr: "Versions antérieures" });
export const latestVersions = text({ en: "Latest versions", fr: "Dernières versions" });
export const backToMessage = text({ en: "Back to the message", fr: "Retour au message" });

// The comparison
export const beforeColumn = text({ en: "Before", fr: "Avant" });
export const afterColumn = text({ en: "After", fr: "Après" });
export const removedWords = text({ en: "removed:", fr: "supprimé\u202f:" });
export const addedWords = text({ en: "added:", fr: "ajouté\u202f:" });
export const endOfChange = text({ en: "end of change", fr: "fin du changement" });
export const unchangedLines = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# unchanged line", other: "# unchanged lines" }),
  fr: ({ count }, w) => w.plural(count, { one: "# ligne inchangée", other: "# lignes inchangées" }),
});
export const titleChanged = text({ en: "Title", fr: "Titre" });
export const tagsChanged = text({ en: "Tags", fr: "Étiquettes" });
export const textChanged = text({ en: "Text", fr: "Texte" });
export const sameText = text({ en: "The text is the same.", fr: "Le texte est le même." });

// Suggestions
export const suggestionTitle = text({ en: "A suggested edit", fr: "Une modification proposée" });
export const suggestionFor = phrase<{ kind: string }>({
  en: ({ kind }) => (kind === "body" ? "For the opening message of" : "For an answer to"),
  fr: ({ kind }) => (kind === "body" ? "Pour le message d’ouverture de" : "Pour une réponse à"),
});
export const suggestedOn = text({ en: "Suggested", fr: "Proposé" });
export const whatItChanges = text({ en: "What it changes", fr: "Ce qu’elle change" });
export const acceptSuggestion = text({ en: "Accept the suggestion", fr: "Accepter la proposition" });
export const adjustSuggestion = text({ en: "Adjust it first", fr: "L’ajuster d’abord" });
export const declineSuggestion = text({ en: "Decline", fr: "Décliner" });
export const declineReason = text({ en: "Why not", fr: "Pourquoi non" });
export const declineHint = text({
  en: "Whoever suggested it reads this.",
  fr: "La personne qui l’a proposée lira ces mots.",
});
export const withdrawSuggestion = text({ en: "Take the suggestion back", fr: "Retirer la proposition" });
export const changeSuggestion = text({ en: "Change it", fr: "La modifier" });
export const movedOnTitle = text({ en: "The text has changed since", fr: "Le texte a changé depuis" });
export const movedOnClean = text({
  en: "Both sets of changes are put together below. Read the result through, change what you like, then accept.",
  fr: "Les deux séries de changements sont réunies ci-dessous. Relisez le résultat, corrigez ce que vous voulez, puis acceptez.",
});
export const movedOnClash = text({
  en: "The suggestion and the later changes touch the same words. Below is the text as suggested: put back what it lacks, then accept.",
  fr: "La proposition et les changements plus récents touchent les mêmes mots. Voici le texte tel que proposé\u202f: remettez ce qui lui manque, puis acceptez.",
});
export const suggestionOutcome = phrase<{ outcome: "accepted" | "declined" | "withdrawn" }>({
  en: ({ outcome }) => ({ accepted: "Accepted", declined: "Declined", withdrawn: "Taken back" })[outcome],
  fr: ({ outcome }) => ({ accepted: "Acceptée", declined: "Déclinée", withdrawn: "Retirée" })[outcome],
});
export const outcomeBy = phrase<{ name: string }>({
  en: ({ name }) => `by ${name}`,
  fr: ({ name }) => `par ${name}`,
});
export const waitingOutcome = text({ en: "Waiting", fr: "En attente" });
export const suggestionsTitle = text({ en: "Suggested edits", fr: "Modifications proposées" });
export const suggestionsLead = text({
  en: "Better wordings that members offer for what you wrote or look after, and those you offered.",
  fr: "Les formulations que des membres proposent pour ce que vous avez écrit ou suivez, et celles que vous proposez.",
});
export const waitingForYou = text({ en: "Waiting for you", fr: "En attente de vous" });
export const madeByYou = text({ en: "Made by you", fr: "Faites par vous" });
export const nothingWaits = text({ en: "Nothing waits for you", fr: "Rien ne vous attend" });
export const nothingWaitsWhy = text({
  en: "When somebody suggests a better wording of a message of yours, you decide on it here.",
  fr: "Quand une personne proposera une meilleure formulation d’un de vos messages, vous en déciderez ici.",
});
export const nothingSuggested = text({
  en: "You have suggested nothing yet",
  fr: "Vous n’avez encore rien proposé",
});
export const nothingSuggestedWhy = text({
  en: "Under each question and answer of others, the menu “More” lets you offer a better wording.",
  fr: "Sous chaque question ou réponse d’autrui, le menu «\u202fPlus\u202f» permet de proposer une meilleure formulation.",
});
export const openSuggestions = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# suggested edit waits", other: "# suggested edits wait" }),
  fr: ({ count }, w) =>
    w.plural(count, { one: "# modification proposée attend", other: "# modifications proposées attendent" }),
});
