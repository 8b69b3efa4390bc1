import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { TooMany } from "#app/domain/errors.ts";
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

/** Counts one knock by `who`. @throws {TooMany} over the limit */
export async function spend(limit: Limit, who: string): Promise<void> {
  try {
    await limiterOf(limit).consume(who.slice(0, 200));
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new TooMany(refused.msBeforeNext / 1000);
    throw refused;
  }
}
