import { type Limit, take } from "#app/services/limits.server.ts";
import { TooMany } from "./errors.ts";

export type { Limit };

/** Counts one knock by `who`. @throws {TooMany} over the limit */
export async function spend(limit: Limit, who: string): Promise<void> {
  const wait = await take(limit, who);
  if (wait > 0) throw new TooMany(wait);
}
