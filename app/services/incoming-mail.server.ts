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

let line: Promise<unknown> = Promise.resolve();

/** Reads a mail, one at a time, in a thread of its own. @returns null for what cannot be read in time */
export function readMail(raw: Uint8Array): Promise<ReadMail | null> {
  const mine = line.then(() => readInThread({ raw, host: mailHost() }));
  line = mine.catch(() => {});
  return mine;
}

function readInThread(job: ReadJob): Promise<ReadMail | null> {
  const worker = new Worker(file, {
    name: "mail-reader",
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  return new Promise((resolve) => {
    const done = (mail: ReadMail | null) => {
      clearTimeout(clock);
      void worker.terminate();
      resolve(mail);
    };
    const clock = setTimeout(() => done(null), deadline);
    worker.once("message", (message: ReadMail | { unreadable: string }) =>
      done("unreadable" in message ? null : message),
    );
    worker.once("error", () => done(null));
    worker.once("exit", () => done(null));
    worker.postMessage(job);
  });
}
