import { and, eq, gt, isNull } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { type ProviderClaims, providerArrivals } from "#db/schema/index.ts";
import { hashToken } from "../accounts/token.server.ts";
import type { Viewer } from "../viewer.ts";

/** How long somebody may take to say yes, in milliseconds. */
const lifetime = 1_800_000;

export type Arrival = {
  claims: ProviderClaims;
  /** Whose account is to be linked; null for a new one. */
  memberId: string | null;
  /** Which invitation the new account follows. */
  invitationId: string | null;
  next: string;
};

/** Keeps what the provider said until this browser's person has said yes. */
export async function keepArrival(browser: string, arrival: Arrival): Promise<void> {
  const row = { ...arrival, expiresAt: new Date(Date.now() + lifetime) };
  await db
    .insert(providerArrivals)
    .values({ browserHash: hashToken(browser), ...row })
    .onConflictDoUpdate({ target: providerArrivals.browserHash, set: row });
}

/** @param memberId whose account is to be linked; null for a new one */
const isMine = (browser: string, memberId: string | null) =>
  and(
    eq(providerArrivals.browserHash, hashToken(browser)),
    memberId === null ? isNull(providerArrivals.memberId) : eq(providerArrivals.memberId, memberId),
    gt(providerArrivals.expiresAt, new Date()),
  );

/** What waits for this browser's yes, or null. */
export async function findArrival(browser: string | null, memberId: string | null): Promise<Arrival | null> {
  if (!browser) return null;
  const [found] = await db.select().from(providerArrivals).where(isMine(browser, memberId));
  return found ?? null;
}

/** Uses it up, in the transaction that does what it was kept for. */
export async function takeArrival(
  tx: Tx,
  browser: string | null,
  memberId: string | null,
): Promise<Arrival | null> {
  if (!browser) return null;
  const [taken] = await tx.delete(providerArrivals).where(isMine(browser, memberId)).returning();
  return taken ?? null;
}

/** Lets it go: its person said no. */
export async function dropArrival({ member }: Viewer, browser: string | null): Promise<void> {
  if (member && browser) await db.delete(providerArrivals).where(isMine(browser, member.id));
}
