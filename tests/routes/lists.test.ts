import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addSpace } from "../support/content.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";
import { writeThread } from "../support/written-thread.ts";

let site: TestSite;
let keeper: Person;
let spaceId: string;

beforeAll(async () => {
  site = await openTestSite();
  [keeper] = (await addPeople(site.base, [{ username: "keeper", role: "moderator" }])) as [Person];
  spaceId = await addSpace(site.base, { slug: "wheels" });
  for (let n = 0; n < 45; n++)
    await writeThread(site.base, {
      ...{ spaceId, title: `Wheel number ${n}.`, createdAt: new Date(Date.UTC(2026, 0, 1, 0, n)) },
      ...{ tags: n % 2 ? ["rim", "spoke"] : ["rim"], language: n % 3 ? "en" : "fr" },
    });
}, 120_000);
afterAll(() => site?.close());

const links = (body: string, rel: string) =>
  [...body.matchAll(/<a [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`rel="${rel}"`))
    .map((tag) => /href="([^"]+)"/.exec(tag)![1]!.replaceAll("&amp;", "&"));
const titles = (body: string) => [...body.matchAll(/Wheel number (\d+)\./g)].map(([, n]) => Number(n));
const shown = async (path: string, as?: Person) => {
  const answer = await site.visit(path, { as });
  expect(answer.status, path).toBe(200);
  return answer.body;
};

describe("a list's address", () => {
  test("is one: what a form sends, and what nobody knows, leads to it", async () => {
    const sent = "/s/wheels?sort=newest&kind=&state=&language=fr&tag=Spoke%20rim&author=&from=&to=&lang=en";
    const answer = await site.visit(sent);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe("/s/wheels?tag=spoke&tag=rim&language=fr&lang=en");
    expect((await site.visit("/threads?space=nowhere&author=nobody&product=none")).headers.location).toBe(
      "/threads",
    );
    const narrowed = await shown("/s/wheels?tag=spoke&language=fr");
    expect(titles(narrowed).filter((n) => n % 2 === 0 || n % 3 > 0)).toEqual([]);
    expect(new Set(titles(narrowed)).size).toBe(7);
    expect(narrowed).toContain('name="robots" content="noindex, follow"');
  });

  test("leads on and back, in the head of the line both ways", async () => {
    for (const list of ["/s/wheels", "/tags/rim", "/threads?sort=hot&tag=rim", "/s/wheels?sort=active"]) {
      const first = await shown(list);
      expect(links(first, "prev")).toEqual([]);
      const second = await shown(links(first, "next")[0]!);
      const third = await shown(links(second, "next")[0]!);
      expect(links(third, "next")).toEqual([]);
      expect(titles(third)).toHaveLength(5);
      const back = await shown(links(third, "prev")[0]!);
      expect(titles(back), list).toEqual(titles(second));
      expect(titles(await shown(links(back, "prev")[0]!)), list).toEqual(titles(first));
    }
  });
});

describe("tags", () => {
  test("are described and given synonyms by those who moderate the site; a synonym leads to its tag", async () => {
    const edit = "/tags/rim/edit";
    expect((await site.visit(edit, { as: site.people.member })).status).toBe(403);
    expect((await site.visit(edit, { as: site.people.expert })).status).toBe(403);
    await shown(edit, keeper);
    const described = { intent: "describe", en: "The **round** part.", fr: "" };
    expect((await site.post(edit, described, { as: site.people.expert })).status).toBe(403);
    expect((await site.post(edit, described, { as: keeper })).status).toBe(302);
    const refused = await site.post(edit, { intent: "add-synonym", synonym: "rim" }, { as: keeper });
    expect(refused.status).toBe(422);
    await writeThread(site.base, { spaceId, title: "Called by another word", tags: ["felly"] });
    const added = await site.post(edit, { intent: "add-synonym", synonym: "felly" }, { as: keeper });
    expect(added.headers.location).toBe("/tags/rim/edit?saved");
    const led = await site.visit("/tags/felly?sort=active");
    expect([led.status, led.headers.location]).toEqual([301, "/tags/rim?sort=active"]);
    // Brought over by the worker.
    await until("the thread to carry the tag", async () => {
      const { rows } = await site.pool.query("select 1 from thread_tags where tag = 'felly'");
      return rows.length === 0;
    });
    const page = await shown("/tags/rim");
    expect(page).toContain("<strong>round</strong>");
    expect(page).toContain("Called by another word");
    expect(await shown("/tags?q=ri")).toContain('href="/tags/rim"');
    expect((await site.visit("/threads?tag=felly")).headers.location).toBe("/threads?tag=rim");
  });
});

describe("a vote", () => {
  test("sent by a script gets its figure, sent by a plain form the page again", async () => {
    const id = await writeThread(site.base, { spaceId, title: "Voted on in place", score: 3 });
    const { rows } = await site.pool.query("select id from posts where thread_id = $1", [id]);
    const door = `/p/${rows[0].id}/vote`;
    const as = site.people.member;
    // As the page's scripts ask, whose answers are the names and values of what came of it, in one line.
    const figures = async (fields: Record<string, string>) => {
      const { status, body } = await site.post(`${door}.data`, { ...fields, stay: "1" }, { as });
      expect(status).toBe(200);
      return body;
    };
    expect(await figures({ value: "1" })).toContain('"score",4,"mine",1');
    expect(await figures({ intent: "withdraw" })).toContain('"score",3,"mine",0');
    expect((await site.post(door, { value: "1" }, { as })).status).toBe(302);
  });
});
