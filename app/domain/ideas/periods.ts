import type { VotePeriod } from "#db/schema/index.ts";

/** Calendar periods in UTC, so that everybody's begin at the same moment; weeks begin on Monday. */
export function periodAt(period: VotePeriod, now: Date): { from: Date; to: Date } {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const between = (from: number, to: number) => ({ from: new Date(from), to: new Date(to) });
  switch (period) {
    case "week": {
      const monday = now.getUTCDate() - ((now.getUTCDay() + 6) % 7);
      return between(Date.UTC(year, month, monday), Date.UTC(year, month, monday + 7));
    }
    case "month":
      return between(Date.UTC(year, month), Date.UTC(year, month + 1));
    case "quarter": {
      const first = month - (month % 3);
      return between(Date.UTC(year, first), Date.UTC(year, first + 3));
    }
    case "year":
      return between(Date.UTC(year, 0), Date.UTC(year + 1, 0));
  }
}
