import { phrase, text } from "./text.ts";

type Brand = { brand: string };
type Until = { until: string | null };

export const suspendTitle = phrase<{ name: string }>({
  en: ({ name }) => `Suspend ${name}`,
  fr: ({ name }) => `Suspendre ${name}`,
});
export const suspensionOf = phrase<{ name: string }>({
  en: ({ name }) => `Suspension of ${name}`,
  fr: ({ name }) => `Suspension de ${name}`,
});
export const suspendWhat = text({
  en: "They are signed out at once, cannot sign in, and get no mail but the reason. Their page and what they wrote stay as they are.",
  fr: "La personne est déconnectée aussitôt, ne peut plus se connecter et ne reçoit plus d’autre e-mail que le motif. Sa page et ce qu’elle a écrit restent en place.",
});
export const suspendHowLong = text({ en: "For how long?", fr: "Pour combien de temps\u202f?" });
export const lastsDays = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# day", other: "# days" }),
  fr: ({ count }, w) => w.plural(count, { one: "# jour", other: "# jours" }),
});
export const lastsYear = text({ en: "1 year", fr: "1 an" });
export const lastsUntilLifted = text({ en: "Until it is lifted", fr: "Jusqu’à ce qu’elle soit levée" });
export const suspendReasonHint = text({
  en: "They read it, word for word, in a mail and when they try to sign in. It stays on record.",
  fr: "La personne le lit mot pour mot, par e-mail et en essayant de se connecter. Il reste consigné.",
});
export const suspendDo = text({ en: "Suspend", fr: "Suspendre" });
export const suspendNotThem = text({
  en: "You cannot suspend this person.",
  fr: "Vous ne pouvez pas suspendre cette personne.",
});
export const suspendNotTeam = text({
  en: "Of the team, only an administrator suspends somebody, and no administrator before that role is taken away.",
  fr: "Au sein de l’équipe, seule l’administration suspend quelqu’un, et une personne qui administre doit d’abord perdre ce rôle.",
});
export const memberSince = text({ en: "here since", fr: "inscription" });
export const endedWord = text({ en: "over since", fr: "terminée depuis" });
export const untilDate = phrase<{ date: string }>({
  en: ({ date }) => `until ${date}`,
  fr: ({ date }) => `jusqu’au ${date}`,
});
export const untilLiftedWord = text({ en: "until it is lifted", fr: "jusqu’à ce qu’elle soit levée" });

export const suspensionTitle = text({ en: "Suspension", fr: "Suspension" });
export const suspensionNone = text({ en: "None", fr: "Aucune" });
export const toSuspend = text({ en: "Suspend…", fr: "Suspendre…" });
export const toSuspension = text({ en: "See the decision, or lift it", fr: "Voir la décision ou la lever" });
export const toSuspensions = text({ en: "Decisions so far", fr: "Décisions prises" });

export const suspendedTitle = text({ en: "Your account is suspended", fr: "Votre compte est suspendu" });
export const suspendedBody = phrase<{ username: string; date: string }>({
  en: ({ username, date }) => `The account “${username}” was suspended on ${date}.`,
  fr: ({ username, date }) => `Le compte «\u202f${username}\u202f» a été suspendu le ${date}.`,
});
export const suspendedUntil = phrase<Until>({
  en: ({ until }) =>
    until ? `The suspension ends by itself on ${until}.` : "The suspension lasts until the team lifts it.",
  fr: ({ until }) =>
    until
      ? `La suspension prend fin d’elle-même le ${until}.`
      : "La suspension dure jusqu’à ce que l’équipe la lève.",
});
export const suspendedMeans = text({
  en: "Until then you cannot sign in, and nothing is sent to you. Everything public stays open to you as to any visitor, and what you wrote is still there.",
  fr: "D’ici là, vous ne pouvez pas vous connecter et rien ne vous est envoyé. Tout ce qui est public vous reste ouvert, comme à chacun, et ce que vous avez écrit est toujours là.",
});
export const suspendedReason = text({ en: "Reason", fr: "Motif" });
export const suspendedRecord = text({
  en: "The decision was taken by a person. It is on record with its reason, and whoever may decide can lift it, not only who took it.",
  fr: "La décision a été prise par une personne. Elle est consignée avec son motif, et toute personne habilitée peut la lever, pas seulement celle qui l’a prise.",
});
export const suspensionOverTitle = text({
  en: "Your account is open again",
  fr: "Votre compte est de nouveau ouvert",
});
export const suspensionOverBody = phrase<{ username: string }>({
  en: ({ username }) => `The suspension of the account “${username}” is over: you can sign in.`,
  fr: ({ username }) =>
    `La suspension du compte «\u202f${username}\u202f» est terminée\u202f: vous pouvez vous connecter.`,
});
export const liftedWhy = text({ en: "Why it was lifted", fr: "Pourquoi elle a été levée" });

export const suspendedSubject = phrase<Brand>({
  en: ({ brand }) => `Your account on the ${brand} community is suspended`,
  fr: ({ brand }) => `Votre compte sur la communauté ${brand} est suspendu`,
});
export const suspendedAction = text({ en: "Read the decision", fr: "Lire la décision" });
export const liftedSubject = phrase<Brand>({
  en: ({ brand }) => `Your account on the ${brand} community is open again`,
  fr: ({ brand }) => `Votre compte sur la communauté ${brand} est de nouveau ouvert`,
});
export const liftedBody = phrase<{ username: string }>({
  en: ({ username }) =>
    `The team has lifted the suspension of the account “${username}”. You can sign in again, and everything is as you left it.`,
  fr: ({ username }) =>
    `L’équipe a levé la suspension du compte «\u202f${username}\u202f». Vous pouvez de nouveau vous connecter, et tout est comme vous l’avez laissé.`,
});
