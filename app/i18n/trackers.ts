import { phrase, text } from "./text.ts";

export const trackersTitle = text({ en: "Add an issue tracker", fr: "Ajouter un outil de suivi" });
export const trackersLead = text({
  en: "Each idea gets one issue there, written anew at each export. Its status comes back by the team’s rules.",
  fr: "Chaque idée y reçoit un ticket, réécrit à chaque export. Son état revient selon les règles de l’équipe.",
});
export const newTrackerTitle = phrase<{ kind: string }>({
  en: ({ kind }) => `Send ideas to ${kind}`,
  fr: ({ kind }) => `Envoyer les idées vers ${kind}`,
});
export const trackerBase = text({ en: "Address of the tracker", fr: "Adresse de l’outil" });
export const trackerBaseHints = {
  github: text({
    en: "https://github.com, or your own GitHub server.",
    fr: "https://github.com, ou votre propre serveur GitHub.",
  }),
  gitlab: text({
    en: "https://gitlab.com, or your own GitLab server.",
    fr: "https://gitlab.com, ou votre propre serveur GitLab.",
  }),
  jira: text({
    en: "https://your-site.atlassian.net, or your own Jira server.",
    fr: "https://votre-site.atlassian.net, ou votre propre serveur Jira.",
  }),
  redmine: text({
    en: "As people open it. Its REST API must be switched on there.",
    fr: "Telle qu’on l’ouvre. Son API REST doit y être activée.",
  }),
};
export const trackerProject = text({ en: "Project", fr: "Projet" });
export const trackerProjectHints = {
  github: text({ en: "Owner and name: acme/lights.", fr: "Propriétaire et nom\u202f: acme/lumieres." }),
  gitlab: text({
    en: "Its path or number: acme/lights.",
    fr: "Son chemin ou son numéro\u202f: acme/lumieres.",
  }),
  jira: text({ en: "Its key: LIGHT.", fr: "Sa clé\u202f: LUM." }),
  redmine: text({ en: "Its identifier: lights.", fr: "Son identifiant\u202f: lumieres." }),
};
export const trackerToken = text({ en: "Token", fr: "Jeton" });
export const trackerTokenHints = {
  github: text({
    en: "A fine-grained token for this repository alone: Issues, read and write; Metadata, read.",
    fr: "Un jeton à portée fine, pour ce seul dépôt\u202f: Issues en lecture et écriture, Metadata en lecture.",
  }),
  gitlab: text({
    en: "A project token with the role Reporter and the scope api.",
    fr: "Un jeton de projet avec le rôle Reporter et la portée api.",
  }),
  jira: text({
    en: "Cloud: an API token of the account below. Your own server: a personal access token.",
    fr: "Cloud\u202f: un jeton d’API du compte ci-dessous. Serveur propre\u202f: un jeton d’accès personnel.",
  }),
  redmine: text({
    en: "The API key of an account that may see, add and edit issues in this project.",
    fr: "La clé d’API d’un compte qui peut voir, créer et modifier les demandes de ce projet.",
  }),
};
export const trackerTokenAgain = text({
  en: "It is not kept in a form that was refused: give it again.",
  fr: "Un formulaire refusé ne le garde pas\u202f: saisissez-\u2060le de nouveau.",
});
export const trackerTokenKept = text({
  en: "The token is kept sealed and never shown. Leave this empty to keep it.",
  fr: "Le jeton est gardé scellé et n’est jamais affiché. Laissez vide pour le conserver.",
});
export const trackerEmail = text({ en: "E-mail of the token’s account", fr: "E-mail du compte du jeton" });
export const trackerEmailHint = text({
  en: "For Jira Cloud. Leave it empty for your own Jira server.",
  fr: "Pour Jira Cloud. Laissez vide pour votre propre serveur Jira.",
});
export const trackerTypes = {
  jira: text({ en: "Type of issue", fr: "Type de ticket" }),
  redmine: text({ en: "Tracker", fr: "Tracker" }),
};
export const trackerTypeHints = {
  jira: text({ en: "As Jira names it: Story, Task…", fr: "Tel que Jira le nomme\u202f: Story, Tâche…" }),
  redmine: text({
    en: "As Redmine names it: Feature… Empty for the project’s first.",
    fr: "Tel que Redmine le nomme\u202f: Évolution… Vide pour le premier du projet.",
  }),
};
export const trackerLabel = text({ en: "Label on new issues", fr: "Étiquette des nouveaux tickets" });
export const trackerMarkup = text({ en: "How texts are written there", fr: "Mise en forme des textes" });
export const trackerMarkupHint = text({
  en: "Redmine: Administration, Settings, General, Text formatting.",
  fr: "Redmine\u202f: Administration, Configuration, Général, Formatage du texte.",
});
export const trackerLanguage = text({ en: "Language of the issues", fr: "Langue des tickets" });
export const addTrackerWord = text({ en: "Save and test", fr: "Enregistrer et tester" });
export const saveTrackerWord = text({ en: "Save and test", fr: "Enregistrer et tester" });
export const settingsPart = text({ en: "Settings", fr: "Réglages" });
export const openTrackerWord = text({ en: "Settings", fr: "Réglages" });
export const openRulesWord = text({ en: "Rules", fr: "Règles" });

export const connectionPart = text({ en: "Connection", fr: "Connexion" });
export const connectionWorks = text({ en: "It works.", fr: "Elle fonctionne." });
export const connectionUntried = text({ en: "Not tried yet.", fr: "Pas encore essayée." });
export const connectionAt = text({ en: "Last asked", fr: "Dernier échange" });
export const testConnection = text({ en: "Test the connection", fr: "Tester la connexion" });
export const connectionSaid = phrase<{ said: string }>({
  en: ({ said }) => `It said: “${said}”`,
  fr: ({ said }) => `Réponse\u202f: «\u202f${said}\u202f»`,
});
export const trackerSaved = text({
  en: "Saved. The connection works.",
  fr: "Enregistré. La connexion fonctionne.",
});
export const trackerSavedWrong = text({
  en: "Saved, but the connection does not work yet.",
  fr: "Enregistré, mais la connexion ne fonctionne pas encore.",
});

