import { parseArgs } from "node:util";
import { startBare } from "./bench/bare.ts";
import { findPages, prepareBase } from "./bench/ground.ts";
import { measure, type Round, type Target } from "./bench/load.ts";
import { printReport, type Report } from "./bench/report.ts";
import { startSite } from "./bench/site.ts";
import { weigh } from "./bench/weigh.ts";
import { fail } from "./fail.ts";

/**
 * `npm run bench`: how fast pages are under load, what they cost and weigh. Each page is compared with a bare
 * `node:http` server that sends the very same bytes, in the same run and in turns, since machines are noisy.
 */
const usage = "npm run bench -- [--quick] [--json] [--size POSTS] [--only PAGE]";
const options = {
  quick: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  size: { type: "string", default: "100000" },
  only: { type: "string" },
} as const;

async function main(): Promise<void> {
  const { quick, json, size, only } = parseArgs({ options }).values;
  const posts = Number(size);
  if (!Number.isSafeInteger(posts) || posts < 2_000)
    throw new Error(`--size is a whole number from 2000. Usage: ${usage}`);
  const say = (line: string) => console.error(line);

  const base = await prepareBase(posts, say);
  const pages = await findPages(base.dataDir);
  const site = await startSite(base.dataDir);
  try {
    say(`First page after ${Math.round(site.firstPageMs)} ms.`);
    const idleMb = await site.restingMemory();
    const cookie = await site.signIn();
    const targets: Target[] = [];
    for (const reader of ["visitor", "member"] as const) {
      for (const page of pages) {
        const headers: Record<string, string> = { "accept-encoding": "br, gzip", "accept-language": "fr" };
        if (reader === "member") headers.cookie = cookie;
        if (!only || `${page.name} ${reader}`.includes(only))
          targets.push({ name: page.name, reader, path: page.path, headers });
      }
    }
    const bare = await startBare(site.url, targets);
    const plan = quick ? { rounds: 1, seconds: 2 } : { rounds: 3, seconds: 4 };
    const rounds: Round[] = [];
    try {
      for (const target of targets) {
        say(`${target.name}, ${target.reader} …`);
        rounds.push(await measure(target, site, bare, plan));
      }
    } finally {
      bare.stop();
    }
    const weights = await weigh(
      site.url,
      pages.filter(({ weighed }) => weighed),
      cookie,
    );
    const report: Report = {
      base: base.facts,
      seconds: plan.seconds,
      rounds: plan.rounds,
      firstPageMs: site.firstPageMs,
      memoryMb: { idle: idleMb, load: Math.max(...rounds.map(({ memoryMb }) => memoryMb)) },
      pages: rounds,
      weights,
    };
    if (json) console.log(JSON.stringify(report, null, 2));
    else printReport(report);
  } finally {
    await site.stop();
  }
}

main().catch(fail);
