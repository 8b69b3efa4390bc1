import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { discardEmbedded, type Embedded, startEmbedded } from "#db/embedded/start-embedded.ts";

let folder: string;
let dataDir: string;
const open: (() => unknown)[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parvis-embedded-"));
  // Root lends the server another account, which has to reach the folder.
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, "data");
});

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
  await discardEmbedded(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

async function use(options: { dataDir: string } = { dataDir }): Promise<Embedded> {
  const embedded = await startEmbedded(options);
  open.push(embedded.stop);
  return embedded;
}

/** Uses the server from another process, which is what kill -9 is about. */
async function useElsewhere(): Promise<{ url: string; owned: boolean; child: ChildProcess }> {
  const child = spawn("node", [path.resolve("tests/support/run-embedded.ts"), dataDir], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  open.push(() => child.kill("SIGKILL"));
  const [line] = await once(createInterface(child.stdout!), "line");
  return { ...JSON.parse(line), child };
}

async function leave(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.stdin?.end();
  await exit;
}

function homeOf(): string {
  const pointer = path.join(dataDir, "postgres.location");
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : path.join(dataDir, "postgres");
}

function postmasterPid(): number {
  return Number(readFileSync(path.join(homeOf(), "cluster/postmaster.pid"), "utf8").split("\n")[0]);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function query(url: string, text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Repeats until it succeeds; the test's own time limit is the only one. */
async function insist<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

// Making a cluster takes a second alone, and many when every core is busy.
describe("the embedded server", { timeout: 90_000 }, () => {
  test("is PostgreSQL with UTF-8, a locale of its own and no network address", async () => {
    const { url, owned, shared } = await use();
    expect({ owned, shared }).toEqual({ owned: true, shared: false });
    const [row] = await query(
      url,
      `SELECT current_setting('server_version') AS version, current_setting('listen_addresses') AS addresses,
         current_setting('fsync') AS fsync, lower('ÉCOLE') AS lower, current_database() AS database, current_user AS role,
         (SELECT datlocale FROM pg_database WHERE datname = current_database()) AS locale`,
    );
    expect(row).toMatchObject({
      version: expect.stringMatching(/^18\./),
      addresses: "",
      fsync: "on",
      lower: "école",
      database: "parvis",
      role: "parvis",
      locale: "C.UTF-8",
    });
  });

  test("is closed to other accounts, and never runs as root", async () => {
    await use();
    const home = statSync(path.join(dataDir, "postgres"));
    expect(home.mode & 0o777).toBe(0o700);
    const owner = process.getuid?.();
    if (owner === 0) expect(home.uid).not.toBe(0);
    else expect(home.uid).toBe(owner);
    expect(statSync(`/proc/${postmasterPid()}`).uid).toBe(home.uid);
  });

  test("keeps every acknowledged row and comes back by itself when it is killed during writes", async () => {
    const { url } = await use();
    await query(url, "CREATE TABLE kept (n int PRIMARY KEY)");
    const acknowledged: number[] = [];
    let next = 0;
    let killed = 0;
    const write = async () => {
      while (acknowledged.length < 3000) {
        const n = next++;
        const client = new Client({ connectionString: url });
        client.on("error", () => {});
        try {
          await client.connect();
          for (let m = n * 1000; m < n * 1000 + 1000 && acknowledged.length < 3000; m++) {
            await client.query("INSERT INTO kept VALUES ($1)", [m]);
            acknowledged.push(m);
            if (acknowledged.length % 1000 === 500) {
              killed++;
              process.kill(postmasterPid(), "SIGKILL");
            }
          }
        } catch {
          // Down for the moment: that is what is being tried.
          await new Promise((resolve) => setTimeout(resolve, 10));
        } finally {
          await client.end().catch(() => {});
        }
      }
    };
    await Promise.all([write(), write(), write(), write()]);
    expect(killed).toBeGreaterThanOrEqual(3);
    const rows = await query(url, "SELECT n FROM kept WHERE n = ANY($1)", [acknowledged]);
    expect(rows).toHaveLength(acknowledged.length);
  });

  test("is started again by a process that only joined it", async () => {
    const { child } = await useElsewhere();
    const { url, owned, shared } = await use();
    expect({ owned, shared }).toEqual({ owned: false, shared: true });
    child.kill("SIGKILL");
    await once(child, "exit");
    const gone = postmasterPid();
    process.kill(gone, "SIGKILL");
    await insist(() => query(url, "SELECT 1"));
    expect(postmasterPid()).not.toBe(gone);
  });

  test("is one for processes that start at once, and stops with the last of them, whoever began it", async () => {
    const users = await Promise.all([useElsewhere(), useElsewhere(), useElsewhere()]);
    expect(users.filter(({ owned }) => owned)).toHaveLength(1);
    const pid = postmasterPid();
    const inOrder = users.sort((a, b) => Number(b.owned) - Number(a.owned));
    for (const [left, { child, url }] of inOrder.entries()) {
      expect(lives(pid)).toBe(true);
      await query(url, "SELECT 1");
      await leave(child);
      if (left < 2) expect(postmasterPid()).toBe(pid);
    }
    await insist(async () => expect(lives(pid)).toBe(false));
  });

  test("outlives a process that is killed, and is joined and then stopped by the next", async () => {
    const { child, url } = await useElsewhere();
    await query(url, "CREATE TABLE kept AS SELECT 7 AS n");
    const pid = postmasterPid();
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(lives(pid)).toBe(true);
    const next = await startEmbedded({ dataDir });
    expect({ owned: next.owned, shared: next.shared }).toEqual({ owned: false, shared: false });
    expect(await query(next.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    await next.stop();
    await insist(async () => expect(lives(pid)).toBe(false));
  });

  test("is not taken for made when its making was cut short", async () => {
    const child = spawn("node", [path.resolve("tests/support/run-embedded.ts"), dataDir], {
      stdio: "ignore",
    });
    await insist(async () => statSync(path.join(dataDir, "postgres/turn.lock")));
    child.kill("SIGKILL");
    await once(child, "exit");
    const { url } = await use();
    expect(await query(url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });

  test("works in a folder whose path is too long for a socket", async () => {
    dataDir = path.join(folder, "a".repeat(60), "b".repeat(60), "é è");
    const { url } = await use({ dataDir });
    expect(await query(url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    const sockets = new URL(url).searchParams.get("host") ?? "";
    expect(Buffer.byteLength(`${sockets}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
    expect(statSync(sockets).mode & 0o777).toBe(0o700);
  });

  const root = process.getuid?.() === 0;
  if (!root) console.log("skipped: only root has a folder that nobody else can enter");
  test.runIf(root)(
    "lives outside a folder that only root can enter, and is found there again and deleted with it",
    async () => {
      chmodSync(folder, 0o700);
      const first = await startEmbedded({ dataDir });
      await query(first.url, "CREATE TABLE kept AS SELECT 7 AS n");
      await first.stop();
      const home = homeOf();
      expect(home).toMatch(/^\/var\/lib\/parvis\//);
      const second = await startEmbedded({ dataDir });
      expect(await query(second.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
      await second.stop();
      await discardEmbedded(dataDir);
      expect(existsSync(home)).toBe(false);
    },
  );

  test("says in one line that a data folder is of another PostgreSQL", async () => {
    await (await use()).stop();
    writeFileSync(path.join(dataDir, "postgres/cluster/PG_VERSION"), "17\n");
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/was made by PostgreSQL 17/);
  });
});
