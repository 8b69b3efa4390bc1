import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { mailHost } from "./mail.server.ts";
import type { ReadJob, ReadMail } from "./mail-reader.ts";

export type { ReadMail };

/** How much of a mail is read at all, in bytes; more is refused before it is. */
export const largestMail = 25 * 1024 * 1024;

/** What reading one may take, in milliseconds: a large attachment takes a second, a hostile mail for ever. */
const deadline = 15_000;

/** Found through the package's own import map, from wherever this module was bundled to. */
const file = createRequire(import.meta.url).resolve("#app/services/mail-reader.ts");

/** An idle thread keeps some 60 MB; starting one takes a second. */
const idleFor = 60_000;

let line: Promise<unknown> = Promise.resolve();
let reader: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

/** Reads a mail, one at a time, in a thread of its own. @returns null for what cannot be read in time */
export function readMail(raw: Uint8Array): Promise<ReadMail | null> {
  const mine = line.then(() => read({ raw, host: mailHost() }));
  line = mine.catch(() => {});
  return mine;
}

function read(job: ReadJob): Promise<ReadMail | null> {
  clearTimeout(idle);
  const worker = reader ?? start();
  worker.ref();
  return new Promise((resolve) => {
    const settle = (mail: ReadMail | null) => {
      clearTimeout(clock);
      worker.off("message", answered).off("exit", died);
      worker.unref();
      idle = setTimeout(() => discard(worker), idleFor).unref();
      resolve(mail);
    };
    const answered = (message: ReadMail | { unreadable: string }) =>
      settle("unreadable" in message ? null : message);
    // A thread that dies of its mail, or was ended, has judged it.
    const died = () => settle(null);
    const clock = setTimeout(() => discard(worker), deadline);
    worker.once("message", answered).once("exit", died);
    worker.postMessage(job);
  });
}

function start(): Worker {
  const worker = new Worker(file, {
    name: "mail-reader",
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  // An error is followed by the exit, which is what is listened to.
  worker.on("error", () => {});
  worker.on("exit", () => {
    if (reader === worker) reader = undefined;
  });
  reader = worker;
  return worker;
}

function discard(worker: Worker): void {
  if (reader === worker) reader = undefined;
  void worker.terminate();
}
