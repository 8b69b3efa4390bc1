import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/**
 * Whether a thread or a post still stands: not taken back, hidden, removed or merged away. Written as the partial
 * indexes of `threads` say it, so that PostgreSQL may use them.
 */
export function isThere(of: { gone: AnyPgColumn }): SQL {
  return sql`not ${of.gone}`;
}
