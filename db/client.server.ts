import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { env } from "#app/services/env.server.ts";
import { NamingClient } from "./naming-client.ts";
import * as schema from "./schema/index.ts";

/**
 * The one pool of this process. A killed server surfaces as an `error` event on idle clients, which would end the
 * process if nobody listened; the pool replaces such clients by itself. The time to get a client is also the time a
 * request may queue for one when a crowd comes at once; a server that is down refuses at once and waits for none of it.
 */
export const pool = new Pool({
  Client: NamingClient,
  connectionString: env().DATABASE_URL,
  application_name: "parvis",
  max: 12,
  connectionTimeoutMillis: 15_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
});
pool.on("error", () => {});
pool.on("connect", (client) => client.on("error", () => {}));

export const db = drizzle({ client: pool, schema, casing: "snake_case" });

export type Database = typeof db;
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
