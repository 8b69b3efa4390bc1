import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "../support/content.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";
import { writeThread } from "../support/written-thread.ts";

const shop = "https://shop.example";
const at = "/api/v1/best-answers";

let site: TestSite;
let spaceId: string;
let privateId: string;
let productId: string;

beforeAll(async () => {
  site = await openTestSite();
  const [space] = await site.base.query.spaces.findMany({ limit: 1 });
  spaceId = space!.id;
  privateId = await addSpace(site.base, { slug: "back-room", visibility: "staff" });
  productId = v7();
  await site.base
    .insert(schema.products)
    .values({ id: productId, slug: "lamp", name: "Lamp", description: {} });
}, 180_000);
afterAll(() => site?.close());

type Written = Parameters<typeof writeThread>[1];

async function write(title: string, over: Partial<Written> & { product?: boolean } = {}): Promise<number> {
  const { product = true, ...rest } = over;
  const answers = [{ html: `<p>What helps with ${title}.</p>`, accepted: true }];
  const id = await writeThread(site.base, { spaceId, title, answers, ...rest });
  if (product) await site.pool.query("update threads set product_id = $1 where id = $2", [productId, id]);
  return id;
}

const ask = (query: string, headers: Record<string, string> = {}) =>
  site.visit(`${at}?${query}`, { headers });
const titles = async (query: string) => {
  const { status, body } = await ask(query);
  expect(status, body).toBe(200);
  return (JSON.parse(body).items as { title: string }[]).map(({ title }) => title);
};
/** By the form, as administrators do it. */
const name = (origins: string, as = site.people.administrator) =>
  site.post("/admin/embeds", { origins }, { as });
