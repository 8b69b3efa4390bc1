import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import type { DrawingJob, ImageJob, ImageResult } from "./images-process.ts";

export type Pictured = ImageResult | { refused: "imagesBusy" };

/** The process keeps its own time; past this it is not waited for, whatever the reason. In milliseconds. */
const DEADLINE = 60_000;
/** An idle process keeps some 80 MB; it starts in a fraction of a second. */
const IDLE = 30_000;
/** More than this wait no longer: whoever sends another is asked to come back. */
const MAX_WAITING = 12;
/** Nobody is to wait for drawings that crawlers ask for by the dozen. */
const MAX_DRAWINGS = 4;

/** Found through the package's own import map, from wherever this module was bundled to. */
const file = createRequire(import.meta.url).resolve("#app/services/images-process.ts");

let line: Promise<unknown> = Promise.resolve();
let waiting = 0;
let reader: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Writes an image anew as AVIF and WebP in fitting widths into the folder `into`, smallest first: upright, in sRGB,
 * without any metadata, of an animation its first picture. One at a time, in a process of its own.
 */
export function pictureRenditions(job: Omit<ImageJob, "squares">): Promise<Pictured> {
  return inLine(job);
}

/** The same for a portrait: a square cut from the middle, as WebP in these sides. */
export function squareRenditions(job: Required<ImageJob>): Promise<Pictured> {
  return inLine(job);
}

/** A drawing of our own as a PNG, written to `file`. Behind pictures that people wait for, it is the first to be refused. */
export async function drawnAsPng(job: DrawingJob): Promise<Pictured> {
  return waiting >= MAX_DRAWINGS ? { refused: "imagesBusy" } : inLine(job);
}

async function inLine(job: ImageJob | DrawingJob): Promise<Pictured> {
  if (waiting >= MAX_WAITING) return { refused: "imagesBusy" };
  waiting++;
  const mine = line.then(() => run(job));
  line = mine.catch(() => {});
  return mine.finally(() => waiting--);
}

function run(job: ImageJob | DrawingJob): Promise<Pictured> {
  clearTimeout(idle);
  const child = reader ?? start();
  child.ref();
  return new Promise<Pictured>((resolve) => {
    const clock = setTimeout(() => {
      discard(child);
      settle({ refused: "imageSlow" });
    }, DEADLINE);
    const settle = (result: unknown) => {
      clearTimeout(clock);
      child.off("message", settle).off("exit", crashed).off("error", crashed);
      rest(child);
      resolve(result as Pictured);
    };
    // A decoder that dies of its input has judged it.
    const crashed = () => settle({ refused: "imageBroken" });
    child.once("message", settle).once("exit", crashed).once("error", crashed);
    child.send(job, (error) => error && crashed());
  });
}

function start(): ChildProcess {
  const child = fork(file, {
    execArgv: ["--max-old-space-size=64"],
    // Few arenas: what one image took is not kept beside what the next one takes.
    env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "2", UV_THREADPOOL_SIZE: "2", NODE_NO_WARNINGS: "1" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("exit", () => forget(child)).on("error", () => forget(child));
  reader = child;
  return child;
}

/** Lets the process wait a while for the next image, without holding this one open. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  idle = setTimeout(() => discard(child), IDLE).unref();
}

function discard(child: ChildProcess): void {
  forget(child);
  child.kill("SIGKILL");
}

function forget(child: ChildProcess): void {
  if (reader === child) reader = undefined;
}
