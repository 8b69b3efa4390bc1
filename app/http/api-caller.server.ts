import { findTokenHolder } from "#app/domain/accounts/session.server.ts";
import { spend } from "#app/domain/limit.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { network } from "#app/lib/address.ts";
import { Refused } from "./problem.server.ts";

/** Whoever calls the API: a token's member, or a visitor. */
export type Caller = {
  viewer: Viewer;
  scopes: string[];
  /** Of the account, when it says one. */
  locale: Locale | null;
  /** Whose calls are counted together: one token's, or one network's. */
  who: string;
};

const guessing = { name: "api-token", points: 600, seconds: 60 };

/** A token that opens nothing is refused, never taken for a visitor: its owner must learn of it. @throws {Refused} 401 */
export async function identify(request: Request, address: string): Promise<Caller> {
  const authorization = request.headers.get("Authorization");
  const visitor = `address ${network(address)}`;
  if (authorization === null) {
    return { viewer: { member: null, locale: "en" }, scopes: [], locale: null, who: visitor };
  }
  const token = /^Bearer +([\w-]{20,200})$/i.exec(authorization)?.[1];
  const holder = token ? await findTokenHolder(token) : null;
  if (!token || !holder) {
    await spend(guessing, visitor);
    throw new Refused(401, "badToken", {
      "WWW-Authenticate": 'Bearer realm="parvis", error="invalid_token"',
    });
  }
  const { member, locale, scopes } = holder;
  return { viewer: { member, locale: locale ?? "en" }, scopes, locale, who: `token ${token}` };
}

/** The language of one call: the one it asks for, else the account's. */
export function localeOf(request: Request, caller: Caller, asked: Locale): Locale {
  const says =
    new URL(request.url).searchParams.has("lang") ||
    /\b(fr|en)\b/i.test(request.headers.get("Accept-Language") ?? "");
  return says ? asked : (caller.locale ?? asked);
}
