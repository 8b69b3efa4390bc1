import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AddedThread, addThread, everythingOf } from "../support/content.ts";
import { addressesOf, type Door, dataAddress, findDoors, type Known } from "../support/doors.ts";
import type { Answer } from "../support/http.ts";
import { whileClosed } from "../support/outage.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
let reads: Door[];
let known: Known;
let thread: AddedThread;

beforeAll(async () => {
  reads = (await findDoors()).filter((door) => door.reads);
  site = await openTestSite({ WORKER: "off" });
  const { base, people } = site;
  const [space] = await base.query.spaces.findMany({ limit: 1 });
  const authorId = people.member.id;
  thread = await addThread(base, {
    spaceId: space!.id,
    authorId,
    title: "An open question",
    tags: ["open"],
    answers: [{ authorId, body: "An open answer." }],
  });
  known = { ...(await everythingOf(base)), former: ["22"] };
}, 180_000);
afterAll(() => site?.close());

/** What is wrong with an answer's protection. */
function unprotected({ headers }: Answer): string[] {
  const policy = new Map(
    String(headers["content-security-policy"])
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = "", ...sources]) => [name, sources] as const),
  );
  const is = (name: string, ...sources: string[]) => policy.get(name)?.join(" ") === sources.join(" ");
  const lax = /'unsafe-|\*|^https?:$|^data:$/;
  const faults: [string, boolean][] = [
    ["default-src", is("default-src", "'none'")],
    ["frame-ancestors", is("frame-ancestors", "'none'")],
    ["base-uri", is("base-uri", "'none'")],
    ["object-src", is("object-src", "'none'")],
    ["form-action", is("form-action", "'self'")],
    ["script-src", policy.has("script-src") && !policy.get("script-src")!.some((source) => lax.test(source))],
    ["style-src", policy.has("style-src") && !policy.get("style-src")!.some((source) => lax.test(source))],
    ["nosniff", headers["x-content-type-options"] === "nosniff"],
    ["referrer-policy", headers["referrer-policy"] === "strict-origin-when-cross-origin"],
    ["x-frame-options", headers["x-frame-options"] === "DENY"],
    ["says what it runs on", headers["x-powered-by"] === undefined && headers.server === undefined],
  ];
  return faults.filter(([, held]) => !held).map(([name]) => name);
}

const isPage = ({ headers }: Answer) => String(headers["content-type"]).startsWith("text/html");

type Element = Tree.Element;

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const look = (node: Tree.Node) => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) look(child);
    if ("content" in node) look(node.content);
  };
  look(parse(html));
  return found;
}

const attributesOf = ({ attrs }: Element) =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** Styles and handlers written into a page; the policy would stop them, and they would be a mistake. */
function inlined(html: string): string[] {
  return elementsOf(html).flatMap((element) => [
    ...(element.tagName === "style" ? ["<style>"] : []),
    ...element.attrs
      .filter(({ name }) => name === "style" || name.startsWith("on"))
      .map(({ name }) => `${element.tagName} ${name}`),
    ...element.attrs.filter(({ value }) => /^\s*javascript:/i.test(value)).map(({ value }) => value),
  ]);
}

const scriptsOf = (html: string) => elementsOf(html).filter(({ tagName }) => tagName === "script");

describe("every kind of answer is protected", () => {
  const sent = (path: string, fields: Record<string, string>, headers = {}) =>
    site.post(path, fields, { as: site.people.member, headers });

  test.each<{ what: string; status: number; ask: () => Promise<Answer> }>([
    { what: "a visitor's page", status: 200, ask: () => site.visit(thread.path) },
    { what: "a member's page", status: 200, ask: () => site.visit(thread.path, { as: site.people.member }) },
    { what: "a page asked for by HEAD", status: 200, ask: () => site.visit("/", { method: "HEAD" }) },
    { what: "a page's data", status: 200, ask: () => site.visit(dataAddress(thread.path)) },
    { what: "an address that moved", status: 301, ask: () => site.visit(`/t/${thread.id}`) },
    { what: "a closed door", status: 302, ask: () => site.visit("/ask") },
    {
      what: "a form taken",
      status: 302,
      ask: () => sent(`/t/${thread.id}/answers`, { body: "An answer that is taken." }),
    },
    { what: "a form not taken", status: 422, ask: () => sent(`/t/${thread.id}/answers`, { body: "" }) },
    {
      what: "a form too large",
      status: 413,
      ask: () => sent(`/t/${thread.id}/answers`, { body: "a".repeat(300_000) }),
    },
    {
      what: "a form from elsewhere",
      status: 403,
      ask: () => sent("/ask", {}, { "sec-fetch-site": "cross-site" }),
    },
    { what: "a page that is not there", status: 404, ask: () => site.visit("/t/999999/nothing") },
    { what: "an address that is nothing", status: 404, ask: () => site.visit("/nothing/at/all") },
    { what: "an asset that is not there", status: 404, ask: () => site.visit("/assets/nothing.js") },
    {
      what: "a page for others",
      status: 403,
      ask: () => site.visit("/admin/spaces", { as: site.people.member }),
    },
    { what: "an unreadable address", status: 400, ask: () => site.visit("/%zz") },
    { what: "an endless address", status: 414, ask: () => site.visit(`/${"a".repeat(5_000)}`) },
    {
      what: "an unknown name",
      status: 421,
      ask: () => site.visit("/", { headers: { host: "evil.example" } }),
    },
    { what: "an unknown method", status: 405, ask: () => site.visit("/", { method: "OPTIONS" }) },
    { what: "health", status: 200, ask: () => site.visit("/health/live") },
    { what: "readiness", status: 200, ask: () => site.visit("/health/ready") },
    { what: "an unsigned call", status: 401, ask: () => site.visit("/api/v1/me") },
    { what: "a call", status: 200, ask: () => site.visit("/api/v1/threads") },
  ])("$what ($status)", async ({ status, ask }) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(unprotected(answer)).toEqual([]);
  });

  test("files, and files that did not change (200, 304)", async () => {
    const page = await site.visit("/");
    const paths = elementsOf(page.body)
      .flatMap((element) => attributesOf(element).href ?? [])
      .filter((href) => /^\/(assets|brand)\/|\.svg$/.test(href));
    expect(paths.length).toBeGreaterThanOrEqual(2);
    for (const path of paths) {
      const file = await site.visit(path);
      expect({ path, status: file.status, faults: unprotected(file) }).toEqual({
        path,
        status: 200,
        faults: [],
      });
      const again = await site.visit(path, { headers: { "if-none-match": String(file.headers.etag) } });
      expect({ path, status: again.status, faults: unprotected(again) }).toEqual({
        path,
        status: 304,
        faults: [],
      });
    }
  });

  test("a kept page, and one that did not change (200, 304)", async () => {
    const kept = await until("the page is kept", async () => {
      const answer = await site.visit("/threads");
      return answer.headers.etag ? answer : null;
    });
    expect(unprotected(kept)).toEqual([]);
    const same = await site.visit("/threads", { headers: { "if-none-match": String(kept.headers.etag) } });
    expect(same.status).toBe(304);
    expect(unprotected(same)).toEqual([]);
  });
});

