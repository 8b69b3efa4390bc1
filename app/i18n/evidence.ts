import { phrase, text } from "./text.ts";

export const evidenceTitle = text({ en: "Evidence for R&D", fr: "Dossiers pour la R&D" });
export const evidenceLead = text({
  en: "Each export freezes what was known of an idea at that moment and signs it. The same state gives the same file.",
  fr: "Chaque export fige et signe ce que l’on savait d’une idée à cet instant. Un même état donne un même dossier.",
});
export const newExport = text({ en: "Export ideas", fr: "Exporter des idées" });
export const noExports = text({ en: "Nothing was exported yet", fr: "Rien n’a encore été exporté" });
export const noExportsWhy = text({
  en: "Choose ideas, and the people who build the product get who asks for them, since when, and in which words.",
  fr: "Choisissez des idées\u202f: celles et ceux qui conçoivent le produit sauront qui les demande, depuis quand et avec quels mots.",
});
export const exportsOlder = text({ en: "Older exports", fr: "Exports plus anciens" });

// Choosing
export const chooseTitle = text({ en: "Export ideas to R&D", fr: "Exporter des idées vers la R&D" });
export const chooseLead = text({
  en: "The ideas you decide on, most votes first. What is private to the team never goes along.",
  fr: "Les idées dont vous décidez, par nombre de votes. Ce que l’équipe se dit en privé ne part jamais avec.",
});
export const filterStatus = text({ en: "Status", fr: "État" });
export const filterProduct = text({ en: "Product", fr: "Produit" });
export const filterVotes = text({ en: "Votes at least", fr: "Votes au minimum" });
export const filterShow = text({ en: "Show", fr: "Afficher" });
export const statusAll = text({ en: "All", fr: "Tous" });
export const statusOpen = text({ en: "Open", fr: "Ouvertes" });
export const productAll = text({ en: "All products", fr: "Tous les produits" });
export const ideasLegend = text({ en: "Ideas", fr: "Idées" });
export const selectIdea = phrase<{ title: string }>({
  en: ({ title }) => `Export “${title}”`,
  fr: ({ title }) => `Exporter «\u202f${title}\u202f»`,
});
export const noneMatch = text({ en: "No idea matches", fr: "Aucune idée ne correspond" });
export const noneMatchWhy = text({
  en: "Ask for fewer votes or another status. Ideas of products that others answer for are not shown here.",
  fr: "Demandez moins de votes ou un autre état. Les idées de produits dont d’autres répondent n’apparaissent pas ici.",
});
export const allOfThem = phrase<{ count: number; shown: number }>({
  en: ({ count, shown }, w) =>
    count > shown
      ? w.plural(count, {
          one: "The one idea that matches",
          other: `All # ideas that match, not only the ${w.number(shown)} listed`,
        })
      : w.plural(count, { one: "The one idea that matches", other: "All # ideas that match" }),
  fr: ({ count, shown }, w) =>
    count > shown
      ? w.plural(count, {
          one: "La seule idée qui correspond",
          other: `Les # idées qui correspondent, pas seulement les ${w.number(shown)} affichées`,
        })
      : w.plural(count, { one: "La seule idée qui correspond", other: "Les # idées qui correspondent" }),
});
export const targetField = text({ en: "Where to", fr: "Destination" });
export const targetDownload = text({ en: "Download", fr: "Téléchargement" });
export const targetDownloadHint = text({
  en: "Nothing is sent. You get the signed files, and one CSV for spreadsheets.",
  fr: "Rien n’est envoyé. Vous obtenez les dossiers signés et un CSV pour tableur.",
});
export const targetKindWords = {
  webhook: text({ en: "Signed webhook", fr: "Webhook signé" }),
  email: text({ en: "E-mail", fr: "E-mail" }),
  github: text({ en: "GitHub", fr: "GitHub" }),
  gitlab: text({ en: "GitLab", fr: "GitLab" }),
  jira: text({ en: "Jira", fr: "Jira" }),
  redmine: text({ en: "Redmine", fr: "Redmine" }),
};
export const targetTo = phrase<{ kind: string; shown: string }>({
  en: ({ kind, shown }) => `${kind} to ${shown}`,
  fr: ({ kind, shown }) => `${kind} vers ${shown}`,
});
export const exportNow = text({ en: "Export to R&D", fr: "Exporter vers la R&D" });
export const exportedOn = text({ en: "Exported", fr: "Exportée" });
export const neverExported = text({ en: "never", fr: "jamais" });
export const columnIdea = text({ en: "Idea", fr: "Idée" });
export const columnVotes = text({ en: "Votes", fr: "Votes" });
export const columnProduct = text({ en: "Product", fr: "Produit" });
export const columnStatus = text({ en: "Status", fr: "État" });

