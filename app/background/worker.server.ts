import type { PgBoss } from "pg-boss";
import { deleteExpired } from "#app/domain/accounts/delete-expired.ts";
import { remindDue } from "#app/domain/bookmarks/remind-due.ts";
import { deleteOldDrafts } from "#app/domain/drafts/delete-old-drafts.ts";
import { trackerTold } from "#app/domain/evidence/note-told.ts";
import { evidenceDue } from "#app/domain/evidence/settle-batch.ts";
import { sweepOrphans } from "#app/domain/files/sweep-orphans.ts";
import { settleNightly } from "#app/domain/freshness/settle-threads.ts";
import { importNext } from "#app/domain/idea-imports/import-next.ts";
import { importsDue } from "#app/domain/idea-imports/start-import.ts";
import { sweepImports } from "#app/domain/idea-imports/sweep-imports.ts";
import { sweepMails } from "#app/domain/mails/sweep-mails.ts";
import { deleteOldNotifications } from "#app/domain/notifications/delete-old-notifications.ts";
import { releaseVersions } from "#app/domain/products/release-versions.ts";
import { type PushJob, pushDue, queueDuePushes } from "#app/domain/push/queue-due-pushes.ts";
import { sweepReaderKeys } from "#app/domain/reuses/reader.ts";
import { refreshStaleVocabulary } from "#app/domain/search/refresh-vocabulary.ts";
import { type DeliveryJob, deliveryDue, roundDue } from "#app/domain/webhooks/delivery-job.ts";
import { queueDueDeliveries } from "#app/domain/webhooks/queue-due-deliveries.ts";
import { sweepDeliveries } from "#app/domain/webhooks/sweep-deliveries.ts";
import { startJobs } from "#app/services/jobs.server.ts";
import { log } from "#app/services/log.server.ts";
import { deadLetters } from "#app/services/queues.server.ts";
import { deliver } from "./deliver.ts";
import { sendDueMails } from "./due-mails.ts";
import { askTrackers } from "./evidence/ask-trackers.ts";
import { workEvidence } from "./evidence/work-evidence.ts";
import { keepSearchIndex } from "./keep-search-index.ts";
import { listen } from "./listen.ts";
import { openMailIn } from "./mail-in/open-mail-in.ts";
import { push } from "./push.ts";
import type { Subscriber } from "./subscriber.ts";
import { accountMails } from "./subscribers/account-mails.ts";
import { duplicates } from "./subscribers/duplicates.ts";
import { freshness } from "./subscribers/freshness.ts";
import { invitations } from "./subscribers/invitations.ts";
import { notifications } from "./subscribers/notifications.ts";
import { reminders } from "./subscribers/reminders.ts";
import { search } from "./subscribers/search.ts";
import { searchMarks } from "./subscribers/search-marks.ts";
import { subscriptions } from "./subscribers/subscriptions.ts";
import { tags } from "./subscribers/tags.ts";
import { webhookMails } from "./subscribers/webhook-mails.ts";
import { webhooks } from "./subscribers/webhooks.ts";

/** The night shift, whole: who listens, in one list. */
export const subscribers: readonly Subscriber[] = [
  search,
  searchMarks,
  tags,
  accountMails,
  reminders,
  subscriptions,
  notifications,
  invitations,
  webhooks,
  webhookMails,
  freshness,
  duplicates,
];

/** Ten tries over about an hour; then the job waits in `dead-letters`, where it blocks nobody. */
const retry = { retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 900 };
/** A mail server may be away for long; within a minute of its return what waited is on its way. Half a day in all. */
const retryMail = { ...retry, retryLimit: 720, retryDelayMax: 60 };
const writers = new Set<Subscriber>([accountMails, reminders, invitations, webhookMails]);
const housekeeping = "housekeeping";
const dueReminders = "due-reminders";
const dueMails = "due-mails";
/** How often it is looked for mail that is due, in seconds. */
const mailRound = 20;
const duePushes = "due-pushes";
const pushes = "pushes";
const dueDeliveries = "due-webhook-deliveries";
const deliveries = "webhook-deliveries";
/** How many wait for one receiver at once: a slow one leaves room for the others. */
const atOneReceiver = 2;
const vocabulary = "vocabulary";

/** A job that does one thing after another, until there is none. */
const untilNone = (next: () => Promise<unknown>) => async () => {
  while (await next());
};

/**
 * What is to be done here stands in the base: a job says only that it is time to look, one waits at most, and each minute
 * brings one in any case.
 */
const rounds = [
  { name: "evidence", due: evidenceDue, pollingIntervalSeconds: 2, work: workEvidence },
  { name: "trackers", due: trackerTold, pollingIntervalSeconds: 5, work: askTrackers },
  { name: "idea-imports", due: importsDue, pollingIntervalSeconds: 2, work: untilNone(importNext) },
];

