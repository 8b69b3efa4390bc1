import type { ServerBuild } from "@remix-run/node";
import { createServer, type ViteDevServer } from "vite";
import type { prepare as Prepare } from "#app/http/prepare.server.ts";
import type { serve as Serve } from "#app/http/server.server.ts";
import { parseEnv } from "#app/services/env.server.ts";
import { fail } from "./fail.ts";
import { openDatabase } from "./open-database.ts";

process.env.NODE_ENV = "development";
const say = (line: string) => console.log(line);

/** Serves the sources as they are at each request: change a file and load the page again. */
async function develop(): Promise<void> {
  const env = parseEnv(process.env);
  say(env.DATABASE_URL ? "Opening the database." : `Starting the database in ${env.DATA_DIR}.`);
  const database = await openDatabase(env, say);
  const closers = [database.stop];
  try {
    // Pages name their scripts and connections by a strict policy, which leaves no place for hot replacement.
    const vite = await createServer({ server: { middlewareMode: true, hmr: false }, appType: "custom" });
    closers.push(() => vite.close());
    const build = await load(vite);
    const { prepare, serve } = build.entry.module as unknown as {
      prepare: typeof Prepare;
      serve: typeof Serve;
    };
    await prepare(env, database, say);
    const served = await serve(() => load(vite), vite.middlewares);
    closers.push(served.close);
    say(`Parvis is open for development at ${served.url}`);
  } catch (error) {
    await database.stop();
    fail(error);
  }
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const close of closers.toReversed()) await close();
    process.exit(0);
  };
  // Not once: under npm, Ctrl-C arrives twice.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
}

async function load(vite: ViteDevServer): Promise<ServerBuild> {
  return (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
}

develop().catch(fail);
