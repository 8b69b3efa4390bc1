import { spawn } from "node:child_process";
import path from "node:path";
import type { Bare } from "./bare.ts";
import type { Site } from "./site.ts";

const root = path.resolve(import.meta.dirname, "../..");
const connections = 20;

export type Target = {
  name: string;
  reader: "visitor" | "member";
  path: string;
  headers: Record<string, string>;
};

/** Requests a second, and milliseconds that 50, 97.5 and 99 % of requests stayed under. */
export type Figures = { perSecond: number; p50: number; p97: number; p99: number; failed: number };

export type Round = Pick<Target, "name" | "reader"> &
  Figures & {
    bare: Figures;
    /** Of requests a second, to the bare server's. */
    ratio: number;
    /** Milliseconds of processor per request, the database's included and on its own. */
    processorMs: { all: number; database: number };
    /** The web process's, right after the load. */
    memoryMb: number;
  };

/** Loads the page and its bare twin in turns; of several rounds the middle one counts. */
export async function measure(
  target: Target,
  site: Site,
  bare: Bare,
  plan: { rounds: number; seconds: number },
): Promise<Round> {
  await load(site.url + target.path, target.headers, 1);
  const ours: (Figures & { cost: { all: number; database: number } })[] = [];
  const theirs: Figures[] = [];
  let memoryMb = 0;
  for (let round = 0; round < plan.rounds; round++) {
    const before = site.usage();
    const { requests, ...figures } = await load(site.url + target.path, target.headers, plan.seconds);
    const after = site.usage();
    const database = ((after.database - before.database) * 1000) / requests;
    ours.push({
      ...figures,
      cost: { all: ((after.web - before.web) * 1000) / requests + database, database },
    });
    memoryMb = Math.max(memoryMb, site.memory());
    theirs.push(await load(bare.url + target.path, target.headers, plan.seconds));
  }
  const { cost, ...own } = middle(ours);
  const { perSecond, p50, p97, p99, failed } = middle(theirs);
  return {
    name: target.name,
    reader: target.reader,
    ...own,
    bare: { perSecond, p50, p97, p99, failed },
    ratio: own.perSecond / perSecond,
    processorMs: cost,
    memoryMb,
  };
}

function middle<F extends Figures>(rounds: F[]): F {
  return rounds.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(rounds.length / 2)]!;
}

type AutocannonResult = {
  requests: { average: number; total: number };
  latency: { p50: number; p97_5: number; p99: number };
  errors: number;
  non2xx: number;
};

/** The load comes from a process of its own, so that it is never the server that waits for it. */
async function load(
  url: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<Figures & { requests: number }> {
  const named = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}=${value}`]);
  const args = [
    path.join(root, "node_modules/autocannon/autocannon.js"),
    "--json",
    "-c",
    String(connections),
    "-d",
    String(seconds),
    ...named,
    url,
  ];
  const output = await new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece) => {
      text += piece;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(text) : reject(new Error(`autocannon ended with ${code}.`)),
    );
  });
  const { requests, latency, errors, non2xx }: AutocannonResult = JSON.parse(output);
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p97: latency.p97_5,
    p99: latency.p99,
    failed: errors + non2xx,
    requests: requests.total,
  };
}
