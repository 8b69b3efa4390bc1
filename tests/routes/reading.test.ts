import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feedFaults } from "../support/atom.ts";
import { type AddedThread, addSpace, addThread } from "../support/content.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

let site: TestSite;
let thread: { id: number; path: string; bodyId: number; answerIds: number[] };
const secret = "zqsecrettitlexv";

beforeAll(async () => {
  site = await openTestSite();
  const { base, people } = site;
  const [space] = await base.query.spaces.findMany({ limit: 1 });
  const authorId = people.expert.id;
  thread = await addThread(base, {
    spaceId: space!.id,
    authorId,
    title: `A long talk about ${secret}`,
    answers: Array.from({ length: 45 }, (_, n) => ({ authorId, body: `Answer ${n}` })),
  });
  await site.pool.query(
    "update posts set created_at = now() - interval '1 hour' + (id - $2) * interval '1 second' where thread_id = $1",
    [thread.id, thread.bodyId],
  );
  await site.pool.query(
    "update threads set kind = 'discussion', active_at = (select max(created_at) from posts where thread_id = $1) where id = $1",
    [thread.id],
  );
  await site.pool.query("update members set created_at = now() - interval '9 days'");
}, 120_000);
afterAll(() => site?.close());

const rows = async (text: string) => (await site.pool.query(text)).rows;
const answersIn = (body: string) => [...body.matchAll(/id="answer-(\d+)"/g)].map(([, id]) => Number(id));

describe("a long thread", () => {
  test("is left by a post's own address for the page it stands on", async () => {
    const { headers } = await site.visit(`/p/${thread.answerIds[30]}`);
    const [address = "", anchor] = String(headers.location).split("#");
    expect(anchor).toBe(`answer-${thread.answerIds[30]}`);
    expect(answersIn((await site.visit(address)).body)).toContain(thread.answerIds[30]);
  });

  test("takes a new answer on its last page", async () => {
    const body = "One more thing that has not been said.";
    const { headers } = await site.post(`/t/${thread.id}/answers`, { body }, { as: site.people.member });
    const [address = "", anchor = ""] = String(headers.location).split("#");
    expect((await site.visit(address, { as: site.people.member })).body).toContain(`id="${anchor}"`);
    await site.pool.query("delete from posts where id = $1", [anchor.replace("answer-", "")]);
    await site.pool.query("delete from thread_reads");
  });

  test("shows plain links to its orders, its days and its end", async () => {
    const { body } = await site.visit(thread.path);
    expect(answersIn(body)).toEqual(thread.answerIds.slice(0, 20));
    expect(body).toContain("order=newest");
    expect(body).toContain("before=end");
    expect(body).toContain('type="date"');
    expect(answersIn((await site.visit(`${thread.path}?before=end`)).body)).toEqual(
      thread.answerIds.slice(25),
    );
  });
});

describe("reading", () => {
  const readAt = () => rows("select read_at from thread_reads");

  test("is noted for members who open the page, and for nobody who only fetches it ahead", async () => {
    await site.visit(thread.path);
    const { status } = await site.visit(thread.path, {
      as: site.people.member,
      headers: { "Sec-Purpose": "prefetch" },
    });
    expect(status).toBe(200);
    expect(await readAt()).toEqual([]);
    await site.visit(thread.path, { as: site.people.member });
    await expect.poll(async () => (await readAt()).length).toBe(1);
  });

  test("leaves what was not on the page unread, in words too, and leads to the first of it", async () => {
    const list = (await site.visit("/threads?sort=active", { as: site.people.member })).body;
    expect(list).toContain("25 new answers");
    expect((await site.visit("/threads?sort=active")).body).not.toContain("new answers");
    const page = (await site.visit(thread.path, { as: site.people.member })).body;
    expect(page).toContain(`/p/${thread.answerIds[20]}?order=oldest`);
  });

  test("is all done at a press", async () => {
    const as = site.people.member;
    expect((await site.visit("/new", { as })).body).toContain(secret);
    expect((await site.visit("/", { as })).body).toContain('href="/new"');
    const until = new Date().toISOString();
    const done = await site.post("/new", { intent: "readAll", until }, { as });
    expect([done.status, done.headers.location]).toEqual([302, "/new"]);
    expect((await site.visit("/new", { as })).body).not.toContain(secret);
    expect((await site.post("/new", { intent: "readAll", until: "soon" }, { as })).status).toBe(422);
  });
});

