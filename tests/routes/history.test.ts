import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addSpace, addThread } from "../support/content.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

let site: TestSite;
let spaceId: string;
let other: Person;
let made = 0;

beforeAll(async () => {
  site = await openTestSite();
  spaceId = (await site.base.query.spaces.findMany({ limit: 1 }))[0]!.id;
  [other] = (await addPeople(site.base, [{ username: "other" }])) as [Person];
}, 180_000);
afterAll(() => site?.close());

const thread = (space = spaceId, body = "The first words of it all.") =>
  addThread(site.base, {
    spaceId: space,
    authorId: site.people.member.id,
    title: `A thread with a history ${++made}`,
    body,
    answers: [{ authorId: site.people.expert.id, body: `An answer that says: ${body}` }],
  });

describe("the form that edits", () => {
  test("changes title, text and tags, and the old address leads on", async () => {
    const { id, bodyId, path } = await thread();
    const as = site.people.member;
    expect((await site.visit(`/p/${bodyId}/edit`, { as })).body).toContain("The first words of it all.");
    const fields = {
      intent: "edit",
      basedOn: "0",
      title: "Another title for it",
      body: "Other words by now.",
      tags: "one, two",
      why: "",
    };
    const answer = await site.post(`/p/${bodyId}/edit?read=0`, fields, { as });
    expect([answer.status, answer.headers.location]).toEqual([302, `/t/${id}/another-title-for-it`]);
    expect((await site.visit(path)).status).toBe(301);
    const history = (await site.visit(`/p/${bodyId}/history`)).body;
    expect(history).toMatch(/<del[^>]*>.*first.*<\/del>/s);
    expect(history).toMatch(/<ins[^>]*>.*Other.*<\/ins>/s);
  });

  test("gives back what was typed when it cannot be taken, and when the text moved on", async () => {
    const { answerIds } = await thread();
    const at = `/p/${answerIds[0]}/edit`;
    const as = site.people.expert;
    const short = await site.post(
      `${at}?read=0`,
      { intent: "edit", basedOn: "0", body: "Tiny one", why: "A reason kept" },
      { as },
    );
    expect(short.status).toBe(422);
    expect(short.body).toContain("Tiny one");
    expect(short.body).toContain("A reason kept");
    const mine = { intent: "edit", basedOn: "0", body: "My own long words.", why: "" };
    const theirs = { ...mine, body: "Words of the moderator." };
    expect((await site.post(`${at}?read=0`, theirs, { as: site.people.moderator })).status).toBe(302);
    const late = await site.post(`${at}?read=0`, mine, { as });
    expect(late.status).toBe(409);
    expect(late.body).toContain("My own long words.");
    expect(late.body).toMatch(/<ins[^>]*>.*Words of the moderator/s);
    expect(late.body).toContain('name="basedOn" value="2"');
    expect((await site.post(`${at}?read=2`, { ...mine, basedOn: "2" }, { as })).status).toBe(302);
  });

  test("offers others to suggest, and visitors to sign in", async () => {
    const { bodyId } = await thread();
    const at = `/p/${bodyId}/edit`;
    expect((await site.visit(at)).headers.location).toBe(`/login?next=${encodeURIComponent(at)}`);
    const form = await site.visit(at, { as: other });
    expect(form.body).toContain('value="suggest"');
    const title = `A thread with a history ${made}`;
    const wanted = { basedOn: "0", title, body: "Better words for it all.", tags: "", why: "" };
    expect((await site.post(at, { ...wanted, intent: "edit" }, { as: other })).status).toBe(403);
    const sent = await site.post(at, { ...wanted, intent: "suggest" }, { as: other });
    const suggestion = String(sent.headers.location);
    expect([sent.status, suggestion]).toEqual([302, expect.stringMatching(/^\/p\/\d+\/suggestions\//)]);
    const statuses = async (viewers: (Person | null)[]) =>
      Promise.all(viewers.map(async (as) => (await site.visit(suggestion, { as })).status));
    const { member, moderator, expert } = site.people;
    expect(await statuses([other, member, moderator, expert, null])).toEqual([200, 200, 200, 404, 302]);
    const unreasoned = await site.post(suggestion, { intent: "decline", reason: "" }, { as: member });
    expect(unreasoned.status).toBe(422);
    const accepted = await site.post(suggestion, { intent: "accept", basedOn: "0" }, { as: member });
    expect([accepted.status, accepted.headers.location]).toEqual([302, suggestion]);
    expect((await site.visit(suggestion, { as: member })).body).toMatch(/role="status"[\s\S]*?Accepted/);
    expect((await site.visit(`/p/${bodyId}/history`)).body).toContain("Person other");
  });
});

describe("the API", () => {
  const call = (as: Person, method: string, path: string, body?: object) =>
    site.visit(path, {
      method,
      headers: { authorization: `Bearer ${as.token}`, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });

  test("edits, lists wordings, suggests and decides", async () => {
    const { id, answerIds } = await thread();
    const { member, expert } = site.people;
    const patched = await call(member, "PATCH", `/api/v1/threads/${id}`, {
      title: "A title by the API",
      tags: ["api"],
    });
    expect(JSON.parse(patched.body)).toMatchObject({
      title: "A title by the API",
      slug: "a-title-by-the-api",
      tags: ["api"],
    });
    const post = `/api/v1/posts/${answerIds[0]}`;
    expect(
      (await call(expert, "PATCH", post, { bodyMarkdown: "Words by the API.", why: "Try" })).status,
    ).toBe(200);
    expect((await call(expert, "PATCH", post, { bodyMarkdown: "Words too late.", basedOn: 0 })).status).toBe(
      409,
    );
    expect((await call(other, "PATCH", post, { bodyMarkdown: "Words not mine." })).status).toBe(403);
    const { items } = JSON.parse((await call(other, "GET", `${post}/revisions`)).body);
    expect(items.map((one: { number: number; why: string }) => [one.number, one.why])).toEqual([
      [2, "Try"],
      [1, ""],
    ]);
    const made = await call(other, "POST", `${post}/suggestions`, {
      bodyMarkdown: "Better words by the API.",
    });
    expect(made.status).toBe(201);
    const suggestion = JSON.parse(made.body);
    expect(made.headers.location).toBe(`/api/v1/suggestions/${suggestion.id}`);
    const decision = `/api/v1/suggestions/${suggestion.id}/decision`;
    expect((await call(expert, "PUT", decision, { outcome: "declined" })).status).toBe(422);
    expect((await call(member, "PUT", decision, { outcome: "accepted" })).status).toBe(404);
    const accepted = await call(expert, "PUT", decision, { outcome: "accepted" });
    expect(JSON.parse(accepted.body)).toMatchObject({
      outcome: "accepted",
      decidedBy: { username: "expert" },
    });
    expect(JSON.parse((await call(other, "GET", post)).body).bodyMarkdown).toBe("Better words by the API.");
  });
});

describe("words of a room one may not enter", () => {
  test("are in no history, no comparison and no suggestion, nor those of what is gone", async () => {
    const secret = "zqhistoryxv";
    const staffOnly = await addSpace(site.base, { slug: "staff-history", visibility: "staff" });
    const closed = await thread(staffOnly, `It said ${secret} once.`);
    const open = await thread(spaceId, `It said ${secret} once.`);
    const { moderator, member, administrator } = site.people;
    for (const { answerIds } of [closed, open]) {
      const edit = { intent: "edit", basedOn: "0", body: "Nothing of the kind any more.", why: secret };
      expect((await site.post(`/p/${answerIds[0]}/edit`, edit, { as: moderator })).status).toBe(302);
    }
    const [hidden, gone] = [closed.answerIds[0], open.answerIds[0]];
    await site.pool.query("update posts set withdrawn_at = now() where id = $1", [gone]);
    for (const postId of [hidden, gone]) {
      for (const as of [null, other, member]) {
        for (const path of [
          `/p/${postId}/history`,
          `/p/${postId}/history?from=1&to=2`,
          `/p/${postId}/history.data?from=1&to=2`,
          `/p/${postId}/history.data?_routes=routes%2Fposts%2Fhistory`,
          `/p/${postId}/edit`,
          `/p/${postId}/edit.data?read=0`,
          `/api/v1/posts/${postId}/revisions`,
        ]) {
          const { body, headers } = await site.visit(path, { as });
          expect(body + JSON.stringify(headers), `${path} as ${as?.username}`).not.toContain(secret);
        }
      }
      const seen = await site.visit(`/p/${postId}/history`, { as: administrator });
      expect([seen.status, seen.body.includes(secret)]).toEqual([200, true]);
    }
    expect((await site.visit(`/p/${hidden}/history`)).status).toBe(404);
    expect((await site.visit(`/p/${gone}/history`)).status).toBe(404);
  });
});