describe("every page of the site", () => {
  test("has no script, style or handler in it for visitors", async () => {
    let pages = 0;
    for (const door of reads) {
      for (const path of addressesOf(door, known)) {
        const answer = await site.visit(path);
        expect({ path, faults: unprotected(answer) }).toEqual({ path, faults: [] });
        if (!isPage(answer)) continue;
        pages++;
        // Data for search engines stands in an element of that name too, and runs nowhere.
        const scripts = scriptsOf(answer.body)
          .map((script) => attributesOf(script))
          .filter(({ type, src }) => type !== "application/ld+json" || src !== undefined);
        // Where a passkey signs in, one file of the site's own helps; it is named as it is for everybody.
        const helps = path === "/login" ? [{ type: "module", src: "/passkeys.js" }] : [];
        expect({ path, scripts, inlined: inlined(answer.body) }).toEqual({
          path,
          scripts: helps,
          inlined: [],
        });
        expect(answer.headers["content-security-policy"]).not.toContain("nonce");
      }
    }
    expect(pages).toBeGreaterThan(10);
  }, 60_000);

  test("names each of its scripts by a nonce of its own for members, and is kept nowhere", async () => {
    const nonces = new Set<string>();
    let pages = 0;
    for (const door of reads.filter(({ api }) => !api)) {
      for (const path of [
        ...addressesOf(door, known),
        ...addressesOf(door, known).map((at) => dataAddress(at)),
      ]) {
        const answer = await site.visit(path, { as: site.people.administrator });
        expect({ path, faults: unprotected(answer) }).toEqual({ path, faults: [] });
        expect({ path, kept: String(answer.headers["cache-control"]) }).toEqual({ path, kept: "no-store" });
        if (!isPage(answer)) continue;
        pages++;
        const [, nonce = ""] =
          /'nonce-([^']+)'/.exec(String(answer.headers["content-security-policy"])) ?? [];
        expect(nonce.length).toBeGreaterThanOrEqual(22);
        nonces.add(nonce);
        expect({ path, inlined: inlined(answer.body) }).toEqual({ path, inlined: [] });
        expect(scriptsOf(answer.body).length).toBeGreaterThan(0);
        expect({
          path,
          nonces: [...new Set(scriptsOf(answer.body).map((script) => attributesOf(script).nonce))],
        }).toEqual({ path, nonces: [nonce] });
      }
    }
    expect(nonces.size).toBe(pages);
    expect(pages).toBeGreaterThan(10);
  }, 60_000);

  test("that shows what was sent is kept nowhere either", async () => {
    const answers = [
      await site.post("/login", { login: "member", password: "wrong" }),
      await site.post("/forgot", { email: "" }),
      await site.visit("/login"),
      await site.visit("/reset?token=x"),
      await site.post(`/t/${thread.id}/answers`, { body: "" }, { as: site.people.member }),
    ];
    for (const { headers } of answers) expect(headers["cache-control"]).toBe("no-store");
  });

  test("stays plain for a cookie that opens nothing", async () => {
    const answer = await site.visit("/", { headers: { cookie: `session=${"x".repeat(40)}` } });
    expect(answer.status).toBe(200);
    expect(unprotected(answer)).toEqual([]);
    expect(scriptsOf(answer.body)).toHaveLength(0);
  });
});

describe("what goes wrong", () => {
  test("is protected too, says nothing of why, and heals (500, 503)", async () => {
    const { databaseUrl, server } = site;
    await whileClosed(databaseUrl, async () => {
      for (const as of [null, site.people.member]) {
        for (const path of ["/", thread.path, "/api/v1/threads", "/health/ready"]) {
          const answer = await site.visit(path, { as });
          expect({ path, broken: answer.status >= 500, faults: unprotected(answer) }).toEqual({
            path,
            broken: true,
            faults: [],
          });
          expect(answer.headers["cache-control"]).toMatch(/^no-(store|cache)$/);
          expect(answer.body).not.toMatch(/at .*\.(js|ts):\d+|node_modules|postgres|parvis_test/i);
        }
      }
    });
    await until("the site answers again", async () => (await site.visit(thread.path)).status === 200);
    expect(server.alive()).toBe(true);
  }, 60_000);
});
