import type { IncomingHttpHeaders } from "node:http";
import type { NextFunction, Request, Response } from "express";
import { LRUCache } from "lru-cache";
import { isLocale, type Locale, locales } from "#app/i18n/locale.ts";
import { env } from "#app/services/env.server.ts";

/** What each Accept-Language header met so far comes to: browsers send few different ones, and reading one is slow. */
const spokenBy = new LRUCache<string, Locale>({ max: 1_000 });

let first: Locale = "en";

/** The brand's own language, for whoever names neither. */
export function preferLocale(locale: Locale): void {
  if (locale === first) return;
  first = locale;
  spokenBy.clear();
}

/** The reader's language: `?lang=`, then their cookie, then their account, then their browser, then the brand's own. */
export function chooseLocale(request: Request, account: Locale | null): Locale {
  const asked = request.query.lang;
  return isLocale(asked) ? asked : (cookieLocale(request.headers) ?? account ?? spokenLocale(request));
}

/** A visitor's language but for `?lang=`. */
export function visitorLocale(request: Request): Locale {
  return cookieLocale(request.headers) ?? spokenLocale(request);
}

/** The same from the headers alone, or null while their Accept-Language was not met before. */
export function knownLocale(headers: IncomingHttpHeaders): Locale | null {
  return cookieLocale(headers) ?? spokenBy.get(headers["accept-language"] ?? "") ?? null;
}

function cookieLocale({ cookie }: IncomingHttpHeaders): Locale | null {
  const kept = cookie && /(?:^|;\s*)lang=(\w+)/.exec(cookie)?.[1];
  return isLocale(kept) ? kept : null;
}

function spokenLocale(request: Request): Locale {
  const header = request.headers["accept-language"] ?? "";
  const known = spokenBy.get(header);
  if (known) return known;
  // Whoever takes any gets the first.
  const spoken = request.acceptsLanguages([first, ...locales.filter((other) => other !== first)]);
  const locale = isLocale(spoken) ? spoken : first;
  if (header.length < 500) spokenBy.set(header, locale);
  return locale;
}

/** Keeps a language in the browser, as a Set-Cookie value. */
export function localeCookie(locale: Locale): string {
  return `lang=${locale}; Path=/; Max-Age=31536000; SameSite=Lax${env().secure ? "; Secure" : ""}`;
}

/** A language asked for in the address is kept for the pages after it. After a program's call there come none. */
export function rememberLocale(request: Request, response: Response, next: NextFunction): void {
  const asked = request.query.lang;
  if (isLocale(asked) && !request.path.startsWith("/api/")) {
    response.append("Set-Cookie", localeCookie(asked));
  }
  next();
}
