import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { db } from "#db/client.server.ts";
import { apiTokens, members } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepPeople } from "./policy.ts";
import { isOpen } from "./select-tokens.ts";
import type { TokenRow } from "./views.ts";

const place = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

/** Every token of the site that is not revoked, the newest first, with whose it is. @throws {Forbidden} */
export async function listTokens(
  viewer: Viewer,
  { after, size = 50 }: { after?: string; size?: number },
): Promise<{
  items: (TokenRow & { owner: { username: string; displayName: string } })[];
  next: string | null;
}> {
  if (!canKeepPeople(viewer)) throw new Forbidden();
  const from = after ? decodeCursor(after, place) : null;
  const rows = await db
    .select({ token: apiTokens, username: members.username, displayName: members.displayName })
    .from(apiTokens)
    .innerJoin(members, eq(members.id, apiTokens.memberId))
    .where(
      and(
        isOpen(),
        from
          ? sql`(${apiTokens.createdAt}, ${apiTokens.id}) < (${new Date(from[0])}::timestamptz, ${from[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(sql`${apiTokens.createdAt} desc, ${apiTokens.id} desc`)
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1)?.token;
  return {
    items: shown.map(({ token, username, displayName }) => ({
      id: token.id,
      name: token.name,
      scopes: token.scopes,
      createdAt: token.createdAt.toISOString(),
      usedAt: token.usedAt?.toISOString() ?? null,
      expiresAt: token.expiresAt?.toISOString() ?? null,
      owner: { username, displayName },
    })),
    next: last && rows.length > size ? encodeCursor([last.createdAt.getTime(), last.id]) : null,
  };
}
