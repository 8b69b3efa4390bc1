/** Dates and times as clocks of a zone show them. Zones are named as by IANA, such as Europe/Paris. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zones one can choose among, by continent and place; UTC first, which is in none. */
export function zones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

/** What clocks of a zone show at a moment: `{ date: "2026-03-12", time: "09:00" }`. */
export function clockAt(moment: Date, zone: string): { date: string; time: string } {
  // Sweden writes dates as ISO 8601 does.
  const [date = "", time = ""] = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(moment)
    .split(" ");
  return { date, time };
}

/**
 * The moment at which clocks of a zone show this; of a time that they skip in spring, the one as long after. Null for
 * what is no date or time.
 */
export function momentAt(date: string, time: string, zone: string): Date | null {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wanted)) return null;
  let moment = wanted;
  // The zone's distance from UTC is read where one thinks to be, and again where that led.
  for (let turn = 0; turn < 2; turn++) {
    const shown = clockAt(new Date(moment), zone);
    moment += wanted - Date.parse(`${shown.date}T${shown.time}:00Z`);
  }
  return new Date(moment);
}

/** A calendar day some days after another. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
