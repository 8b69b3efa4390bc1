import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { runningAs } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { type Place, socketFolder } from "./place.ts";

const ROLE = "parvis";
const LOG_BYTES = 5_000_000;
const READY_MS = 300_000;

const INITDB = [
  `--username=${ROLE}`,
  "--encoding=UTF8",
  // The built-in locale is the same on every host; a host's own would sort differently after an upgrade of its libc.
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  // The folder of the socket is closed to everyone else, and nothing listens on a network address.
  "--auth-local=trust",
  "--auth-host=reject",
  "--no-instructions",
];

const SETTINGS = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "100",
  work_mem: "16MB",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};
const DURABLE = { shared_buffers: "256MB" };
/** For tests: a crash of the machine may lose everything, and creating databases is several times faster. */
const FLEETING = {
  shared_buffers: "128MB",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum_naptime: "1h",
};

/** The address of a database on the server; the host in the query is the folder of the Unix socket. */
export function urlOf(sockets: string, database = "parvis"): string {
  const url = new URL(`postgresql://${ROLE}@localhost/${database}`);
  url.searchParams.set("host", sockets);
  return url.href;
}

/** Makes the cluster under another name first, so that one left half made by a crash is never taken for whole. */
export function initialise(
  place: Place,
  binaries: Binaries,
  durable: boolean,
  say: (line: string) => void,
): void {
  const versionFile = path.join(place.cluster, "PG_VERSION");
  if (existsSync(versionFile)) {
    const major = readFileSync(versionFile, "utf8").trim();
    if (major === binaries.major) return;
    throw new Error(
      `${place.cluster} was made by PostgreSQL ${major}, and this Parvis carries ${binaries.major}: ` +
        "restore a backup into a new data folder.",
    );
  }
  for (const name of readdirSync(place.home)) {
    if (name.startsWith("cluster.")) rmSync(path.join(place.home, name), { recursive: true });
  }
  say(`Making the database in ${place.home}.`);
  const draft = `${place.cluster}.${process.pid}`;
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    [`--pgdata=${draft}`, ...INITDB, ...(durable ? [] : ["--no-sync"])],
    { ...runningAs(place.account), encoding: "utf8" },
  );
  if (status !== 0) {
    throw new Error(`The embedded database could not be made: ${error?.message ?? lastLine(stderr)}`);
  }
  renameSync(draft, place.cluster);
}

/** What the running server wrote about itself; undefined when it was stopped cleanly. */
function postmaster(place: Place): { pid: number; sockets: string } | undefined {
  try {
    const lines = readFileSync(path.join(place.cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), sockets: lines[4] ?? "" };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * A connection to the server that is running, or undefined when none is.
 * A server that is starting, recovering or shutting down is waited for.
 */
export async function connect(place: Place): Promise<{ client: Client; sockets: string } | undefined> {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    const sockets = postmaster(place)?.sockets;
    if (!sockets) return undefined;
    const client = new Client({
      connectionString: urlOf(sockets, "postgres"),
      application_name: "parvis supervisor",
      connectionTimeoutMillis: 10_000,
    });
    // A client without a listener would bring the process down when the server dies.
    client.on("error", () => {});
    try {
      await client.connect();
      return { client, sockets };
    } catch (error) {
      await client.end().catch(() => {});
      const CANNOT_CONNECT_NOW = "57P03";
      if ((error as { code?: string }).code !== CANNOT_CONNECT_NOW || Date.now() > deadline) return undefined;
      await pause(20);
    }
  }
}

/** Starts the server and waits until it answers. It survives this process, so that a crash here stops nothing. */
export async function launch(place: Place, binaries: Binaries, durable: boolean): Promise<string> {
  const sockets = socketFolder(place);
  const settings = Object.entries({ ...SETTINGS, ...(durable ? DURABLE : FLEETING) });
  const args = [
    "-D",
    place.cluster,
    "-k",
    sockets,
    ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const deadline = Date.now() + READY_MS;
  // After kill -9 of the server, its last children may hold the memory for a moment, and the first tries are refused.
  for (let tries = 1; ; tries++) {
    const log = openLog(place.log);
    const child = spawn(binaries.postgres, args, {
      ...runningAs(place.account),
      detached: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    let ended = false;
    child.once("exit", () => {
      ended = true;
    });
    child.once("error", () => {
      ended = true;
    });
    child.unref();
    while (!ended && Date.now() < deadline) {
      const connection = postmaster(place)?.pid === child.pid ? await connect(place) : undefined;
      if (connection) {
        await createDatabase(connection.client);
        return connection.sockets;
      }
      await pause(10);
    }
    if (tries === 50 || Date.now() >= deadline) {
      throw new Error(`The embedded database does not start: ${lastLine(readFileSync(place.log, "utf8"))}`);
    }
    await pause(100);
  }
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'parvis'");
  if (rowCount === 0) await client.query("CREATE DATABASE parvis");
  await client.end();
}

/** Stops the server as soon as it has written everything down; open connections are closed. */
export async function shutDown(place: Place): Promise<void> {
  const pid = postmaster(place)?.pid;
  if (!pid) return;
  const signal = (name: NodeJS.Signals | 0) => {
    try {
      return process.kill(pid, name);
    } catch {
      return false;
    }
  };
  signal("SIGINT");
  const deadline = Date.now() + 60_000;
  while (postmaster(place)?.pid === pid && signal(0)) {
    if (Date.now() > deadline) signal("SIGQUIT");
    await pause(10);
  }
}

function openLog(file: string): number {
  if (statSync(file).size > LOG_BYTES) {
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  }
  return openSync(file, "a");
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
