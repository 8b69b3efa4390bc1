import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { Pool } from "pg";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "#tests/support/content.ts";
import type { Site } from "#tests/support/e2e.ts";
import { send } from "#tests/support/http.ts";
import { addPeople, openBase } from "#tests/support/people.ts";
import { expect, test } from "./support/site.ts";
import { watch } from "./support/watch.ts";

const own = [
  `<script>window.__x=1</script>`,
  `</title></textarea></script><script>window.__x=2</script>`,
  `<img src=x onerror="window.__x=3">`,
  `"><svg/onload=window.__x=4>`,
  `' onmouseover='window.__x=5' autofocus onfocus='window.__x=5`,
  `[a link](javascript:window.__x=6) and <a href="&#106;avascript:window.__x=6">another</a>`,
  `![a picture](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX194PTc8L3NjcmlwdD4=)`,
  `<iframe srcdoc="<script>parent.__x=8</script>"></iframe><base href=//elsewhere.example/>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=window.__x=9>">`,
  `</script><!--<script>${"\u2028"}window.__x=10//--><form action=//elsewhere.example><button formaction=//elsewhere.example>`,
];

const collections = path.resolve("../shared/data/security/patt/XSS Injection/Intruders");

/** Sixty lines, the same ones each time, from all over the collections. */
function collected(): string[] {
  const files = [
    "XSS_Polyglots",
    "xss_payloads_quick",
    "BRUTELOGIC-XSS-STRINGS",
    "MarioXSSVectors",
    "RSNAKE_XSS",
  ];
  const more = [
    "JHADDIX_XSS",
    "IntrudersXSS",
    "XSSDetection",
    "port_swigger_xss_cheatsheet_event_handlers",
    "xss_alert",
  ];
  return [...files, ...more].flatMap((name) => {
    const lines = readFileSync(path.join(collections, `${name}.txt`), "utf8").split("\n");
    const fit = lines.map((line) => line.trim()).filter(({ length }) => length >= 10 && length <= 180);
    return Array.from({ length: 6 }, (_, nth) => fit[Math.floor((nth * fit.length) / 6)]!);
  });
}

type Planted = { session: string; threads: string[]; tags: string[]; usernames: string[]; spaces: string[] };

/**
 * Plants each text wherever people's words go: through the API what it takes (title, body, answer, comment), straight
 * into the base what no form would (name, bio, tag, space), so that showing it is tried as well as taking it.
 */
