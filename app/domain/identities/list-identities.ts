import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { identities } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";

export type IdentityView = {
  id: string;
  issuer: string;
  email: string | null;
  linkedAt: string;
  lastUsedAt: string | null;
};

/** The viewer's own linked identities, oldest first. */
export async function listIdentities(viewer: Viewer): Promise<IdentityView[]> {
  if (!viewer.member) throw new Forbidden();
  const rows = await db
    .select()
    .from(identities)
    .where(eq(identities.memberId, viewer.member.id))
    .orderBy(asc(identities.linkedAt), asc(identities.id));
  return rows.map(({ id, issuer, email, linkedAt, lastUsedAt }) => ({
    id,
    issuer,
    email,
    linkedAt: linkedAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
