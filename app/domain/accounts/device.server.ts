import { and, count, eq } from "drizzle-orm";
import { Cookie } from "lucia";
import { env } from "#app/services/env.server.ts";
import { db } from "#db/client.server.ts";
import { devices } from "#db/schema/index.ts";
import { hashToken, mintToken } from "./token.server.ts";

/** A year, in seconds: longer than any session, since it opens nothing by itself. */
const lifetime = 365 * 24 * 3_600;

const name = env().secure ? "__Host-device" : "device";
const inHeader = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`);

/** Which of the member's known browsers these cookies come from, as its hash; null for any other. */
export async function findDevice(memberId: string, cookies: string): Promise<string | null> {
  const token = inHeader.exec(cookies)?.[1];
  if (!token) return null;
  const [found] = await db
    .select({ tokenHash: devices.tokenHash })
    .from(devices)
    .where(and(eq(devices.tokenHash, hashToken(token)), eq(devices.memberId, memberId)));
  return found?.tokenHash ?? null;
}

/** How many browsers a member has signed in with. */
export async function countDevices(memberId: string): Promise<number> {
  const [found] = await db.select({ all: count() }).from(devices).where(eq(devices.memberId, memberId));
  return found?.all ?? 0;
}

/** Knows this browser as the member's from now on. @returns the Set-Cookie value, or null when it was known already */
export async function rememberDevice(memberId: string, cookies: string): Promise<string | null> {
  const known = await findDevice(memberId, cookies);
  if (known) {
    await db.update(devices).set({ lastUsedAt: new Date() }).where(eq(devices.tokenHash, known));
    return null;
  }
  const token = mintToken();
  await db.insert(devices).values({ tokenHash: hashToken(token), memberId });
  const attributes = {
    path: "/",
    maxAge: lifetime,
    httpOnly: true,
    sameSite: "lax",
    secure: env().secure,
  } as const;
  return new Cookie(name, token, attributes).serialize();
}
