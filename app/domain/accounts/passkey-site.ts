import { isIP } from "node:net";
import { env } from "#app/services/env.server.ts";

/** What passkeys of this site are bound to. */
export type PasskeySite = { host: string; origin: string };

/**
 * The name in the browser's address bar that passkeys are made for, from APP_URL alone; null where people use a bare
 * IP address, for which browsers make none. On a machine of one's own it is `localhost`, beside which 127.0.0.1 is
 * another site to a browser.
 */
export function passkeySite(): PasskeySite | null {
  const { APP_URL, PORT, loopbackOnly } = env();
  if (loopbackOnly) return { host: "localhost", origin: `http://localhost:${PORT}` };
  const { hostname, origin } = new URL(APP_URL);
  return isIP(hostname.replace(/^\[|\]$/g, "")) ? null : { host: hostname, origin };
}
