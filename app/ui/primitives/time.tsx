import { currentLocale } from "../../i18n/locale.ts";
import { daysAgo, hoursAgo, justNow, minutesAgo, onDate, yesterday } from "../../i18n/times.ts";
import { useClock } from "./now.tsx";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Look = "long" | "short" | "clock";

const looks: Record<Look, Intl.DateTimeFormatOptions> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit" },
};

/** One for each language, look and zone: making one takes longer than all the rest of a list's row. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: string, look: Look, timeZone: string): string {
  const locale = currentLocale() === "en" ? "en-GB" : currentLocale();
  const key = `${locale} ${look} ${timeZone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...looks[look], timeZone });
  formats.set(key, known);
  return known.format(new Date(at));
}

/** A date in words, as calendars of a zone show it: "12 March 2026", "12 mars 2026", or "12 Mar 2026". */
export function dateWords(at: string, month: "long" | "short" = "long", zone = "UTC"): string {
  return format(at, month, zone);
}

/** A moment to the minute, with the zone it is told in. */
export function instantWords(at: string, zone: string): string {
  return `${format(at, "long", zone)}, ${format(at, "clock", zone)} ${zone}`;
}

function relativeWords(at: string, now: number): string {
  const ago = now - Date.parse(at);
  if (ago < minute) return justNow();
  if (ago < hour) return minutesAgo({ count: Math.floor(ago / minute) });
  if (ago < day) return hoursAgo({ count: Math.floor(ago / hour) });
  if (ago < 2 * day) return yesterday();
  return daysAgo({ count: Math.floor(ago / day) });
}

export type TimeProps = {
  at: string;
  /** `short` in lists ("12 Mar 2026"), `sentence` after a verb ("on 12 March 2026"). */
  as?: "long" | "short" | "sentence";
  /** A day of the calendar, the same in every zone; `at` is its noon in UTC. */
  day?: boolean;
};

/** A moment: relative within a week of a known now, else its date; the exact instant on hover and for machines. */
export function Time({ at, as = "long", day: whole }: TimeProps) {
  const clock = useClock();
  const { now } = clock;
  const zone = whole ? "UTC" : clock.zone;
  const recent = now !== null && now - Date.parse(at) < 7 * day;
  const date = dateWords(at, as === "short" ? "short" : "long", zone);
  return (
    // Browsers abbreviate some months in their own way; the server's words stand.
    <time dateTime={at} title={instantWords(at, zone)} className="whitespace-nowrap" suppressHydrationWarning>
      {recent ? relativeWords(at, now) : as === "sentence" ? onDate({ date }) : date}
    </time>
  );
}
