import type { NextFunction, Request, Response } from "express";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { env } from "#app/services/env.server.ts";

/** The reader's language: `?lang=`, then their cookie, then their account, then their browser, then English. */
export function chooseLocale(request: Request, account: Locale | null): Locale {
  const asked = request.query.lang;
  if (isLocale(asked)) return asked;
  const kept = /(?:^|;\s*)lang=(\w+)/.exec(request.headers.cookie ?? "")?.[1];
  if (isLocale(kept)) return kept;
  if (account) return account;
  const spoken = request.acceptsLanguages(["en", "fr"]);
  return isLocale(spoken) ? spoken : "en";
}

/** A language asked for in the address is kept for the pages after it. */
export function rememberLocale(request: Request, response: Response, next: NextFunction): void {
  const asked = request.query.lang;
  if (isLocale(asked)) {
    response.append(
      "Set-Cookie",
      `lang=${asked}; Path=/; Max-Age=31536000; SameSite=Lax${env().secure ? "; Secure" : ""}`,
    );
  }
  next();
}
