import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "#db/client.server.ts";

/** So many `points` in so many `seconds`, counted in the base for all web processes together. */
export type Limit = { name: string; points: number; seconds: number };

const limiters = new Map<string, RateLimiterPostgres>();

function limiterOf(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit.name);
  if (known) return known;
  const settings = { points: limit.points, duration: limit.seconds, keyPrefix: limit.name };
  const made = new RateLimiterPostgres({
    ...settings,
    storeClient: pool,
    tableName: "rate_limits",
    tableCreated: true,
    // Once over the limit, this process answers from memory: a flood costs the base nothing.
    inMemoryBlockOnConsumed: limit.points + 1,
    insuranceLimiter: new RateLimiterMemory(settings),
  });
  limiters.set(limit.name, made);
  return made;
}

/** Hashed, because addresses and e-mails are nobody's business in a table of counters. */
const keyOf = (who: string) => createHash("sha256").update(who).digest("base64url");

/** Counts one try by `who`. @returns seconds to wait when there were too many, else 0 */
export async function take(limit: Limit, who: string): Promise<number> {
  try {
    await limiterOf(limit).consume(keyOf(who));
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext / 1_000);
    throw refused;
  }
}

/** Takes back one counted try: it turned out not to be what the limit is against. */
export async function giveBack(limit: Limit, who: string): Promise<void> {
  await limiterOf(limit).reward(keyOf(who), 1);
}
