import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Pool } from "pg";
import { connect, urlOf } from "#db/embedded/cluster.ts";
import { placeFor } from "#db/embedded/place.ts";
import { discardEmbedded } from "#db/embedded/start-embedded.ts";
import { type AddedThread, addThread } from "../support/content.ts";
import { formHeaders, send } from "../support/http.ts";
import { addPeople, openBase, type Person } from "../support/people.ts";
import { killTree } from "../support/processes.ts";
import { build, type Server, startServer } from "../support/server.ts";

/**
 * Kills the server, and then its PostgreSQL, without warning while people answer, and counts afterwards: what was
 * acknowledged must be there, and nothing twice. Run it with `npm run test:crash`.
 */
export type Figures = {
  acknowledged: number;
  /** Acknowledged answers that are not in the base. */
  lost: number;
  /** Answers that are in the base more than once. */
  doubled: number;
  /** Sends that got no answer, or a 503, and were sent again under the same key. */
  sentAgain: number;
  /** Answers other than "taken" and "come back later", by status; there should be none. */
  unexpected: Record<string, number>;
  /** Counters and events that differ from a recount. */
  wrongCounts: number;
  /** For each start after a kill, milliseconds until the site was open. */
  restarts: number[];
  outage: Outage | null;
};

export type Outage = {
  /** Whether the process that served before serves after. */
  sameProcess: boolean;
  probes: number;
  /** Probes told to come back later, with `Retry-After`. */
  refused: number;
  /** The slowest of all answers while PostgreSQL was away, in milliseconds. */
  slowest: number;
  /** From the kill to the first answer after which all went well, in milliseconds. */
  recovered: number;
  /** Probes that got anything but a page or a proper refusal. */
  wrong: string[];
};

type Wanted = {
  answers: number;
  kills: number;
  outage: boolean;
  /** Whether to wait until the worker has done everything; a job it was killed in is begun again within 90 seconds. */
  drain: boolean;
  say?: (line: string) => void;
};

/** One answer to be written, under a key that stays the same however often it is sent. */
type Errand = { key: string; body: string; as: Person; thread: AddedThread; byApi: boolean };
type Site = { server: Server; pool: Pool; people: Person[]; threads: AddedThread[] };

const writers = 20;
const patience = 90_000;

