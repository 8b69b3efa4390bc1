import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addThread } from "../support/content.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
let answer: { id: number; path: string };

beforeAll(async () => {
  site = await openTestSite();
  const { base, people } = site;
  const [space] = await base.query.spaces.findMany({ limit: 1 });
  const made = await addThread(base, {
    spaceId: space!.id,
    authorId: people.member.id,
    title: "How do I grease it?",
    answers: [{ authorId: people.expert.id, body: "With wax." }],
  });
  await site.pool.query(
    "update posts set accepted_at = now(), accepted_as = 'author', accepted_by = author_id where id = $1",
    [made.answerIds[0]],
  );
  await site.pool.query("update threads set accepted_count = 1, solved_at = now() where id = $1", [made.id]);
  answer = { id: made.answerIds[0]!, path: made.path };
}, 120_000);
afterAll(() => site?.close());

const count = async () =>
  Number(
    (await site.pool.query("select reuse_count from posts where id = $1", [answer.id])).rows[0].reuse_count,
  );
const browser = { "user-agent": "Mozilla/5.0 (a browser)" };
const say = (intent: string, more: Record<string, string> = {}, headers: Record<string, string> = browser) =>
  site.post(`/p/${answer.id}/verdict`, { intent, ...more }, { headers });

describe("a visitor", () => {
  test("says by a plain form of the page that it was solved, once, and may take it back", async () => {
    const { body } = await site.visit(answer.path, { headers: browser });
    expect(body).toContain(`action="/p/${answer.id}/verdict"`);
    expect(body).not.toContain("Reused");
    for (const _ of [1, 2]) {
      const sent = await say("solved");
      expect([sent.status, sent.headers.location]).toEqual([302, `/p/${answer.id}/verdict`]);
      expect(sent.headers["set-cookie"]).toBeUndefined();
    }
    expect(await count()).toBe(1);
    await say("solved", {}, { "user-agent": "Another browser" });
    expect(await count()).toBe(2);
    const thanks = await site.visit(`/p/${answer.id}/verdict`, { headers: browser });
    expect(thanks.body).toContain("Thank you");
    expect(thanks.headers["set-cookie"]).toBeUndefined();
    await until("the page says so", async () =>
      (await site.visit(answer.path, { headers: browser })).body.includes("Reused 2 times"),
    );
    expect((await say("withdraw")).headers.location).toBe(`/p/${answer.id}`);
    expect(await count()).toBe(1);
  });

  test("who opens pages, fetches ahead, or sends from another site says nothing", async () => {
    const before = await count();
    for (const query of ["", "?intent=solved"])
      await site.visit(`/p/${answer.id}/verdict${query}`, { headers: browser });
    await site.visit(`/p/${answer.id}/verdict`, { headers: { ...browser, "sec-purpose": "prefetch" } });
    const elsewhere = await say(
      "solved",
      {},
      { ...browser, origin: "https://a.example", "sec-fetch-site": "cross-site" },
    );
    expect(elsewhere.status).toBe(403);
    expect(await count()).toBe(before);
  });

  test("gives a reason why it no longer works, and keeps what was typed when it is too long", async () => {
    await say("outdated");
    const long = "x".repeat(501);
    const refused = await say("reason", { reason: long });
    expect([refused.status, refused.body.includes(long)]).toEqual([422, true]);
    await say("reason", { reason: "The <menu> is gone." });
    const { rows } = await site.pool.query("select reason from verdicts where verdict = 'outdated'");
    expect(rows).toEqual([{ reason: "The <menu> is gone." }]);
    expect((await site.visit(answer.path, { headers: browser })).body).not.toContain("menu");
  });
});

describe("a link from the brand's own pages", () => {
  const pressed = {
    ...browser,
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "navigate",
    "sec-fetch-user": "?1",
    "sec-fetch-dest": "document",
  };
  const visits = async () =>
    Number((await site.pool.query("select count(*) from reuses where kind = 'embed'")).rows[0].count);

  test("counts a person once a day, at either address, and leads to the page as it is", async () => {
    const crawler = { "user-agent": "Bot/1.0" };
    for (const headers of [
      crawler,
      { ...pressed, "sec-fetch-user": "" },
      { ...pressed, "sec-fetch-site": "same-origin" },
      { ...pressed, "sec-fetch-site": "none" },
      { ...pressed, "sec-fetch-mode": "cors" },
      { ...pressed, "sec-purpose": "prefetch;prerender" },
    ])
      await site.visit(`/p/${answer.id}?from=embed`, { headers });
    await site.visit(`/p/${answer.id}`, { headers: pressed });
    const { status, headers } = await site.visit(`${answer.path}?from=embed`, { headers: pressed });
    expect([status, headers.location]).toEqual([302, answer.path]);
    // What did not count came first: were it counted, there would be two by the time this one is.
    await until("the visit is counted", async () => (await visits()) > 0);
    await site.visit(`/p/${answer.id}?from=embed`, { headers: { ...pressed, "user-agent": "Another" } });
    await site.visit(`/p/${answer.id}?from=embed`, { headers: pressed });
    await until("the other reader is counted", async () => (await visits()) > 1);
    expect(await visits()).toBe(2);
  });
});