/** Makes each subscriber's queue and tells pg-boss which events go there. Safe to run at every start. */
export async function declareQueues(
  boss: PgBoss,
  all = subscribers,
  patience: typeof retry = retry,
): Promise<void> {
  await boss.createQueue(deadLetters);
  for (const subscriber of all) {
    const { name, on } = subscriber;
    const tries = writers.has(subscriber) ? retryMail : patience;
    const options = { ...tries, deadLetter: deadLetters, heartbeatSeconds: 30, notify: true };
    await boss.createQueue(name, options);
    // A queue that is there already keeps what it was made with.
    if (writers.has(subscriber)) await boss.updateQueue(name, tries);
    for (const event of Object.keys(on)) await boss.subscribe(event, name);
  }
  await boss.createQueue(housekeeping);
  await boss.createQueue(dueReminders);
  // Of this kind one job waits at most, however many ask for the next round.
  await boss.createQueue(dueMails, { policy: "short", retryLimit: 0 });
  await boss.createQueue(duePushes);
  await boss.createQueue(vocabulary, { policy: "short", retryLimit: 0, expireInSeconds: 3_600 });
  // News of an hour ago are none: a push that cannot be sent is tried for so long, and then let go.
  await boss.createQueue(pushes, {
    retryLimit: 6,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 900,
    notify: true,
  });
  await boss.subscribe(pushDue, pushes);
  await boss.createQueue(dueDeliveries);
  await boss.subscribe(roundDue, dueDeliveries);
  // When to try a receiver again stands in the base: these tries are for a base that is away.
  await boss.createQueue(deliveries, { retryLimit: 3, retryDelay: 5, expireInSeconds: 120, notify: true });
  await boss.subscribe(deliveryDue, deliveries);
  for (const { name, due } of rounds) {
    await boss.createQueue(name, { policy: "short", retryLimit: 0, expireInSeconds: 3_600, notify: true });
    await boss.subscribe(due, name);
  }
}

/**
 * Starts working in this process.
 * @param all who listens; `patience` how often a job of theirs is tried
 * @returns how to stop taking mail in and telling the search engine; the jobs stop with the queue
 */
export async function startWorker(
  all = subscribers,
  patience: typeof retry = retry,
): Promise<() => Promise<void>> {
  const boss = await startJobs({ works: true });
  await declareQueues(boss, all, patience);
  for (const subscriber of all) await listen(boss, subscriber);
  await boss.schedule(housekeeping, "23 3 * * *");
  await boss.work(housekeeping, async () => {
    await releaseVersions();
    await deleteExpired();
    await deleteOldDrafts();
    await sweepOrphans();
    await deleteOldNotifications();
    await sweepMails(new Date());
    await sweepDeliveries(new Date());
    await sweepReaderKeys();
    await settleNightly();
    await sweepImports(new Date());
  });
  await boss.schedule(dueReminders, "* * * * *");
  await boss.work(dueReminders, untilNone(remindDue));
  // Each minute's job begins a round if none waits, so that a chain broken by a crash goes on.
  await boss.schedule(dueMails, "* * * * *");
  await boss.work(dueMails, { pollingIntervalSeconds: 2 }, async () => {
    await sendDueMails();
    await boss.sendAfter(dueMails, null, null, mailRound);
  });
  await boss.send(dueMails, null);
  // Costs two counts when nothing much came or went.
  await boss.schedule(vocabulary, "*/10 * * * *");
  await boss.work(vocabulary, { pollingIntervalSeconds: 5 }, () => refreshStaleVocabulary());
  await boss.schedule(duePushes, "* * * * *");
  await boss.work(duePushes, untilNone(queueDuePushes));
  await boss.work<PushJob>(
    pushes,
    { pollingIntervalSeconds: 5, batchSize: 1, localConcurrency: 2 },
    async ([job]) => {
      if (job) await push(job.data);
    },
  );
  await boss.schedule(dueDeliveries, "* * * * *");
  await boss.work(dueDeliveries, untilNone(queueDueDeliveries));
  await boss.work<DeliveryJob>(
    deliveries,
    { pollingIntervalSeconds: 5, batchSize: 1, localConcurrency: 4, groupConcurrency: atOneReceiver },
    async ([job]) => {
      if (job) await deliver(job.data);
    },
  );
  for (const { name, pollingIntervalSeconds, work } of rounds) {
    await boss.schedule(name, "* * * * *");
    await boss.work(name, { pollingIntervalSeconds }, () => work());
  }
  const closeMailIn = openMailIn();
  const stopIndex = keepSearchIndex();
  log.info({ subscribers: all.map(({ name }) => name) }, "worker ready");
  return async () => {
    await Promise.all([closeMailIn(), stopIndex()]);
  };
}