export async function crash({ answers, kills, outage, drain, say = () => {} }: Wanted): Promise<Figures> {
  build();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-crash-"));
  let server = await startServer({ DATA_DIR: dataDir });
  const port = new URL(server.url).port;
  const pool = new Pool({ connectionString: await addressOf(dataDir), max: 2 });
  pool.on("error", () => {});
  try {
    const site: Site = { server, pool, ...(await furnish(pool, answers)) };
    const figures: Figures = {
      acknowledged: 0,
      lost: 0,
      doubled: 0,
      sentAgain: 0,
      unexpected: {},
      wrongCounts: 0,
      restarts: [],
      outage: null,
    };
    const ledger = new Map<Errand, string>();
    const killer = async () => {
      for (let kill = 1; kill <= kills; kill++) {
        while (ledger.size < (answers * kill) / (kills + 1)) await pause(5);
        await server.kill();
        const start = performance.now();
        server = await startServer({ DATA_DIR: dataDir, PORT: port });
        site.server = server;
        figures.restarts.push(Math.round(performance.now() - start));
        say(`Killed the server after ${ledger.size} answers; open again in ${figures.restarts.at(-1)} ms.`);
      }
    };
    await Promise.all([write(site, answers, ledger, figures), killer()]);
    if (outage) {
      figures.outage = await killDatabase(site, Math.ceil(answers / 2), ledger, figures);
      say(`Killed PostgreSQL; the site answered again after ${figures.outage.recovered} ms.`);
    }
    if (drain) {
      const settling = performance.now();
      await settle(pool);
      say(`The worker had done everything after ${Math.round(performance.now() - settling)} ms.`);
    }
    await recount(pool, ledger, figures);
    return figures;
  } finally {
    await server.stop();
    await pool.end();
    // The data may lie elsewhere, and PostgreSQL outlives a server that was killed.
    await discardEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The connection string of the embedded server, without becoming one of those who keep it alive. */
async function addressOf(dataDir: string): Promise<string> {
  const running = await connect(placeFor(dataDir));
  if (!running) throw new Error("the embedded server does not run");
  await running.client.end();
  return urlOf(running.sockets);
}

async function furnish(pool: Pool, answers: number) {
  const base = openBase(pool);
  const [space] = await base.query.spaces.findMany({ limit: 1 });
  // Few enough answers each that nobody is asked to slow down.
  const count = Math.max(10, Math.ceil(answers / 15));
  const people = await addPeople(
    base,
    Array.from({ length: count }, (_, i) => ({ username: `writer-${i}` })),
  );
  const threads: AddedThread[] = [];
  for (let i = 0; i < 5; i++) {
    threads.push(
      await addThread(base, { spaceId: space!.id, authorId: people[0]!.id, title: `Thread ${i}` }),
    );
  }
  return { people, threads };
}

/** Sends so many answers from several writers at once, each again and again until it is acknowledged. */
async function write(
  site: Site,
  answers: number,
  ledger: Map<Errand, string>,
  figures: Figures,
): Promise<void> {
  const errands = Array.from({ length: answers }, (_, i): Errand => {
    const key = randomUUID();
    const pick = <T>(all: T[]): T => all[i % all.length]!;
    return {
      key,
      body: `Answer ${key} of a writer.`,
      as: pick(site.people),
      thread: pick(site.threads),
      byApi: i % 2 === 1,
    };
  });
  const writer = async () => {
    for (let errand = errands.pop(); errand; errand = errands.pop()) {
      ledger.set(errand, await insist(site, errand, figures));
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  figures.acknowledged = ledger.size;
}

/** @returns the id of the answer, as the site gave it */
async function insist(site: Site, errand: Errand, figures: Figures): Promise<string> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const answer = await deliver(site.server.url, errand).catch(() => null);
    const id = answer && acknowledged(answer);
    if (id) return id;
    if (answer && answer.status !== 503) {
      const what = `${answer.status} ${errand.byApi ? "API" : "form"}`;
      figures.unexpected[what] = (figures.unexpected[what] ?? 0) + 1;
    }
    figures.sentAgain++;
    await pause(50);
  }
  throw new Error(
    `An answer was not taken in ${patience / 1_000} seconds.\n${site.server.output().slice(-2_000)}`,
  );
}

function deliver(origin: string, { key, body, as, thread, byApi }: Errand) {
  const timeout = 20_000;
  if (byApi) {
    const headers = {
      authorization: `Bearer ${as.token}`,
      "content-type": "application/json",
      "idempotency-key": key,
    };
    const sent = JSON.stringify({ bodyMarkdown: body });
    return send(origin, `/api/v1/threads/${thread.id}/answers`, {
      method: "POST",
      headers,
      body: sent,
      timeout,
    });
  }
  const headers = { ...formHeaders(origin), cookie: as.cookie };
  const sent = new URLSearchParams({ body, _submission: key }).toString();
  return send(origin, `/t/${thread.id}/answers`, { method: "POST", headers, body: sent, timeout });
}

function acknowledged({ status, headers, body }: Awaited<ReturnType<typeof deliver>>): string | null {
  if (status === 201) return JSON.parse(body).id;
  return status === 302 ? (/#answer-(\d+)$/.exec(String(headers.location))?.[1] ?? null) : null;
}

/** Kills PostgreSQL with all its processes under load, and asks for a page all the while. */
async function killDatabase(
  site: Site,
  answers: number,
  ledger: Map<Errand, string>,
  figures: Figures,
): Promise<Outage> {
  const { server, pool, people, threads } = site;
  const { pid } = server;
  const { rows } = await pool.query("select current_setting('data_directory') as folder");
  const postmaster = Number(readFileSync(path.join(rows[0].folder, "postmaster.pid"), "utf8").split("\n")[0]);
  const found: Outage = { sameProcess: false, probes: 0, refused: 0, slowest: 0, recovered: 0, wrong: [] };
  const before = ledger.size;
  const writing = write(site, answers, ledger, figures);
  while (ledger.size < before + answers / 3) await pause(5);

  const killedAt = performance.now();
  killTree(postmaster);
  const probe = async (probed: string, mayBeAway: boolean) => {
    const start = performance.now();
    const answer = await send(server.url, probed, { headers: { cookie: people[0]!.cookie } }).catch(
      (error: Error) => error,
    );
    const took = performance.now() - start;
    found.probes++;
    found.slowest = Math.max(found.slowest, Math.round(took));
    if (answer instanceof Error) found.wrong.push(`${probed}: ${answer.message}`);
    else if (answer.status === 503 && mayBeAway && Number(answer.headers["retry-after"]) > 0) {
      found.refused++;
      found.recovered = 0;
    } else if (answer.status !== 200) found.wrong.push(`${probed}: ${answer.status}`);
    else if (mayBeAway) found.recovered ||= Math.round(performance.now() - killedAt);
  };
  const page = threads[0]!.path;
  let written = false;
  void writing.finally(() => {
    written = true;
  });
  // The first probes may still be served by what was read before; the outage is over once refusals have come and gone.
  while (!(written && found.recovered > 0) && performance.now() - killedAt < patience) {
    await Promise.all([
      probe(page, true),
      probe("/", true),
      probe("/health/ready", true),
      probe("/health/live", false),
    ]);
    await pause(25);
  }
  await writing;
  found.sameProcess = server.alive() && server.pid === pid;
  return found;
}

/** Waits until the worker has no job left of what was written: a job of a killed worker is begun again, in time. */
async function settle(pool: Pool): Promise<void> {
  const end = Date.now() + 150_000;
  for (;;) {
    const { rows } = await pool.query(
      `select state, retry_count, count(*)::int, min(start_after) as from, max(started_on) as started, max(heartbeat_on) as heartbeat
      from pgboss.job where name = 'search' and state in ('created', 'retry', 'active') group by 1, 2`,
    );
    if (rows.length === 0) return;
    if (Date.now() > end)
      throw new Error(`The worker has jobs left that it does not do: ${JSON.stringify(rows)}`);
    await pause(100);
  }
}

async function recount(pool: Pool, ledger: Map<Errand, string>, figures: Figures): Promise<void> {
  const { rows } = await pool.query("select id, markdown from posts where kind = 'answer'");
  const kept = new Map<string, string[]>();
  for (const { id, markdown } of rows) kept.set(markdown, [...(kept.get(markdown) ?? []), String(id)]);
  for (const [{ body }, id] of ledger) {
    const ids = kept.get(body) ?? [];
    if (!ids.includes(id)) figures.lost++;
    if (ids.length > 1) figures.doubled++;
  }
  const { rows: wrong } = await pool.query(`
    select (select count(*) from threads t where answer_count <>
        (select count(*) from posts p where p.thread_id = t.id and p.kind = 'answer'))
      + abs((select count(*) from posts where kind = 'answer') - (select count(*) from events where name = 'answer.posted'))
      + abs((select count(*) from posts where kind = 'answer') - (select count(*) from submissions))
      as wrong`);
  figures.wrongCounts = Number(wrong[0].wrong);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { answers: { type: "string", default: "500" }, kills: { type: "string", default: "3" } },
  });
  const figures = await crash({
    answers: Number(values.answers),
    kills: Number(values.kills),
    outage: true,
    drain: true,
    say: (line) => console.log(line),
  });
  console.log(JSON.stringify(figures, null, 2));
  const { lost, doubled, wrongCounts, unexpected, outage } = figures;
  const calm = outage?.sameProcess && outage.wrong.length === 0 && outage.refused > 0;
  const timely = outage && outage.slowest <= 2_000 && outage.recovered > 0 && outage.recovered <= 10_000;
  const held = lost + doubled + wrongCounts === 0 && Object.keys(unexpected).length === 0 && calm && timely;
  console.log(held ? "Nothing was lost, nothing doubled." : "This does not hold.");
  process.exit(held ? 0 : 1);
}
