import type { Job, JobResult, PgBoss } from "pg-boss";
import type { DomainEvent, EventName } from "#app/domain/events.ts";
import { log } from "#app/services/log.server.ts";
import type { Subscriber } from "./subscriber.ts";

const pace = { pollingIntervalSeconds: 1, localConcurrency: 2 };
/** Jobs taken at once where many may be one. */
const batchSize = 40;

/**
 * Works through a subscriber's queue. A notification is lost while the base is away, and without one the next look is half
 * a minute off: so whoever has done a job looks for the next at once, until there is none.
 */
export async function listen(boss: PgBoss, subscriber: Subscriber): Promise<void> {
  const { name, same } = subscriber;
  let worker = "";
  const attempt = async (job: Job<DomainEvent>) => {
    try {
      await handle(subscriber, job.data);
    } catch (error) {
      log.warn({ queue: name, job: job.id, event: job.data.name, err: error }, "a job failed");
      throw error;
    }
  };
  if (!same) {
    worker = await boss.work<DomainEvent>(name, { ...pace, batchSize: 1 }, async ([job]) => {
      try {
        if (job) await attempt(job);
      } finally {
        boss.notifyWorker(worker);
      }
    });
    return;
  }
  const together = { ...pace, batchSize, perJobResults: true } as const;
  worker = await boss.work<DomainEvent, unknown, typeof together>(name, together, async (jobs) => {
    const results: JobResult[] = [];
    // One that fails takes nobody along but those that are the same.
    for (const alike of Map.groupBy(jobs, (job) => same(job.data)).values()) {
      const fault = await attempt(alike[0]!).then(() => null, asFault);
      const status = fault ? "failed" : "completed";
      results.push(...alike.map(({ id }) => ({ id, status, ...(fault && { output: fault }) }) as const));
    }
    boss.notifyWorker(worker);
    return results;
  });
}

/** As pg-boss keeps what a job threw. */
const asFault = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { message: String(error) };

/** Hands an event, back from its journey through JSON, to whoever asked for it by name. */
async function handle(subscriber: Subscriber, event: DomainEvent): Promise<void> {
  const react = subscriber.on[event.name] as ((event: DomainEvent<EventName>) => Promise<void>) | undefined;
  await react?.({ ...event, at: new Date(event.at) });
}