async function plant({ server, databaseUrl }: Site, prefix: string, texts: string[]): Promise<Planted> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  const base = openBase(pool);
  const people = await addPeople(
    base,
    texts.map((_, nth) => ({ username: `${prefix}${nth}` })),
  );
  const spaces = texts.slice(0, 10).map((_, nth) => `${prefix}-space-${nth}`);
  for (const [nth, slug] of spaces.entries())
    await addSpace(base, { slug, name: texts[nth], description: texts[nth] });

  const threads: string[] = [];
  for (const [nth, text] of texts.entries()) {
    const { id: memberId, token } = people[nth]!;
    await base
      .update(schema.members)
      .set({ displayName: text.slice(0, 60), bio: text })
      .where(eq(schema.members.id, memberId));
    const call = async (at: string, body: object) => {
      const { status, body: said } = await send(server.url, `/api/v1${at}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      expect(status, `${at} for ${text}: ${said}`).toBe(201);
      return JSON.parse(said);
    };
    // Plain words come first, since a text of which nothing would show is refused.
    const bodyMarkdown = `Planted.\n\n${text}\n\nAnd then some.`;
    const thread = await call("/threads", {
      kind: "question",
      space: spaces[nth % spaces.length],
      title: `Planted ${text}`,
      bodyMarkdown,
    });
    const answer = await call(`/threads/${thread.id}/answers`, { bodyMarkdown });
    await call(`/posts/${answer.id}/comments`, { bodyMarkdown });
    const threadId = Number(thread.id);
    await base
      .update(schema.threads)
      .set({ tags: [text] })
      .where(eq(schema.threads.id, threadId));
    await base
      .insert(schema.threadTags)
      .values({ threadId, tag: text, createdAt: new Date(thread.createdAt) });
    threads.push(new URL(thread.url, server.url).pathname);
  }
  await pool.end();
  const session = people[0]!.cookie.replace("session=", "");
  return {
    session,
    threads,
    tags: texts.slice(0, 10),
    usernames: people.slice(0, 10).map((p) => p.username),
    spaces,
  };
}

/** Opens a page and holds it to being harmless: nothing ran, nothing on it would run when pressed. */
async function expectHarmless(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  // No form takes such a tag, so that none has a page; the refusal says its name all the same.
  expect.soft(answer?.status(), address).toBe(address.includes("/tags/") ? 404 : 200);
  const { ran, links } = await page.evaluate(() => ({
    ran: "__x" in window,
    links: [...document.querySelectorAll("[href], [src], [action], [formaction]")].flatMap((element) =>
      ["href", "src", "action", "formaction"].flatMap((name) => {
        const value = element.getAttribute(name);
        const protocol = value === null ? "http:" : new URL(value, location.href).protocol;
        return /^(https?|mailto):$/.test(protocol) ? [] : [element.outerHTML.slice(0, 200)];
      }),
    ),
  }));
  expect.soft(ran, `something ran on ${address}`).toBe(false);
  expect.soft(links, `links on ${address}`).toEqual([]);
}

for (const { name, prefix, texts } of [
  { name: "our own", prefix: "own", texts: () => own },
  { name: "public collections", prefix: "met", texts: collected },
]) {
  test(`hostile text of ${name} is shown as text, everywhere`, async ({ open, site }) => {
    test.skip(prefix === "met" && !existsSync(collections), `there are no collections in ${collections}`);
    test.setTimeout(240_000);
    const planted = await plant(site, prefix, texts());
    const to = (at: string) => site.server.url + at;
    const lists = [
      "/",
      "/threads",
      "/threads?sort=active",
      "/search?q=planted",
      ...planted.spaces.map((slug) => `/s/${slug}`),
      ...planted.usernames.map((username) => `/u/${username}`),
      ...planted.tags.map((tag) => `/tags/${encodeURIComponent(tag)}`),
    ];
    const visitor = await open({ locale: "en", also: site.server.url });
    for (const at of lists) await expectHarmless(visitor, to(at));
    const member = await open({ locale: "fr", also: site.server.url });
    await member.context().addCookies([{ name: "session", value: planted.session, url: site.server.url }]);
    for (const at of [...lists.slice(0, 4), ...planted.threads]) await expectHarmless(member, to(at));
    await expect(member.getByRole("banner").locator("details")).toBeVisible();
  });
}

test("what goes wrong on an unsafe page is noticed", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  const faults: string[] = [];
  watch(page, [baseURL], faults);
  const guarded = (await page.request.get("/")).headers()["content-security-policy"];
  expect(guarded).toBeTruthy();
  const body = `<title>unsafe</title><body onload="alert(1)"><script>window.__x=1</script>
    <a href="javascript:alert(2)">x</a><img src="http://elsewhere.example/x.png">`;
  let headers: Record<string, string> = { "content-security-policy": guarded! };
  await page.route("**/unsafe", (route) => route.fulfill({ contentType: "text/html", headers, body }));
  await page.route("http://elsewhere.example/**", (route) => route.abort());
  await page.goto("/unsafe");
  expect(faults.filter((fault) => fault.includes("Content Security Policy")).length).toBeGreaterThanOrEqual(
    3,
  );
  expect(await page.evaluate(() => "__x" in window)).toBe(false);

  headers = {};
  await page.goto("/unsafe");
  expect(await page.evaluate(() => "__x" in window)).toBe(true);
  expect(faults).toContainEqual(expect.stringContaining("dialog: 1"));
  expect(faults).toContainEqual(expect.stringContaining("asked http://elsewhere.example/x.png"));
  await page.close();
});
