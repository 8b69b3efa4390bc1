import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AddedThread, addThread, everythingOf } from "../support/content.ts";
import { addressesOf, type Door, dataAddress, findDoors, type Known } from "../support/doors.ts";
import { contentsOf } from "../support/tables.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

/** As in production: one name people use, so that neighbours and namesakes of it can be tried. */
const host = "forum.example";
const origin = `http://${host}`;

let site: TestSite;
let writes: Door[];
let known: Known;
let thread: AddedThread;

beforeAll(async () => {
  writes = (await findDoors()).filter((door) => door.writes);
  site = await openTestSite({ WORKER: "off", APP_URL: origin });
  const { base, people } = site;
  const [space] = await base.query.spaces.findMany({ limit: 1 });
  thread = await addThread(base, {
    spaceId: space!.id,
    authorId: people.member.id,
    title: "An open question",
  });
  known = { ...(await everythingOf(base)), former: ["22"] };
}, 180_000);
afterAll(() => site?.close());

const form = { "content-type": "application/x-www-form-urlencoded" };
const ours = { origin, "sec-fetch-site": "same-origin" };

type Sent = {
  what: string;
  method?: string;
  path?: (path: string, id: string) => string;
  headers: Record<string, string>;
  statuses?: number[];
};

/** What a page of another site can make a browser send, or a bad proxy let through; none of it may reach an action. */
const fromElsewhere: Sent[] = [
  { what: "another site", headers: { origin: "https://evil.example" } },
  {
    what: "another site, said by the browser",
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  },
  { what: "no origin", headers: {} },
  { what: "an empty origin", headers: { origin: "" } },
  { what: "the null origin", headers: { origin: "null" } },
  { what: "a sandboxed frame", headers: { origin: "null", "sec-fetch-site": "cross-site" } },
  { what: "a sibling domain", headers: { origin: `http://blog.${host}` } },
  {
    what: "a sibling domain, said by the browser",
    headers: { origin: `http://blog.${host}`, "sec-fetch-site": "same-site" },
  },
  { what: "a parent domain", headers: { origin: "http://example" } },
  { what: "a name that begins like ours", headers: { origin: `${origin}.evil.example` } },
  { what: "a name that ends like ours", headers: { origin: "http://evilforum.example" } },
  { what: "another port", headers: { origin: `${origin}:8080` } },
  { what: "another scheme", headers: { origin: `https://${host}` } },
  { what: "cross-site with our origin", headers: { origin, "sec-fetch-site": "cross-site" } },
  { what: "same-site with our origin", headers: { origin, "sec-fetch-site": "same-site" } },
  { what: "typed by hand", headers: { origin, "sec-fetch-site": "none" } },
  { what: "an unknown word", headers: { origin, "sec-fetch-site": "same-origin, cross-site" } },
  {
    what: "a forwarded host",
    headers: {
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
    },
  },
  { what: "a referer of ours", headers: { referer: `${origin}/`, origin: "https://evil.example" } },
  { what: "plain text", headers: { origin: "https://evil.example", "content-type": "text/plain" } },
  { what: "a file form", headers: { origin: "null", "content-type": "multipart/form-data; boundary=x" } },
  { what: "JSON", headers: { origin: "https://evil.example", "content-type": "application/json" } },
  { what: "PUT", method: "PUT", headers: { origin: "https://evil.example" } },
  { what: "PATCH", method: "PATCH", headers: { origin: "https://evil.example" } },
  { what: "DELETE", method: "DELETE", headers: {} },
  {
    what: "the data of a page",
    path: (path) => dataAddress(path),
    headers: { origin: "https://evil.example" },
  },
  {
    what: "one route's data",
    path: (path, id) => dataAddress(path, [id]),
    headers: { "sec-fetch-site": "cross-site" },
  },
  {
    what: "the old data address",
    path: (path, id) => `${path}?_data=${encodeURIComponent(id)}`,
    headers: ours,
    statuses: [404],
  },
  {
    what: "the old data address, disguised",
    path: (path, id) => `${path}?a=1&%5fdata=${encodeURIComponent(id)}`,
    headers: ours,
    statuses: [404],
  },
  {
    what: "the old data address, behind a crowd",
    path: (path, id) => `${path}?${"a&".repeat(1_001)}_data=${encodeURIComponent(id)}`,
    headers: ours,
    statuses: [404],
  },
  {
    what: "the old data address from elsewhere",
    path: (path, id) => `${path}?_data=${encodeURIComponent(id)}`,
    headers: { origin: "https://evil.example" },
    statuses: [403, 404],
  },
];

