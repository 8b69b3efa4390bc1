import { clockAt, dayAfter, isZone, momentAt } from "#app/lib/zoned.ts";

/** When a digest leaves, by the reader's clock. */
const at = "08:00";
const monday = 1;

/** The zone of whoever named none: the one the site's machine is set to. */
export const siteZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export const zoneOf = (timeZone: string | null): string =>
  timeZone && isZone(timeZone) ? timeZone : siteZone();

/**
 * The next moment at which a digest is due: eight in the morning of the reader's zone, every day or on Mondays; null
 * for whoever wants none.
 */
export function nextDigest(mode: string, timeZone: string | null, now: Date): Date | null {
  if (mode !== "daily" && mode !== "weekly") return null;
  const zone = zoneOf(timeZone);
  const today = clockAt(now, zone).date;
  for (let days = 0; days <= 8; days++) {
    const date = dayAfter(today, days);
    const due = momentAt(date, at, zone);
    const fits = mode === "daily" || new Date(date).getUTCDay() === monday;
    if (fits && due && due > now) return due;
  }
  return null;
}
