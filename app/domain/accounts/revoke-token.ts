import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { apiTokens } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";

/** Ends a token of the viewer's own, at once and for good. @throws {NotFound} for anybody else's, or one ended before */
export async function revokeToken({ member }: Viewer, tokenId: string): Promise<void> {
  if (!member) throw new Forbidden();
  const ended = await db
    .update(apiTokens)
    .set({ revokedAt: new Date() })
    .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.memberId, member.id), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id });
  if (ended.length === 0) throw new NotFound();
}
