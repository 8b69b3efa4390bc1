import type { Locale } from "./locale.ts";
import { type Phrase, phrase, type Text, text } from "./text.ts";

export const healthTitle = text({ en: "Health", fr: "Santé" });
export const healthLead = text({
  en: "Whether all that the place stands on is well. On the command line, npm run parvis -- doctor says the same.",
  fr: "Si tout ce sur quoi repose la place se porte bien. En ligne de commande, npm run parvis -- doctor dit la même chose.",
});
export const allWell = text({ en: "All is well.", fr: "Tout va bien." });
export const notAllWell = phrase<{ count: number }>({
  en: ({ count }, w) =>
    w.plural(count, { one: "One thing needs attention:", other: "# things need attention:" }),
  fr: ({ count }, w) =>
    w.plural(count, {
      one: "Un point demande votre attention\u202f:",
      other: "# points demandent votre attention\u202f:",
    }),
});
export const seeHealth = text({ en: "See all checks", fr: "Voir tous les contrôles" });
export const lookAgain = text({ en: "Look again", fr: "Vérifier à nouveau" });
export const stateWell = text({ en: "Well", fr: "Bien" });
export const stateLook = text({ en: "Have a look", fr: "À regarder" });
export const stateFault = text({ en: "Fault", fr: "Défaut" });

const names: Record<string, Text> = {
  database: text({ en: "Database", fr: "Base de données" }),
  migrations: text({ en: "Migrations", fr: "Migrations" }),
  worker: text({ en: "Worker", fr: "Travail de fond" }),
  queues: text({ en: "Queues", fr: "Files d’attente" }),
  "failed-jobs": text({ en: "Failed jobs", fr: "Tâches en échec" }),
  mail: text({ en: "Mail", fr: "Courrier" }),
  storage: text({ en: "File store", fr: "Stockage des fichiers" }),
  disk: text({ en: "Disk", fr: "Disque" }),
  search: text({ en: "Search", fr: "Recherche" }),
  webhooks: text({ en: "Webhooks", fr: "Webhooks" }),
  address: text({ en: "Address", fr: "Adresse" }),
  versions: text({ en: "This process", fr: "Ce processus" }),
};

export function checkName(id: string, locale?: Locale): string {
  return names[id]?.(locale) ?? id;
}

type Facts = Record<string, string | number>;

const size = (bytes: string | number | undefined, locale: Locale) => {
  const value = Number(bytes ?? 0);
  const [by, unit] =
    value >= 1e9 ? [1e9, locale === "fr" ? "Go" : "GB"] : [1e6, locale === "fr" ? "Mo" : "MB"];
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: by === 1e9 ? 1 : 0 }).format(
    value / by,
  );
  return `${shown}\u00a0${unit}`;
};

