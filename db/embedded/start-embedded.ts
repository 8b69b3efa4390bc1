import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { findBinaries } from "./binaries.ts";
import { connect, initialise, launch, shutDown, urlOf } from "./cluster.ts";
import { alone, nobodyPresent, present } from "./lock.ts";
import { type Place, placeFor, pointerFile, socketFolder } from "./place.ts";

export type Embedded = {
  /** Connection string of the database `parvis`, superuser `parvis`, over a Unix socket. */
  url: string;
  /** True when this process started the server, false when it found it running. */
  owned: boolean;
  /** True when another process was using it as this one came. */
  shared: boolean;
  /** Leaves the server, and stops it when no other process uses it. */
  stop(): Promise<void>;
};

type Options = {
  dataDir: string;
  /** False only in tests: nothing is flushed to disk. */
  durable?: boolean;
  /** Told, in one line, of what takes long or went wrong. */
  say?: (line: string) => void;
};

/**
 * Starts the PostgreSQL of a data folder, or joins the one that runs there already: left by a process that was
 * killed, or used by another at this moment. Whoever uses it starts it again within a second if it dies; the last to
 * leave stops it.
 * @throws {Error} one line a person can act on
 */
export async function startEmbedded({ dataDir, durable = true, say = () => {} }: Options): Promise<Embedded> {
  const place = placeFor(path.resolve(dataDir));
  const ensureRunning = async (): Promise<{ sockets: string; owned: boolean }> => {
    const running = await connect(place);
    if (running) {
      await running.client.end();
      return { sockets: running.sockets, owned: false };
    }
    const binaries = findBinaries(place.account);
    initialise(place, binaries, durable, say);
    return { sockets: await launch(place, binaries, durable), owned: true };
  };

  const { presence, sockets, owned, shared } = await alone(place.turn, async () => {
    const shared = !nobodyPresent(place.users);
    const presence = await present(place.users);
    try {
      return { presence, shared, ...(await ensureRunning()) };
    } catch (error) {
      presence.release();
      throw error;
    }
  });

  const watch = watchOver(
    place,
    async () => {
      say("The database server has died; starting it again.");
      await alone(place.turn, ensureRunning);
    },
    say,
  );

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await watch.end();
    await alone(place.turn, async () => {
      presence.release();
      if (nobodyPresent(place.users)) await shutDown(place);
    });
  };
  return {
    url: urlOf(sockets),
    owned,
    shared,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Calls `revive` each time the server is gone: an idle connection tells it at once, to every process that has one. */
function watchOver(place: Place, revive: () => Promise<unknown>, say: (line: string) => void) {
  let over = false;
  let idle: IdleClient | undefined;
  const run = async () => {
    while (!over) {
      idle = (await connect(place).catch(() => undefined))?.client as IdleClient | undefined;
      if (idle && !over) {
        idle.unref();
        await ended(idle);
      }
      if (over) return idle?.end();
      try {
        await revive();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        await pause(1000, undefined, { ref: false });
      }
    }
  };
  const running = run();
  return {
    async end() {
      over = true;
      idle?.ref();
      await idle?.end();
      await running;
    },
  };
}

function ended(client: Client): Promise<void> {
  return new Promise((resolve) => client.once("end", resolve));
}

/** A client that does not keep a process alive by itself; the published types leave these two methods out. */
type IdleClient = Client & { ref(): void; unref(): void };

/** Deletes the server and the data of a data folder, unless a process uses them. True when deleted. */
export async function discardEmbedded(dataDir: string): Promise<boolean> {
  const place = placeFor(dataDir);
  return alone(place.turn, async () => {
    if (!nobodyPresent(place.users)) return false;
    await shutDown(place);
    for (const gone of [socketFolder(place), place.home, pointerFile(dataDir), dataDir])
      rmSync(gone, { recursive: true, force: true });
    return true;
  });
}