// Batches
export const batchTitle = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "Export of one idea", other: "Export of # ideas" }),
  fr: ({ count }, w) => w.plural(count, { one: "Export d’une idée", other: "Export de # idées" }),
});
export const batchBy = phrase<{ name: string }>({
  en: ({ name }) => `by ${name}`,
  fr: ({ name }) => `par ${name}`,
});
export const columnWhen = text({ en: "When", fr: "Date" });
export const columnWho = text({ en: "By", fr: "Par" });
export const columnTarget = text({ en: "Where to", fr: "Destination" });
export const columnState = text({ en: "State", fr: "Suivi" });
export const columnChanged = text({ en: "Since then", fr: "Depuis" });
export const ideasCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# idea", other: "# ideas" }),
  fr: ({ count }, w) => w.plural(count, { one: "# idée", other: "# idées" }),
});
export const freezing = phrase<{ frozen: number; count: number }>({
  en: ({ frozen, count }, w) => `Freezing: ${w.number(frozen)} of ${w.number(count)}`,
  fr: ({ frozen, count }, w) => `Figement en cours\u202f: ${w.number(frozen)} sur ${w.number(count)}`,
});
export const freezingWhy = text({
  en: "The files are being made. Load this page again in a moment.",
  fr: "Les dossiers sont en préparation. Rechargez cette page dans un instant.",
});
export const ready = text({ en: "Ready", fr: "Prêt" });
export const sentCount = phrase<{ count: number; of: number }>({
  en: ({ count, of }, w) => (count === of ? "Arrived" : `${w.number(count)} of ${w.number(of)} arrived`),
  fr: ({ count, of }, w) => (count === of ? "Arrivé" : `${w.number(count)} sur ${w.number(of)} arrivés`),
});
export const failedCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# failed", other: "# failed" }),
  fr: ({ count }, w) => w.plural(count, { one: "# échec", other: "# échecs" }),
});
export const waitingCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# on its way", other: "# on their way" }),
  fr: ({ count }, w) => w.plural(count, { one: "# en route", other: "# en route" }),
});
export const changedCount = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# changed since", other: "# changed since" }),
  fr: ({ count }, w) => w.plural(count, { one: "# a changé depuis", other: "# ont changé depuis" }),
});
export const unchanged = text({ en: "Unchanged", fr: "Inchangé" });
export const changedSince = text({ en: "Changed since", fr: "A changé depuis" });
export const goneNow = text({ en: "Gone since", fr: "Disparue depuis" });
export const changedSeePage = text({ en: "See the export", fr: "Voir l’export" });
export const downloadCsv = text({ en: "CSV for spreadsheets", fr: "CSV pour tableur" });
export const downloadJson = text({
  en: "Signed JSON, a file a line",
  fr: "JSON signé, un dossier par ligne",
});
export const batchHash = text({ en: "Content hash of the export", fr: "Empreinte de l’export" });
export const seeFile = text({ en: "Read the file", fr: "Lire le dossier" });
export const exportAgain = text({ en: "Export as it is now", fr: "Exporter l’état actuel" });
export const stateArrived = text({ en: "Arrived", fr: "Arrivé" });
export const stateBefore = text({
  en: "Arrived with an earlier export",
  fr: "Arrivé avec un export précédent",
});
export const stateWaiting = text({ en: "On its way", fr: "En route" });
export const stateTrying = phrase<{ tries: number }>({
  en: ({ tries }, w) =>
    w.plural(tries, {
      one: "Failed once, tried again by itself",
      other: "Failed # times, tried again by itself",
    }),
  fr: ({ tries }, w) =>
    w.plural(tries, {
      one: "Un échec, nouvel essai automatique",
      other: "# échecs, nouvel essai automatique",
    }),
});
export const stateFailed = text({ en: "Failed", fr: "Échec" });
export const tryAgain = text({ en: "Try again", fr: "Réessayer" });
export const tryAllAgain = text({ en: "Try all again", fr: "Tout réessayer" });
export const triedAgain = text({
  en: "It is being tried again. Load this page again in a moment.",
  fr: "Nouvel essai en cours. Rechargez cette page dans un instant.",
});
const problems: Record<string, ReturnType<typeof text>> = {
  unreachable: text({
    en: "The other server could not be reached.",
    fr: "Le serveur distant est injoignable.",
  }),
  timeout: text({ en: "The other server took too long.", fr: "Le serveur distant a mis trop de temps." }),
  inside: text({
    en: "The address leads inside this network, where nothing is sent.",
    fr: "L’adresse mène à l’intérieur de ce réseau\u202f: rien n’y est envoyé.",
  }),
  status: text({ en: "The other server refused it.", fr: "Le serveur distant l’a refusé." }),
  redirect: text({
    en: "The other server leads elsewhere, which is not followed.",
    fr: "Le serveur distant redirige ailleurs, ce qui n’est pas suivi.",
  }),
  gone410: text({
    en: "The other server says it is gone (410).",
    fr: "Le serveur distant dit ne plus exister (410).",
  }),
  gone: text({ en: "The idea is gone.", fr: "L’idée a disparu." }),
  mailRefused: text({ en: "The mail was refused for good.", fr: "L’e-mail a été refusé définitivement." }),
  mailAway: text({ en: "The mail could not leave yet.", fr: "L’e-mail n’a pas encore pu partir." }),
  targetRetired: text({ en: "The target was given up.", fr: "La destination a été abandonnée." }),
  wrongToken: text({
    en: "The tracker does not know the token, or it has run out.",
    fr: "L’outil de suivi ne connaît pas le jeton, ou celui-ci a expiré.",
  }),
  noRight: text({
    en: "The token’s owner may not see, make and change issues there.",
    fr: "Le titulaire du jeton ne peut pas y voir, créer et modifier des tickets.",
  }),
  noProject: text({
    en: "There is no such project, or the token’s owner may not see it.",
    fr: "Ce projet n’existe pas, ou le titulaire du jeton ne peut pas le voir.",
  }),
  noIssues: text({
    en: "Issues are switched off in this project.",
    fr: "Les tickets sont désactivés dans ce projet.",
  }),
  noType: text({
    en: "The project has no such type of issue.",
    fr: "Le projet n’a pas ce type de ticket.",
  }),
  noLabels: text({
    en: "The token’s owner may make issues there, but not put labels on them.",
    fr: "Le titulaire du jeton peut y créer des tickets, mais pas les étiqueter.",
  }),
  slowDown: text({
    en: "The tracker asks to be left alone for a while.",
    fr: "L’outil de suivi demande d’attendre un moment.",
  }),
  refusedFields: text({
    en: "The tracker does not take the issue as it is.",
    fr: "L’outil de suivi n’accepte pas le ticket tel quel.",
  }),
  unreadable: text({
    en: "The answer is not one of this kind of tracker. Is the address right?",
    fr: "La réponse n’est pas celle d’un tel outil de suivi. L’adresse est-elle la bonne\u202f?",
  }),
  tooMany: text({
    en: "Too much changed there meanwhile to look for an issue that may be there already.",
    fr: "Trop de choses y ont changé entre-temps pour y chercher un ticket peut-être déjà créé.",
  }),
  issueGone: text({
    en: "The issue is not there any more. Trying again makes a new one.",
    fr: "Le ticket n’existe plus. Un nouvel essai en crée un autre.",
  }),
  busy: text({
    en: "Another export is writing to the same issue.",
    fr: "Un autre export est en train d’écrire dans le même ticket.",
  }),
  unmade: text({
    en: "It could not be made; the log says why.",
    fr: "L’envoi n’a pas pu être préparé\u202f; le journal dit pourquoi.",
  }),
};
export const problemWords = (key: string): string => (problems[key] ?? problems.unmade!)();
export const saidByIt = phrase<{ status: number | null; said: string }>({
  en: ({ status, said }) =>
    [status === null ? "" : `HTTP ${status}`, said && `“${said}”`].filter(Boolean).join(" · "),
  fr: ({ status, said }) =>
    [status === null ? "" : `HTTP ${status}`, said && `«\u202f${said}\u202f»`].filter(Boolean).join(" · "),
});
export const targetGone = text({ en: "given up", fr: "abandonnée" });

