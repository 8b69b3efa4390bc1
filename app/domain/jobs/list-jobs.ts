import { withoutSecrets } from "#app/lib/without-secrets.ts";
import { countQueues, listFailedJobs, listSchedules } from "#app/services/queues.server.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepJobs } from "./policy.ts";

const mostShown = 100;

/** The queues with how much lies in each, what failed for good, and what runs by the clock. @throws {Forbidden} */
export async function listJobs(viewer: Viewer) {
  if (!canKeepJobs(viewer)) throw new Forbidden();
  const [queues, failed, schedules] = await Promise.all([
    countQueues(),
    listFailedJobs(mostShown),
    listSchedules(),
  ]);
  return {
    queues,
    failed: failed.map(({ id, queue, data, tries, error, failedAt }) => ({
      id,
      queue,
      tries,
      event: typeof data?.name === "string" ? data.name : "",
      // Ids alone: an event holds nothing else.
      ids: idsOf(data),
      error: withoutSecrets(error),
      failedAt: failedAt.toISOString(),
    })),
    schedules: schedules.map(({ name, cron, last }) => ({
      name,
      cron,
      last: last && { ...last, at: last.at.toISOString() },
    })),
  };
}
export type JobsView = Awaited<ReturnType<typeof listJobs>>;

function idsOf(data: Record<string, unknown> | null): Record<string, string> {
  const ids = data?.ids;
  if (typeof ids !== "object" || ids === null) return {};
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id).slice(0, 80)]));
}
