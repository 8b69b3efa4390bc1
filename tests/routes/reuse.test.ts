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

describe("what an answer spared a reader", () => {
  const at = () => `/p/${answer.id}/survey`;
  const set = (more: Record<string, string>, as = site.people.administrator) =>
    site.post(
      "/admin/deflection",
      { surveyShare: "100", holdOutShare: "0", costCall: "7,5", currency: "eur", ...more },
      { as },
    );

  test("is asked on the page that thanks, by a plain form, without a cookie, and once", async () => {
    expect((await set({}, site.people.member)).status).toBe(403);
    const refused = await set({ surveyShare: "101", holdOutShare: "51", costCall: "-1", currency: "euro" });
    expect([refused.status, refused.body.includes('value="101"')]).toEqual([422, true]);
    expect(refused.body.match(/aria-invalid="true"/g)).toHaveLength(4);
    expect((await set({ on: "yes" })).headers.location).toBe("/admin/deflection?saved#settings");
    const one = { "user-agent": "A browser that is asked" };
    expect((await site.visit(at(), { headers: one })).body).toContain("Nothing to answer here");
    await say("solved", {}, one);
    const thanks = await site.visit(`/p/${answer.id}/verdict`, { headers: one });
    expect(thanks.body).toContain(`action="${at()}"`);
    expect(thanks.headers["set-cookie"]).toBeUndefined();
    const half = await site.post(at(), { solved: "yes" }, { headers: one });
    expect([half.status, half.body.includes("Choose one of these.")]).toEqual([422, true]);
    const sent = await site.post(at(), { solved: "yes", instead: "call" }, { headers: one });
    expect([sent.status, sent.headers.location]).toEqual([302, at()]);
    expect(sent.headers["set-cookie"]).toBeUndefined();
    expect((await site.visit(at(), { headers: one })).body).toContain("Thank you");
    expect((await site.visit(`/p/${answer.id}/verdict`, { headers: one })).body).not.toContain(at());
    const other = await site.post(at(), { solved: "yes", instead: "call" }, { headers: browser });
    expect(other.status).toBe(404);
  });

  test("is reckoned for the team alone: on its page, as CSV and by the API", async () => {
    const { administrator, moderator, member } = site.people;
    const page = await site.visit("/admin/deflection", { as: administrator });
    expect(page.body).toContain("contacts avoided = readers × share solved");
    expect(page.body).toMatch(/<svg[^>]*aria-hidden="true"[^>]*><rect/);
    const csv = await site.visit("/admin/deflection.csv", { as: administrator });
    expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(csv.body.split("\r\n")[1]).toMatch(/^20\d\d-\d\d,thread,1,1,1,1,1,1,0\.2065,1,/);
    for (const as of [member, moderator])
      for (const door of ["/admin/deflection", "/admin/deflection.csv"])
        expect((await site.visit(door, { as })).status).toBe(403);
    for (const door of ["/api/v1/deflection", "/api/v1/deflection/settings"])
      expect((await site.visit(door)).status).toBe(401);
    await set({});
    expect((await site.visit(at(), { headers: { "user-agent": "A browser that is asked" } })).body).toContain(
      "Nothing to answer here",
    );
  });
});

describe("the versions an answer holds for", () => {
  test("are said by a plain form, read on the page and in plain text, and told by programs", async () => {
    const { people, pool } = site;
    await pool.query(`with made as (
        insert into products (id, slug, name, description, created_at) values (gen_random_uuid(), 'pump', 'Pump', '{}', now())
        returning id),
      versions as (
        insert into product_versions (id, product_id, name, position)
        select gen_random_uuid(), id, v, v::int from made, unnest('{1,2,3}'::text[]) v returning id, product_id, name)
      update threads t set product_id = v.product_id, version_id = v.id from versions v, posts p
      where v.name = '1' and p.id = ${answer.id} and t.id = p.thread_id`);
    const at = `/p/${answer.id}/validity`;
    const page = () => site.visit(answer.path);
    await site.pool.query('select pg_notify(\'parvis_changes\', \'{"name": "product.changed", "ids": {}}\')');
    await until("the page says it", async () => (await page()).body.includes("Valid for 1"));
    expect((await page()).body).toContain("Not confirmed for 3 yet");
    expect((await page()).body).not.toContain(at);
    const form = await site.visit(at, { as: people.member });
    expect(form.body).toContain(`action="${at}"`);
    expect((await site.visit(answer.path, { as: people.member })).body).toContain(at);
    const refused = await site.post(at, { versions: "9" }, { as: people.member });
    expect([refused.status, refused.body.includes("Choose a version of this product.")]).toEqual([422, true]);
    const sent = await site.post(at, { versions: "2" }, { as: people.member });
    expect([sent.status, sent.headers.location]).toEqual([302, `${answer.path}#answer-${answer.id}`]);
    await until("the page says it", async () => (await page()).body.includes("Valid for 2"));
    const text = await site.visit(`${answer.path}.md`);
    expect(text.body).toContain("Valid for 2 · Not confirmed for 3 yet");
    await site.post(at, { upToNow: "on" }, { as: people.member });
    await until("the page says it", async () =>
      (await page()).body.includes("Valid for all versions up to 3"),
    );
    expect((await page()).body).not.toContain("Not confirmed");
    const asked = await site.visit(`/api/v1/posts/${answer.id}`);
    expect(JSON.parse(asked.body).validity).toMatchObject({ versions: ["1", "2", "3"], upToNow: true });
    const best = await site.visit("/products/pump?version=2");
    expect(best.body).toContain("Valid for 2");
    expect(best.body).toContain(`href="/p/${answer.id}"`);
    expect(best.body).toContain("noindex");
    expect((await site.visit("/products/pump")).body).not.toContain("noindex");
    expect((await site.post(at, { versions: "2" }, { as: people.newcomer })).status).toBe(403);
  });
});

