import { phrase, type Text, text } from "./text.ts";

export const wizardTitle = text({ en: "First steps", fr: "Premiers pas" });
export const wizardSteps = text({ en: "Steps", fr: "Étapes" });
export const stepOf = phrase<{ step: number; of: number }>({
  en: ({ step, of }) => `Step ${step} of ${of}`,
  fr: ({ step, of }) => `Étape ${step} sur ${of}`,
});
export const goOn = text({ en: "Save and go on", fr: "Enregistrer et continuer" });
export const later = text({ en: "Later", fr: "Plus tard" });

export const brandStep = text({ en: "Brand", fr: "Marque" });
export const brandStepTitle = text({ en: "Make the square yours", fr: "Faites de cette place la vôtre" });
export const brandStepLead = text({
  en: "Everything here can be changed later, under Administration.",
  fr: "Tout se change plus tard, dans l’administration.",
});

export const spacesStep = text({ en: "Spaces", fr: "Espaces" });
export const spacesStepTitle = text({ en: "Open the first spaces", fr: "Ouvrez les premiers espaces" });
export const spacesStepLead = text({
  en: "Few and plain: people find their way, and no room looks empty. More are made in a minute.",
  fr: "Peu, et clairs\u202f: chacun s’y retrouve et aucun lieu ne paraît vide. En ajouter prend une minute.",
});
export const brandKindLabel = text({ en: "What the brand offers", fr: "Ce que propose la marque" });
export const brandKindWords: Record<string, { label: Text; hint: Text }> = {
  objects: {
    label: text({ en: "Objects one owns", fr: "Des objets que l’on possède" }),
    hint: text({
      en: "Bikes, appliances, tools, furniture: assembled, cared for, repaired.",
      fr: "Vélos, appareils, outils, meubles\u202f: on les monte, les entretient, les répare.",
    }),
  },
  software: {
    label: text({ en: "Software or an online service", fr: "Un logiciel ou un service en ligne" }),
    hint: text({ en: "Used at a screen, connected to others.", fr: "Utilisé à l’écran, relié à d’autres." }),
  },
  food: {
    label: text({ en: "Food, drink or care", fr: "Alimentation, boisson ou soin" }),
    hint: text({
      en: "Tasted, cooked, applied; with ingredients to be asked about.",
      fr: "On goûte, cuisine, applique, et l’on s’enquiert de la composition.",
    }),
  },
  services: {
    label: text({ en: "A contract or a subscription", fr: "Un contrat ou un abonnement" }),
    hint: text({
      en: "Telephone, energy, insurance, transport.",
      fr: "Téléphone, énergie, assurance, transport.",
    }),
  },
  simple: {
    label: text({ en: "Something else", fr: "Autre chose" }),
    hint: text({
      en: "One space of each kind, to begin with.",
      fr: "Un espace de chaque type, pour commencer.",
    }),
  },
};
export const showSpaces = text({ en: "Show its spaces", fr: "Voir ses espaces" });
export const spacesProposed = text({ en: "Spaces to open", fr: "Espaces à ouvrir" });
export const spacesProposedHint = text({
  en: "They open with these words. Starter spaces that you leave out are closed.",
  fr: "Ils ouvrent avec ces mots. Les espaces de départ que vous écartez sont fermés.",
});
export const openThem = text({ en: "Open them and go on", fr: "Les ouvrir et continuer" });
export const spacesStaying = text({ en: "Staying as they are", fr: "Ceux qui restent tels quels" });
export const spacesStayingWhy = text({
  en: "Somebody made, changed or used them already.",
  fr: "Quelqu’un les a déjà créés, modifiés ou utilisés.",
});
export const exampleToCome = phrase<{ example: string }>({
  en: ({ example }) =>
    `The search box will suggest “${example}”, until you write a question of your own under Brand.`,
  fr: ({ example }) =>
    `La recherche proposera «\u202f${example}\u202f», en attendant la question que vous écrirez sous Marque.`,
});
export const brandKindMissing = text({
  en: "Choose what the brand offers, to see its spaces.",
  fr: "Choisissez ce que propose la marque pour voir ses espaces.",
});

export const mailStep = text({ en: "Mail", fr: "Courrier" });
export const mailStepTitle = text({ en: "See that mail arrives", fr: "Vérifiez que le courrier arrive" });
export const mailStepLead = text({
  en: "Members confirm their address and hear of answers by mail: a square without it stays silent.",
  fr: "C’est par e-mail que l’on confirme son adresse et que l’on apprend les réponses\u202f: sans lui, la place reste muette.",
});
export const mailLeavesBy = phrase<{ server: string }>({
  en: ({ server }) => `Mail leaves by ${server}.`,
  fr: ({ server }) => `Le courrier part par ${server}.`,
});
export const mailStaysHere = text({
  en: "No mail server is set yet: mails are kept here and reach nobody. Whoever runs the machine sets SMTP_URL and starts Parvis again.",
  fr: "Aucun serveur de messagerie n’est défini\u202f: les messages sont gardés ici et ne parviennent à personne. La personne qui tient la machine définit SMTP_URL puis relance Parvis.",
});
export const mailTestAction = text({ en: "Send me a test", fr: "M’envoyer un essai" });
export const mailTestSent = text({
  en: "The test is on its way to your address. If it is not there in five minutes, the mail log says why.",
  fr: "L’essai est en route vers votre adresse. S’il n’y est pas dans cinq minutes, le journal du courrier dit pourquoi.",
});
export const mailTestKept = text({
  en: "The test is kept here, not sent.",
  fr: "L’essai est gardé ici, pas envoyé.",
});
export const mailSeeLog = text({ en: "See the mail log", fr: "Voir le journal du courrier" });
export const peopleStep = text({ en: "Colleagues", fr: "Collègues" });
export const peopleStepTitle = text({ en: "Ask colleagues in", fr: "Faites venir des collègues" });
export const peopleStepLead = text({
  en: "Experts answer what only they know, moderators keep order, a community manager brings both together.",
  fr: "L’expertise répond à ce qu’elle est seule à savoir, la modération veille, l’animation relie les deux.",
});

export const goOnPlain = text({ en: "Go on", fr: "Continuer" });

export const doneTitle = text({ en: "The square is open", fr: "La place est ouverte" });
export const doneLead = text({
  en: "What helps most now: a few real questions with good answers, before anyone else comes.",
  fr: "Le plus utile maintenant\u202f: quelques vraies questions bien répondues, avant que le monde n’arrive.",
});
export const doneAsk = text({ en: "Write the first question", fr: "Écrire la première question" });
export const doneAskHint = text({
  en: "Take one that customer service hears every week, and answer it with a colleague.",
  fr: "Prenez-en une que le service client entend chaque semaine, et répondez-y avec un collègue.",
});
export const doneImportHint = text({
  en: "Is there a community already? Whoever runs the machine brings it with the command “import”: a Stack Exchange dump, with its members, answers and addresses.",
  fr: "Une communauté existe déjà\u202f? La personne qui tient la machine la fait venir par la commande «\u202fimport\u202f»\u202f: un export Stack Exchange, avec ses membres, réponses et adresses.",
});
export const doneAdmin = text({ en: "See all settings", fr: "Voir tous les réglages" });
export const doneAdminHint = text({
  en: "People, groups, products, mail, health: each on its own page, with what it is for.",
  fr: "Personnes, groupes, produits, courrier, santé\u202f: chacun sa page, avec ce à quoi il sert.",
});
