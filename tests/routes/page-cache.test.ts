import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AddedThread, addThread } from "../support/content.ts";
import { whileClosed } from "../support/outage.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
let spaceId: string;

beforeAll(async () => {
  site = await openTestSite();
  const [space] = await site.base.query.spaces.findMany({ limit: 1 });
  spaceId = space!.id;
}, 180_000);
afterAll(() => site?.close());

let made = 0;
const newThread = (): Promise<AddedThread> =>
  addThread(site.base, {
    spaceId,
    authorId: site.people.member.id,
    title: `Thread number ${++made}`,
    tags: [`tag${made}`],
  });

/** A page answered from memory carries an ETag; one that Remix has just made doesn't. */
const isKept = async (path: string, headers = {}) =>
  (await site.visit(path, { headers })).headers.etag !== undefined;

/** Asks until the page comes from memory, as it does soon after it was asked for twice. */
const warm = (path: string, headers = {}) =>
  until(`${path} is kept`, async () => {
    const answer = await site.visit(path, { headers });
    return answer.headers.etag ? answer : null;
  });

describe("a visitor's page", () => {
  test("is kept when it is asked for the second time, and comes from memory from then on", async () => {
    const { path } = await newThread();
    const first = await site.visit(path);
    expect(first.headers.etag).toBeUndefined();
    expect(await isKept(path)).toBe(false);
    const kept = await warm(path);
    expect(kept.body).toBe(first.body);
    expect(kept.headers["content-security-policy"]).toBe(first.headers["content-security-policy"]);
  });

  test("that was asked for once fills nothing", async () => {
    const { path } = await newThread();
    await site.visit(path);
    // Were it kept by now, this second one would come from memory.
    await warm((await newThread()).path);
    expect(await isKept(path)).toBe(false);
  });

  test("is the new one for the next visitor once an answer is posted", async () => {
    const thread = await newThread();
    const { member } = site.people;
    const places = [
      thread.path,
      "/",
      "/threads?sort=active",
      "/s/questions",
      `/tags/tag${made}`,
      `/u/${member.username}`,
    ];
    for (const path of places) await warm(path);
    const answered = await site.post(
      `/t/${thread.id}/answers`,
      { body: "The news is here." },
      { as: member },
    );
    expect(answered.status).toBe(302);
    // The change is heard over the database; it may take a moment and must not take long.
    const page = await until(
      "the answer is seen",
      async () => {
        const answer = await site.visit(thread.path);
        return answer.body.includes("The news is here.") && answer;
      },
      2_000,
    );
    expect(page.status).toBe(200);
    for (const path of places.slice(1)) expect(await isKept(path), path).toBe(false);
    const list = (await site.visit("/threads?sort=active")).body;
    expect(list.indexOf(`"${thread.path}"`)).toBeGreaterThan(0);
  });

  test("stays when another thread changes", async () => {
    const [one, other] = [await newThread(), await newThread()];
    await warm(one.path);
    await warm(other.path);
    await site.post(`/t/${other.id}/answers`, { body: "An answer elsewhere." }, { as: site.people.member });
    await until(
      "the other is new",
      async () => (await site.visit(other.path)).body.includes("An answer elsewhere."),
      2_000,
    );
    expect(await isKept(one.path)).toBe(true);
  });

  test("forgets a thread that was taken down, also where it stood among the related ones", async () => {
    const tags = [`related${++made}`];
    const authorId = site.people.member.id;
    const [one, gone] = [
      await addThread(site.base, { spaceId, authorId, title: "A thread that stays", tags }),
      await addThread(site.base, {
        spaceId,
        authorId,
        title: "A thread that is taken down",
        tags,
        answers: [{ authorId, body: "An answer that solved it." }],
      }),
    ];
    await site.pool.query("update posts set accepted_at = now(), accepted_as = 'author' where id = $1", [
      gone.answerIds[0],
    ]);
    await site.pool.query("update threads set solved_at = now(), accepted_count = 1 where id = $1", [
      gone.id,
    ]);
    const lists = ["/", "/s/questions", `/tags/${tags[0]}`];
    const shows = (body: string) => body.includes(`"${gone.path}"`);
    await warm(gone.path);
    for (const path of [one.path, ...lists]) expect(shows((await warm(path)).body), path).toBe(true);
    await site.pool.query("update threads set withdrawn_at = now() where id = $1", [gone.id]);
    const event = { name: "thread.withdrawn", ids: { threadId: String(gone.id) } };
    await site.pool.query("select pg_notify('parvis_changes', $1)", [JSON.stringify(event)]);
    await until(
      "the thread is gone beside the other",
      async () => !shows((await site.visit(one.path)).body),
      2_000,
    );
    expect((await site.visit(gone.path)).status).toBeGreaterThanOrEqual(404);
    for (const path of lists) expect(shows((await site.visit(path)).body), path).toBe(false);
  });

  test("is not kept at an address longer than anybody would write", async () => {
    const { path } = await newThread();
    const [long, longer] = [1_990, 2_001].map((length) => `${path}?x=`.padEnd(length, "x")) as [
      string,
      string,
    ];
    await warm(long);
    for (let i = 0; i < 4; i++) expect(await isKept(longer)).toBe(false);
    // Were it kept by now, this one would come from memory.
    await warm((await newThread()).path);
    expect(await isKept(longer)).toBe(false);
  });

  test("is never another's: languages, queries and sessions have their own", async () => {
    const { path } = await newThread();
    const french = await warm(path, { "accept-language": "fr" });
    const english = await warm(path, { "accept-language": "en" });
    expect(french.body).toContain('lang="fr"');
    expect(english.body).toContain('lang="en"');
    expect((await site.visit(path, { headers: { cookie: "lang=fr" } })).body).toBe(french.body);
    expect((await site.visit(`${path}?lang=fr`, { headers: { "accept-language": "en" } })).body).toContain(
      'lang="fr"',
    );
    const asked = await warm(`${path}?lang=fr`, { "accept-language": "en" });
    expect(asked.headers["set-cookie"]?.join()).toContain("lang=fr");
    for (const encoding of ["gzip", "br", "identity"]) {
      const packed = await site.visit(path, { headers: { "accept-encoding": encoding } });
      expect(packed.headers["content-encoding"] ?? "none").toBe(encoding === "br" ? "br" : "none");
    }
  });

  test("of a signed-in member is never kept, nor given to one", async () => {
    const { path } = await newThread();
    const { member } = site.people;
    for (let i = 0; i < 4; i++) {
      const mine = await site.visit(path, { as: member });
      expect(mine.headers.etag).toBeUndefined();
      expect(mine.body).toContain(member.username);
    }
    expect((await site.visit(path)).headers.etag).toBeUndefined();
    await warm(path);
    const mine = await site.visit(path, { as: member });
    expect(mine.headers.etag).toBeUndefined();
    expect(mine.headers["cache-control"]).toBe("no-store");
    const theirs = await site.visit(path);
    expect(theirs.headers.etag).toBeDefined();
    expect(theirs.body).not.toContain(`/u/${member.username}/settings`);
    expect(theirs.headers["set-cookie"]).toBeUndefined();
  });

  test.each([
    ["disguised", (id: number) => `/t/${String(id).replace(/^./, (digit) => `%3${digit}`)}/answers`],
    ["with a zero before it", (id: number) => `/t/0${id}/answers`],
    ["of the form under it", (id: number) => `/t/${id}/answers`],
    ["with a question after it", (id: number) => `/t/${id}/answers?x=1`],
    ["in capitals", (id: number) => `/T/${id}/answers`],
  ])("is as new at another address of the thread: %s", async (_, addressOf) => {
    const { id } = await newThread();
    const path = addressOf(id);
    for (let i = 0; i < 4; i++) await site.visit(path);
    await site.post(`/t/${id}/answers`, { body: "The news is here." }, { as: site.people.member });
    await until(
      "the answer is seen",
      async () => (await site.visit(path)).body.includes("The news is here."),
      2_000,
    );
  });

  test("that is refused, sent somewhere or not there is not kept", async () => {
    for (const path of ["/t/999999/nothing", "/s/nothing", `/t/${(await newThread()).id}`]) {
      for (let i = 0; i < 4; i++) expect(await isKept(path), path).toBe(false);
    }
  });
});

