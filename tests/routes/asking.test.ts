import { createHmac, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addSpace, addThread } from "../support/content.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

let site: TestSite;
let solved: { id: number; path: string; answerId: number };
let secret: { answerId: number };

const title = "How do I stop the belt of my gravel bike squeaking?";
const asked = { title, body: "It began after a ride in the rain, and wiping did not help." };
const token = "zqlookxv";

beforeAll(async () => {
  site = await openTestSite({ WORKER: "off" });
  const [open, closed] = [
    await addSpace(site.base, { slug: "square" }),
    await addSpace(site.base, { slug: "back-room", visibility: "staff" }),
  ];
  solved = await addSolved(open, "The belt of my gravel bike is squeaking");
  secret = await addSolved(closed, `The belt of my gravel bike is squeaking ${token}`);
  await addThread(site.base, {
    ...{ spaceId: open, authorId: site.people.expert.id },
    title: "A belt squeaking on a gravel bike, nobody knows why",
    answers: [{ authorId: site.people.expert.id, body: "No idea." }],
  });
  await index();
}, 180_000);
afterAll(() => site?.close());

async function addSolved(spaceId: string, named: string) {
  const thread = await addThread(site.base, {
    ...{ spaceId, authorId: site.people.administrator.id, title: named },
    answers: [{ authorId: site.people.expert.id, body: `Dust it with talc. ${named}` }],
  });
  const answerId = thread.answerIds[0]!;
  await site.pool.query("update posts set accepted_at = now(), accepted_as = 'author' where id = $1", [
    answerId,
  ]);
  await site.pool.query("update threads set solved_at = now(), accepted_count = 1 where id = $1", [
    thread.id,
  ]);
  return { ...thread, answerId };
}

/** As the job does that nobody runs here. */
const index = () =>
  site.pool.query(`insert into search_documents (thread_id, space_id, language, solved, quality, created_at, words)
    select id, space_id, 'en', solved_at is not null, 1.25, created_at, setweight(to_tsvector('parvis_en', title), 'A') from threads
    on conflict do nothing`);
const threads = async () =>
  (await site.pool.query("select count(*)::int as count from threads")).rows[0].count;
const reuses = async (answerId: number) =>
  (await site.pool.query("select reuse_count as count from posts where id = $1", [answerId])).rows[0].count;

describe("solved look-alikes", () => {
  const look = (as = site.people.member, fields: Record<string, string> = asked) =>
    site.post("/ask/similar", fields, { as });

  test("come with the first lines of the answer that solved them, and nothing unsolved does", async () => {
    const answer = await look();
    expect(answer.status, answer.body).toBe(200);
    const { items } = JSON.parse(answer.body);
    expect(items.map(({ id }: { id: string }) => id)).toEqual([String(solved.id)]);
    expect(items[0].answer).toMatchObject({
      id: String(solved.answerId),
      opening: expect.stringContaining("talc"),
    });
  });

  test("of a space are for those who may read it", async () => {
    expect((await look()).body).not.toContain(token);
    expect((await look(site.people.administrator)).body).toContain(token);
  });

  test("are none where hardly a word is shared", async () => {
    const { body } = await look(site.people.member, {
      title: "Which lamp goes with a gravel bike at night?",
      body: "",
    });
    expect(JSON.parse(body).items).toEqual([]);
  });

  test("are for members, of a title that is one", async () => {
    expect((await site.post("/ask/similar", asked)).status).toBe(302);
    expect((await look(site.people.member, { title: "x".repeat(201), body: "" })).status).toBe(422);
  });
});

describe("without scripts", () => {
  test("they stand between the form and its publication, everything typed kept", async () => {
    const before = await threads();
    const step = await site.post(
      "/ask",
      { ...asked, kind: "question", space: "square" },
      { as: site.people.member },
    );
    expect(step.status).toBe(200);
    expect(step.body).toContain("Is your answer already here?");
    expect(step.body).toContain(`formaction="/ask/answered?answer=${solved.answerId}"`);
    expect(step.body).toContain(asked.body);
    expect(step.body).not.toContain(token);
    expect(await threads()).toBe(before);
  });

  test("who has seen them publishes, and so does whoever starts a discussion", async () => {
    const { member } = site.people;
    const before = await threads();
    const shown = { ...asked, kind: "question", space: "square", shown: "yes" };
    expect((await site.post("/ask", shown, { as: member })).status).toBe(302);
    const talk = { ...asked, kind: "discussion", space: "square" };
    expect((await site.post("/ask", talk, { as: member })).status).toBe(302);
    expect(await threads()).toBe(before + 2);
  });
});

