import { createHash, randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { discardEmbedded, startEmbedded } from "#db/embedded/start-embedded.ts";
import { migrate } from "#db/migrate.ts";

/** What a test file needs to make databases of its own; plain data, so that it reaches other processes. */
export type TestServer = {
  /** Connection string of an existing database on the server. */
  url: string;
  /** A migrated database that nobody connects to. */
  template: string;
  /** Begins the names of this run's databases. */
  prefix: string;
};

const project = path.resolve(import.meta.dirname, "../..");

// First keys of advisory locks; the second is the run's number or the template's hash. PostgreSQL drops them with the
// connection, so what a killed run left behind is known by its free lock.
const RUN = 80_001;
const TEMPLATE = 80_002;

/**
 * Opens a server for one test run: the one in DATABASE_URL, or else an embedded cluster in the temporary folder, kept
 * between runs and shared by those that overlap, with one migrated template database.
 */
export async function openTestServer(): Promise<TestServer & { close(): Promise<void> }> {
  const outside = process.env.DATABASE_URL || undefined;
  const cluster = outside ? undefined : await startCluster();
  const url = outside ?? cluster!.url;
  const admin = new Client({ connectionString: url, application_name: "parvis tests" });
  admin.on("error", () => {});
  await admin.connect();

  const run = randomInt(1, 2 ** 31 - 1);
  await admin.query("SELECT pg_advisory_lock($1, $2)", [RUN, run]);
  await dropAbandoned(admin);
  const template = await ensureTemplate(admin, url, run);
  const prefix = `parvis_test_${run}_`;

  return {
    url,
    template,
    prefix,
    async close() {
      for (const name of await databasesLike(admin, `${prefix}%`)) await dropDatabase(admin, name);
      await admin.end();
      await cluster?.stop();
    },
  };
}

async function startCluster() {
  const owner = process.getuid?.() ?? os.userInfo().username;
  const hash = createHash("sha256").update(project).digest("hex").slice(0, 10);
  const dataDir = path.join(os.tmpdir(), `parvis-tests-${owner}-${hash}`);
  const start = () => startEmbedded({ dataDir, durable: false });
  try {
    return await start();
  } catch (error) {
    // Written without flushing, the cluster may not survive a crash of the machine; nothing in it is worth keeping.
    if (!(await discardEmbedded(dataDir))) throw error;
    return start();
  }
}

/** A change to any of these makes another template. */
function templateHash(): string {
  const hash = createHash("sha256");
  const migrations = readdirSync(path.join(project, "migrations"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(sql|json)$/.test(name))
    .map((name) => path.join("migrations", name))
    .sort();
  for (const file of [...migrations, "db/migrate.ts", "node_modules/pg-boss/package.json"]) {
    hash.update(file).update(readFileSync(path.join(project, file)));
  }
  return hash.digest("hex");
}

async function ensureTemplate(admin: Client, url: string, run: number): Promise<string> {
  const hash = templateHash();
  const name = `parvis_template_${hash.slice(0, 8)}`;
  await admin.query("SELECT pg_advisory_lock($1, 0)", [TEMPLATE]);
  try {
    await admin.query("SELECT pg_advisory_lock_shared($1, $2)", [TEMPLATE, lockOf(name)]);
    if ((await databasesLike(admin, name)).length > 0) return name;
    const draft = `parvis_test_${run}_template`;
    await admin.query(`CREATE DATABASE ${draft} TEMPLATE template0 ENCODING 'UTF8'`);
    await migrate(databaseUrl(url, draft));
    await admin.query(`ALTER DATABASE ${draft} ALLOW_CONNECTIONS false`);
    await admin.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1", [
      draft,
    ]);
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  } finally {
    await admin.query("SELECT pg_advisory_unlock($1, 0)", [TEMPLATE]);
  }
}

/** Drops the databases of runs that were killed, and templates of migrations that no run uses any more. */
async function dropAbandoned(admin: Client): Promise<void> {
  const left = [
    ...(await databasesLike(admin, "parvis_test_%")).map(
      (name) => [name, RUN, Number(name.split("_")[2])] as const,
    ),
    ...(await databasesLike(admin, "parvis_template_%")).map(
      (name) => [name, TEMPLATE, lockOf(name)] as const,
    ),
  ];
  const current = `parvis_template_${templateHash().slice(0, 8)}`;
  for (const [name, key, number] of left) {
    if (name === current) continue;
    const { rows } = await admin.query("SELECT pg_try_advisory_lock($1, $2) AS free", [key, number]);
    if (!rows[0].free) continue;
    await dropDatabase(admin, name);
    await admin.query("SELECT pg_advisory_unlock($1, $2)", [key, number]);
  }
}

function lockOf(template: string): number {
  return Number.parseInt(template.slice(-8), 16) | 0;
}

async function databasesLike(admin: Client, pattern: string): Promise<string[]> {
  const { rows } = await admin.query("SELECT datname FROM pg_database WHERE datname LIKE $1", [pattern]);
  return rows.map((row) => row.datname);
}

async function dropDatabase(admin: Client, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