describe("whether an answer is still valid", () => {
  test("is asked in a queue, said by plain forms, and read on the page", async () => {
    const { people, pool } = site;
    const at = `/p/${answer.id}/freshness`;
    await pool.query("update posts set accepted_at = now() - interval '19 months' where id = $1", [
      answer.id,
    ]);
    await until("the reader's doubt is in the queue", async () =>
      (await site.visit("/freshness", { as: people.expert })).body.includes("How do I grease it?"),
    );
    const queue = await site.visit("/freshness?reason=doubted", { as: people.moderator });
    expect(queue.body).toContain("1 reader says that it no longer works");
    expect(queue.body).toContain("The &lt;menu&gt; is gone.");
    expect((await site.visit("/freshness", { as: people.expert })).body).not.toContain("is gone.");
    const [, seen = ""] = /name="seen" value="([^"]+)"/.exec(queue.body) ?? [];
    expect(seen).toBe("none");
    const sent = await site.post(
      at,
      { intent: "confirmed", seen, queue: "?reason=doubted" },
      { as: people.expert },
    );
    expect([sent.status, sent.headers.location]).toEqual([302, "/freshness?noted=&reason=doubted"]);
    const done = await site.visit("/freshness?noted=", { as: people.expert });
    expect(done.body).toContain("Well done");
    const late = await site.post(at, { intent: "confirmed", seen, note: "Me too" }, { as: people.moderator });
    expect([late.status, late.body.includes("Somebody else was here"), late.body.includes("Me too")]).toEqual(
      [409, true, true],
    );
    const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
    await until("the page says it", async () =>
      (await site.visit(answer.path)).body.includes(`Still valid in ${month.format(new Date())}, checked by`),
    );
    expect((await site.visit(answer.path)).body).not.toContain(at);
    expect((await site.visit(answer.path, { as: people.expert })).body).toContain(at);
    expect((await site.post(at, { intent: "confirmed" }, { as: people.member })).status).toBe(403);
    const unknown = await site.post(
      at,
      { intent: "superseded", by: "nowhere", note: "Old" },
      { as: people.expert },
    );
    expect([unknown.status, unknown.body.includes("Choose an answer that you can read")]).toEqual([
      422,
      true,
    ]);
  });

  test("is said to visitors where another answer took its place, before its words and in plain text", async () => {
    const { base, people, pool } = site;
    const [space] = await base.query.spaces.findMany({ limit: 1 });
    const made = await addThread(base, {
      spaceId: space!.id,
      authorId: people.member.id,
      title: "And with what?",
      answers: [{ authorId: people.expert.id, body: "With oil." }],
    });
    const [other] = made.answerIds;
    await pool.query("update posts set accepted_at = now(), accepted_as = 'author' where id = $1", [other]);
    await pool.query("update threads set accepted_count = 1, solved_at = now() where id = $1", [made.id]);
    await site.post(
      `/p/${answer.id}/freshness`,
      { intent: "superseded", by: made.path, note: "Wax is gone." },
      { as: people.expert },
    );
    await until("the page says it", async () =>
      (await site.visit(answer.path)).body.includes("Superseded by"),
    );
    const { body } = await site.visit(answer.path);
    const page = body.slice(body.indexOf("<main"));
    expect(page.indexOf("Superseded by")).toBeGreaterThan(0);
    expect(page.indexOf("Superseded by")).toBeLessThan(page.indexOf("With wax."));
    expect(body).toContain(`href="/p/${other}"`);
    expect(body).not.toContain("Wax is gone.");
    expect(body).not.toContain('"acceptedAnswer"');
    expect((await site.visit(`${answer.path}.md`)).body).toContain("Superseded by another answer");
    const asked = await site.visit(`/api/v1/posts/${answer.id}`);
    expect(JSON.parse(asked.body)).toMatchObject({ accepted: true, supersededBy: String(other) });
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
