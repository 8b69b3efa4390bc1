import { and, eq, gte, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import {
  apiTokens,
  devices,
  emailChanges,
  identities,
  mailTokens,
  oneTimeCodes,
  passkeys,
  pendingSignIns,
  recoveryCodes,
  sessions,
} from "#db/schema/index.ts";

/**
 * Ends whatever is signed in to an account and all that could go on without signing in: sessions, known browsers,
 * sign-ins half way, API tokens. The ways to sign in stay.
 * @param keeps what the member who asks for it is using: their session's public id, their browser's hash
 */
export async function signOutEverywhere(
  tx: Tx,
  memberId: string,
  keeps: { sessionId?: string; device?: string | null } = {},
): Promise<void> {
  const { sessionId, device } = keeps;
  await tx
    .delete(sessions)
    .where(and(eq(sessions.memberId, memberId), sessionId ? ne(sessions.id, sessionId) : undefined));
  await tx
    .delete(devices)
    .where(and(eq(devices.memberId, memberId), device ? ne(devices.tokenHash, device) : undefined));
  await tx.delete(pendingSignIns).where(eq(pendingSignIns.memberId, memberId));
  await tx
    .update(apiTokens)
    .set({ revokedAt: new Date() })
    .where(and(eq(apiTokens.memberId, memberId), isNull(apiTokens.revokedAt)));
}

/** Takes away passkeys, codes and accounts linked at the provider: all of them, or those from `since` on. */
export async function dropFactors(tx: Tx, memberId: string, since = new Date(0)): Promise<void> {
  await tx.delete(passkeys).where(and(eq(passkeys.memberId, memberId), gte(passkeys.createdAt, since)));
  await tx.delete(identities).where(and(eq(identities.memberId, memberId), gte(identities.linkedAt, since)));
  const dropped = await tx
    .delete(oneTimeCodes)
    .where(and(eq(oneTimeCodes.memberId, memberId), gte(oneTimeCodes.createdAt, since)))
    .returning({ memberId: oneTimeCodes.memberId });
  if (dropped.length > 0 || since.getTime() === 0)
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
}

/** For whoever leaves for good: nothing is left that opens the account, or says which address it had. */
export async function closeWaysIn(tx: Tx, memberId: string): Promise<void> {
  await signOutEverywhere(tx, memberId);
  await dropFactors(tx, memberId);
  await tx.delete(mailTokens).where(eq(mailTokens.memberId, memberId));
  await tx.delete(emailChanges).where(eq(emailChanges.memberId, memberId));
}