const api = (method: string, path: string, body?: unknown) =>
  site.visit(path, {
    method,
    headers: {
      authorization: `Bearer ${site.people.moderator.token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
/** A change is heard over the database; it may take a moment and must not take long. */
const soon = <T>(what: string, look: () => Promise<T | false | undefined>) => until(what, look, 2_000);

describe("the best answers", () => {
  test("are the accepted, then the helpful, then the latest, in one's own language before any other", async () => {
    const day = (n: number) => new Date(Date.UTC(2026, 0, n));
    const tags = ["order"];
    const answer = (accepted: boolean, score: number) => [{ html: "<p>So.</p>", accepted, score }];
    await write("Old and loved", { tags, createdAt: day(1), answers: answer(true, 9) });
    await write("New and unloved", { tags, createdAt: day(9), answers: answer(true, 0) });
    await write("Older and unloved", { tags, createdAt: day(2), answers: answer(true, 0) });
    await write("Helpful, not accepted", { tags, createdAt: day(8), answers: answer(false, 30) });
    await write("Neither", { tags, createdAt: day(8), answers: answer(false, 0) });
    await write("Unanswered", { tags, createdAt: day(8), answers: [] });
    await write("A discussion", { tags, kind: "discussion", answers: answer(false, 9) });
    await write("En français", { tags, language: "fr", answers: answer(true, 1) });
    const order = ["Old and loved", "New and unloved", "Older and unloved", "Helpful, not accepted"];
    expect(await titles("tag=order&limit=10&lang=en")).toEqual([...order, "En français"]);
    expect(await titles("tag=order&limit=10&lang=fr")).toEqual(["En français", ...order]);
    expect(await titles("tag=order&limit=2&lang=en")).toEqual(order.slice(0, 2));
    expect(await titles("product=lamp&limit=10&lang=en")).toEqual([...order, "En français"]);
  });

  test("say what another site needs, as plain text, and lead here with a mark", async () => {
    const { member } = site.people;
    const id = await write("How do I mend it?", {
      tags: ["mend"],
      answers: [
        {
          html: "<p>Turn <em>it</em> &lt;off&gt; first.</p>\n<table><tr><td>x</td></tr></table>",
          accepted: true,
          score: 4,
          authorId: member.id,
        },
      ],
    });
    const { body, headers } = await ask("tag=mend");
    const { about, items, askUrl } = JSON.parse(body);
    expect(about).toEqual({ name: "mend", url: `${site.server.url}/tags/mend` });
    expect(askUrl).toBe(`${site.server.url}/ask?kind=question&tag=mend`);
    expect(items).toEqual([
      {
        threadId: String(id),
        postId: expect.stringMatching(/^\d+$/),
        title: "How do I mend it?",
        url: `${site.server.url}/t/${id}/how-do-i-mend-it?from=embed#answer-${items[0].postId}`,
        language: "en",
        extract: "Turn it <off> first.",
        accepted: true,
        official: false,
        author: { displayName: `Person ${member.username}` },
        votes: 4,
        answeredAt: expect.stringMatching(/Z$/),
      },
    ]);
    expect(headers["content-type"]).toBe("application/json");
    const page = await site.visit(items[0].url.replace(site.server.url, "").split("#")[0]);
    // Counted, it leads on to the page's own address.
    expect(page.status).toBe(302);
    expect(page.headers.location).toMatch(/^\/t\/\d+\/[\w-]+$/);
  });

  test("of a search are those that answer to it", async () => {
    const asked = await site.post(
      "/ask",
      { space: "questions", title: "Why does the zeppelin hum?", body: "It hums all night long." },
      { as: site.people.member },
    );
    const [, id] = /\/t\/(\d+)/.exec(String(asked.headers.location)) ?? [];
    const answered = await site.post(
      `/t/${id}/answers`,
      { body: "The zeppelin hums because of its valve." },
      { as: site.people.expert },
    );
    const [, answer] = /#answer-(\d+)/.exec(String(answered.headers.location)) ?? [];
    await site.post(`/p/${answer}/acceptance`, { intent: "accept" }, { as: site.people.member });
    await until("it is found", async () => (await titles("query=zeppelin")).length > 0);
    expect(await titles("query=zeppelin")).toEqual(["Why does the zeppelin hum?"]);
    const { items, about } = JSON.parse((await ask("query=zeppelin")).body);
    expect(items[0]).toMatchObject({ official: true, accepted: true });
    expect(about).toEqual({ name: "zeppelin", url: `${site.server.url}/search?q=zeppelin` });
  });

  test("are none where there are none, and not found for what is not in the catalogue", async () => {
    expect(await titles("tag=nobody-says-this")).toEqual([]);
    expect(await titles("query=qzxwv")).toEqual([]);
    expect((await ask("product=nothing")).status).toBe(404);
  });

  test.each(["", "product=lamp&tag=x", "tag=x&limit=11", "tag=x&limit=0", "tag=x&lang=de", "tag=%3Cb%3E"])(
    "refuse %j",
    async (query) => {
      const { status, headers } = await ask(query);
      expect(status).toBe(422);
      expect(headers["cache-control"]).toBe("no-store");
    },
  );

  test("hold nothing that a visitor may not read, and lose at once what goes out of sight", async () => {
    const tags = ["sight"];
    await write("secret-planted", { tags, spaceId: privateId });
    const moved = await write("secret-moved", { tags });
    const hidden = await write("secret-hidden", { tags });
    const asked = await write("secret-withdrawn", { tags });
    await write("The one that stays", { tags });
    const { rows } = await site.pool.query(
      "select thread_id, id from posts where kind = 'answer' and thread_id = any($1)",
      [[hidden, asked]],
    );
    const answerOf = (thread: number) => rows.find(({ thread_id }) => Number(thread_id) === thread).id;
    await site.pool.query("update posts set author_id = $1 where id = $2", [
      site.people.moderator.id,
      answerOf(asked),
    ]);
    const look = async () => (await titles("tag=sight&limit=10")).sort();
    expect(await look()).toEqual(["The one that stays", "secret-hidden", "secret-moved", "secret-withdrawn"]);
    const changes = [
      [
        "secret-moved",
        "POST",
        `/api/v1/threads/${moved}/acts`,
        { act: "move", space: "back-room", why: "Ours." },
      ],
      [
        "secret-hidden",
        "POST",
        `/api/v1/posts/${answerOf(hidden)}/decisions`,
        { action: "hide", reason: "It names a person." },
      ],
      ["secret-withdrawn", "PUT", `/api/v1/posts/${answerOf(asked)}/withdrawal`, undefined],
    ] as const;
    for (const [title, method, path, body] of changes) {
      const done = await api(method, path, body);
      expect(done.status, done.body).toBeLessThan(300);
      await soon(`${title} is gone`, async () => !(await look()).includes(title));
    }
    expect(await look()).toEqual(["The one that stays"]);
  });

  test("of a staff token are a visitor's too", async () => {
    await write("secret-for-staff", { tags: ["staffed"], spaceId: privateId });
    const { body } = await site.visit(`${at}?tag=staffed`, {
      headers: { authorization: `Bearer ${site.people.administrator.token}` },
    });
    expect(JSON.parse(body).items).toEqual([]);
  });
});

