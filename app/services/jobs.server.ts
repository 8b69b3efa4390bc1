import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Tx } from "#db/client.server.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";

/**
 * The window to the job queue (pg-boss, on the same PostgreSQL). One instance a process: it publishes for commands
 * and, where this process works, runs the subscribers. It has a small pool of its own, so that publishing inside a
 * transaction never waits for a connection that the transaction itself holds.
 */
let starting: Promise<PgBoss> | undefined;

export type JobsMode = { works: boolean };

/** @param mode `works`: also watch over queues and run schedules, as one worker of the fleet */
export function startJobs(mode: JobsMode = { works: false }): Promise<PgBoss> {
  starting ??= open(mode).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function open({ works }: JobsMode): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: "parvis-jobs",
    max: works ? 6 : 3,
    migrate: false,
    createSchema: false,
    supervise: works,
    schedule: works,
    useListenNotify: works,
  });
  boss.on("error", (error) => log.warn({ err: error.message }, "job queue: connection trouble, will retry"));
  return boss.start();
}

/**
 * Queues one job per subscriber of `name`, in `tx`: they exist if and only if the transaction commits.
 * @param group of whose jobs only so many run at once, where their worker says so
 */
export async function publish(tx: Tx, name: string, payload: object, group?: string): Promise<void> {
  const boss = await startJobs();
  await boss.publish(name, payload, { db: fromDrizzle(tx, sql), ...(group && { group: { id: group } }) });
}

export async function stopJobs(): Promise<void> {
  const boss = await starting?.catch(() => undefined);
  starting = undefined;
  await boss?.stop({ graceful: true, timeout: 10_000, close: true });
}