/** On an idea's own page, for those who decide on it. */
export const exportAct = text({ en: "Export to R&D", fr: "Exporter vers la R&D" });

// Targets
export const targetsTitle = text({ en: "Evidence targets", fr: "Destinations des dossiers" });
export const adminEvidenceLead = text({
  en: "Where exported ideas go, and the key that signs them.",
  fr: "Où partent les idées exportées, et la clé qui les signe.",
});
export const targetsLead = text({
  en: "Customers’ words leave the community by these ways. Each is named here, and every export is noted.",
  fr: "C’est par là que les paroles des clients quittent la communauté. Chaque destination est nommée ici, chaque export est noté.",
});
export const targetsHere = text({ en: "Targets", fr: "Destinations" });
export const noTargets = text({
  en: "None yet: exports are downloaded.",
  fr: "Aucune pour l’instant\u202f: les exports se téléchargent.",
});
export const targetName = text({ en: "Name", fr: "Nom" });
export const targetNameHint = text({
  en: "As your colleagues know it, such as “Lighting team”.",
  fr: "Tel que vos collègues le connaissent, par exemple «\u202fÉquipe éclairage\u202f».",
});
export const targetKind = text({ en: "Kind", fr: "Type" });
export const targetPlace = text({ en: "Leads to", fr: "Mène à" });
export const addWebhookTarget = text({ en: "Add a signed webhook", fr: "Ajouter un webhook signé" });
export const addEmailTarget = text({
  en: "Add a team’s e-mail address",
  fr: "Ajouter l’e-mail d’une équipe",
});
export const webhookTargetHint = text({
  en: "An https address. Each file is posted there, signed as Standard Webhooks has it.",
  fr: "Une adresse https. Chaque dossier y est envoyé, signé selon Standard Webhooks.",
});
export const urlLabel = text({ en: "Address", fr: "Adresse" });
export const emailLabel = text({ en: "E-mail address", fr: "Adresse e-mail" });
export const emailHint = text({
  en: "The mail has figures and links, which open after signing in. No name and no customer’s words.",
  fr: "L’e-mail contient des chiffres et des liens, lisibles après connexion. Aucun nom, aucune parole de client.",
});
export const mailLanguage = text({ en: "Language of the mail", fr: "Langue de l’e-mail" });
export const addTargetWord = text({ en: "Add", fr: "Ajouter" });
export const retireTargetWord = text({ en: "Remove", fr: "Retirer" });
export const retireTargetSure = text({
  en: "Nothing is sent there any more, and no status comes back. There is no way back; what went there stays to be seen.",
  fr: "Plus rien n’y est envoyé et aucun état n’en revient. C’est définitif\u202f; ce qui y est parti reste visible.",
});
export const retireTargetNow = text({ en: "Remove for good", fr: "Retirer définitivement" });
export const targetAdded = text({ en: "The target is there.", fr: "La destination est ajoutée." });
export const targetRetired = text({
  en: "Nothing is sent there any more. What went there stays to be seen.",
  fr: "Plus rien n’y est envoyé. Ce qui y est parti reste visible.",
});
export const keyTitle = text({ en: "Signing key", fr: "Clé de signature" });
export const keyLead = text({
  en: "Ed25519. A new key signs from then on; what former keys signed still verifies by their public halves, which stay published.",
  fr: "Ed25519. Une nouvelle clé signe à partir de là\u202f; ce que les anciennes ont signé se vérifie toujours avec leurs parties publiques, qui restent publiées.",
});
export const keyNow = text({ en: "Signs now", fr: "Signe actuellement" });
export const keyFormer = text({ en: "Former", fr: "Ancienne" });
export const rotateKeyWord = text({ en: "Sign with a new key", fr: "Signer avec une nouvelle clé" });
export const keyRotated = text({
  en: "A new key signs from now on.",
  fr: "Une nouvelle clé signe désormais.",
});
export const publicKeyWord = text({ en: "Public key", fr: "Clé publique" });