export const hookPart = text({ en: "Webhook of the tracker", fr: "Webhook de l’outil de suivi" });
export const hookLeads = {
  github: text({
    en: "Repository settings, Webhooks: this address, application/json, the secret, and the event “Issues”. Without it changes are seen within five minutes.",
    fr: "Réglages du dépôt, Webhooks\u202f: cette adresse, application/json, le secret, et l’événement «\u202fIssues\u202f». Sans cela, les changements sont vus sous cinq minutes.",
  }),
  gitlab: text({
    en: "Project settings, Webhooks: this address, the secret as signing token (or as secret token in older versions), and “Issues events”. Without it changes are seen within five minutes.",
    fr: "Réglages du projet, Webhooks\u202f: cette adresse, le secret comme jeton de signature (ou jeton secret dans les anciennes versions), et «\u202fIssues events\u202f». Sans cela, les changements sont vus sous cinq minutes.",
  }),
  jira: text({
    en: "System, WebHooks: this address, the secret, and the event “Issue updated” for this project. Without it changes are seen within five minutes.",
    fr: "Système, WebHooks\u202f: cette adresse, le secret, et l’événement «\u202fTicket mis à jour\u202f» pour ce projet. Sans cela, les changements sont vus sous cinq minutes.",
  }),
  redmine: text({
    en: "Redmine has none of its own. It is asked every five minutes.",
    fr: "Redmine n’en a pas. Il est interrogé toutes les cinq minutes.",
  }),
};
export const hookAddress = text({ en: "Address", fr: "Adresse" });
export const renewHookSecretWord = text({ en: "Make a new secret", fr: "Créer un nouveau secret" });

// Rules
export const rulesTitle = phrase<{ name: string }>({
  en: ({ name }) => `What comes back from ${name}`,
  fr: ({ name }) => `Ce qui revient de ${name}`,
});
export const rulesLead = text({
  en: "When an issue gets one of these statuses, its idea takes the step by itself, with the reason that everybody reads. Other statuses are only shown to the team.",
  fr: "Quand un ticket prend l’un de ces états, son idée avance d’elle-même, avec le motif que tout le monde lit. Les autres états ne sont montrés qu’à l’équipe.",
});
export const rulesPart = text({ en: "Rules", fr: "Règles" });
export const noRules = text({
  en: "None yet: statuses are only shown.",
  fr: "Aucune pour l’instant\u202f: les états sont seulement affichés.",
});
export const ruleStatus = text({ en: "Status there", fr: "État là-bas" });
export const ruleTo = text({ en: "The idea becomes", fr: "L’idée devient" });
export const ruleReason = text({ en: "Public reason", fr: "Motif public" });
export const ruleReasonFr = text({ en: "Public reason in French", fr: "Motif public en français" });
export const ruleReasonEn = text({ en: "Public reason in English", fr: "Motif public en anglais" });
export const ruleReasonHint = text({
  en: "Voters get it as it is. One language at least.",
  fr: "Les votants le reçoivent tel quel. Dans une langue au moins.",
});
export const ruleEdit = text({ en: "Change", fr: "Modifier" });
export const ruleRemove = text({ en: "Remove", fr: "Retirer" });
export const ruleAdd = text({ en: "Set a rule", fr: "Définir une règle" });
export const ruleSave = text({ en: "Save the rule", fr: "Enregistrer la règle" });
export const ruleSaved = text({
  en: "From now on. Issues that have this status already move nothing.",
  fr: "C’est en place. Les tickets déjà dans cet état ne changent rien.",
});
export const ruleRemoved = text({ en: "The rule is gone.", fr: "La règle est retirée." });
export const noStatuses = text({
  en: "Test the connection first: the tracker then says which statuses it has.",
  fr: "Testez d’abord la connexion\u202f: l’outil dira quels états il propose.",
});
export const issuesPart = text({
  en: "Issues of ideas, newest change first",
  fr: "Tickets des idées, derniers changements d’abord",
});
export const noIssuesYet = text({
  en: "No idea was exported there yet.",
  fr: "Aucune idée n’y a encore été exportée.",
});
export const issueColumn = text({ en: "Issue", fr: "Ticket" });
export const issueStatusColumn = text({ en: "Status there", fr: "État là-bas" });
export const issueSince = text({ en: "Since", fr: "Depuis" });
export const issueLost = text({ en: "not there any more", fr: "n’existe plus" });
/** In an idea’s part for the team: “Redmine: Resolved”. */
export const standsThere = phrase<{ name: string; status: string }>({
  en: ({ name, status }) => `${name}: ${status}`,
  fr: ({ name, status }) => `${name}\u202f: ${status}`,
});
/** Who made a step that nobody made. */
export const byTracker = text({
  en: "automatically, from the product team’s tracker",
  fr: "automatiquement, d’après l’outil de suivi de l’équipe produit",
});
/** `PROJ-7` says itself what it is; a number does not. */
export const issueNamed = phrase<{ id: string }>({
  en: ({ id }) => (/^\d+$/.test(id) ? `Issue #${id}` : id),
  fr: ({ id }) => (/^\d+$/.test(id) ? `Ticket nº\u00a0${id}` : id),
});
/** Whose feed says it, where no person took the step. */
export const productTeam = text({ en: "The product team", fr: "L’équipe produit" });
