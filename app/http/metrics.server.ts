import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import express, { type Request, type Router } from "express";
import { env } from "#app/services/env.server.ts";
import { countQueues } from "#app/services/queues.server.ts";
import { pool } from "#db/client.server.ts";

/**
 * Figures of this process and of the job queue in Prometheus' text format (0.0.4). Written by hand: a dozen lines of
 * text need no library, and counting a request must cost next to nothing.
 */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const kinds = ["page", "api", "asset", "file", "other"] as const;
type Kind = (typeof kinds)[number];

type Tally = { byStatus: Map<string, number>; under: number[]; seconds: number; count: number };
const tallies = new Map<Kind, Tally>(
  kinds.map((kind) => [kind, { byStatus: new Map(), under: buckets.map(() => 0), seconds: 0, count: 0 }]),
);
const cache = { hit: 0, miss: 0 };
const loop = monitorEventLoopDelay({ resolution: 20 });
loop.enable();

/** Counts a request once it is answered. @param fromMemory it was answered from the page cache already */
export function countRequest(
  request: IncomingMessage,
  response: ServerResponse,
  began: number,
  fromMemory: boolean,
): void {
  if (fromMemory) {
    cache.hit++;
    note(request, response, began);
    return;
  }
  response.once("close", () => note(request, response, began));
}

export function countCacheMiss(): void {
  cache.miss++;
}

function note({ url = "" }: IncomingMessage, { statusCode }: ServerResponse, began: number): void {
  const tally = tallies.get(kindOf(url))!;
  const seconds = (performance.now() - began) / 1_000;
  const status = `${Math.floor(statusCode / 100)}xx`;
  tally.byStatus.set(status, (tally.byStatus.get(status) ?? 0) + 1);
  tally.count++;
  tally.seconds += seconds;
  const at = buckets.findIndex((most) => seconds <= most);
  if (at >= 0) tally.under[at]!++;
}

/** A handful of kinds, never an address: each would be a series of its own, and some are people's names. */
function kindOf(url: string): Kind {
  if (url.startsWith("/assets/") || url.startsWith("/brand/") || url.startsWith("/fonts/")) return "asset";
  if (url.startsWith("/api/")) return "api";
  if (url.startsWith("/files/")) return "file";
  return /^\/(health|metrics|live)\b/.test(url) ? "other" : "page";
}

/** For whoever asks from this machine itself, not through a proxy, or with METRICS_TOKEN; for all others there is nothing here. */
export function metrics(): Router {
  const router = express.Router();
  router.get("/metrics", (request, response, next) => {
    if (!mayRead(request)) {
      next();
      return;
    }
    readFigures().then(
      (text) => response.set("Cache-Control", "no-store").type("text/plain; version=0.0.4").send(text),
      next,
    );
  });
  return router;
}

const ownName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const loopback = /^(127\.|::1$|::ffff:127\.)/;

function mayRead(request: Request): boolean {
  const { authorization = "" } = request.headers;
  const token = env().METRICS_TOKEN;
  if (authorization !== "") return token !== undefined && same(authorization, `Bearer ${token}`);
  const { headers, socket } = request;
  // A proxy on this machine comes from here too, and says whom it comes for.
  const through = headers["x-forwarded-for"] ?? headers.forwarded ?? headers["x-real-ip"] ?? headers.via;
  // A stranger's name that was made to lead here is not how this machine calls itself.
  const named = ownName.test(headers.host ?? "") || headers.host === new URL(env().APP_URL).host;
  return through === undefined && named && loopback.test(socket.remoteAddress ?? "");
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function readFigures(): Promise<string> {
  const lines: string[] = [];
  const say = (name: string, type: string, help: string, values: [labels: string, value: number][]) => {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
    for (const [labels, value] of values) lines.push(`${name}${labels} ${value}`);
  };
  sayRequests(lines, say);
  say("parvis_page_cache_total", "counter", "Visitors' pages, by whether they came from memory.", [
    ['{outcome="hit"}', cache.hit],
    ['{outcome="miss"}', cache.miss],
  ]);
  const { rss, heapUsed } = process.memoryUsage();
  const cpu = process.cpuUsage();
  say("process_resident_memory_bytes", "gauge", "Resident memory.", [["", rss]]);
  say("nodejs_heap_size_used_bytes", "gauge", "Heap in use.", [["", heapUsed]]);
  say("process_cpu_seconds_total", "counter", "Time on the processor.", [
    ["", (cpu.user + cpu.system) / 1e6],
  ]);
  say("process_start_time_seconds", "gauge", "When this process began.", [
    ["", Math.round(Date.now() / 1_000 - process.uptime())],
  ]);
  say("nodejs_eventloop_lag_p99_seconds", "gauge", "How late the event loop ran, since the last reading.", [
    ["", loop.percentile(99) / 1e9],
  ]);
  loop.reset();
  say("parvis_database_connections", "gauge", "This process's pool.", [
    ['{state="idle"}', pool.idleCount],
    ['{state="used"}', pool.totalCount - pool.idleCount],
    ['{state="wanted"}', pool.waitingCount],
  ]);
  const queues = await countQueues().catch(() => null);
  say("parvis_up", "gauge", "Whether the database answers.", [["", queues ? 1 : 0]]);
  if (queues) {
    say(
      "parvis_jobs",
      "gauge",
      "Jobs by queue and state.",
      queues.flatMap(({ name, waiting, active, failed }): [string, number][] => [
        [`{queue="${name}",state="waiting"}`, waiting],
        [`{queue="${name}",state="active"}`, active],
        [`{queue="${name}",state="failed"}`, failed],
      ]),
    );
    say(
      "parvis_jobs_lag_seconds",
      "gauge",
      "For how long the oldest waiting job could have run.",
      queues.map(({ name, lag }) => [`{queue="${name}"}`, lag]),
    );
  }
  return `${lines.join("\n")}\n`;
}

function sayRequests(
  lines: string[],
  say: (name: string, type: string, help: string, values: [string, number][]) => void,
): void {
  say(
    "http_requests_total",
    "counter",
    "Requests answered, by what was asked for.",
    [...tallies].flatMap(([kind, { byStatus }]) =>
      [...byStatus].map(([status, count]): [string, number] => [
        `{kind="${kind}",status="${status}"}`,
        count,
      ]),
    ),
  );
  const name = "http_request_duration_seconds";
  lines.push(`# HELP ${name} How long answers took, to their last byte.`, `# TYPE ${name} histogram`);
  for (const [kind, { under, seconds, count }] of tallies) {
    let sum = 0;
    for (const [at, most] of buckets.entries()) {
      sum += under[at]!;
      lines.push(`${name}_bucket{kind="${kind}",le="${most}"} ${sum}`);
    }
    lines.push(
      `${name}_bucket{kind="${kind}",le="+Inf"} ${count}`,
      `${name}_sum{kind="${kind}"} ${seconds}`,
      `${name}_count{kind="${kind}"} ${count}`,
    );
  }
}