describe("bookmarks", () => {
  const mine = {
    note: "ask about the hinge",
    remind: "at",
    date: "2099-01-01",
    time: "10:00",
    zone: "Europe/Paris",
  };
  const door = () => `/p/${thread.answerIds[3]}/bookmark`;

  test("are kept by a plain form, which keeps what was typed when refused", async () => {
    const as = site.people.member;
    const refused = await site.post(door(), { ...mine, intent: "keep" }, { as });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("ask about the hinge");
    const kept = await site.post(door(), { ...mine, intent: "keep", date: "2028-01-01" }, { as });
    expect([kept.status, String(kept.headers.location)]).toEqual([
      302,
      expect.stringMatching(new RegExp(`#bookmark-${thread.answerIds[3]}$`)),
    ]);
    expect((await rows("select remind_at from bookmarks"))[0].remind_at.toISOString()).toBe(
      "2028-01-01T09:00:00.000Z",
    );
    expect((await site.visit("/bookmarks?q=hinge", { as })).body).toContain(secret);
    expect((await site.visit(thread.path, { as })).body).toContain("Bookmarked");
  });

  test("are nobody else's", async () => {
    for (const as of [site.people.expert, site.people.administrator]) {
      expect((await site.visit("/bookmarks", { as })).body).not.toContain("hinge");
      expect((await site.visit(door(), { as })).body).not.toContain("hinge");
      await site.post(door(), { intent: "remove" }, { as });
    }
    const { status } = await site.visit(`/api/v1/posts/${thread.answerIds[3]}/bookmark`, {
      headers: { authorization: `Bearer ${site.people.administrator.token}` },
    });
    expect(status).toBe(404);
    expect(await rows("select note from bookmarks")).toHaveLength(1);
  });

  test("and all that is unread show nothing of a thread moved into a private space", async () => {
    const as = site.people.member;
    const hidden = await addSpace(site.base, { slug: "hidden", visibility: "staff" });
    await site.pool.query("update threads set space_id = $2, active_at = now() where id = $1", [
      thread.id,
      hidden,
    ]);
    for (const at of ["/new", "/", "/bookmarks", "/bookmarks?q=talk", "/threads?sort=active"]) {
      const { status, body } = await site.visit(at, { as });
      expect([at, status, body.includes(secret)]).toEqual([at, 200, false]);
    }
    expect((await site.visit(door(), { as })).status).toBe(404);
    const token = { headers: { authorization: `Bearer ${as.token}` } };
    const listed = await site.visit("/api/v1/bookmarks", token);
    expect(JSON.parse(listed.body)).toMatchObject({ items: [{ note: "ask about the hinge", post: null }] });
    const read = await site.visit(`/api/v1/threads/${thread.id}/read`, { ...token, method: "PUT" });
    expect(read.status).toBe(404);
    const removed = await site.post(door(), { intent: "remove", from: "list" }, { as });
    expect([removed.status, removed.headers.location]).toEqual([302, "/bookmarks"]);
    expect(await rows("select note from bookmarks")).toEqual([]);
  });
});

