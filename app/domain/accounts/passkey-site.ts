import { isIP } from "node:net";
import { env } from "#app/services/env.server.ts";

/** What passkeys of this site are bound to. */
export type PasskeySite = { host: string; origin: string };

/**
 * The name in the browser's address bar that passkeys are made for, from APP_URL alone; null where people use a bare
 * IP address, or a name without https: browsers make none for those. On a machine of one's own it is `localhost`,
 * beside which 127.0.0.1 is another site to a browser.
 */
export function passkeySite(): PasskeySite | null {
  const { APP_URL, PORT, loopbackOnly } = env();
  if (loopbackOnly) return { host: "localhost", origin: `http://localhost:${PORT}` };
  const { hostname, origin, protocol } = new URL(APP_URL);
  const named = !isIP(hostname.replace(/^\[|\]$/g, ""));
  return named && (protocol === "https:" || isLocal(hostname)) ? { host: hostname, origin } : null;
}

/** Names that browsers trust without https. */
const isLocal = (hostname: string) => /(^|\.)localhost$/.test(hostname);

/** Where a member has to be to make a passkey, as an origin; null where they are there, or where none can be made. */
export function passkeysElsewhere({ hostname }: URL): string | null {
  const site = passkeySite();
  const here = !site || hostname === site.host || hostname.endsWith(`.${site.host}`);
  return here ? null : site.origin;
}
