const months = [
  ["jan", "janv", "january", "janvier"],
  ["feb", "fev", "fevr", "february", "fevrier"],
  ["mar", "mars", "march"],
  ["apr", "avr", "april", "avril"],
  ["may", "mai"],
  ["jun", "june", "juin"],
  ["jul", "juil", "july", "juillet"],
  ["aug", "aout", "august"],
  ["sep", "sept", "september", "septembre"],
  ["oct", "october", "octobre"],
  ["nov", "november", "novembre"],
  ["dec", "december", "decembre"],
];
const clock = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(AM|PM)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const year = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${clock}$`, "i");
const numbers = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${clock}$`, "i");
const dayFirst = new RegExp(
  String.raw`^(?:[a-z]{2,9}\.?,? )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})${clock}$`,
  "i",
);
const monthFirst = new RegExp(
  String.raw`^(?:[a-z]{2,9}\.?,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${clock}$`,
  "i",
);

/**
 * A moment as tools and people write it: ISO 8601, 31/01/2025 or 01/31/2025, 31 January 2025 in French and English, seconds
 * since 1970. Without a zone it is taken as UTC. @returns null for what says no moment between 1990 and `latest`
 */
export function readMoment(words: string, order: "day" | "month", latest: Date): Date | null {
  const folded = words
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const at = moment(folded, order);
  if (!at || Number.isNaN(at.getTime())) return null;
  return at.getTime() >= Date.UTC(1990, 0) && at <= latest ? at : null;
}

function moment(words: string, order: "day" | "month"): Date | null {
  if (/^\d{10}$/.test(words)) return new Date(Number(words) * 1_000);
  if (/^\d{13}$/.test(words)) return new Date(Number(words));
  let found = year.exec(words);
  if (found) return made([found[1], found[2], found[3]], found.slice(4));
  found = numbers.exec(words);
  if (found) {
    const [, a, b, y] = found;
    return order === "day" ? made([y, b, a], found.slice(4)) : made([y, a, b], found.slice(4));
  }
  found = dayFirst.exec(words);
  if (found) return made([found[3], monthOf(found[2]), found[1]], found.slice(4));
  found = monthFirst.exec(words);
  return found ? made([found[3], monthOf(found[1]), found[2]], found.slice(4)) : null;
}

const monthOf = (word = ""): string =>
  String(months.findIndex((names) => names.includes(word.toLowerCase())) + 1);

function made(date: (string | undefined)[], [hour = "0", minute = "0", second = "0", half, zone]: string[]) {
  const [y = 0, m = 0, d = 0] = date.map(Number);
  const hours = half ? (Number(hour) % 12) + (/pm/i.test(half) ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const at = new Date(Date.UTC(y, m - 1, d, hours, Number(minute), Number(second)));
  // A 31st of February would go on into March.
  if (at.getUTCMonth() !== m - 1 || at.getUTCDate() !== d) return null;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  if (!offset) return at;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return new Date(at.getTime() - (offset[1] === "-" ? -1 : 1) * minutes * 60_000);
}
