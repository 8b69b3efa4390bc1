import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { demo } from "#db/seed/demo-content.ts";
import { memoryOf, type Usage, usageOf } from "./usage.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type Site = {
  url: string;
  /** From the start of the process to the last byte of its first page. */
  firstPageMs: number;
  /** Megabytes of the web process a while after its start. */
  restingMemory(): Promise<number>;
  memory(): number;
  /** Processor time so far of the site and its database. */
  usage(): Usage;
  /** Signs a demo member in. @returns the cookie header */
  signIn(): Promise<string>;
  stop(): Promise<void>;
};

/** Starts the built site on a free port, as `npm start` would. */
export async function startSite(dataDir: string): Promise<Site> {
  const port = await freePort();
  const { DATABASE_URL: _theirs, APP_URL: _address, ...env } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, "scripts/start.ts")], {
    cwd: root,
    env: {
      ...env,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "error",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await firstPage(url, child);
  return {
    url,
    firstPageMs: performance.now() - began,
    async restingMemory() {
      await pause(3_000);
      return memoryOf(child.pid!);
    },
    memory: () => memoryOf(child.pid!),
    usage: () => usageOf(child.pid!, dataDir),
    signIn: () => signIn(url),
    stop: () => stop(child),
  };
}

async function firstPage(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The site ended with ${child.exitCode} before its first page.`);
    try {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(10);
  }
}

async function signIn(url: string): Promise<string> {
  const person = demo.people.find(({ role, demoPassword }) => role === "member" && demoPassword)!;
  const answer = await fetch(`${url}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ login: person.username, password: person.demoPassword! }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]!);
  if (!cookies.some((cookie) => cookie.startsWith("session=")))
    throw new Error(`Signing in gave ${answer.status} and no session.`);
  return cookies.join("; ");
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
