import { Secret, TOTP } from "otpauth";

/** How far a phone's clock may be off, in steps of 30 seconds to either side. */
const leeway = 1;
const period = 30;

/** What every authenticator app reads: SHA-1, six figures, thirty seconds (RFC 6238). */
const makerOf = (secret: string, issuer = "", label = "") =>
  new TOTP({ secret: Secret.fromBase32(secret), issuer, label, algorithm: "SHA1", digits: 6, period });

/** 160 random bits in base32, as RFC 4226 recommends. */
export const mintSecret = (): string => new Secret({ size: 20 }).base32;

/** What an app reads from a picture. @param site and `username` are what the app shows beside the code */
export const secretUri = (secret: string, site: string, username: string): string =>
  makerOf(secret, site, username).toString();

/** The step a code belongs to, near `now`; null for a wrong one. @param code six figures */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const off = makerOf(secret).validate({ token: code, timestamp: now.getTime(), window: leeway });
  return off === null ? null : Math.floor(now.getTime() / 1_000 / period) + off;
}
