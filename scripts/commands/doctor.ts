import { accessSync, constants, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { parseEnv } from "#app/services/env.server.ts";
import { oneLine } from "#scripts/fail.ts";
import { databaseVersion, openDatabase } from "#scripts/open-database.ts";
import { packagesMatch } from "#scripts/packages.mjs";

export const summary = "say whether everything Parvis needs is there";
export const usage = "";

const root = path.resolve(import.meta.dirname, "../..");

export async function run(): Promise<void> {
  let faults = 0;
  const check = async (name: string, look: () => string | Promise<string>) => {
    try {
      console.log(`ok     ${name}: ${await look()}`);
    } catch (error) {
      faults++;
      console.log(`FAULT  ${name}: ${oneLine(error)}`);
    }
  };

  await check("Node", () => process.version);
  await check("packages", () => {
    if (!packagesMatch(root)) throw new Error("not those of package-lock.json; npm start installs them");
    return "those of package-lock.json";
  });
  await check("settings", () => parseEnv(process.env).APP_URL);
  await check("data folder", () => {
    const { DATA_DIR } = parseEnv(process.env);
    accessSync(DATA_DIR, constants.W_OK | constants.X_OK);
    return DATA_DIR;
  });
  await check("file store", async () => {
    // Loaded here, since it reads the settings, which may be what is wrong.
    const { store } = await import("#app/services/storage.server.ts");
    return (await store()).check();
  });
  await check("database", async () => {
    const database = await openDatabase(parseEnv(process.env), (line) => console.log(line));
    try {
      const version = await databaseVersion(database.url);
      await check("migrations", () => migrationsApplied(database.url));
      return `PostgreSQL ${version}${database.embedded ? ", embedded" : ""}`;
    } finally {
      await database.stop();
    }
  });
  if (faults > 0) throw new Error(`${faults} ${faults === 1 ? "thing needs" : "things need"} attention.`);
}

async function migrationsApplied(url: string): Promise<string> {
  const journal: { entries: { when: number; tag: string }[] } = JSON.parse(
    readFileSync(path.join(root, "migrations/meta/_journal.json"), "utf8"),
  );
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query(
      "SELECT to_regclass('drizzle.__drizzle_migrations') AS found",
    );
    if (!tables[0].found) throw new Error("none applied yet; npm start applies them");
    const { rows } = await client.query("SELECT created_at FROM drizzle.__drizzle_migrations");
    const applied = new Set(rows.map((row) => Number(row.created_at)));
    const missing = journal.entries.filter(({ when }) => !applied.has(when)).map(({ tag }) => tag);
    if (missing.length > 0) throw new Error(`not applied yet: ${missing.join(", ")}; npm start applies them`);
    return `all ${journal.entries.length} applied`;
  } finally {
    await client.end();
  }
}
