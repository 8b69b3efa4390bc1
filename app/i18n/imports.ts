import { type Phrase, phrase, type Text, text } from "./text.ts";

/** What a space made for an imported site says of itself. */
export const importedSpaceDescription = phrase<{ site: string }>({
  en: ({ site }) => `Questions and answers brought over from ${site}.`,
  fr: ({ site }) => `Questions et réponses reprises de ${site}.`,
});

/** The space made for what was wished for on a site. */
export const importedIdeasName = phrase<{ name: string }>({
  en: ({ name }) => `${name}: ideas`,
  fr: ({ name }) => `${name}\u202f: idées`,
});
export const importedIdeasDescription = phrase<{ site: string }>({
  en: ({ site }) => `Ideas brought over from ${site}.`,
  fr: ({ site }) => `Idées reprises de ${site}.`,
});

const done = text({ en: "Done", fr: "Idée réalisée" });
const declined = text({ en: "Declined", fr: "Idée écartée" });
const byDesign = text({
  en: "Declined, because it works so by design",
  fr: "Idée écartée, car ce fonctionnement est voulu",
});
const notSeen = text({
  en: "Declined, because what it describes could not be reproduced",
  fr: "Idée écartée, car ce qu’elle décrit n’a pas pu être reproduit",
});
const planned = text({ en: "Planned", fr: "Idée prévue" });
const looked = text({ en: "Under review", fr: "Idée à l’étude" });
const putOff = text({ en: "Put off", fr: "Idée remise à plus tard" });
const became: Record<string, Text> = {
  "status-completed": done,
  "status-declined": declined,
  "status-bydesign": byDesign,
  "status-norepro": notSeen,
  "status-planned": planned,
  "status-deferred": putOff,
};
/** Why an imported idea is where it is: by a tag, and nothing more was kept. */
export const stepBeforeMove: Phrase<{ tag: string; site: string }> = ({ tag, site }, locale) =>
  `${(became[tag] ?? looked)(locale)} ${taggedThere({ tag, site }, locale)}`;
const taggedThere = phrase<{ tag: string; site: string }>({
  en: ({ tag, site }) => `on ${site}, before the move: it was tagged ${tag} there.`,
  fr: ({ tag, site }) => `sur ${site}, avant la reprise\u202f: elle y portait l’étiquette ${tag}.`,
});

/** Why an idea from a table is where it is, when the table has a word for it and no reason. */
export const statusBeforeMove = phrase<{ word: string; site: string }>({
  en: ({ word, site }) => `Brought over from ${site}, where it was marked “${word}”.`,
  fr: ({ word, site }) => `Idée reprise de ${site}, où elle portait la mention «\u202f${word}\u202f».`,
});

const duplicate = text({
  en: "Closed before the move, as a duplicate of another question.",
  fr: "Question fermée avant la reprise, car elle en répétait une autre.",
});
const offTopic = text({
  en: "Closed before the move, as off topic.",
  fr: "Question fermée avant la reprise, car hors sujet.",
});
const unclear = text({
  en: "Closed before the move, because it was unclear what was asked.",
  fr: "Question fermée avant la reprise, car la demande n’était pas claire.",
});
const tooBroad = text({
  en: "Closed before the move, as too broad.",
  fr: "Question fermée avant la reprise, car trop vaste.",
});
const opinion = text({
  en: "Closed before the move, because answers would mostly be opinions.",
  fr: "Question fermée avant la reprise, car elle appelait surtout des avis.",
});
const tooLocal = text({
  en: "Closed before the move, as too particular to help anyone else.",
  fr: "Question fermée avant la reprise, car trop particulière pour servir à d’autres.",
});
const lookedUp = text({
  en: "Closed before the move, because any reference work answers it.",
  fr: "Question fermée avant la reprise, car tout ouvrage de référence y répond.",
});
const noise = text({
  en: "Closed before the move, as having no purpose here.",
  fr: "Question fermée avant la reprise, car sans objet ici.",
});
const unknown = text({
  en: "Closed before the move; the reason did not come with it.",
  fr: "Question fermée avant la reprise\u202f; le motif n’a pas été conservé.",
});

/** Close reasons as Stack Exchange numbers them: from 101 on since 2013, below before. */
const reasons: Record<string, Text> = {
  1: duplicate,
  2: offTopic,
  3: opinion,
  4: unclear,
  7: tooLocal,
  10: lookedUp,
  20: noise,
  101: duplicate,
  102: offTopic,
  103: unclear,
  104: tooBroad,
  105: opinion,
};

/** Why an imported question is closed, by the number its site gave as the reason. */
export const closedBeforeMove: Phrase<{ reason: string | null }> = ({ reason }, locale) =>
  (reasons[reason?.trim() ?? ""] ?? unknown)(locale);

const removed = text({
  en: "Removed before the move, where it came from.",
  fr: "Message supprimé avant la reprise, sur son site d’origine.",
});
const locked = text({
  en: "Locked before the move, where it came from.",
  fr: "Sujet verrouillé avant la reprise, sur son site d’origine.",
});
/** Why an imported thread is archived. */
export const archivedBeforeMove = text({
  en: "Archived before the move, where it came from.",
  fr: "Sujet archivé avant la reprise, sur son site d’origine.",
});
const unarchived = text({
  en: "Taken out of the archive before the move.",
  fr: "Sujet sorti des archives avant la reprise.",
});
const broughtBack = text({
  en: "Brought back before the move.",
  fr: "Message rétabli avant la reprise.",
});
const unlocked = text({ en: "Unlocked before the move.", fr: "Sujet déverrouillé avant la reprise." });
const reopened = text({ en: "Reopened before the move.", fr: "Question rouverte avant la reprise." });

/** Why an imported post was removed or its thread locked; the site it came from gave no reason that reads as one. */
export const heldBeforeMove: Phrase<{ action: string }> = ({ action }, locale) =>
  (action === "lock" ? locked : removed)(locale);

/** Why a decision was lifted where its post came from. */
export const endedBeforeMove: Phrase<{ action: string }> = ({ action }, locale) =>
  (({ close: reopened, lock: unlocked, archive: unarchived })[action] ?? broughtBack)(locale);

/** What a member brought along from a former site, on their page. */
export const cameWithArchive = phrase<{ site: string }>({
  en: ({ site }) => `Came with the archive of ${site}:`,
  fr: ({ site }) => `Venus avec les archives de ${site}\u202f:`,
});
export const goldBadges = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# gold badge", other: "# gold badges" }),
  fr: ({ count }, w) => w.plural(count, { one: "# badge d’or", other: "# badges d’or" }),
});
export const silverBadges = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# silver badge", other: "# silver badges" }),
  fr: ({ count }, w) => w.plural(count, { one: "# badge d’argent", other: "# badges d’argent" }),
});
export const bronzeBadges = phrase<{ count: number }>({
  en: ({ count }, w) => w.plural(count, { one: "# bronze badge", other: "# bronze badges" }),
  fr: ({ count }, w) => w.plural(count, { one: "# badge de bronze", other: "# badges de bronze" }),
});
