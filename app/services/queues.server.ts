import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import { db, type Tx } from "#db/client.server.ts";
import { startJobs } from "./jobs.server.ts";

/**
 * What lies in the job queue (pg-boss), for those who look after it. A job that failed for good lies in `dead-letters`
 * with where it came from; one of a queue without dead letters lies where it failed.
 */
export const deadLetters = "dead-letters";

export type QueueCounts = {
  name: string;
  /** Ready, or to be tried again later. */
  waiting: number;
  active: number;
  failed: number;
  /** Seconds since the oldest one could have begun; 0 where none waits. */
  lag: number;
};

/** Every queue, by name; finished jobs are not counted. */
export async function countQueues(): Promise<QueueCounts[]> {
  const { rows } = await db.execute<QueueCounts>(sql`
    select q.name, coalesce(j.waiting, 0)::int as waiting, coalesce(j.active, 0)::int as active,
      (coalesce(j.failed, 0) + coalesce(d.failed, 0))::int as failed, coalesce(j.lag, 0)::int as lag
    from pgboss.queue q
    left join (
      select name, count(*) filter (where state in ('created', 'retry')) as waiting,
        count(*) filter (where state = 'active') as active,
        count(*) filter (where state = 'failed' and dead_letter is null) as failed,
        greatest(0, extract(epoch from now() - min(start_after) filter (where state in ('created', 'retry')))) as lag
      from pgboss.job where state not in ('completed', 'cancelled') and name <> ${deadLetters} group by name
    ) j on j.name = q.name
    left join (
      select source_name, count(*) as failed from pgboss.job
      where name = ${deadLetters} and state = 'created' group by source_name
    ) d on d.source_name = q.name
    where q.name <> ${deadLetters} and q.name not like '\\_\\_%' order by q.name`);
  return rows;
}

export type FailedJob = {
  id: string;
  queue: string;
  data: Record<string, unknown> | null;
  tries: number;
  /** What went wrong the last time, as it was thrown. */
  error: string;
  failedAt: Date;
};

type FailedRow = {
  id: string;
  name: string;
  source_name: string | null;
  data: Record<string, unknown> | null;
  tries: number;
  output: { message?: unknown; value?: { message?: unknown } } | null;
  failed_at: string;
};

const failed = sql`((name = ${deadLetters} and state = 'created')
  or (name <> ${deadLetters} and state = 'failed' and dead_letter is null))`;

/** Jobs that failed for good, the latest first. */
export async function listFailedJobs(most: number): Promise<FailedJob[]> {
  const { rows } = await db.execute<FailedRow>(sql`
    select id, name, source_name, data, coalesce(source_retry_count, retry_count) + 1 as tries,
      coalesce(source_output, output) as output, coalesce(completed_on, created_on) as failed_at
    from pgboss.job where ${failed} order by failed_at desc, id limit ${most}`);
  return rows.map((row) => ({
    id: row.id,
    queue: row.source_name ?? row.name,
    data: row.data,
    tries: row.tries,
    error: String(row.output?.message ?? row.output?.value?.message ?? ""),
    failedAt: new Date(row.failed_at),
  }));
}

/**
 * Takes a failed job out of where it lies, with what it came from. @param again whether it is queued anew, with all
 * its tries before it @returns its queue and data, or null when it is not there any more
 */
export async function takeFailedJob(
  tx: Tx,
  id: string,
  { again }: { again: boolean },
): Promise<{ queue: string; data: Record<string, unknown> | null } | null> {
  const { rows } = await tx.execute<FailedRow & { source_id: string | null }>(sql`
    delete from pgboss.job where id = ${id} and ${failed}
    returning id, name, source_name, source_id, data`);
  const job = rows[0];
  if (!job) return null;
  const queue = job.source_name ?? job.name;
  if (job.source_id)
    await tx.execute(
      sql`delete from pgboss.job where name = ${queue} and id = ${job.source_id} and state = 'failed'`,
    );
  if (again) {
    const boss = await startJobs();
    await boss.send(queue, job.data, { db: fromDrizzle(tx, sql) });
  }
  return { queue, data: job.data };
}

export type Schedule = {
  name: string;
  cron: string;
  /** How its last run ended, and when it began; null before the first. */
  last: { at: Date; state: string; seconds: number | null } | null;
};

/** What runs by the clock, by name. */
export async function listSchedules(): Promise<Schedule[]> {
  const { rows } = await db.execute<{
    name: string;
    cron: string;
    at: string | null;
    state: string | null;
    seconds: number | null;
  }>(sql`
    select s.name, s.cron, l.at, l.state, l.seconds from pgboss.schedule s
    left join lateral (
      select coalesce(started_on, created_on) as at, state::text as state,
        extract(epoch from completed_on - started_on)::float8 as seconds
      from pgboss.job where name = s.name and started_on is not null order by started_on desc limit 1
    ) l on true
    order by s.name`);
  return rows.map(({ name, cron, at, state, seconds }) => ({
    name,
    cron,
    last: at && state ? { at: new Date(at), state, seconds } : null,
  }));
}

/** When a process that runs jobs was last heard of; null when none ever was, or all have stopped. */
export async function lastWorkerBeat(): Promise<Date | null> {
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select max(heartbeat_on) as at from pgboss.instance where supervise and stopped_on is null`);
  return rows[0]?.at ? new Date(rows[0].at) : null;
}
