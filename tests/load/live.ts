import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { connect as connectTo } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Pool } from "pg";
import { v7 } from "uuid";
import { connect, urlOf } from "#db/embedded/cluster.ts";
import { placeFor } from "#db/embedded/place.ts";
import { discardEmbedded } from "#db/embedded/start-embedded.ts";
import { addThread } from "../support/content.ts";
import { formHeaders, send } from "../support/http.ts";
import { addPeople, openBase, type Person } from "../support/people.ts";
import { killTree } from "../support/processes.ts";
import { build, type Server, startServer } from "../support/server.ts";

/**
 * Holds live streams open on one process while people answer, restarts the server and kills its PostgreSQL, and counts:
 * what each client was told must be every answer, once. Run it with `npm run test:live`.
 */
export type Figures = {
  clients: number;
  answers: number;
  /** Answers that a client was never told of, or more than once; sums over all clients. */
  missed: number;
  doubled: number;
  /** From sending an answer to a client's having it, in milliseconds, while nothing is restarted. */
  p50: number;
  p95: number;
  slowest: number;
  /** Megabytes of the server before the clients came, and the most while they were there. */
  memoryBefore: number;
  memoryMost: number;
  /** Streams opened anew over the restarts. */
  reopened: number;
  /** Messages `reset`; there should be none. */
  resets: number;
  /** Seconds until a client that does not read was dropped, with what the server sent for it, in megabytes; null when it never was. */
  slowReader: { seconds: number; megabytes: number } | null;
};

type Wanted = { clients: number; seconds: number; say?: (line: string) => void };

/** One browser, as its script behaves: it comes back when cut off, from where it was. */
type Client = {
  got: Map<string, number>;
  at: Map<string, number>;
  opened: number;
  resets: number;
  stop(): void;
};

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

function openClient(site: { url: string }, person: Person, threadId: number): Client {
  let lastId = "";
  let wait = 2_000;
  let failures = 0;
  let over = false;
  let cut = () => {};
  const client: Client = {
    got: new Map(),
    at: new Map(),
    opened: 0,
    resets: 0,
    stop: () => {
      over = true;
      cut();
    },
  };
  const again = (milliseconds: number) => {
    if (!over) setTimeout(open, milliseconds);
  };
  const open = () => {
    const asked = get(`${site.url}/live?thread=${threadId}`, {
      agent,
      headers: { cookie: person.cookie, ...(lastId && { "last-event-id": lastId }) },
    });
    cut = () => asked.destroy();
    asked.once("error", () => again(Math.min(10_000, 500 * 2 ** failures++) * (0.5 + Math.random())));
    asked.once("response", (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        again(Math.min(10_000, 500 * 2 ** failures++) * (0.5 + Math.random()));
        return;
      }
      failures = 0;
      client.opened++;
      let rest = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        const blocks = (rest + text).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) take(block);
      });
      response.on("error", () => {});
      response.once("close", () => again(wait));
    });
  };
  const take = (block: string) => {
    const fields = new Map(block.split("\n").map((line) => line.split(/: ?(.*)/s) as [string, string]));
    lastId = fields.get("id") ?? lastId;
    wait = Number(fields.get("retry") ?? wait);
    if (fields.get("event") === "reset") client.resets++;
    const data = fields.get("data");
    if (!data) return;
    for (const id of JSON.parse(data).threads?.[threadId]?.answers ?? []) {
      client.got.set(id, (client.got.get(id) ?? 0) + 1);
      client.at.set(id, client.at.get(id) ?? performance.now());
    }
  };
  open();
  return client;
}

