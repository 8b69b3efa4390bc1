import { currentLocale } from "../../i18n/locale.ts";
import { daysAgo, hoursAgo, justNow, minutesAgo, yesterday } from "../../i18n/times.ts";
import { useNow } from "./now.tsx";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A date in words, in UTC so that server and browser agree: "12 March 2026", "12 mars 2026". */
export function dateWords(at: string): string {
  const locale = currentLocale() === "en" ? "en-GB" : currentLocale();
  return new Date(at).toLocaleDateString(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

function instantWords(at: string): string {
  const locale = currentLocale() === "en" ? "en-GB" : currentLocale();
  const date = new Date(at);
  const clock = date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
  return `${dateWords(at)}, ${clock} UTC`;
}

function relativeWords(at: string, now: number): string {
  const ago = now - Date.parse(at);
  if (ago < minute) return justNow();
  if (ago < hour) return minutesAgo({ count: Math.floor(ago / minute) });
  if (ago < day) return hoursAgo({ count: Math.floor(ago / hour) });
  if (ago < 2 * day) return yesterday();
  if (ago < 7 * day) return daysAgo({ count: Math.floor(ago / day) });
  return dateWords(at);
}

/** A moment: relative within a week of a known now, else its date; the exact instant on hover and for machines. */
export function Time({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={instantWords(at)} className="whitespace-nowrap">
      {now === null ? dateWords(at) : relativeWords(at, now)}
    </time>
  );
}