describe("a member held out", () => {
  const settings = (holdOutShare: number, on = true) =>
    site.pool.query(
      "insert into settings (key, value, updated_at) values ('deflection', $1, now()) on conflict (key) do update set value = excluded.value",
      [
        JSON.stringify({
          ...{ on, surveyShare: 100, holdOutShare, currency: "EUR" },
          costs: { call: null, mail: null, shop: null },
        }),
      ],
    );
  afterAll(() => settings(0, false));

  test("sees no suggestion while typing and no step before publishing, and is counted", async () => {
    const { member } = site.people;
    // A secret by which chance holds this member out.
    for (;;) {
      const key = randomBytes(32);
      if (createHmac("sha256", key).update(member.id).digest().readUInt8(0) > 127) continue;
      await site.pool.query(
        "insert into settings (key, value, updated_at) values ('secret.hold-out', $1, now())",
        [JSON.stringify(key.toString("base64url"))],
      );
      break;
    }
    await settings(50);
    const look = async () =>
      JSON.parse((await site.post("/ask/similar", asked, { as: member })).body).items.length;
    expect(await look()).toBe(0);
    const before = await threads();
    const form = { ...asked, title: `${title} Again`, kind: "question", space: "square" };
    expect((await site.post("/ask", form, { as: member })).status).toBe(302);
    expect(await threads()).toBe(before + 1);
    const steps = async () =>
      (await site.pool.query("select arm, step from suggestion_trials order by step")).rows;
    expect(await steps()).toEqual(["asked", "met"].map((step) => ({ arm: "held-out", step })));
    await settings(0);
    expect(await look()).toBeGreaterThan(0);
    await settings(50, false);
    expect(await look()).toBeGreaterThan(0);
  });

  test("and who found the answer among suggestions is asked what it spared them", async () => {
    await settings(0);
    const { member } = site.people;
    await site.post(`/ask/answered?answer=${solved.answerId}`, asked, { as: member });
    const thanks = await site.visit(`/ask/answered?answer=${solved.answerId}`, { as: member });
    expect(thanks.body).toContain(`action="/p/${solved.answerId}/survey"`);
    await site.pool.query("delete from reuses where post_id = $1", [solved.answerId]);
    await site.pool.query("update posts set reuse_count = 0 where id = $1", [solved.answerId]);
  });
});

describe("“this answers it”", () => {
  const end = (answerId: number, as = site.people.member) =>
    site.post(`/ask/answered?answer=${answerId}`, { ...asked, shown: "yes" }, { as });

  test("ends the form, counts once, thanks, and keeps what was written", async () => {
    const before = await threads();
    const done = await end(solved.answerId);
    expect(done.status, done.body.slice(0, 300)).toBe(302);
    const page = await site.visit(String(done.headers.location), { as: site.people.member });
    expect(page.body).toContain("Answered already");
    expect(page.body).toContain(`${solved.path}#answer-${solved.answerId}`);
    expect(await reuses(solved.answerId)).toBe(1);
    await end(solved.answerId);
    expect(await reuses(solved.answerId)).toBe(1);
    expect(await threads()).toBe(before);
    expect((await site.visit("/ask", { as: site.people.member })).body).toContain(asked.body);
  });

  test("is said of no answer that is not accepted, not there, or not to be seen", async () => {
    const { rows } = await site.pool.query(
      "select id from posts where kind = 'answer' and accepted_at is null",
    );
    for (const id of [Number(rows[0].id), 999_999_999, secret.answerId]) {
      expect((await end(id)).status, String(id)).toBe(404);
      expect((await site.visit(`/ask/answered?answer=${id}`, { as: site.people.member })).status).toBe(404);
    }
    expect(await reuses(secret.answerId)).toBe(0);
    expect((await site.visit("/ask/answered", { as: site.people.member })).status).toBe(404);
  });
});
