import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { apiTokens } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { isScope, type Scope } from "./scopes.ts";

export type TokenView = {
  id: string;
  name: string;
  scopes: (Scope | "all")[];
  createdAt: string;
  /** To a few minutes; null where it was never used, or not since such things are noted. */
  usedAt: string | null;
  /** Null for one that lives until it is revoked. */
  expiresAt: string | null;
};

/** The viewer's own tokens that still open something, newest first. Their secrets are nowhere. */
export async function listTokens({ member }: Viewer, reading: Pick<Tx, "select"> = db): Promise<TokenView[]> {
  if (!member) throw new Forbidden();
  const rows = await reading
    .select()
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.memberId, member.id),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, new Date())),
      ),
    )
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes.filter(isScope),
    createdAt: row.createdAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }));
}
