import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiSite, openApiSite } from "../support/api-site.ts";
import { addThread } from "../support/content.ts";
import { addPeople, type Person } from "../support/people.ts";

let site: ApiSite;
let reader: Person;
let other: Person;
let stranger: Person;
let thread: { id: number; bodyId: number; answerIds: number[] };

beforeAll(async () => {
  site = await openApiSite();
  [reader, other, stranger] = (await addPeople(site.base, [
    { username: "reader" },
    { username: "other" },
    { username: "stranger" },
  ])) as [Person, Person, Person];
  await site.pool.query("update members set created_at = now() - interval '1 day'");
  const [space] = await site.base.query.spaces.findMany({ limit: 1 });
  thread = await addThread(site.base, {
    spaceId: space!.id,
    authorId: other.id,
    title: "A talk for the API",
    answers: Array.from({ length: 7 }, (_, n) => ({ authorId: other.id, body: `Answer ${n}` })),
  });
}, 120_000);
afterAll(() => site?.close());

describe("answers by the API", () => {
  test("come in any order, both ways", async () => {
    const at = `/api/v1/threads/${thread.id}/answers`;
    const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => Number(id));
    for (const order of ["oldest", "newest", "best"]) {
      const first = (await site.call("GET", `${at}?order=${order}&limit=3`)).json;
      const second = (await site.call("GET", `${at}?order=${order}&limit=3&after=${first.next}`)).json;
      const back = (await site.call("GET", `${at}?order=${order}&limit=3&before=${second.prev}`)).json;
      expect(ids(back)).toEqual(ids(first));
      expect(ids(first)).toEqual(
        (order === "newest" ? thread.answerIds.toReversed() : thread.answerIds).slice(0, 3),
      );
    }
    const { next } = (await site.call("GET", `${at}?order=best&limit=3`)).json;
    expect((await site.call("GET", `${at}?order=oldest&after=${next}`)).status).toBe(422);
  });
});

describe("what is unread, by the API", () => {
  test("is told to members alone, and settled by PUT", async () => {
    const at = `/api/v1/threads/${thread.id}`;
    expect((await site.call("GET", at)).json).not.toHaveProperty("unread");
    expect((await site.call("GET", at, { as: reader })).json.unread).toBe(true);
    const put = await site.call("PUT", `${at}/read`, { as: reader });
    expect([put.status, put.json.unread]).toEqual([200, false]);
    const listed = await site.call("GET", "/api/v1/threads", { as: reader });
    expect(listed.json.items.map(({ unread }: { unread: boolean }) => unread)).toEqual([false]);
    expect((await site.call("GET", at, { as: stranger })).json.unread).toBe(true);
    // Whoever wrote it knows what it says.
    expect((await site.call("GET", at, { as: other })).json.unread).toBe(false);
  });
});

describe("bookmarks by the API", () => {
  test("are put, read, listed and deleted by their owner", async () => {
    const at = `/api/v1/posts/${thread.answerIds[2]}/bookmark`;
    expect((await site.call("GET", at, { as: reader })).status).toBe(404);
    const body = { note: "for later", remindAt: new Date(Date.now() + 86_400_000).toISOString() };
    const put = await site.call("PUT", at, { as: reader, body });
    expect(put.json).toMatchObject({ ...body, due: false, post: { title: "A talk for the API" } });
    expect((await site.call("GET", "/api/v1/bookmarks?q=later", { as: reader })).json.items).toEqual([
      put.json,
    ]);
    expect((await site.call("GET", at, { as: other })).status).toBe(404);
    expect((await site.call("GET", "/api/v1/bookmarks", { as: other })).json.items).toEqual([]);
    expect((await site.call("GET", "/api/v1/bookmarks")).status).toBe(401);
    const past = { remindAt: "2020-01-01T00:00:00Z" };
    expect((await site.call("PUT", at, { as: reader, body: past })).status).toBe(422);
    expect((await site.call("DELETE", at, { as: reader })).status).toBe(200);
    expect((await site.call("GET", at, { as: reader })).status).toBe(404);
  });
});
