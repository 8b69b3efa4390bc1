import type { Words } from "./text.ts";

const days = { en: { one: "# day", other: "# days" }, fr: { one: "# jour", other: "# jours" } };
const years = { en: { one: "# year", other: "# years" }, fr: { one: "# an", other: "# ans" } };

/**
 * How long something lasted: in days, and in whole years from two years on, since nobody feels what 5,834 days are.
 * @param count whole days, at least one
 */
export const spanOf = (count: number, { locale, plural }: Words): string =>
  count < 730 ? plural(count, days[locale]) : plural(Math.floor(count / 365), years[locale]);
