import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { type AddedThread, addSpace, addThread } from "../support/content.ts";
import { type Listener, type LiveMessage, listenLive } from "../support/live.ts";
import { whileClosed } from "../support/outage.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
let spaceId: string;
const open: Listener[] = [];

beforeAll(async () => {
  site = await openTestSite();
  const [space] = await site.base.query.spaces.findMany({ limit: 1 });
  spaceId = space!.id;
}, 180_000);
afterAll(async () => {
  for (const listener of open) listener.stop();
  await site?.close();
});

let made = 0;
const newThread = (inSpace = spaceId): Promise<AddedThread> =>
  addThread(site.base, {
    spaceId: inSpace,
    authorId: site.people.member.id,
    title: `Thread number ${++made}`,
    answers: [{ authorId: site.people.member.id, body: "A first answer." }],
  });
const newPerson = async (facts = {}): Promise<Person> =>
  (await addPeople(site.base, [{ username: `person${++made}`, ...facts }]))[0]!;

async function listen(as: Person | null, query = "", last?: string): Promise<Listener> {
  const listener = await listenLive(site.server.url, as?.cookie ?? "", { query, last });
  open.push(listener);
  if (listener.status === 200) await listener.next("the first message", () => true);
  return listener;
}

/** @returns the answer's id */
async function answers(threadId: number, as: Person, body = "Something new."): Promise<string> {
  const answered = await site.post(`/t/${threadId}/answers`, { body }, { as });
  expect(answered.status, answered.body.slice(0, 300)).toBe(302);
  return /#answer-(\d+)/.exec(String(answered.headers.location))![1]!;
}
const tellsOf = (id: string) => (message: LiveMessage) =>
  Object.values(message.data.threads ?? {}).some(({ answers }) => answers?.includes(id));
const toldAnswers = ({ messages }: Listener) =>
  messages.flatMap(({ data }) => Object.values(data.threads ?? {}).flatMap(({ answers }) => answers ?? []));

