import { and, eq, isNull, lt, or } from "drizzle-orm";
import { log } from "#app/services/log.server.ts";
import { db } from "#db/client.server.ts";
import { apiTokens } from "#db/schema/index.ts";

/** How exactly it is known when a token last opened something, in milliseconds. */
const pace = 5 * 60_000;

/** Notes that a token is in use, beside the call that showed it. */
export function noteTokenUse({ id, usedAt }: { id: string; usedAt: Date | null }): void {
  const longAgo = new Date(Date.now() - pace);
  if (usedAt && usedAt > longAgo) return;
  db.update(apiTokens)
    .set({ usedAt: new Date() })
    .where(and(eq(apiTokens.id, id), or(isNull(apiTokens.usedAt), lt(apiTokens.usedAt, longAgo))))
    .catch((error: Error) => log.warn({ err: error.message }, "a token's use was not noted"));
}
