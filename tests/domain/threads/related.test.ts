import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { threadLinks, threads } from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { type Base, openBase } from "../../support/people.ts";
import { type WrittenThread, writeThread } from "../../support/written-thread.ts";

const now = new Date();
const visitor: Viewer = { member: null, locale: "en" };
let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let findThread: typeof import("#app/domain/threads/find-thread.ts").findThread;
let open: string;
let inside: string;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  ({ findThread } = await import("#app/domain/threads/find-thread.ts"));
  base = openBase(pool);
  open = await addSpace(base, { slug: "open" });
  inside = await addSpace(base, { slug: "inside", visibility: "staff" });
}, 60_000);
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const write = (title: string, more: Partial<WrittenThread> = {}) =>
  writeThread(base, { spaceId: open, title, ...more });
const link = (fromThreadId: number, toThreadId: number) =>
  base.insert(threadLinks).values({ fromThreadId, toThreadId });
const titles = async (id: number) =>
  (await findThread(visitor, id, { now })).related.map(({ title }) => title);

test("threads linked either way come first, then solved ones of the same tag", async () => {
  const solved = { tags: ["gears"], answers: [{ html: "<p>so</p>", accepted: true }] };
  const thread = await write("gears that slip", { tags: ["gears"] });
  await write("of the same tag, solved", solved);
  await write("of the same tag, open", { tags: ["gears"] });
  await link(thread, await write("linked from here", { language: "fr" }));
  await link(await write("linked to here"), thread);
  const [first, second, ...others] = await titles(thread);
  expect([first, second].sort()).toEqual(["linked from here", "linked to here"]);
  expect(others).toEqual(["of the same tag, solved"]);
});

test("what a reader may not see, and duplicates, are not among them", async () => {
  const thread = await write("brakes that squeal");
  await link(thread, await write("for staff alone", { spaceId: inside }));
  const duplicate = await write("asked again");
  await base.update(threads).set({ duplicateOf: thread }).where(eq(threads.id, duplicate));
  await link(duplicate, thread);
  expect(await titles(thread)).toEqual([]);
  expect(await titles(duplicate), "its own page leads there already").toEqual([]);
});

test("the thread a duplicate leads to is found among however many lead to the duplicate", async () => {
  const duplicate = await write("asked for the second time");
  for (let n = 0; n < 12; n++) {
    const again = await write(`asked again, ${n}`);
    await base.update(threads).set({ duplicateOf: duplicate }).where(eq(threads.id, again));
  }
  const canonical = await write("asked for the first time");
  await base.update(threads).set({ duplicateOf: canonical }).where(eq(threads.id, duplicate));
  expect((await findThread(visitor, duplicate, { now })).canonical?.title).toBe("asked for the first time");
});
