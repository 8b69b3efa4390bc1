import { type Text, text } from "./text.ts";

/** Why a thread could not be arranged as asked, by the key the command gives. */
export const arrangingRefusals = {
  threadUnknown: text({
    en: "Give the number, the address or words of the title of a thread where you keep order.",
    fr: "Indiquez le numéro, l’adresse ou des mots du titre d’un sujet d’un espace que vous modérez.",
  }),
  sameThread: text({
    en: "This is the thread itself. Choose another one.",
    fr: "C’est ce sujet lui-même. Choisissez-en un autre.",
  }),
  ownDuplicate: text({
    en: "That thread leads here already: it is this one, or a duplicate of it.",
    fr: "Ce sujet mène déjà ici\u202f: c’est celui-ci, ou l’un de ses doublons.",
  }),
  notYoursToArrange: text({
    en: "That thread is in a space you do not moderate.",
    fr: "Ce sujet se trouve dans un espace que vous ne modérez pas.",
  }),
  alreadyInSpace: text({
    en: "The thread is in this space already.",
    fr: "Le sujet est déjà dans cet espace.",
  }),
  alreadyThatKind: text({ en: "The thread is of this kind already.", fr: "Le sujet est déjà de ce type." }),
  answersUnknown: text({
    en: "Choose at least one answer that still stands in this thread.",
    fr: "Choisissez au moins une réponse encore présente dans ce sujet.",
  }),
  staysAnnouncement: text({
    en: "An announcement cannot be turned into something else, nor joined with another thread.",
    fr: "Une annonce ne peut ni changer de type, ni être réunie à un autre sujet.",
  }),
  alreadyDuplicate: text({
    en: "This thread is marked as a duplicate already. Undo that first, in its history.",
    fr: "Ce sujet est déjà signalé comme doublon. Annulez d’abord cette action dans son historique.",
  }),
  goesRound: text({
    en: "Readers would be led round in a circle: one of these threads already leads to the other.",
    fr: "On tournerait en rond\u202f: l’un de ces sujets mène déjà à l’autre.",
  }),
  actUndone: text({ en: "This was undone already.", fr: "Cette action a déjà été annulée." }),
  actTooOld: text({
    en: "What this changed was not kept, so it cannot be undone by itself.",
    fr: "Ce que cette action a changé n’a pas été conservé\u202f: elle ne peut pas être annulée d’elle-même.",
  }),
  placedSince: text({
    en: "The thread was moved or became another kind since. Undo that first.",
    fr: "Le sujet a été déplacé ou a changé de type depuis. Annulez d’abord cette action plus récente.",
  }),
  noWayBack: text({
    en: "The space it came from does not take this kind of thread any more.",
    fr: "L’espace d’où il vient n’accueille plus ce type de sujet.",
  }),
  mergedSince: text({
    en: "One of the threads was merged into another since. Undo that first.",
    fr: "L’un des sujets a été fusionné avec un autre depuis. Annulez d’abord cette fusion.",
  }),
  answersLeftSince: text({
    en: "Some of the answers were carried into another thread since. Undo that first.",
    fr: "Des réponses ont été emportées dans un autre sujet depuis. Annulez d’abord cette action.",
  }),
  openingAccepted: text({
    en: "The message that opened the thread was accepted as an answer since. Take the acceptance back first.",
    fr: "Le message qui ouvrait le sujet a été accepté comme réponse depuis. Retirez d’abord cette acceptation.",
  }),
  takenDownSince: text({
    en: "Part of it was withdrawn, hidden or removed since. That has to be undone first.",
    fr: "Une partie a été retirée, masquée ou supprimée depuis. Il faut d’abord revenir là-dessus.",
  }),
} satisfies Record<string, Text>;
