import { mintToken } from "#app/domain/accounts/token.server.ts";
import { env } from "#app/services/env.server.ts";

/** Longer than what waits for the browser does: half an hour to say yes, after ten minutes at the provider. In seconds. */
const lifetime = 2_700;

const name = () => (env().secure ? "__Host-provider" : "provider");

/** The secret by which a browser that went to the provider is known when it comes back; null for any other. */
export function browserIn(request: Request): string | null {
  const cookies = request.headers.get("Cookie") ?? "";
  return new RegExp(`(?:^|;\\s*)${name()}=([\\w-]{43})(?:;|$)`).exec(cookies)?.[1] ?? null;
}

/**
 * The browser's secret, kept where there is one so that two windows may be on their way at once, with the cookie that
 * carries it. Lax, since coming back is a navigation from another site.
 */
export function browserOf(request: Request): { browser: string; cookie: string } {
  const browser = browserIn(request) ?? mintToken();
  const secure = env().secure ? "; Secure" : "";
  return {
    browser,
    cookie: `${name()}=${browser}; Path=/; Max-Age=${lifetime}; HttpOnly; SameSite=Lax${secure}`,
  };
}

/** The Set-Cookie value that forgets it: what it was for is done. */
export function forgetBrowser(): string {
  return `${name()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${env().secure ? "; Secure" : ""}`;
}
