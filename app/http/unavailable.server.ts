import type { Locale } from "#app/i18n/locale.ts";
import { brokenBody, brokenTitle, unavailableBody, unavailableTitle } from "#app/i18n/outage.ts";

/** A page that needs nothing: no base, no Remix, no style sheet. For when those are what is missing. */
export function unavailablePage(status: number, locale: Locale): string {
  const away = status === 503;
  const title = (away ? unavailableTitle : brokenTitle)(locale);
  const body = (away ? unavailableBody : brokenBody)(locale);
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><body><main><h1>${title}</h1><p>${body}</p></main></body></html>\n`;
}