/** How long in one unit: seconds, then minutes, then hours, then days. */
const span = (seconds: string | number | undefined, locale: Locale) => {
  const value = Number(seconds ?? 0);
  const [by, unit] =
    value < 120
      ? [1, "s"]
      : value < 7_200
        ? [60, "min"]
        : value < 172_800
          ? [3_600, "h"]
          : [86_400, locale === "fr" ? "j" : "d"];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value / by)}\u00a0${unit}`;
};

const moment = (at: string | number | undefined, locale: Locale) =>
  at
    ? new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
        dateStyle: "medium",
        timeStyle: "short",
        timeZone: "UTC",
      }).format(new Date(at))
    : "";

const sentences: Record<string, Phrase<Facts>> = {
  "database well": phrase({
    en: (f, w) =>
      `PostgreSQL ${f.version}${f.embedded ? ", embedded" : ""}, ${size(f.bytes, w.locale)}, ${f.used} of ${f.most} connections in use`,
    fr: (f, w) =>
      `PostgreSQL ${f.version}${f.embedded ? ", intégrée" : ""}, ${size(f.bytes, w.locale)}, ${f.used} connexions sur ${f.most} utilisées`,
  }),
  "database connections": phrase({
    en: (f) => `${f.used} of ${f.most} connections are in use: raise max_connections, or run fewer processes`,
    fr: (f) =>
      `${f.used} connexions sur ${f.most} sont utilisées\u202f: augmentez max_connections, ou lancez moins de processus`,
  }),
  "migrations well": phrase({
    en: (f) => `all ${f.count} applied`,
    fr: (f) => `les ${f.count} sont appliquées`,
  }),
  "migrations none": phrase({
    en: () => "none applied yet; npm start applies them",
    fr: () => "aucune n’est appliquée\u202f; npm start les applique",
  }),
  "migrations missing": phrase({
    en: (f) => `not applied yet: ${f.missing}; npm start applies them`,
    fr: (f) => `pas encore appliquées\u202f: ${f.missing}\u202f; npm start les applique`,
  }),
  "worker well": phrase({
    en: (f, w) => `heard of ${span(f.seconds, w.locale)} ago`,
    fr: (f, w) => `vu il y a ${span(f.seconds, w.locale)}`,
  }),
  "worker none": phrase({
    en: () =>
      "no process runs background jobs: no mail leaves and search falls behind. Start one with WORKER=inline or only",
    fr: () =>
      "aucun processus n’exécute les tâches de fond\u202f: aucun courrier ne part et la recherche prend du retard. Lancez-en un avec WORKER=inline ou only",
  }),
  "worker silent": phrase({
    en: (f, w) => `not heard of for ${span(f.seconds, w.locale)}: see whether its process still runs`,
    fr: (f, w) => `muet depuis ${span(f.seconds, w.locale)}\u202f: vérifiez que son processus tourne encore`,
  }),
  "queues well": phrase({
    en: (f, w) =>
      `${w.plural(Number(f.waiting), { one: "# job waits", other: "# jobs wait" })}, none for long`,
    fr: (f, w) =>
      `${w.plural(Number(f.waiting), { one: "# tâche attend", other: "# tâches attendent" })}, aucune depuis longtemps`,
  }),
  "queues late": phrase({
    en: (f, w) => `“${f.name}” is ${span(f.seconds, w.locale)} behind, with ${f.waiting} jobs waiting in all`,
    fr: (f, w) =>
      `«\u202f${f.name}\u202f» a ${span(f.seconds, w.locale)} de retard, ${f.waiting} tâches attendent en tout`,
  }),
  "failed-jobs well": phrase({ en: () => "none", fr: () => "aucune" }),
  "failed-jobs some": phrase({
    en: (f, w) =>
      w.plural(Number(f.count), { one: "# job failed for good", other: "# jobs failed for good" }),
    fr: (f, w) =>
      w.plural(Number(f.count), {
        one: "# tâche en échec définitif",
        other: "# tâches en échec définitif",
      }),
  }),
  "mail well": phrase({
    en: (f, w) =>
      `${f.kept ? "kept in DATA_DIR/mail, as fits a trial" : "leaves by SMTP_URL"}; ${f.sentAt ? `last sent ${moment(f.sentAt, w.locale)} UTC` : "none sent yet"}`,
    fr: (f, w) =>
      `${f.kept ? "gardé dans DATA_DIR/mail, comme il convient à un essai" : "part par SMTP_URL"}\u202f; ${f.sentAt ? `dernier envoi le ${moment(f.sentAt, w.locale)} UTC` : "rien d’envoyé encore"}`,
  }),
  "mail kept": phrase({
    en: () => "no mail leaves: set SMTP_URL, else nobody can confirm an address or reset a password",
    fr: () =>
      "aucun courrier ne part\u202f: définissez SMTP_URL, sinon personne ne peut confirmer une adresse ni changer de mot de passe",
  }),
  "mail refused": phrase({
    en: (f) => `the mail server refused ${f.refused} of the last mails: see the mail log`,
    fr: (f) => `le serveur a refusé ${f.refused} des derniers messages\u202f: voyez le journal du courrier`,
  }),
  "storage well": phrase({ en: (f) => `${f.place}`, fr: (f) => `${f.place}` }),
  "disk well": phrase({
    en: (f, w) => `${size(f.free, w.locale)} free of ${size(f.all, w.locale)}`,
    fr: (f, w) => `${size(f.free, w.locale)} libres sur ${size(f.all, w.locale)}`,
  }),
  "disk little": phrase({
    en: (f, w) => `only ${size(f.free, w.locale)} free of ${size(f.all, w.locale)}`,
    fr: (f, w) => `plus que ${size(f.free, w.locale)} libres sur ${size(f.all, w.locale)}`,
  }),
  "disk full": phrase({
    en: (f, w) => `${size(f.free, w.locale)} free: uploads and soon the database will fail`,
    fr: (f, w) => `${size(f.free, w.locale)} libres\u202f: les envois de fichiers puis la base vont échouer`,
  }),
  "search well": phrase({ en: () => "finds every thread", fr: () => "trouve tous les sujets" }),
  "search behind": phrase({
    en: (f, w) =>
      `${w.plural(Number(f.missing), { one: "# thread is not found yet", other: "# threads are not found yet" })}, ${span(f.seconds, w.locale)} behind`,
    fr: (f, w) =>
      `${w.plural(Number(f.missing), { one: "# sujet n’est pas encore trouvé", other: "# sujets ne sont pas encore trouvés" })}, ${span(f.seconds, w.locale)} de retard`,
  }),
  "search instead": phrase({
    en: (f) => `PostgreSQL answers in place of Meilisearch at ${f.host}. See /admin/search`,
    fr: (f) => `PostgreSQL répond à la place de Meilisearch, à l’adresse ${f.host}. Voyez /admin/search`,
  }),
  "webhooks well": phrase({
    en: (f, w) =>
      Number(f.count) === 0
        ? "none is set up"
        : w.plural(Number(f.count), { one: "# is set up", other: "# are set up" }),
    fr: (f, w) =>
      Number(f.count) === 0
        ? "aucun n’est réglé"
        : w.plural(Number(f.count), { one: "# est réglé", other: "# sont réglés" }),
  }),
  "webhooks off": phrase({
    en: (f) => `switched off, since nothing arrived any more: ${f.hosts}. See /admin/webhooks`,
    fr: (f) => `désactivés, car plus rien n’y arrivait\u202f: ${f.hosts}. Voyez /admin/webhooks`,
  }),
  "webhooks failing": phrase({
    en: (f) => `nothing has arrived for over an hour at ${f.hosts}. See /admin/webhooks`,
    fr: (f) => `plus rien n’arrive depuis plus d’une heure à ${f.hosts}. Voyez /admin/webhooks`,
  }),
  "address well": phrase({
    en: (f) => `${f.url}${f.local ? ", on this machine alone" : ""}`,
    fr: (f) => `${f.url}${f.local ? ", sur cette machine seulement" : ""}`,
  }),
  "address unset": phrase({
    en: (f) => `the server listens on ${f.host}, but APP_URL is not set: links lead to ${f.url}`,
    fr: (f) =>
      `le serveur écoute sur ${f.host}, mais APP_URL n’est pas définie\u202f: les liens mènent à ${f.url}`,
  }),
  "address plain": phrase({
    en: (f) =>
      `${f.url} is plain http: passwords and cookies travel in the clear. Put a proxy with a certificate in front`,
    fr: (f) =>
      `${f.url} est en http simple\u202f: mots de passe et cookies circulent en clair. Placez devant un proxy muni d’un certificat`,
  }),
  "versions well": phrase({
    en: (f, w) =>
      `Parvis ${f.version}, Node ${f.node}, up for ${span(f.uptime, w.locale)}, ${size(f.bytes, w.locale)} of memory`,
    fr: (f, w) =>
      `Parvis ${f.version}, Node ${f.node}, en route depuis ${span(f.uptime, w.locale)}, ${size(f.bytes, w.locale)} de mémoire`,
  }),
};
const unreachable = phrase<Facts>({
  en: (f) => `cannot be looked at: ${f.message}`,
  fr: (f) => `ne peut être vérifié\u202f: ${f.message}`,
});

/** What is to be said of one check. */
export function checkSentence(
  { id, state, why, facts }: { id: string; state: string; why?: string; facts: Facts },
  locale?: Locale,
): string {
  const sentence = sentences[`${id} ${state === "well" ? "well" : why}`] ?? unreachable;
  return sentence(facts, locale);
}
