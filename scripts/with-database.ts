import { parseEnv } from "#app/services/env.server.ts";
import { migrate } from "#db/migrate.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";

/**
 * Runs a command's work with the database open and up to date, and leaves it afterwards: an embedded one that nobody
 * else uses is stopped. Import the application inside `work`, since it reads DATABASE_URL as soon as it is loaded.
 */
export async function withDatabase<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(parseEnv(process.env), (line) => console.error(line));
  const interrupt = async () => {
    await database.stop();
    process.exit(130);
  };
  // Not once: under npm, Ctrl-C arrives twice, and the second would cut the stop short.
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    await migrate(database.url);
    return await work(database);
  } finally {
    await leaveDatabase();
    await database.stop();
  }
}

/** Closes what the application opened in this process: its pool and its job queue. */
async function leaveDatabase(): Promise<void> {
  const { stopJobs } = await import("#app/services/jobs.server.ts");
  const { pool } = await import("#db/client.server.ts");
  await stopJobs();
  if (!pool.ended) await pool.end();
}
