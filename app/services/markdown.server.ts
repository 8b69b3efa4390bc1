import { createRequire } from "node:module";
import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Known, nothingKnown } from "../lib/markdown/known.ts";
import { withinLimits } from "../lib/markdown/limits.ts";
import { type Rendered, renderPlain } from "../lib/markdown/plain.ts";
import { env } from "./env.server.ts";

/** How much of its thread's time one source may take, in milliseconds. */
const DEADLINE = 250;
/** How long a source runs before its time is looked at; nearly all are done by then, and cost no look. */
const GRACE = 50;
/** On a starved machine a thread gets little time; past this a source is given up all the same. */
const LONGEST_WAIT = 5_000;
/** A second thread starts once this many sources wait; one is enough for people, two are for imports. */
const BACKLOG = 4;
const MAX_THREADS = 2;

/**
 * The worker is TypeScript loaded by path, so that it is the same file under the command line, the tests and the
 * server build. The package's own import map finds it from wherever this module was bundled to.
 */
const file = createRequire(import.meta.url).resolve("#app/services/markdown-worker.ts");

type Job = {
  source: string;
  known: Known;
  resolve: (rendered: Rendered) => void;
  reject: (reason: Error) => void;
};

let threads: RenderThread[] = [];

/**
 * Markdown as safe HTML and as plain text. There is always an answer: a source that is too long, nested too deep or
 * too slow comes back as written, escaped. Slow is judged by the time its thread was given, so that a busy machine
 * condemns nobody's post. Sources given at once are pipelined.
 * @param known what the source may speak of by name or number @throws {Error} when the render thread cannot start at all
 */
export async function renderMarkdown(source: string, known: Known = nothingKnown): Promise<Rendered> {
  if (!withinLimits(source)) return renderPlain(source);
  return new Promise((resolve, reject) => dispatch({ source, known, resolve, reject }));
}

function dispatch(job: Job): void {
  let thread = threads.reduce<RenderThread | undefined>(
    (best, next) => (best && best.waiting <= next.waiting ? best : next),
    undefined,
  );
  if (!thread || (thread.waiting >= BACKLOG && threads.length < MAX_THREADS)) {
    thread = new RenderThread();
    threads.push(thread);
  }
  thread.take(job);
}

/**
 * One worker and the sources it was given, answered in order: the head of the queue is the one being rendered,
 * so one clock is enough. The worker holds the process open only while something waits.
 */
class RenderThread {
  private readonly jobs: Job[] = [];
  private readonly worker: Worker;
  private clock: NodeJS.Timeout | undefined;
  private ready = false;

  constructor() {
    this.worker = new Worker(file, {
      name: "markdown",
      workerData: { origin: new URL(env().APP_URL).origin },
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
    });
    this.worker.on("message", (message: Rendered | "ready") => {
      if (message === "ready") this.ready = true;
      else this.jobs.shift()?.resolve(message);
      this.windClock();
    });
    this.worker.on("error", (error: Error) => this.end(error));
    this.worker.unref();
  }

  get waiting(): number {
    return this.jobs.length;
  }

  take(job: Job): void {
    this.jobs.push(job);
    this.worker.postMessage({ source: job.source, known: job.known });
    if (this.jobs.length === 1) {
      this.worker.ref();
      this.windClock();
    }
  }

  private windClock(): void {
    clearTimeout(this.clock);
    const job = this.jobs[0];
    if (!job) this.worker.unref();
    else if (this.ready) this.clock = setTimeout(() => this.watch(job), GRACE);
  }

  /** Waits until the source is done or has had its time. */
  private async watch(job: Job): Promise<void> {
    const before = await this.timeGiven();
    const began = performance.now();
    for (let left = DEADLINE - GRACE; this.jobs[0] === job; ) {
      await pause(left, undefined, { ref: false });
      // When the main thread itself was busy, the answer may lie unread: it is let in before judging.
      await turn();
      const waited = performance.now() - began;
      const given = Math.min(waited, (await this.timeGiven()) - before);
      left = Math.max(10, DEADLINE - GRACE - given);
      const over = given >= 0.9 * (DEADLINE - GRACE) || waited > LONGEST_WAIT;
      if (over && this.jobs[0] === job) this.end(new Error("A Markdown source took too long"));
    }
  }

  /** The processor time of this thread so far, in milliseconds. */
  private async timeGiven(): Promise<number> {
    const usage = await this.worker.cpuUsage().catch(() => null);
    return usage ? (usage.user + usage.system) / 1_000 : Number.POSITIVE_INFINITY;
  }

  /**
   * Drops the worker. The source it stood at (slow, or too big for its memory) is answered as written, the others
   * go to another thread. A worker that never got ready has no source to blame, so its callers are told.
   */
  private end(reason: Error): void {
    if (!threads.includes(this)) return;
    threads = threads.filter((thread) => thread !== this);
    clearTimeout(this.clock);
    void this.worker.terminate();
    const [head, ...rest] = this.jobs.splice(0);
    if (!this.ready) {
      for (const job of [head, ...rest]) job?.reject(reason);
      return;
    }
    head?.resolve(renderPlain(head.source));
    for (const job of rest) dispatch(job);
  }
}