/** Filled in so that most would change something if they were taken. */
const fields = (intent: string) =>
  new URLSearchParams({
    intent,
    title: "A title from elsewhere",
    body: "A body from elsewhere.",
    value: "1",
    name: "Elsewhere",
    accent: "#123456",
  }).toString();

const fromProvider = "/login/provider/logout";

describe("a form from elsewhere", () => {
  test("is looked at where it comes from no browser, at the identity provider’s one address", async () => {
    const sent = (path: string, headers = {}, method = "POST") =>
      site.visit(path, {
        method,
        as: site.people.administrator,
        headers: { ...form, host, ...headers },
        body: "logout_token=believe-me",
      });
    const heard = await sent(fromProvider);
    expect([heard.status, heard.body]).toEqual([400, '{"error":"invalid_request"}']);
    expect(heard.headers["set-cookie"]).toBeUndefined();
    for (const path of [
      ...[`${fromProvider}?a=1`, `${fromProvider}/`, `${fromProvider}.data`, "/LOGIN/provider/logout"],
      ...["/login/provider", "/login", "/logout"],
    ])
      expect([path, (await sent(path)).status]).toEqual([path, 403]);
    expect((await sent(fromProvider, {}, "PUT")).status).toBe(403);
    expect((await sent(fromProvider, { origin: "null" })).status).toBe(403);
    expect((await sent(fromProvider, { "sec-fetch-site": "none" })).status).toBe(403);
  });

  test("is looked at where an issue tracker sends it, at a target's address and nowhere near", async () => {
    const hook = "/hooks/evidence/0190a0a0-0000-7000-8000-000000000000";
    const sent = async (path: string, headers = {}, method = "POST") =>
      (
        await site.visit(path, {
          method,
          as: site.people.administrator,
          headers: { "content-type": "application/json", host, ...headers },
          body: "{}",
        })
      ).status;
    expect(await sent(hook)).toBe(404);
    for (const path of [`${hook}/`, `${hook}.data`, "/hooks/evidence/one", "/hooks/evidence"])
      expect([path, await sent(path)]).toEqual([path, 403]);
    expect(await sent(hook, {}, "PUT")).toBe(403);
    expect(await sent(hook, { origin: "https://evil.example" })).toBe(403);
    expect(await sent(hook, { "sec-fetch-site": "cross-site" })).toBe(403);
  });

  test("is taken from an issue tracker by its own target's signature alone, and does nothing twice", async () => {
    const { pool } = site;
    const as = site.people.administrator;
    const sends = (path: string, sent: Record<string, string>) =>
      site.visit(path, {
        ...{ method: "POST", as, headers: { ...form, ...ours, host } },
        body: new URLSearchParams(sent).toString(),
      });
    const tracker = async () => {
      const made = await sends("/admin/evidence/new", {
        ...{ kind: "github", name: "R&D", base: "http://127.0.0.1:9", project: "acme/lights", token: "t" },
        ...{ email: "", type: "", label: "", markup: "markdown", locale: "en" },
      });
      const [, id = ""] = /\/admin\/evidence\/([0-9a-f-]{36})/.exec(String(made.headers.location)) ?? [];
      const renewed = await sends(`/admin/evidence/${id}`, { intent: "renew" });
      const [secret = ""] = /whsec_[\w+/]+=*/.exec(renewed.body.replaceAll("&#x2F;", "/")) ?? [];
      expect([id.length, secret.length > 40]).toEqual([36, true]);
      return { id, secret };
    };
    const [ours_, other] = [await tracker(), await tracker()];
    await pool.query(
      `insert into evidence_links (target_id, thread_id, mark, begun_at, outside_id, url)
       select id, $1, 'parvis' || id, now(), '7', 'https://tracker.example/7' from unnest($2::uuid[]) id`,
      [thread.id, [ours_.id, other.id]],
    );
    const told = async () =>
      (
        await pool.query<{ id: string }>(
          "select target_id as id from evidence_links where told_at is not null",
        )
      ).rows.map(({ id }) => id);
    const body = JSON.stringify({ action: "closed", issue: { number: 7 } });
    const signed = (secret: string, words: string | Buffer = body) => ({
      "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(words).digest("hex")}`,
    });
    const says = async (headers: Record<string, string>, words = body, id = ours_.id) =>
      (
        await site.visit(`/hooks/evidence/${id}`, {
          ...{ method: "POST", as, body: words },
          headers: { "content-type": "application/json", host, ...headers },
        })
      ).status;
    const before = await contentsOf(pool, ["rate_limits"]);
    expect(await says({})).toBe(401);
    expect(await says(signed(other.secret))).toBe(401);
    expect(await says(signed(ours_.secret), `${body} `)).toBe(401);
    expect(await says(signed(ours_.secret), body, other.id)).toBe(401);
    const large = "a".repeat(4 * 1024 * 1024 + 1);
    expect(await says(signed(ours_.secret, large), large)).toBe(413);
    expect(await says({ ...signed(ours_.secret), "content-encoding": "gzip" })).toBe(400);
    expect(await contentsOf(pool, ["rate_limits"])).toEqual(before);
    // Whatever it is called: what is signed is the bytes. One that says nothing of an issue is taken and does nothing.
    expect(await says(signed(ours_.secret, "no JSON"), "no JSON")).toBe(202);
    expect(await told()).toEqual([]);
    expect(await says({ ...signed(ours_.secret), "content-type": "text/plain" })).toBe(202);
    expect(await says(signed(ours_.secret))).toBe(202);
    expect(await told()).toEqual([ours_.id]);
    expect((await pool.query("select 1 from idea_steps")).rowCount).toBe(0);
    // Whoever guesses is stopped, whoever signs goes on.
    for (let n = 0; n < 27; n++) await says({});
    expect([await says({}), await says(signed(ours_.secret))]).toEqual([429, 202]);
  });

  test.each(fromElsewhere)(
    "is refused at every door and changes nothing: $what",
    async ({ what, method = "POST", path, headers, statuses = [403] }) => {
      const before = await contentsOf(site.pool);
      const wrong: string[] = [];
      for (const door of writes.filter(({ api }) => !api)) {
        const page = addressesOf(door, known)[0]!;
        // The one door that is knocked at by another server; it has a case of its own.
        if (what === "no origin" && page === fromProvider) continue;
        const at = path?.(page, door.id) ?? page;
        const answer = await site.visit(at, {
          method,
          as: site.people.administrator,
          headers: { ...form, host, ...headers },
          body: fields("default"),
        });
        const byTheGate =
          String(answer.headers["content-type"]).startsWith("text/plain") &&
          answer.headers["set-cookie"] === undefined;
        if (!statuses.includes(answer.status) || !byTheGate)
          wrong.push(`${method} ${at}: ${answer.status} ${answer.headers["content-type"]}`);
      }
      expect(wrong).toEqual([]);
      expect(await contentsOf(site.pool)).toEqual(before);
    },
  );

  test("carries no cookie into the API, whatever it says of itself", async () => {
    const before = await contentsOf(site.pool, ["rate_limits"]);
    for (const door of writes.filter(({ api }) => api)) {
      const path = addressesOf(door, known)[0]!;
      for (const method of ["POST", "PUT", "DELETE"]) {
        for (const headers of [{ origin: "https://evil.example", "sec-fetch-site": "cross-site" }, ours]) {
          const all = { host, "content-type": "application/json", ...headers };
          const body = JSON.stringify({
            kind: "question",
            title: "A title from elsewhere",
            bodyMarkdown: "A body from elsewhere.",
          });
          const answer = await site.visit(path, {
            method,
            as: site.people.administrator,
            headers: all,
            body,
          });
          expect([401, 404, 405], `${method} ${path}`).toContain(answer.status);
        }
      }
    }
    expect(await contentsOf(site.pool, ["rate_limits"])).toEqual(before);
  });

  test("is no form when it only says that it is one", async () => {
    // Reading leaves its mark, and so does coming at all: that is not what is tried here.
    const reading = ["thread_reads", "members"];
    // What a first look makes, such as a secret of the site, is there before.
    const doors = writes.filter(({ api }) => !api);
    const look = (door: Door, headers: Record<string, string> = {}) =>
      site.visit(`${addressesOf(door, known)[0]!}?_method=POST&${fields("default")}`, {
        as: site.people.administrator,
        headers: { host, ...headers },
      });
    for (const door of doors) await look(door);
    const before = await contentsOf(site.pool, reading);
    const disguises: Record<string, string>[] = [
      { "x-http-method-override": "POST" },
      { "x-method-override": "DELETE" },
      { "x-http-method": "PUT" },
    ];
    // One would be believed for every door, or for none: each meets one of them, by turns.
    for (const [n, door] of doors.entries()) await look(door, disguises[n % disguises.length]);
    expect(await contentsOf(site.pool, reading)).toEqual(before);
  });
});

