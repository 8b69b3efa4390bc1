import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { type db, pool, type Tx } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";

/** One connection kept for a whole import, since the dump is laid out in tables that only it can see. */
export type Session = Pick<typeof db, "execute" | "transaction">;

/** Names what rows came from, in `origins` and in settings. */
export type Site = { source: "stackexchange" | "discourse" | "csv"; site: string };

const hostName = /^(?=.{1,100}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** A site's name as origins keep it. @throws {Error} one line, with an example, when it is no host name */
export function siteName(given: string, example: string): string {
  const name = given.toLowerCase();
  if (!hostName.test(name)) throw new Error(`${given.slice(0, 120)} is not a host name, such as ${example}.`);
  return name;
}

/** First key of the advisory lock; the second is the site's hash. */
const IMPORT = 80_011;
const LOCK_TIMEOUT = "55P03";

/** Somebody else is at it: it may be asked again later. */
export class AnotherRuns extends Error {}

/**
 * Runs an import on a connection of its own, one at a time per site. The connection is closed afterwards, and its
 * temporary tables with it. After a kill, PostgreSQL may need a moment to let go of the lock, so it is waited for.
 * @throws {AnotherRuns} one line when another import of the same site runs
 */
export async function withSession<T>(
  { source, site }: Site,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const session = drizzle({ client, schema, casing: "snake_case" });
    await session.execute(sql`select set_config('statement_timeout', '0', false),
      set_config('idle_in_transaction_session_timeout', '0', false), set_config('lock_timeout', '10s', false)`);
    try {
      await session.execute(sql`select pg_advisory_lock(${IMPORT}, hashtext(${`${source} ${site}`}))`);
    } catch (error) {
      const { code, cause } = error as { code?: string; cause?: { code?: string } };
      if ((code ?? cause?.code) !== LOCK_TIMEOUT) throw error;
      throw new AnotherRuns(`Another import of ${site} is running.`);
    }
    await session.execute(sql`select set_config('lock_timeout', '0', false)`);
    return await work(session);
  } finally {
    client.release(true);
  }
}

/** The rows a query gives; timestamps come as text, bigints as text. */
export async function query<T>(source: Session | Tx, statement: ReturnType<typeof sql>): Promise<T[]> {
  const { rows } = await source.execute(statement);
  return rows as T[];
}

/**
 * Rows of JavaScript as a table in SQL, in one parameter whatever their number.
 * @param columns names and types, as in `id bigint, title text`
 */
export function recordset(rows: object[], columns: string) {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as r(${sql.raw(columns)})`;
}