describe("the stream", () => {
  test("is for members; a visitor is refused, and so is another site, and whoever is not whom the page is for", async () => {
    expect((await listen(null)).status).toBe(401);
    const cross = await listenLive(site.server.url, site.people.member.cookie, {
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(cross.status).toBe(403);
    expect((await listen(site.people.member, "?as=expert")).status).toBe(409);
    expect((await listen(site.people.member, "?thread=99999")).status).toBe(404);
    expect((await site.post("/live", {}, { as: site.people.member })).status).toBe(404);
  });

  test("is sent at once, kept by nobody on the way, and says when to come back", async () => {
    const { headers, retry } = await listen(site.people.member);
    expect(headers["content-type"]).toMatch(/^text\/event-stream/);
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-accel-buffering"]).toBe("no");
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers["content-length"]).toBeUndefined();
    expect(retry()).toBeGreaterThanOrEqual(2_000);
  });

  test("tells who watches a thread of new answers, comments, votes and acceptances, by ids and figures", async () => {
    const { expert, member, administrator } = site.people;
    const thread = await newThread();
    const watching = await listen(administrator, `?thread=${thread.id}`);
    const elsewhere = await listen(administrator, `?thread=${(await newThread()).id}`);
    const id = await answers(thread.id, expert, "Words that stay on the page.");
    const news = await watching.next("the answer", tellsOf(id));
    expect(news.data.threads).toEqual({ [thread.id]: { answerCount: 2, answers: [id] } });
    await site.post(`/p/${id}/comments`, { body: "A remark." }, { as: member });
    await watching.next("the comment", ({ data }) => data.threads?.[thread.id]?.comments?.length === 1);
    await site.post(`/p/${id}/vote`, { value: "1" }, { as: member });
    await watching.next("the vote", ({ data }) => data.threads?.[thread.id]?.posts?.[id]?.score === 1);
    await site.post(`/p/${id}/acceptance`, { intent: "accept" }, { as: member });
    await watching.next("the acceptance", ({ data }) => data.threads?.[thread.id]?.accepted?.[0] === id);
    expect(watching.raw()).not.toContain("Words");
    expect(elsewhere.messages).toHaveLength(1);
  });

  test("does not announce to somebody what they did themselves", async () => {
    const thread = await newThread();
    const { member, expert } = site.people;
    const own = await listen(member, `?thread=${thread.id}`);
    await answers(thread.id, member);
    const other = await answers(thread.id, expert);
    await own.next("the other's answer", tellsOf(other));
    expect(toldAnswers(own)).toEqual([other]);
  });

  test("begins where the page was made, though that was a while ago", async () => {
    const thread = await newThread();
    const { member, expert } = site.people;
    const pageMade = Date.now();
    await answers(thread.id, expert);
    const late = await listen(member, `?thread=${thread.id}~${pageMade}`);
    expect(toldAnswers(late)).toHaveLength(1);
    const later = await listen(member, `?thread=${thread.id}~${Date.now() + 5_000}`);
    expect(toldAnswers(later)).toEqual([]);
  });

  test("goes on where it broke off: what came meanwhile is told once, what was told is not", async () => {
    const thread = await newThread();
    const { member, expert } = site.people;
    const first = await listen(member, `?thread=${thread.id}`);
    const before = await answers(thread.id, expert);
    await first.next("the first answer", tellsOf(before));
    first.stop();
    const missed = [await answers(thread.id, expert), await answers(thread.id, expert)];
    const second = await listen(member, `?thread=${thread.id}`, first.lastId());
    const after = await answers(thread.id, expert);
    await second.next("the last answer", tellsOf(after));
    expect(toldAnswers(second)).toEqual([...missed, after]);
  });

  test("says so when it cannot tell what was missed", async () => {
    const thread = await newThread();
    const forged = await listen(site.people.member, `?thread=${thread.id}`, "1:1:@0.0000");
    expect(forged.messages[0]).toMatchObject({
      event: "reset",
      data: { inbox: { unread: expect.any(Number) } },
    });
  });

  test("misses and doubles nothing while the base is away", async () => {
    const thread = await newThread();
    const { member, expert } = site.people;
    const listener = await listen(member, `?thread=${thread.id}`);
    const told = [await answers(thread.id, expert)];
    await listener.next("the answer before", tellsOf(told[0]!));
    await whileClosed(site.databaseUrl, async () => {});
    await until("the site is back", async () => (await site.visit("/health/ready")).status === 200);
    told.push(await answers(thread.id, expert));
    await listener.next("the answer after", tellsOf(told[1]!));
    expect(toldAnswers(listener)).toEqual(told);
  });
});

describe("the inbox", () => {
  const notify = (memberId: string, threadId: number, postId?: number) =>
    site.base
      .insert(schema.notifications)
      .values({ memberId, kind: "answer", eventId: v7(), threadId, postId })
      .returning();

  test("is counted at once, and again with whatever changes it, by whoever does", async () => {
    const person = await newPerson();
    const thread = await newThread();
    const listener = await listen(person);
    expect(listener.messages[0]?.data.inbox).toEqual({ unread: 0, newest: null });
    const [first] = await notify(person.id, thread.id);
    const one = await listener.next("one unread", ({ data }) => data.inbox?.unread === 1);
    expect(one.data.inbox?.newest).toBe(first!.createdAt.toISOString());
    await site.base
      .update(schema.notifications)
      .set({ readAt: new Date() })
      .where(eq(schema.notifications.id, first!.id));
    await listener.next("none unread", ({ at, data }) => at >= one.at && data.inbox?.unread === 0);
  });

  test("counts nothing that its owner may not see any more", async () => {
    const person = await newPerson();
    const room = await addSpace(site.base, { slug: `room${++made}` });
    const [open, closing] = [await newThread(), await newThread(room)];
    await notify(person.id, open.id);
    await notify(person.id, closing.id);
    const listener = await listen(person);
    expect(listener.messages[0]?.data.inbox?.unread).toBe(2);
    await site.base.update(schema.spaces).set({ visibility: "staff" }).where(eq(schema.spaces.id, room));
    await listener.next("one unread", ({ data }) => data.inbox?.unread === 1, 7_000);
  });
});

describe("a right that is lost", () => {
  const cases: {
    name: string;
    lose: (who: Person, room: { spaceId: string; groupId: string }) => PromiseLike<unknown>;
  }[] = [
    {
      name: "by leaving the group",
      lose: (who) => site.base.delete(schema.groupMembers).where(eq(schema.groupMembers.memberId, who.id)),
    },
    {
      name: "since the space became the staff's",
      lose: (_, room) =>
        site.base
          .update(schema.spaces)
          .set({ visibility: "staff" })
          .where(eq(schema.spaces.id, room.spaceId)),
    },
    {
      name: "with the session",
      lose: (who) => site.base.delete(schema.sessions).where(eq(schema.sessions.memberId, who.id)),
    },
    {
      name: "by a suspension",
      async lose(who) {
        const as = await newPerson({ role: "moderator" });
        const input = { intent: "suspend", days: "1", reason: "Insults, twice." };
        const { status } = await site.post(`/u/${who.username}/decision`, input, { as });
        expect(status).toBe(302);
      },
    },
    {
      name: "by leaving for now",
      lose: (who) =>
        site.base
          .update(schema.members)
          .set({ deactivatedAt: new Date() })
          .where(eq(schema.members.id, who.id)),
    },
    {
      name: "since the address is not confirmed any more",
      lose: (who) =>
        site.base.update(schema.members).set({ emailConfirmedAt: null }).where(eq(schema.members.id, who.id)),
    },
  ];

  for (const { name, lose } of cases) {
    test(`${name}: the stream closes within two seconds and says nothing of what came after`, async () => {
      const groupId = v7();
      await site.base.insert(schema.groups).values({ id: groupId, slug: `g${++made}`, name: "Group" });
      const room = await addSpace(site.base, { slug: `private${made}`, visibility: "groups", groupId });
      const thread = await newThread(room);
      const who = await newPerson({ groupIds: [groupId] });
      const listener = await listen(who, `?thread=${thread.id}`);
      const lostAt = Date.now();
      await lose(who, { spaceId: room, groupId });
      // Straight into the base, before anybody has looked at rights again.
      await site.pool.query(
        `with e as (insert into events (id, name, version, ids, at) values ($1, 'answer.posted', 1, $2, now()))
         select pg_notify('parvis_changes', $3)`,
        [
          v7(),
          { threadId: String(thread.id), postId: String(thread.answerIds[0]) },
          JSON.stringify({ name: "answer.posted", ids: { threadId: String(thread.id) } }),
        ],
      );
      expect((await listener.end(4_000)) - lostAt).toBeLessThan(2_000);
      expect(toldAnswers(listener)).toEqual([]);
      expect(listener.messages.at(-1)).toMatchObject({ event: "closed" });
    });
  }

  test("a thread nobody may see is not found, and beside another it is left out", async () => {
    const room = await addSpace(site.base, { slug: `staff${++made}`, visibility: "staff" });
    const [secret, plain] = [await newThread(room), await newThread()];
    const { member, expert, administrator } = site.people;
    expect((await listen(member, `?thread=${secret.id}`)).status).toBe(404);
    const both = await listen(member, `?thread=${secret.id}&thread=${plain.id}`);
    await answers(secret.id, expert);
    const told = await answers(plain.id, administrator);
    await both.next("the plain one", tellsOf(told));
    expect(toldAnswers(both)).toEqual([told]);
    expect(both.raw()).not.toContain(`"${secret.id}"`);
  });
});

describe("many streams", () => {
  test("of one member are five: the oldest makes room", async () => {
    const person = await newPerson();
    const five = [];
    for (let count = 0; count < 5; count++) five.push(await listen(person));
    const sixth = await listen(person);
    await five[0]!.end(2_000);
    expect(five[0]!.messages.at(-1)).toMatchObject({ event: "closed", data: { why: "elsewhere" } });
    expect(five[0]!.retry()).toBeGreaterThan(60_000);
    expect([...five.slice(1), sixth].map((one) => one.ended())).toEqual([false, false, false, false, false]);
    for (const one of [...five, sixth]) one.stop();
  });

  test("cannot be opened without end", async () => {
    const person = await newPerson();
    const statuses = await Promise.all(
      Array.from({ length: 70 }, async () => {
        const { status, stop, headers } = await listenLive(site.server.url, person.cookie);
        stop();
        return status === 429 ? `${status} ${Number(headers["retry-after"]) > 0}` : status;
      }),
    );
    expect(statuses.filter((status) => status === "429 true").length).toBeGreaterThanOrEqual(10);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(60);
  });
});

/** The last, since the server does not come back from it. */
test("a stopping server ends its streams at once and spreads who comes back", async () => {
  const people = await addPeople(
    site.base,
    Array.from({ length: 12 }, (_, index) => ({ username: `crowd${index}` })),
  );
  const crowd = await Promise.all(people.map((person) => listen(person)));
  const stopping = Date.now();
  const stopped = site.server.stop();
  for (const one of crowd) await one.end(3_000);
  expect(Date.now() - stopping).toBeLessThan(2_000);
  expect(await stopped).toBe(0);
  expect(crowd[0]!.messages.at(-1)).toMatchObject({ event: "closed", data: { why: "restart" } });
  expect(new Set(crowd.map((one) => one.retry())).size).toBeGreaterThan(8);
});
