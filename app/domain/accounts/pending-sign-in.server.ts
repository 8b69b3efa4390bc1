import { and, eq, gt, lt, sql } from "drizzle-orm";
import { Cookie } from "lucia";
import { env } from "#app/services/env.server.ts";
import { db } from "#db/client.server.ts";
import { pendingSignIns, type SignInMethod } from "#db/schema/index.ts";
import { hashToken, mintToken } from "./token.server.ts";

/** In seconds: long enough to find the phone. */
const lifetime = 600;
/** How many codes one first step is good for. */
const maxTries = 5;

const name = env().secure ? "__Host-pending" : "pending";
const inHeader = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`);
const attributes = { path: "/", httpOnly: true, sameSite: "lax", secure: env().secure } as const;

export type Pending = { tokenHash: string; memberId: string; how: SignInMethod; next: string };

/**
 * Keeps that somebody has passed the first step of signing in. It opens nothing but the page of the second.
 * @returns the Set-Cookie value
 */
export async function beginSecondStep(memberId: string, how: SignInMethod, next: string): Promise<string> {
  const token = mintToken();
  const expiresAt = new Date(Date.now() + lifetime * 1_000);
  await db.insert(pendingSignIns).values({ tokenHash: hashToken(token), memberId, how, next, expiresAt });
  return new Cookie(name, token, { ...attributes, maxAge: lifetime }).serialize();
}

/** The sign-in that waits in this browser; null when there is none, or it took too long or too many tries. */
export async function findPending(cookies: string): Promise<Pending | null> {
  const token = inHeader.exec(cookies)?.[1];
  if (!token) return null;
  const { tokenHash, memberId, how, next } = pendingSignIns;
  const [found] = await db
    .select({ tokenHash, memberId, how, next })
    .from(pendingSignIns)
    .where(isLive(hashToken(token)));
  return found ?? null;
}

/** Counts a try before it is looked at, so that a crowd of them at once counts whole. @returns false when it is one too many */
export async function countTry({ tokenHash }: Pending): Promise<boolean> {
  const counted = await db
    .update(pendingSignIns)
    .set({ tries: sql`${pendingSignIns.tries} + 1` })
    .where(isLive(tokenHash))
    .returning({ tokenHash: pendingSignIns.tokenHash });
  return counted.length > 0;
}

/**
 * The sign-in went on, or is left.
 * @returns the Set-Cookie value that clears it; `waited` is false where it was ended from elsewhere meanwhile
 */
export async function endPending({ tokenHash }: Pending): Promise<{ cookie: string; waited: boolean }> {
  const ended = await db
    .delete(pendingSignIns)
    .where(eq(pendingSignIns.tokenHash, tokenHash))
    .returning({ tokenHash: pendingSignIns.tokenHash });
  return {
    cookie: new Cookie(name, "", { ...attributes, maxAge: 0 }).serialize(),
    waited: ended.length > 0,
  };
}

const isLive = (tokenHash: string) =>
  and(
    eq(pendingSignIns.tokenHash, tokenHash),
    gt(pendingSignIns.expiresAt, new Date()),
    lt(pendingSignIns.tries, maxTries),
  );
