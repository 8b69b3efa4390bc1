import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { groups } from "#db/schema/index.ts";
import { addSpace, addThread } from "../support/content.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

/** What members do out of spite with what others wrote, and what each of it once told or let happen. */
let site: TestSite;
let open: string;
let closed: string;
let insider: Person;
let count = 0;

beforeAll(async () => {
  site = await openTestSite({ WORKER: "off" });
  const { base } = site;
  const groupId = v7();
  await base.insert(groups).values({ id: groupId, slug: "circle", name: "Circle" });
  open = await addSpace(base, { slug: "open-room" });
  closed = await addSpace(base, { slug: "closed-room", visibility: "groups", groupId });
  [insider] = (await addPeople(base, [{ username: "insider", groupIds: [groupId] }])) as [Person];
}, 180_000);
afterAll(() => site?.close());

const write = (spaceId = open, authorId = site.people.member.id) =>
  addThread(site.base, {
    spaceId,
    authorId,
    title: `Thread number ${++count} of all`,
    answers: [{ authorId: site.people.expert.id, body: "An answer to it." }],
  });

/** A call of the API; what it answers is read where there is something. */
async function call(as: Person | null, method: string, path: string, body?: unknown) {
  const answer = await site.visit(`/api/v1${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      ...(as && { authorization: `Bearer ${as.token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
  });
  return { status: answer.status, text: answer.body, json: answer.body ? JSON.parse(answer.body) : null };
}
const page = async (as: Person | null, path: string) => (await site.visit(path, { as })).body;

async function upload(as: Person): Promise<{ status: number; json: { url: string; markdown: string } }> {
  const answer = await site.visit("/api/v1/files", {
    method: "POST",
    body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nPlain words.\r\n--x--\r\n',
    headers: { authorization: `Bearer ${as.token}`, "content-type": "multipart/form-data; boundary=x" },
  });
  return { status: answer.status, json: JSON.parse(answer.body) };
}

describe("what stands in a space out of sight", () => {
  const secret = "zqpelicanxv";

  test("is not told of by whatever leads from there to what all may read", async () => {
    const { moderator, member } = site.people;
    const [seen, unseen, other] = [await write(), await write(closed), await write(closed)];
    const marked = { act: "duplicate", otherThreadId: String(seen.id), why: secret };
    expect((await call(moderator, "POST", `/threads/${unseen.id}/acts`, marked)).status).toBe(201);
    for (const as of [null, member]) {
      expect((await call(as, "GET", `/threads/${seen.id}/acts`)).json.items).toEqual([]);
      expect(await page(as, `/t/${seen.id}/history`)).not.toContain(secret);
    }
    const merged = { act: "merge", otherThreadId: String(seen.id), why: secret };
    expect((await call(moderator, "POST", `/threads/${other.id}/acts`, merged)).status).toBe(201);
    // The answers that came are there for all to read; why they came was said there.
    expect((await call(member, "GET", `/threads/${seen.id}/acts`)).json.items).toMatchObject([{ why: "" }]);
    expect(await page(member, `/t/${seen.id}/history`)).not.toContain(secret);
    expect(await page(insider, `/t/${seen.id}/history`)).toContain(secret);
  });

  test("is not found out by naming it: a duplicate of this very thread is refused as any other", async () => {
    const { moderator, member } = site.people;
    const [seen, unseen, other] = [await write(), await write(closed), await write(closed)];
    const mark = (as: Person, id: number, to: number) =>
      call(as, "POST", `/threads/${id}/acts`, { act: "duplicate", otherThreadId: String(to) });
    expect((await mark(moderator, unseen.id, seen.id)).status).toBe(201);
    const [warden] = (await addPeople(site.base, [
      { username: "warden", role: "moderator", spaceId: open },
    ])) as [Person];
    for (const as of [member, warden]) {
      const [one, two] = [await mark(as, seen.id, unseen.id), await mark(as, seen.id, other.id)];
      expect(one).toEqual(two);
      expect(one.text).not.toContain("own-duplicate");
    }
  });

  test("keeps its files though somebody who may read them changes a text that names one", async () => {
    const { moderator, member, expert } = site.people;
    const file = (await upload(insider)).json;
    const at = new URL(file.url).pathname;
    const words = { bodyMarkdown: `Here it is: ${file.markdown}` };
    const asked = { kind: "question", title: "What does this file say?", ...words };
    expect((await call(insider, "POST", "/threads", { ...asked, space: "closed-room" })).status).toBe(201);
    const opened = async () => (await site.visit(at, { as: member })).status;
    expect([(await site.visit(at, { as: moderator })).status, await opened()]).toEqual([200, 404]);

    const mine = (await call(member, "POST", "/threads", { ...asked, space: "open-room" })).json;
    const edit = { bodyMarkdown: `And here it is: ${file.markdown}`, tags: ["found"] };
    expect((await call(moderator, "PATCH", `/threads/${mine.id}`, edit)).status).toBe(200);
    expect(await opened(), "edited").toBe(404);
    const restored = await site.post(
      `/p/${mine.bodyPostId}/history`,
      { intent: "restore", number: "1", basedOn: "2" },
      { as: moderator },
    );
    expect([restored.status, await opened()], "restored").toEqual([302, 404]);
    const made = await call(
      member,
      "POST",
      `/posts/${(await write(open, expert.id)).bodyId}/suggestions`,
      words,
    );
    const accept = { outcome: "accepted" };
    expect((await call(moderator, "PUT", `/suggestions/${made.json.id}/decision`, accept)).status).toBe(200);
    expect(await opened(), "suggested").toBe(404);
    // Whose it is may show it wherever they like.
    await call(insider, "POST", `/threads/${mine.id}/answers`, words);
    expect(await opened()).toBe(200);
  });
});

