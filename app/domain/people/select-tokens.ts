import { and, desc, gt, isNull, or, type SQL } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { apiTokens } from "#db/schema/index.ts";
import type { TokenRow } from "./views.ts";

/** Tokens that open something still, the newest first. What they are is known to their owners alone. */
export async function selectTokens(which: SQL | undefined, most: number): Promise<TokenRow[]> {
  const rows = await db
    .select()
    .from(apiTokens)
    .where(and(which, isOpen()))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(most);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }));
}

/** Neither revoked nor run out. */
export const isOpen = (now = new Date()): SQL | undefined =>
  and(isNull(apiTokens.revokedAt), or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now)));