describe("what readers elsewhere are given", () => {
  const token = "zqreadelsewherexv";
  let spaceId: string;
  let about: AddedThread;
  beforeAll(async () => {
    spaceId = await addSpace(site.base, { slug: "turning" });
    const authorId = site.people.member.id;
    about = await addThread(site.base, {
      ...{ spaceId, authorId, tags: ["turning"] },
      title: `About ${token} </script><b>`,
      body: `Words of ${token} [here](/t/1/x).`,
      answers: [{ authorId, body: `An answer with ${token}.` }],
    });
    await site.pool.query(
      "update posts set accepted_at = now(), accepted_as = 'author' where id = $1",
      about.answerIds,
    );
    await site.pool.query("update threads set accepted_count = 1, solved_at = now() where id = $1", [
      about.id,
    ]);
  });

  const dataOf = (body: string) => /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1];
  const cardOf = (body: string) => new URL(/og:image" content="([^"]+)"/.exec(body)![1]!).pathname;
  const addresses = () => [
    `${about.path}.md`,
    `/t/${about.id}.md`,
    "/s/turning/feed.xml",
    `/oembed?url=${encodeURIComponent(site.server.url + about.path)}`,
  ];
  const lists = ["/feed.xml", "/tags/turning/feed.xml", "/sitemap/threads-0.xml", "/sitemap/pages.xml"];

  test("stands in the head of a visitor's page, and in no member's", async () => {
    const { body } = await site.visit(about.path);
    const [page] = JSON.parse(dataOf(body)!)["@graph"];
    expect(page.mainEntity.acceptedAnswer.text).toBe(`An answer with ${token}.`);
    expect(body).toContain(`<link rel="canonical" href="${site.server.url}${about.path}"/>`);
    expect(body).not.toContain('name="robots"');
    expect((await site.visit(`${about.path}?order=newest`)).body).toContain('content="noindex, follow"');
    expect((await site.visit("/login")).body).toContain('content="noindex, follow"');
    expect(dataOf((await site.visit(about.path, { as: site.people.member })).body)).toBeUndefined();
  });

  test("are feeds that say whether they changed", async () => {
    for (const path of [
      "/feed.xml",
      "/s/turning/feed.xml",
      "/tags/turning/feed.xml",
      "/tags/nobodys/feed.xml",
    ]) {
      const { status, body, headers } = await site.visit(path);
      expect(status).toBe(200);
      expect(feedFaults(body), path).toEqual([]);
      const [etag, at] = [String(headers.etag), String(headers["last-modified"])];
      const again = (name: string, value: string) => site.visit(path, { headers: { [name]: value } });
      expect((await again("if-none-match", etag)).status).toBe(304);
      expect((await again("if-modified-since", at)).status).toBe(304);
      expect((await again("if-modified-since", new Date(Date.now() + 3_600_000).toUTCString())).status).toBe(
        200,
      );
    }
  });

  test("are a picture that is drawn once, and plain text with its address", async () => {
    const card = cardOf((await site.visit(about.path)).body);
    const drawn = await site.visit(card);
    expect(drawn.headers["content-type"]).toBe("image/png");
    expect(
      (await site.visit(card, { headers: { "if-none-match": String(drawn.headers.etag) } })).status,
    ).toBe(304);
    const older = await site.visit(card.replace(/\w+\.png/, "00000000000000000000.png"));
    expect([older.status, older.headers.location]).toEqual([302, card]);
    const text = await site.visit(`${about.path}.md`);
    expect(text.headers.link).toBe(`<${site.server.url}${about.path}>; rel="canonical"`);
    expect((await site.visit(`/t/${about.id}/of-before.md`)).headers.location).toBe(`${about.path}.md`);
    expect((await site.visit("/robots.txt")).body).toContain(`Sitemap: ${site.server.url}/sitemap.xml`);
  });

  test("goes at once when its space is for the team alone", async () => {
    const card = cardOf((await site.visit(about.path)).body);
    for (const path of [...addresses(), ...lists]) expect((await site.visit(path)).status, path).toBe(200);
    for (const path of addresses()) expect((await site.visit(path)).body, path).toContain(token);
    await site.pool.query("update spaces set visibility = 'staff' where id = $1", [spaceId]);
    for (const as of [null, site.people.expert]) {
      for (const path of [...addresses(), card])
        expect((await site.visit(path, { as })).status, path).toBe(404);
      for (const path of lists) {
        const { body } = await site.visit(path, { as });
        expect(body, path).not.toContain(token);
        expect(body, path).not.toMatch(/\/(t\/\d+\/about-zq|s\/turning<)/);
      }
    }
  });
});
