import { afterAll, beforeAll, expect, test } from "vitest";
import type { Subscriber } from "#app/background/subscriber.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { type Ground, openGround, visitor } from "../../support/accounts.ts";
import { addPeople, openBase, type Person, viewerOf } from "../../support/people.ts";
import { until } from "../../support/test-site.ts";

let ground: Ground;
let admin: Viewer;
let member: Viewer;
let poisoned = true;
const tried: string[] = [];
const handled: string[] = [];

/** Fails on one tag for as long as it is told to; another listener on the same event never does. */
const failing: Subscriber = {
  name: "failing",
  on: {
    "tag.changed": async ({ ids }) => {
      if (ids.tag !== "poison") {
        handled.push(ids.tag);
        return;
      }
      tried.push(ids.tag);
      if (poisoned)
        throw new Error(
          "Failed query: insert into x\nparams: somebody@private.example at https://user:pass@mail.example/?key=abc",
        );
      handled.push(ids.tag);
    },
  },
};
const steady: Subscriber = {
  name: "steady",
  on: { "tag.changed": async ({ ids }) => void handled.push(`steady ${ids.tag}`) },
};

const change = async (tag: string) => {
  const { transact } = await import("#app/domain/transact.ts");
  await transact(null, ({ record }) => record("tag.changed", { tag }));
};

beforeAll(async () => {
  ground = await openGround();
  const { pool } = await import("#db/client.server.ts");
  const [a, m] = (await addPeople(openBase(pool), [
    { username: "admin", role: "administrator" },
    { username: "member" },
  ])) as [Person, Person];
  admin = viewerOf(a, "administrator");
  member = viewerOf(m);
  const { startWorker } = await import("#app/background/worker.server.ts");
  const patience = { retryLimit: 2, retryDelay: 1, retryBackoff: true, retryDelayMax: 1 };
  await startWorker([failing, steady], patience);
}, 60_000);
afterAll(() => ground?.close());

/** Whoever has done a job looks for the next at once: so a failed one is tried again as soon as its pause is over. */
let nudgedAt = 0;
const failedJob = async () => {
  if (Date.now() - nudgedAt > 300) {
    nudgedAt = Date.now();
    await change("nudge");
  }
  return (await list()).failed[0];
};

const list = async () => (await import("#app/domain/jobs/list-jobs.ts")).listJobs(admin);

test("a poisoned job stops after its tries, is listed, blocks nobody, and can be tried again", async () => {
  const { retryJob } = await import("#app/domain/jobs/retry-job.ts");
  await change("poison");
  for (let number = 0; number < 5; number++) await change(`good-${number}`);
  await until(
    "the others are done",
    async () => handled.filter((tag) => tag.startsWith("good")).length === 5,
    20_000,
  );
  const failed = await until("it is listed", failedJob, 60_000);
  expect(tried).toHaveLength(3);
  expect(handled).toContain("steady poison");
  expect([failed.queue, failed.event, failed.ids, failed.tries]).toEqual([
    "failing",
    "tag.changed",
    { tag: "poison" },
    3,
  ]);
  expect(failed.error).toBe("Failed query: insert into x");
  const { queues } = await list();
  expect(queues.find(({ name }) => name === "failing")).toMatchObject({ waiting: 0, active: 0, failed: 1 });
  expect(queues.find(({ name }) => name === "steady")).toMatchObject({ failed: 0 });

  for (const viewer of [visitor, member]) {
    const { listJobs } = await import("#app/domain/jobs/list-jobs.ts");
    await expect(listJobs(viewer)).rejects.toThrow(Forbidden);
    await expect(retryJob(viewer, failed.id)).rejects.toThrow(Forbidden);
  }

  poisoned = false;
  await retryJob(admin, failed.id);
  await until("it is done at last", async () => handled.includes("poison"), 40_000);
  expect((await list()).failed).toEqual([]);
  expect(
    await ground.rows("select 1 from pgboss.job where state = 'failed' or name = 'dead-letters'"),
  ).toEqual([]);
  await expect(retryJob(admin, failed.id)).rejects.toThrow(NotFound);
}, 120_000);

test("one that fails again is listed again, and can be thrown away", async () => {
  const { discardJob } = await import("#app/domain/jobs/discard-job.ts");
  poisoned = true;
  await change("poison");
  const failed = await until("it is listed", failedJob, 60_000);
  await discardJob(admin, failed.id);
  expect((await list()).failed).toEqual([]);
  const acts = await ground.rows<{ act: string; subject_name: string }>(
    "select act, subject_name from audit_entries order by at, id",
  );
  expect(acts).toEqual([
    { act: "job.retried", subject_name: "failing" },
    { act: "job.discarded", subject_name: "failing" },
  ]);
}, 120_000);

test("what runs by the clock is listed with when it last ran", async () => {
  const { startJobs } = await import("#app/services/jobs.server.ts");
  expect((await list()).schedules.map(({ name }) => name)).toEqual([
    "due-mails",
    "due-pushes",
    "due-reminders",
    "due-webhook-deliveries",
    "evidence",
    "housekeeping",
    "idea-imports",
    "trackers",
    "vocabulary",
  ]);
  await (await startJobs()).send("due-reminders");
  const ran = await until(
    "it has run",
    async () => {
      const { last } = (await list()).schedules.find(({ name }) => name === "due-reminders")!;
      return last?.state === "completed" && last;
    },
    20_000,
  );
  expect(Date.now() - Date.parse(ran.at)).toBeLessThan(60_000);
}, 30_000);

test("an error is shown without what is secret in it", async () => {
  const { withoutSecrets } = await import("#app/lib/without-secrets.ts");
  expect(withoutSecrets("connect smtp://user:pass@mail.example:25 failed")).toBe(
    "connect smtp://…@mail.example:25 failed",
  );
  expect(withoutSecrets("GET https://x.example/hook?token=abc&b=1 said 500")).toBe(
    "GET https://x.example/hook?token=…&b=… said 500",
  );
  const secret = "k3y0aZ9-k3y0aZ9-k3y0aZ9-k3y0aZ9-k3y0aZ9";
  expect(withoutSecrets(`bad key ${secret}`)).toBe("bad key …");
  expect(withoutSecrets("thread 0190a0a0-0000-7000-8000-000000000000")).toContain("0190a0a0");
});