describe("what staff took down", () => {
  test("takes with it what was said of it, for whoever would quote it or change it", async () => {
    const { moderator, member, administrator } = site.people;
    const thread = await write();
    const [answerId] = thread.answerIds;
    const said = { bodyMarkdown: "It said zqsquirrelxv." };
    const { json } = await call(administrator, "POST", `/posts/${answerId}/comments`, said);
    const remove = { action: "remove", reason: "It names somebody." };
    expect((await call(moderator, "POST", `/posts/${answerId}/decisions`, remove)).status).toBe(201);
    expect(await page(member, `${thread.path}?quote=${json.id}`)).not.toContain("zqsquirrelxv");
    expect(await page(moderator, `${thread.path}?quote=${json.id}`)).toContain("zqsquirrelxv");
  });
});

test("whoever took their name off a question is not named by what they decided in it", async () => {
  const { member, expert } = site.people;
  const thread = await write();
  const words = { bodyMarkdown: "A far better wording of it." };
  const { json } = await call(expert, "POST", `/posts/${thread.bodyId}/suggestions`, words);
  const declined = { outcome: "declined", reason: "It was better before." };
  await call(member, "PUT", `/suggestions/${json.id}/decision`, declined);
  const at = `/p/${thread.bodyId}/suggestions/${json.id}`;
  expect(await page(expert, at)).toContain("Person member");
  await site.post(`/p/${thread.bodyId}/withdrawal`, { intent: "anonymise" }, { as: member });
  expect(await page(expert, at)).not.toContain("Person member");
  expect((await call(expert, "GET", `/suggestions/${json.id}`)).json).toMatchObject({ decidedBy: null });
});

test.each(["foo", "foo-3", "ask-3", "answer", "edit", "constructor"])(
  "a draft belongs to a form there is, or the list of them cannot say what it is: %s",
  async (key) => {
    const { member } = site.people;
    const kept = await call(member, "PUT", `/drafts/${key}`, { fields: { body: "Begun." } });
    expect(kept.status).toBe(404);
    expect((await site.visit("/drafts", { as: member })).status).toBe(200);
  },
);

test.each([
  "/bookmarks?q=a%00b",
  "/threads?author=a%00b",
  "/threads?product=%00&space=a%00",
  `/tags?sort=name&after=${Buffer.from('[0,"a\\u0000b"]').toString("base64url")}`,
  `/api/v1/posts/1/revisions?after=${Buffer.from("[9007199254740991]").toString("base64url")}`,
])("an address holds nothing that PostgreSQL refuses: %s", async (path) => {
  expect((await site.visit(path, { as: site.people.member })).status).toBeLessThan(500);
});

test("files sent at once count one by one towards the day's", async () => {
  const { expert } = site.people;
  await site.pool.query(
    `insert into files (id, member_id, kind, name, media_type, bytes, key, created_at)
     select gen_random_uuid(), $1, 'download', 'a.txt', 'text/plain', 1, repeat('0', 64), now()
     from generate_series(1, 97)`,
    [expert.id],
  );
  const sent = await Promise.all(Array.from({ length: 8 }, () => upload(expert)));
  expect(sent.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429, 429, 429, 429, 429]);
});

test("acts at once that lead threads round in a circle wait for one another, and never for good", async () => {
  const { moderator } = site.people;
  const ring = [await write(), await write(), await write(), await write(), await write(), await write()];
  const acts = Array.from({ length: 36 }, (_, at) => ({
    id: ring[(at * 7) % 6]!.id,
    body: {
      act: at % 3 === 0 ? "merge" : "duplicate",
      otherThreadId: String(ring[(at * 7 + 1 + (at % 4)) % 6]!.id),
    },
  }));
  const done = await Promise.all(
    acts.map(({ id, body }) => call(moderator, "POST", `/threads/${id}/acts`, body)),
  );
  expect(done.filter(({ status }) => ![201, 404, 409, 422].includes(status))).toEqual([]);
  const { rows } = await site.pool.query(
    `select t.id from threads t join threads c on c.id = t.duplicate_of
     where c.id = t.id or c.merged_into is not null or c.duplicate_of is not null`,
  );
  expect(rows).toEqual([]);
  // PostgreSQL counts for good what a connection saw once that is closed.
  await site.server.stop();
  const others =
    "select 1 from pg_stat_activity where datname = current_database() and application_name = 'parvis'";
  await until(
    "the server's connections are closed",
    async () => (await site.pool.query(others)).rowCount === 0,
  );
  const counted = await site.pool.query(
    "select deadlocks from pg_stat_database where datname = current_database()",
  );
  expect(Number(counted.rows[0].deadlocks)).toBe(0);
});
