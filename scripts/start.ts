import { accessSync, constants, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import type { prepare as Prepare, Welcome } from "#app/http/prepare.server.ts";
import { type Env, parseEnv } from "#app/services/env.server.ts";
import { fail, oneLine } from "./fail.ts";
import { openDatabase } from "./open-database.ts";

type Built = { entry: { module: { prepare: typeof Prepare; serve(build: Built): Promise<Served> } } };
type Served = { url: string; close(): Promise<void> };

// React and Remix look at it too, and are slow and talkative without.
process.env.NODE_ENV ||= "production";
const say = (line: string) => console.log(line);
/** What has been started, first to last; stopped in the other direction. */
const started: (() => Promise<void>)[] = [];
let stopping = false;

async function start(): Promise<void> {
  const env = parseEnv(process.env);
  makeDataFolder(env.DATA_DIR);
  if (env.WORKER !== "only") await checkPort(env);
  say(env.DATABASE_URL ? "Opening the database." : `Starting the database in ${env.DATA_DIR}.`);
  const database = await openDatabase(env, say);
  started.push(database.stop);
  if (database.shared)
    say("Another process has this database open: both work on the same site, side by side.");
  // One copy of the application in this process, the built one; imported now, since it reads DATABASE_URL as it loads.
  const build: Built = await import(new URL("../build/server/index.js", import.meta.url).href);
  const welcome = await build.entry.module.prepare(env, database, say);
  if (stopping) return;
  const served = await build.entry.module.serve(build);
  started.push(served.close);
  if (stopping) return;
  if (env.WORKER === "only") say("The worker is at work; no page is served here.");
  else greet(env.PORT === 0 ? served.url : env.APP_URL, welcome);
}

function greet(address: string, { signIns, setupToken }: Welcome): void {
  say(`Parvis is open at ${address}`);
  if (signIns.length > 0) {
    say("Demo people to sign in as:");
    const width = Math.max(...signIns.map(({ username }) => username.length));
    for (const { username, role, password } of signIns)
      say(`  ${username.padEnd(width)}  ${password}  (${role})`);
  }
  if (setupToken) say(`To make the first administrator, open ${address}/setup?token=${setupToken}`);
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`The data folder cannot be written: ${oneLine(error)}. Set DATA_DIR to another.`);
  }
}

/** Looks at the port before anything slow is done; the server itself still has the last word. */
function checkPort({ PORT, HOST }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(portFault(error, PORT, HOST)));
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

function portFault(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") return new Error(`Port ${port} on ${host} is taken: set PORT to another.`);
  return new Error(`Parvis cannot listen on ${host}, port ${port}: ${oneLine(error)}.`);
}

/** Stops everything this process started. Open requests are let finish, but not for ever. */
async function stop(code: number): Promise<never> {
  stopping = true;
  setTimeout(() => process.exit(code || 1), 30_000).unref();
  // A step that is under way would go on without what is taken from under it.
  await starting.catch(() => {});
  for (const end of started.toReversed()) await end().catch((error) => console.error(oneLine(error)));
  process.exit(code);
}

let firstSignalAt = 0;

function onSignal(): void {
  if (stopping) {
    // Ctrl-C under npm arrives twice, from the terminal and from npm: only a later one means "at once".
    if (Date.now() - firstSignalAt > 500) process.exit(130);
    return;
  }
  firstSignalAt = Date.now();
  say("Stopping.");
  void stop(0);
}
process.on("SIGINT", onSignal);
process.on("SIGTERM", onSignal);

/** The house said no to somebody, and nobody waited to hear it: a slip of ours, but nothing is broken. By name, for the built copy. */
const isRefusal = (error: unknown) =>
  error instanceof Error &&
  "key" in error &&
  /^(NotFound|Gone|Forbidden|Invalid|Conflict|TooMany)$/.test(error.name);

for (const event of ["unhandledRejection", "uncaughtException"]) {
  process.on(event, (error: unknown) => {
    if (event === "unhandledRejection" && isRefusal(error)) {
      console.error(`A refusal that nobody waited for: ${oneLine(error)}`);
      return;
    }
    console.error(`Stopping after an error nobody expected: ${oneLine(error)}`);
    if (!stopping) void stop(1);
  });
}

const starting = start();
starting.catch(async (error) => {
  if (stopping) return;
  for (const end of started.toReversed()) await end().catch(() => {});
  fail(error);
});