describe("a form of our own pages", () => {
  test.each<{ what: string; headers: Record<string, string> }>([
    { what: "a browser of today", headers: ours },
    { what: "a browser that sends no Sec-Fetch-Site", headers: { origin } },
    { what: "a browser that sends no Origin", headers: { "sec-fetch-site": "same-origin" } },
  ])("reaches the action at every door: $what", async ({ headers }) => {
    for (const door of writes.filter(({ api }) => !api)) {
      const path = addressesOf(door, known)[0]!;
      const answer = await site.visit(path, {
        method: "POST",
        as: site.people.administrator,
        headers: { ...form, host, ...headers },
        body: fields("no-such-intent"),
      });
      // An intent that no door knows is "not found", in the house's own page, or its own words for scripts; the gate's
      // refusals are plain text.
      const house = /^(text\/html; charset=utf-8|application\/json)$/.test(
        String(answer.headers["content-type"]),
      );
      expect({ path, status: answer.status, house }).toEqual({ path, status: 404, house: true });
    }
  });

  test("changes the house, so that the same from elsewhere would have", async () => {
    const before = await contentsOf(site.pool, ["rate_limits"]);
    const answer = await site.visit(`/t/${thread.id}/answers`, {
      method: "POST",
      as: site.people.administrator,
      headers: { ...form, host, ...ours },
      body: new URLSearchParams({ body: "An answer of our own." }).toString(),
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toMatch(/^\/t\/\d+\//);
    const after = await contentsOf(site.pool, ["rate_limits"]);
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([
      "events",
      "posts",
      "subscriptions",
      "threads",
    ]);
  });
});

describe("the threshold", () => {
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    site.visit(path, { method, headers: { host, ...headers } });

  test.each([
    "evil.example",
    "127.0.0.1",
    "forum.example:81",
    "forum.example.evil.example",
    "evil.example@forum.example",
    "",
  ])("serves under no other name: %j", async (other) => {
    const answer = await get("/", { host: other });
    expect(answer.status).toBe(421);
  });

  test("serves under its own, however it is written, and tells probes by any", async () => {
    expect((await get("/", { host: "FORUM.example" })).status).toBe(200);
    expect((await get("/health/live", { host: "10.0.0.7" })).status).toBe(200);
  });

  test("takes dots that are part of a name or of a question", async () => {
    for (const path of ["/tags/.net", "/tags/node..js", "/search?q=/../x", "/tags/..a"])
      expect((await get(path)).status, path).not.toBe(400);
  });

  test("believes no forwarded host", async () => {
    const answer = await get("/t/1", {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "host=evil.example",
    });
    expect(JSON.stringify(answer.headers) + answer.body).not.toContain("evil.example");
  });

  test("refuses an address that is too long", async () => {
    expect((await get(`/search?q=${"a".repeat(4_080)}`)).status).toBe(200);
    expect((await get(`/search?q=${"a".repeat(4_090)}`)).status).toBe(414);
  });

  test.each(["/%", "/%zz", "/t/%00", "/%c3%28", "/t/1/%ff", "/s/a%00b"])(
    "refuses an address that cannot be read: %s",
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );

  test.each([
    "//evil.example/login",
    "http://evil.example/login",
    "/t/../login",
    "/api/../login",
    "/api/%2e%2E/login",
    "/t/./1",
    "/t/%2e/1?a=b",
    "/api/..\\login",
    "/t/..",
    "*",
  ])("refuses an address that means another: %s", async (path) => {
    expect((await get(path)).status).toBe(400);
    const sent = await site.visit(path, {
      method: "POST",
      headers: { ...form, host, origin: "https://evil.example" },
      body: "login=a&password=b",
    });
    expect([400, 403]).toContain(sent.status);
  });

  test("leads from doubled slashes to single ones, always on this site", async () => {
    const warned = site.server.output().split("double slashes").length;
    for (const [path, to] of [
      ["/t//5", "/t/5"],
      ["/s///questions//?q=a//b", "/s/questions/?q=a//b"],
      ["/login////evil.example", "/login/evil.example"],
      ["/https://evil.example", "/https:/evil.example"],
      ["/admin//", "/admin/"],
    ]) {
      const answer = await get(path!);
      expect([path, answer.status, answer.headers.location]).toEqual([path, 301, to]);
    }
    expect((await get("///evil.example")).status).toBe(400);
    const sent = await site.visit("/t//5/answers", {
      method: "POST",
      headers: { ...form, host, ...ours },
      body: "body=a",
    });
    expect(sent.status).toBe(400);
    expect(site.server.output().split("double slashes").length).toBe(warned);
  });

  test.each(["TRACE", "OPTIONS", "PROPFIND", "SEARCH"])("does not know the method %s", async (method) => {
    expect((await get("/", {}, method)).status).toBe(405);
  });

  test("takes no more than a form holds", async () => {
    const send = (length: number, type: string) =>
      site.visit(`/t/${thread.id}/answers`, {
        method: "POST",
        as: site.people.member,
        headers: { ...ours, host, "content-type": type },
        body: `body=${"a".repeat(length)}`,
      });
    expect((await send(200 * 1024, "application/x-www-form-urlencoded")).status).toBe(422);
    expect((await send(257 * 1024, "application/x-www-form-urlencoded")).status).toBe(413);
    expect((await send(2 * 1024 * 1024 + 1, "multipart/form-data; boundary=x")).status).toBe(413);
  });

  test("takes a form that is none for a fault of whoever sent it", async () => {
    const types = [
      "text/plain",
      "application/json",
      "multipart/form-data",
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
      "image/png",
    ];
    for (const type of types) {
      const answer = await site.visit(`/t/${thread.id}/answers`, {
        method: "POST",
        as: site.people.member,
        headers: { ...ours, host, "content-type": type },
        body: "\u0000{]]&&&=%zz--x",
      });
      expect([400, 415, 422], `${type}: ${answer.status}`).toContain(answer.status);
    }
  });
});
