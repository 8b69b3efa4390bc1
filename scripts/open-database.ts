import { Client } from "pg";
import type { Env } from "#app/services/env.server.ts";
import { startEmbedded } from "#db/embedded/start-embedded.ts";

export type OpenDatabase = {
  url: string;
  embedded: boolean;
  /** True when another process uses the same embedded one; of another server nobody asks. */
  shared: boolean;
  stop(): Promise<void>;
};

const OLDEST_MAJOR = 15;

/**
 * Opens the database of these settings: the one in DATABASE_URL, or else the embedded one of the data folder. Sets
 * `process.env.DATABASE_URL`, which whatever is imported afterwards reads.
 */
export async function openDatabase(
  settings: Pick<Env, "DATABASE_URL" | "DATA_DIR">,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (settings.DATABASE_URL) {
    const url = settings.DATABASE_URL;
    await databaseVersion(url);
    return { url, embedded: false, shared: false, stop: async () => {} };
  }
  const { url, shared, stop } = await startEmbedded({ dataDir: settings.DATA_DIR, say });
  process.env.DATABASE_URL = url;
  return { url, embedded: true, shared, stop };
}

/**
 * The server's version, such as "18.4".
 * @throws {Error} one line when it cannot be reached or is too old
 */
export async function databaseVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SHOW server_version");
    const version: string = rows[0].server_version.split(" ")[0];
    if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
      throw new Error(`it is PostgreSQL ${version}, and Parvis needs ${OLDEST_MAJOR} or newer`);
    }
    return version;
  } catch (error) {
    throw new Error(`The database ${withoutPassword(url)} does not serve: ${reason(error)}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  return shown.href;
}

/** Node gathers the tries on several addresses into an error whose own message is empty. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(", ");
  return error instanceof Error ? error.message : String(error);
}
