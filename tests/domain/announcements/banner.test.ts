import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Role, ThreadKind } from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let run: typeof import("#app/domain/announcements/find-banner.ts") &
  typeof import("#app/domain/announcements/show-banner.ts") &
  typeof import("#app/domain/announcements/stop-banner.ts") &
  typeof import("#app/domain/announcements/put-away-banner.ts") &
  typeof import("#app/domain/threads/ask.ts");
let memberId: string;

const now = new Date();
const day = 24 * 3_600_000;
const visitor: Viewer = { member: null, locale: "en" };
const as = (role?: Role): Viewer => ({
  member: {
    id: memberId,
    username: "m",
    displayName: "x",
    emailConfirmed: true,
    grants: role ? [{ role, spaceId: null }] : [],
  },
  locale: "en",
});
const announce = async (space: string, title: string, by = as("manager")) =>
  Number(
    (await run.ask(by, { space, kind: "announcement", title, body: "Read all about it.", tags: [] }))
      .threadId,
  );

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  run = {
    ...(await import("#app/domain/announcements/find-banner.ts")),
    ...(await import("#app/domain/announcements/show-banner.ts")),
    ...(await import("#app/domain/announcements/stop-banner.ts")),
    ...(await import("#app/domain/announcements/put-away-banner.ts")),
    ...(await import("#app/domain/threads/ask.ts")),
  };
  base = openBase(pool);
  const kinds: ThreadKind[] = ["announcement", "question"];
  await addSpace(base, { slug: "news", kinds });
  await addSpace(base, { slug: "inside", visibility: "staff", kinds });
  memberId = (await addPeople(base, [{ username: "m" }]))[0]!.id;
}, 60_000);

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

test("only those who run a space announce there and show it above the pages", async () => {
  await expect(announce("news", "Not mine to say this", as())).rejects.toThrow(Forbidden);
  await expect(announce("news", "Not mine to say this", as("expert"))).rejects.toThrow(Forbidden);
  const id = await announce("news", "We are open again");
  await expect(run.showBanner(as(), id, { days: 3 }, now)).rejects.toThrow(Forbidden);
  await expect(run.showBanner(visitor, id, { days: 3 }, now)).rejects.toThrow(Forbidden);
  const asked = await run.ask(as("manager"), {
    space: "news",
    kind: "question",
    title: "A question is no announcement",
    body: "None at all, that is.",
    tags: [],
  });
  await expect(run.showBanner(as("manager"), Number(asked.threadId), { days: 3 }, now)).rejects.toThrow(
    Forbidden,
  );
  expect(await run.findBanner(visitor, now, null)).toBeNull();
});

test("it stands until its time is over, it is put away or taken down", async () => {
  const id = await announce("news", "A second thing to tell");
  await run.showBanner(as("moderator"), id, { days: 3 }, now);
  expect((await run.findBanner(visitor, now, null))?.id).toBe(String(id));
  expect(await run.findBanner(visitor, new Date(now.getTime() + 4 * day), null)).toBeNull();
  expect(await run.findBanner(visitor, now, id)).toBeNull();
  await run.putAwayBanner(as(), id);
  await run.putAwayBanner(as(), id);
  expect(await run.findBanner(as(), now, null)).toBeNull();
  expect((await run.findBanner(visitor, now, null))?.id).toBe(String(id));
  await run.stopBanner(as("manager"), id);
  expect(await run.findBanner(visitor, now, null)).toBeNull();
});

test("of a space one may not see it is above nobody's pages but theirs who may", async () => {
  const id = await announce("inside", "Quarterly figures are in");
  await run.showBanner(as("manager"), id, { days: 1 }, now);
  expect(await run.findBanner(visitor, now, null)).toBeNull();
  expect((await run.findBanner(as("expert"), now, null))?.title).toContain("Quarterly");
  await expect(run.putAwayBanner(as(), id)).rejects.toThrow(NotFound);
});

test("what one puts away does not come back in another language; with none in one's own, others show", async () => {
  const french: Viewer = { member: null, locale: "fr" };
  const fr = await announce("news", "Nous avons quelque chose à dire", { ...as("manager"), locale: "fr" });
  const en = await announce("news", "We have something to say");
  await base.execute(sql`update threads set language = case id when ${fr} then 'fr' else 'en' end
    where id in (${fr}, ${en})`);
  await run.showBanner(as("manager"), en, { days: 3 }, now);
  expect((await run.findBanner(french, now, null))?.id, "none in French yet").toBe(String(en));
  await run.showBanner(as("manager"), fr, { days: 3 }, now);
  expect((await run.findBanner(french, now, null))?.id).toBe(String(fr));
  expect(await run.findBanner(french, now, fr)).toBeNull();
  expect((await run.findBanner(visitor, now, null))?.id).toBe(String(en));
  const member: Viewer = { ...as(), locale: "fr" };
  await run.putAwayBanner(member, fr);
  expect(await run.findBanner(member, now, null)).toBeNull();
  await run.stopBanner(as("manager"), fr);
  expect((await run.findBanner(member, now, null))?.id).toBe(String(en));
  await run.stopBanner(as("manager"), en);
});
