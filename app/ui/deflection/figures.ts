import { noAnswer } from "../../i18n/deflection.ts";
import { currentLocale } from "../../i18n/locale.ts";

type Ends = { low: number; point: number; high: number };

const locale = () => (currentLocale() === "en" ? "en-GB" : currentLocale());

export const whole = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 }).format(value);

/** Points of a hundred, with one place after the comma. */
export const points = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value * 100);

/** A share of a hundred, with one place after the comma and the sign as the language writes it. */
export const percent = (value: number): string =>
  new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(value);

/** "64 % (51–75)": a share with its margin. */
export function shareWords(share: (Ends & { of: number }) | null): string {
  if (!share) return noAnswer();
  const per = new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 });
  const bare = (value: number) => whole(value * 100);
  return `${per.format(share.point)} (${bare(share.low)}–${bare(share.high)})`;
}

/** "310 (240–390)": a figure with its margin. */
export const rangeWords = (range: Ends | null): string =>
  range ? `${whole(range.point)} (${whole(range.low)}–${whole(range.high)})` : noAnswer();

/** "€3,100 (€2,400–€3,900)": an amount with its margin. */
export function moneyWords(range: Ends | null, currency: string): string {
  if (!range) return "–";
  const money = new Intl.NumberFormat(locale(), { style: "currency", currency, maximumFractionDigits: 0 });
  return `${money.format(range.point)} (${whole(range.low)}–${whole(range.high)})`;
}

/** A month in words: "November 2026", "novembre 2026". */
export const monthWords = (month: string): string =>
  new Intl.DateTimeFormat(locale(), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
