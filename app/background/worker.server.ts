import type { PgBoss } from "pg-boss";
import { deleteExpired } from "#app/domain/accounts/delete-expired.ts";
import { remindDue } from "#app/domain/bookmarks/remind-due.ts";
import { deleteOldDrafts } from "#app/domain/drafts/delete-old-drafts.ts";
import type { DomainEvent, EventName } from "#app/domain/events.ts";
import { sweepOrphans } from "#app/domain/files/sweep-orphans.ts";
import { startJobs } from "#app/services/jobs.server.ts";
import { log } from "#app/services/log.server.ts";
import { deadLetters } from "#app/services/queues.server.ts";
import type { Subscriber } from "./subscriber.ts";
import { accountMails } from "./subscribers/account-mails.ts";
import { invitations } from "./subscribers/invitations.ts";
import { reminders } from "./subscribers/reminders.ts";
import { search } from "./subscribers/search.ts";
import { tags } from "./subscribers/tags.ts";

/** The night shift, whole: who listens, in one list. */
export const subscribers: readonly Subscriber[] = [search, tags, accountMails, reminders, invitations];

/** Ten tries over about an hour; then the job waits in `dead-letters`, where it blocks nobody. */
const retry = { retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 900 };
const housekeeping = "housekeeping";
const dueReminders = "due-reminders";

/** Makes each subscriber's queue and tells pg-boss which events go there. Safe to run at every start. */
export async function declareQueues(
  boss: PgBoss,
  all = subscribers,
  patience: typeof retry = retry,
): Promise<void> {
  await boss.createQueue(deadLetters);
  for (const { name, on } of all) {
    const options = { ...patience, deadLetter: deadLetters, heartbeatSeconds: 30, notify: true };
    await boss.createQueue(name, options);
    for (const event of Object.keys(on)) await boss.subscribe(event, name);
  }
  await boss.createQueue(housekeeping);
  await boss.createQueue(dueReminders);
}

/** Starts working in this process. @param all who listens; `patience` how often a job of theirs is tried */
export async function startWorker(all = subscribers, patience: typeof retry = retry): Promise<void> {
  const boss = await startJobs({ works: true });
  await declareQueues(boss, all, patience);
  for (const subscriber of all) {
    let worker = "";
    worker = await boss.work<DomainEvent>(
      subscriber.name,
      { pollingIntervalSeconds: 1, batchSize: 1, localConcurrency: 2 },
      async ([job]) => {
        try {
          if (job) await handle(subscriber, job.data);
        } catch (error) {
          log.warn(
            { queue: subscriber.name, job: job?.id, event: job?.data.name, err: error },
            "a job failed",
          );
          throw error;
        } finally {
          // A notification is lost while the base is away, and without one the next look is half a minute off: so
          // whoever has done a job looks for the next at once, until there is none.
          boss.notifyWorker(worker);
        }
      },
    );
  }
  await boss.schedule(housekeeping, "23 3 * * *");
  await boss.work(housekeeping, async () => {
    await deleteExpired();
    await deleteOldDrafts();
    await sweepOrphans();
  });
  await boss.schedule(dueReminders, "* * * * *");
  await boss.work(dueReminders, async () => {
    while (await remindDue());
  });
  log.info({ subscribers: all.map(({ name }) => name) }, "worker ready");
}

/** Hands an event, back from its journey through JSON, to whoever asked for it by name. */
async function handle(subscriber: Subscriber, event: DomainEvent): Promise<void> {
  const react = subscriber.on[event.name] as ((event: DomainEvent<EventName>) => Promise<void>) | undefined;
  await react?.({ ...event, at: new Date(event.at) });
}