describe("while nobody would tell us that something changed", () => {
  const ours = "application_name = 'parvis-changes' and datname = current_database()";
  const listeners = async () =>
    (await site.pool.query(`select pid from pg_stat_activity where ${ours}`)).rows.map(
      ({ pid }) => pid as number,
    );
  const cut = async () =>
    (
      await site.pool.query(`select pg_terminate_backend(pid, 5000), pid from pg_stat_activity where ${ours}`)
    ).rows.map(({ pid }) => pid as number);

  test("nothing is served from memory, and then it is again", async () => {
    const thread = await newThread();
    await warm(thread.path);
    expect(await cut()).toHaveLength(1);
    // Written past the application, so that no notification could say so either.
    await site.pool.query("update posts set html = '<p>Changed in silence.</p>' where id = $1", [
      thread.bodyId,
    ]);
    await until(
      "the change is seen",
      async () => (await site.visit(thread.path)).body.includes("Changed in silence."),
      2_000,
    );
    await until("the listener is back", async () => (await listeners()).length > 0);
    await warm(thread.path);
    expect(site.server.alive()).toBe(true);
  }, 30_000);

  test("one listener comes back, however often the base refused it meanwhile", async () => {
    const refusals = () =>
      site.server.output().split("change listener: the database does not answer").length - 1;
    const before = refusals();
    const [gone] = await listeners();
    await whileClosed(site.databaseUrl, () =>
      until("the base refused it four times", async () => refusals() >= before + 4, 20_000).then(() => {}),
    );
    await until("the listener is back", async () => (await listeners()).length > 0);
    expect(await listeners()).not.toContain(gone);
    // Were there several tries under way, each would come through within the time between two of them.
    const end = Date.now() + 1_500;
    await until("the others had time", async () => (await listeners()).length > 1 || Date.now() > end);
    expect(await listeners()).toHaveLength(1);
  }, 40_000);
});
