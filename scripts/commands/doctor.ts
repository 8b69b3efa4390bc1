import { accessSync, constants } from "node:fs";
import path from "node:path";
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
  await check("database", async () => {
    const database = await openDatabase(parseEnv(process.env), (line) => console.log(line));
    try {
      const version = await databaseVersion(database.url);
      faults += await lookAround();
      return `PostgreSQL ${version}${database.embedded ? ", embedded" : ""}`;
    } finally {
      await leaveDatabase();
      await database.stop();
    }
  });
  if (faults > 0) throw new Error(`${faults} ${faults === 1 ? "thing needs" : "things need"} attention.`);
}

/** What the server looks at too, and shows on /admin/health. @returns how much of it is at fault */
async function lookAround(): Promise<number> {
  // Loaded here, since it reads the settings, which may be what is wrong.
  const { runChecks } = await import("#app/domain/health/run-checks.ts");
  const { checkName, checkSentence } = await import("#app/i18n/health.ts");
  const said = { well: "ok     ", look: "LOOK   ", fault: "FAULT  " };
  const found = await runChecks();
  // The server may well be stopped while the doctor is in, and the worker with it.
  const idle = (id: string, why?: string) => id === "worker" && why !== "unreachable";
  for (const check of found.filter(({ id }) => id !== "database")) {
    const state = idle(check.id, check.why) && check.state === "fault" ? "look" : check.state;
    console.log(`${said[state]}${checkName(check.id, "en").toLowerCase()}: ${checkSentence(check, "en")}`);
  }
  return found.filter(({ id, state, why }) => state === "fault" && id !== "database" && !idle(id, why))
    .length;
}

/** Closes what the application opened in this process. */
async function leaveDatabase(): Promise<void> {
  const { stopJobs } = await import("#app/services/jobs.server.ts");
  const { pool } = await import("#db/client.server.ts");
  await stopJobs();
  if (!pool.ended) await pool.end();
}