describe("pages of other sites", () => {
  test("may read once their origin is named, and no others", async () => {
    await write("Readable", { tags: ["cors"] });
    const other = await ask("tag=cors", { origin: shop });
    expect(other.headers["access-control-allow-origin"]).toBeUndefined();
    expect((await name(`${shop}/\nHTTP://localhost:8080`)).headers.location).toBe("/admin/embeds?saved=");
    const named = await soon("it is named", async () => {
      const answer = await ask("tag=cors", { origin: shop });
      return answer.headers["access-control-allow-origin"] !== undefined && answer;
    });
    expect(named.headers["access-control-allow-origin"]).toBe(shop);
    expect(named.headers["access-control-allow-credentials"]).toBeUndefined();
    expect(named.headers["set-cookie"]).toBeUndefined();
    for (const origin of [
      "https://shop.example.evil",
      "http://shop.example",
      "https://a.shop.example",
      "null",
    ])
      expect(
        (await ask("tag=cors", { origin })).headers["access-control-allow-origin"],
        origin,
      ).toBeUndefined();
    for (const { headers } of [named, other, await ask("tag=cors"), await ask("")])
      expect(headers.vary).toMatch(/\bOrigin\b/);
    const preflight = (origin: string, path = `${at}?tag=cors`) =>
      site.visit(path, { method: "OPTIONS", headers: { origin, "access-control-request-method": "GET" } });
    const { status, headers } = await preflight(shop);
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      "access-control-allow-origin": shop,
      "access-control-allow-methods": "GET, HEAD",
    });
    expect((await preflight("https://evil.example")).headers["access-control-allow-origin"]).toBeUndefined();
    expect((await preflight(shop, "/api/v1/threads")).status).toBe(405);
    // A refusal can be read too, so that a page knows what to say.
    expect((await ask("", { origin: shop })).headers["access-control-allow-origin"]).toBe(shop);
    await name("");
    await soon("it is forgotten", async () => {
      const answer = await ask("tag=cors", { origin: shop });
      return answer.headers["access-control-allow-origin"] === undefined;
    });
  });

  test("and caches may keep what they read for five minutes, and ask whether it changed", async () => {
    await write("Kept", { tags: ["kept"] });
    const { headers } = await ask("tag=kept&lang=fr");
    expect(headers["cache-control"]).toBe("public, max-age=300, stale-while-revalidate=300");
    expect(headers["set-cookie"]).toBeUndefined();
    const again = await ask("tag=kept&lang=fr", { "if-none-match": String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toBe("");
    expect((await ask("tag=kept&lang=fr", { "if-none-match": 'W/"other"' })).status).toBe(200);
  });

  test.each([
    ["http in the open", "http://shop.example"],
    ["a path", "https://shop.example/answers"],
    ["a pattern", "https://*.example.com"],
    ["a password", "https://user:secret@shop.example"],
    ["a script", "javascript:alert(1)"],
    ["no scheme", "shop.example"],
    ["one good, one bad", `${shop}\nnonsense`],
    ["too many", Array.from({ length: 51 }, (_, n) => `https://s${n}.example`).join("\n")],
  ])("are not named by %s", async (_, origins) => {
    const { status, body } = await name(origins);
    expect(status).toBe(422);
    expect(body).toContain('role="alert"');
    const { rows } = await site.pool.query("select value from settings where key = 'embeds'");
    expect(rows).toEqual([{ value: { origins: [] } }]);
  });

  test("are named by administrators alone, by the API too, and the audit tells", async () => {
    for (const as of [site.people.member, site.people.moderator])
      expect((await name(shop, as)).status).toBe(403);
    const put = (token: string) =>
      site.visit("/api/v1/embed-origins", {
        method: "PUT",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ origins: ["https://SHOP.example:443", shop] }),
      });
    expect((await put(site.people.moderator.token)).status).toBe(403);
    const { status, body } = await put(site.people.administrator.token);
    expect([status, JSON.parse(body)]).toEqual([200, { origins: [shop] }]);
    const { rows } = await site.pool.query(
      "select before, after from audit_entries where act = 'embeds.origins-named' order by at desc limit 1",
    );
    expect(rows[0]).toEqual({ before: { origins: [] }, after: { origins: [shop] } });
    const page = await site.visit("/admin/embeds?about=tag&tag=%22%3E%3Cscript%3E", {
      as: site.people.administrator,
    });
    expect(page.status).toBe(200);
    expect(page.body).not.toContain('"><script>');
  });
});

describe("/embed.js", () => {
  test("is for any page, is kept, weighs little and asks nobody else", async () => {
    const { status, headers } = await site.visit("/embed.js", { headers: { "accept-encoding": "br" } });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-encoding": "br",
      // Pages that load it may be in another encoding, and its words are not ASCII alone.
      "content-type": "text/javascript; charset=utf-8",
      "cross-origin-resource-policy": "cross-origin",
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=3600, stale-while-revalidate=86400",
    });
    expect(headers["set-cookie"]).toBeUndefined();
    // Room for four: past that somebody has put something heavy into it.
    expect(Number(headers["content-length"])).toBeLessThan(4_096);
    const again = await site.visit("/embed.js", {
      headers: { "accept-encoding": "br", "if-none-match": String(headers.etag) },
    });
    expect(again.status).toBe(304);
    const { body } = await site.visit("/embed.js");
    expect(body).not.toMatch(/\beval\b|new Function|innerHTML|document\.cookie|Storage|https?:\/\//);
  });
});
