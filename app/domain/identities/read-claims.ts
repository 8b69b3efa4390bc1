import type { ProviderClaims } from "#db/schema/index.ts";
import type { Provider } from "./provider.ts";

/** More of these than anybody has are a mistake at the provider. */
const most = 500;

/**
 * What we keep of what the provider says, whose ID token comes before its userinfo. An address and whether it was
 * checked are taken from the same of the two, since one may not vouch for what the other names.
 * @param token all of it checked; `more` too, but for who it is about, which is the token's to say
 */
export function readClaims(
  provider: Provider,
  token: { iss: string; sub: string; sid?: unknown; [claim: string]: unknown },
  more: Record<string, unknown>,
): ProviderClaims {
  const named = (claim: string): unknown => {
    if (claim === "") return undefined;
    const own = (from: Record<string, unknown>) => (Object.hasOwn(from, claim) ? from[claim] : undefined);
    return own(token) ?? own(more);
  };
  const vouching = line(token.email, 254) ? token : more;
  const email = line(vouching.email, 254)?.toLowerCase() ?? null;
  return {
    issuer: token.iss,
    subject: token.sub,
    session: line(token.sid, 255),
    email: email && /^[^\s@]+@[^\s@]+$/.test(email) ? email : null,
    emailVerified: vouching.email_verified === true,
    name: line(named(provider.claims.name), 60),
    username: line(named("preferred_username"), 100),
    locale: line(named(provider.claims.language), 35),
    groups: list(named(provider.claims.groups)),
    products: list(named(provider.claims.products)),
  };
}

/** As long as OpenID Connect Core 1.0, 2, allows, and without what PostgreSQL refuses. */
export const isSubject = (sub: string): boolean => /^[^\p{Cc}\p{Cs}]{1,255}$/u.test(sub);

/** Text on one line, or nothing. Longer than `longest`, it is nothing too: half a name is another one. */
function line(value: unknown, longest: number): string | null {
  if (typeof value !== "string") return null;
  const text = value.normalize("NFC").trim();
  return text !== "" && text.length <= longest && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text) ? text : null;
}

/** Several values, or a single one, which providers send bare. */
function list(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return [...new Set(all.flatMap((one) => line(one, 200) ?? []))].slice(0, most);
}