export async function live({ clients: count, seconds, say = () => {} }: Wanted): Promise<Figures> {
  build();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-live-"));
  let server = await startServer({ DATA_DIR: dataDir });
  const port = new URL(server.url).port;
  const running = await connect(placeFor(dataDir));
  if (!running) throw new Error("the embedded server does not run");
  await running.client.end();
  const pool = new Pool({ connectionString: urlOf(running.sockets), max: 2 });
  pool.on("error", () => {});
  const clients: Client[] = [];
  try {
    const base = openBase(pool);
    const [space] = await base.query.spaces.findMany({ limit: 1 });
    const people = await addPeople(
      base,
      Array.from({ length: count }, (_, i) => ({ username: `reader-${i}` })),
    );
    const [writer] = await addPeople(base, [{ username: "writer", role: "expert" }]);
    const thread = await addThread(base, { spaceId: space!.id, authorId: writer!.id, title: "Watched" });
    const sent = new Map<string, number>();
    const say1 = (what: string) => say(`${what} Memory: ${memoryOf(server)} MB.`);
    const write = (site: Server) => answerOnce(site, writer!, thread.id, sent);

    // Warm, as a server is that has been there for a while.
    for (let i = 0; i < 20; i++) {
      await write(server);
      await send(server.url, thread.path, { headers: { cookie: people[i % people.length]!.cookie } });
    }
    sent.clear();
    const memoryBefore = memoryOf(server);
    let memoryMost = memoryBefore;
    for (const person of people) {
      clients.push(openClient(server, person, thread.id));
      if (clients.length % 25 === 0) await pause(50);
    }
    await reached("all clients are connected", () => clients.every(({ opened }) => opened > 0), 60_000);
    await pause(1_500);
    say1(`${count} clients are connected.`);

    const end = performance.now() + seconds * 1_000;
    const calm: string[] = [];
    for (let nextSay = performance.now() + 30_000; performance.now() < end; ) {
      calm.push(await write(server));
      memoryMost = Math.max(memoryMost, memoryOf(server));
      if (performance.now() > nextSay) {
        say1(`${calm.length} answers so far.`);
        nextSay += 30_000;
      }
      await pause(400);
    }
    await reached("the calm answers have come", () =>
      clients.every(({ got }) => calm.every((id) => got.has(id))),
    );
    const waits = clients
      .flatMap(({ at }) => calm.map((id) => at.get(id)! - sent.get(id)!))
      .sort((a, b) => a - b);
    const quantile = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0);
    say1(`p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms over ${waits.length} deliveries.`);

    say("Restarting the server while answers are written.");
    const first = server;
    const stopped = first.stop().then(async () => {
      server = await startServer({ DATA_DIR: dataDir, PORT: port });
    });
    await Promise.all([stopped, insist(() => server, write, 8)]);
    await insist(() => server, write, 8);
    await everything(clients, sent);

    say("Killing PostgreSQL while answers are written.");
    const { rows } = await pool.query("select current_setting('data_directory') as folder");
    killTree(Number(readFileSync(path.join(rows[0].folder, "postmaster.pid"), "utf8").split("\n")[0]));
    await insist(() => server, write, 16);
    await everything(clients, sent);

    const figures: Figures = {
      clients: count,
      answers: sent.size,
      missed: 0,
      doubled: 0,
      p50: quantile(0.5),
      p95: quantile(0.95),
      slowest: quantile(1),
      memoryBefore,
      memoryMost,
      reopened: clients.reduce((sum, { opened }) => sum + opened - 1, 0),
      resets: clients.reduce((sum, { resets }) => sum + resets, 0),
      slowReader: null,
    };
    for (const { got } of clients) {
      for (const id of sent.keys()) if (!got.has(id)) figures.missed++;
      for (const times of got.values()) figures.doubled += times - 1;
    }
    for (const client of clients) client.stop();
    say("Leaving a client that does not read.");
    figures.slowReader = await idle(server, pool, base, people[0]!, space!.id);
    return figures;
  } finally {
    for (const client of clients) client.stop();
    await server.stop();
    await pool.end();
    await discardEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @returns the answer's id; when it was sent is noted under it */
async function answerOnce(
  server: Server,
  as: Person,
  threadId: number,
  sent: Map<string, number>,
): Promise<string> {
  return insistOn(() => server, as, threadId, sent, randomUUID());
}

async function insistOn(
  server: () => Server,
  as: Person,
  threadId: number,
  sent: Map<string, number>,
  key: string,
): Promise<string> {
  for (const end = Date.now() + 90_000; Date.now() < end; await pause(200)) {
    const at = performance.now();
    const { url } = server();
    const answer = await send(url, `/t/${threadId}/answers`, {
      method: "POST",
      headers: { ...formHeaders(url), cookie: as.cookie },
      body: new URLSearchParams({ body: `Answer ${key}.`, _submission: key }).toString(),
    }).catch(() => null);
    const id = answer?.status === 302 && /#answer-(\d+)$/.exec(String(answer.headers.location))?.[1];
    if (id) {
      sent.set(id, at);
      return id;
    }
  }
  throw new Error("an answer was not taken in 90 seconds");
}

async function insist(server: () => Server, write: (server: Server) => Promise<string>, times: number) {
  for (let i = 0; i < times; i++) {
    await write(server());
    await pause(250);
  }
}

async function everything(clients: Client[], sent: Map<string, number>): Promise<void> {
  // Who misses something is counted afterwards, rather than waited for without end.
  await reached("every client has every answer", () =>
    clients.every(({ got }) => got.size >= sent.size && [...sent.keys()].every((id) => got.has(id))),
  ).catch(() => {});
}

async function reached(what: string, is: () => boolean, most = 45_000): Promise<void> {
  for (const end = Date.now() + most; !is(); await pause(100))
    if (Date.now() > end) throw new Error(`Waited ${most} ms in vain: ${what}`);
}

/** A client that takes nothing, of a thread in which very much happens. */
async function idle(
  server: Server,
  pool: Pool,
  base: ReturnType<typeof openBase>,
  as: Person,
  spaceId: string,
) {
  const thread = await addThread(base, {
    spaceId,
    authorId: as.id,
    title: "Busy",
    answers: Array.from({ length: 1_500 }, () => ({ authorId: as.id, body: "An answer." })),
  });
  const socket = connectTo(Number(new URL(server.url).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.pause();
  socket.write(
    `GET /live?thread=${thread.id} HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nCookie: ${as.cookie}\r\n\r\n`,
  );
  await pause(1_000);
  const began = performance.now();
  const port = socket.localPort!;
  for (let bursts = 0; performance.now() - began < 300_000; bursts++) {
    await pool.query(
      `with e as (insert into events (id, name, version, ids, at)
         select gen_random_uuid(), 'post.voted', 1, json_build_object('threadId', $1::text, 'postId', p::text), now() from unnest($2::bigint[]) p)
       select pg_notify('parvis_changes', $3)`,
      [
        thread.id,
        thread.answerIds,
        JSON.stringify({ name: "post.voted", ids: { threadId: String(thread.id), of: v7() } }),
      ],
    );
    // As long as a pass takes: what comes while one is under way is told together.
    await pause(350);
    if (!isHeld(port)) {
      socket.destroy();
      return {
        seconds: Math.round((performance.now() - began) / 1_000),
        megabytes: Math.round((bursts * 27) / 1_000),
      };
    }
  }
  socket.destroy();
  return null;
}

/** Whether the server's end of this client's connection is still there, by the system's own list. */
function isHeld(clientPort: number): boolean {
  const port = clientPort.toString(16).toUpperCase().padStart(4, "0");
  return readFileSync("/proc/net/tcp", "utf8")
    .split("\n")
    .some((line) => new RegExp(`^\\s*\\d+: \\w+:\\w+ \\w+:${port} 01 `).test(line));
}

/** Megabytes resident. */
function memoryOf({ pid }: Server): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { clients: { type: "string", default: "500" }, seconds: { type: "string", default: "600" } },
  });
  const figures = await live({
    clients: Number(values.clients),
    seconds: Number(values.seconds),
    say: (line) => console.log(line),
  });
  console.log(figures);
  const faults = [
    ...(figures.missed > 0 ? [`${figures.missed} missed`] : []),
    ...(figures.doubled > 0 ? [`${figures.doubled} doubled`] : []),
    ...(figures.p95 > 1_000 ? [`p95 of ${figures.p95} ms`] : []),
    ...(figures.memoryMost - figures.memoryBefore > 150 ? ["more than 150 MB"] : []),
    ...(figures.slowReader ? [] : ["a client that does not read was not dropped"]),
  ];
  console.log(faults.length > 0 ? `Not as it must be: ${faults.join(", ")}.` : "All as it must be.");
  process.exit(faults.length > 0 ? 1 : 0);
}
