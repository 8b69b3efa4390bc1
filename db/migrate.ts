import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { mergeSearchWords } from "./search-index.ts";

/** Any constant serves; it only has to be the same in every process that migrates. */
const lock = 7_275_847;

/**
 * Brings the base at `url` to this version: our tables, then the job queue's. Safe to run from several processes
 * at once, since drizzle takes no lock of its own: the others wait here and then find nothing to do.
 */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "parvis-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    await applyMigrations(drizzle({ client }), { migrationsFolder: path.resolve("migrations") });
    await mergeSearchWords(client);
    const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 1 });
    boss.on("error", () => {});
    await boss.start();
    await boss.stop({ graceful: false, close: true });
  } finally {
    await client.end();
  }
}
