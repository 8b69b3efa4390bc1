import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotFound } from "#app/domain/errors.ts";
import { cardName, cardOf } from "#app/domain/outside/card.ts";
import { writeMarkdown } from "#app/domain/outside/write-markdown.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";
import { writeThread } from "../../support/written-thread.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let sitemap: typeof import("#app/domain/outside/stream-sitemap.ts");
let findFeed: typeof import("#app/domain/outside/find-feed.ts").findFeed;
let findThreadText: typeof import("#app/domain/outside/find-thread-text.ts").findThreadText;
let findShared: typeof import("#app/domain/outside/find-shared.ts").findShared;
let describeEmbed: typeof import("#app/domain/outside/describe-embed.ts").describeEmbed;
let open: string;
let authorId: string;
/** May read everything, which changes nothing of what is for readers elsewhere. */
let staff: Viewer;
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const ids: Record<string, number> = {};

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  sitemap = await import("#app/domain/outside/stream-sitemap.ts");
  ({ findFeed } = await import("#app/domain/outside/find-feed.ts"));
  ({ findThreadText } = await import("#app/domain/outside/find-thread-text.ts"));
  ({ findShared } = await import("#app/domain/outside/find-shared.ts"));
  ({ describeEmbed } = await import("#app/domain/outside/describe-embed.ts"));
  base = openBase(pool);
  open = await addSpace(base, { slug: "open", name: "Open" });
  const closed = await addSpace(base, { slug: "closed", visibility: "staff" });
  const [person] = await addPeople(base, [{ username: "asker", role: "administrator" }]);
  authorId = person!.id;
  staff = {
    member: {
      id: authorId,
      username: "asker",
      displayName: "Asker",
      emailConfirmed: true,
      grants: [{ role: "administrator", spaceId: null }],
    },
    locale: "en",
  };
  const write = async (name: string, facts: Partial<Parameters<typeof writeThread>[1]> = {}) => {
    ids[name] = await writeThread(base, {
      spaceId: open,
      title: `A ${name} thread`,
      tags: ["shared"],
      authorId,
      ...facts,
    });
  };
  await write("solved", {
    html: '<p>Asked with <a href="/t/1/x">a link</a>.</p>',
    answers: [
      { html: "One with more votes.", score: 40, authorId },
      { html: "The one that solved it.", accepted: true, authorId },
      { html: "zqtakenxv down", authorId },
    ],
    comments: ["zqcommentxv of it", "A comment that stays."],
  });
  await write("fresh");
  await write("old", { createdAt: daysAgo(40) });
  await write("closed", { closed: true });
  await write("duplicate", { answers: [{ html: "Yes." }] });
  await write("private", { spaceId: closed, answers: [{ html: "Yes." }] });
  await write("removed", { answers: [{ html: "Yes." }] });
  await write("talk", { kind: "discussion", createdAt: daysAgo(400) });
  await write("french", { language: "fr", answers: [{ html: "Oui." }] });
  await base
    .update(schema.threads)
    .set({ duplicateOf: ids.solved })
    .where(eq(schema.threads.id, ids.duplicate!));
  const [decision] = await base
    .insert(schema.decisions)
    .values({
      id: v7(),
      action: "remove",
      threadId: ids.removed,
      reason: "Against the charter",
      madeBy: authorId,
      madeAt: now,
    })
    .returning();
  const removedByDecision = decision!.id;
  await base.update(schema.threads).set({ removedByDecision }).where(eq(schema.threads.id, ids.removed!));
  await base.update(schema.posts).set({ removedByDecision }).where(sql`${schema.posts.html} like 'zq%'`);
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

async function all<T>(batches: AsyncGenerator<T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
}

describe("the sitemap", () => {
  test("lists threads worth finding, and none that is thin, told elsewhere, gone or not for everyone", async () => {
    const listed = await all(sitemap.streamThreadsToList(0));
    const found = listed.map(({ path }) => Number(path.split("/")[2]));
    expect(found).toEqual(["solved", "fresh", "talk", "french"].map((name) => ids[name]));
    expect(listed.every(({ changedAt }) => changedAt && !Number.isNaN(Date.parse(changedAt)))).toBe(true);
  });

  test("has its parts by number, each walked to its end and no further", async () => {
    const { threadsInPart } = sitemap;
    const first = threadsInPart * 3;
    const spread = Array.from({ length: 1_050 }, (_, n) => first - 1_000 + n);
    await pool.query(
      `insert into threads (id, space_id, kind, title, slug, language, created_at, updated_at, active_at)
       select id, $1, 'discussion', 'Many', 'many', 'en', now(), now(), now() from unnest($2::bigint[]) id`,
      [open, spread],
    );
    const parts = await sitemap.listSitemapParts();
    expect(parts.map(({ part }) => part)).toEqual([0, 2, 3]);
    expect(await all(sitemap.streamThreadsToList(2))).toHaveLength(1_000);
    expect((await all(sitemap.streamThreadsToList(3))).map(({ path }) => path)).toEqual(
      spread.slice(1_000).map((id) => `/t/${id}/many`),
    );
    await pool.query("delete from threads where slug = 'many'");
  });

  test("lists public spaces and tags that lead somewhere", async () => {
    const paths = (await all(sitemap.streamPagesToList())).map(({ path }) => path);
    expect(paths).toContain("/s/open");
    expect(paths).toContain("/tags/shared");
    expect(paths).not.toContain("/s/closed");
  });

  test("is read along the threads' own key", async () => {
    const { rows } = await pool.query(
      "explain select t.id from threads t where t.id >= 0 and t.id < 50000 and not t.gone order by t.id limit 1000",
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(/Index/);
  });
});

describe("a feed", () => {
  test("has what a visitor may read, whoever asks, with what solved it", async () => {
    const feed = await findFeed(staff, { kind: "tag", name: "shared" });
    if ("leadsTo" in feed) throw new Error("no synonym");
    const found = feed.items.map(({ thread }) => Number(thread.id)).sort((a, b) => a - b);
    expect(found).toEqual(["solved", "fresh", "old", "closed", "talk", "french"].map((name) => ids[name]));
    expect(feed.items.find(({ thread }) => Number(thread.id) === ids.solved)?.solution).toBe(
      "The one that solved it.",
    );
    await expect(findFeed(staff, { kind: "space", name: "closed" })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a thread as plain text", () => {
  test("puts what solved it first, and leaves out what was taken down", async () => {
    const text = writeMarkdown(await findThreadText(staff, ids.solved!, now), "https://forum.example");
    expect(text.indexOf("The one that solved it.")).toBeGreaterThan(0);
    expect(text.indexOf("The one that solved it.")).toBeLessThan(text.indexOf("One with more votes."));
    expect(text).toContain("A comment that stays.");
    expect(text).toContain("https://forum.example/t/");
    expect(text).not.toMatch(/zq/);
    for (const name of ["private", "nowhere"])
      await expect(findThreadText(staff, ids[name] ?? 999_999, now)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a thread that is shared", () => {
  test("is what a visitor may see", async () => {
    for (const name of ["private", "removed"]) {
      await expect(findShared(ids[name]!)).rejects.toBeInstanceOf(NotFound);
      await expect(
        describeEmbed(ids[name]!, { origin: "https://forum.example", width: Infinity, height: Infinity }),
      ).rejects.toBeInstanceOf(NotFound);
    }
    const embed = await describeEmbed(ids.solved!, {
      origin: "https://forum.example",
      width: 600,
      height: Infinity,
    });
    expect(embed).toMatchObject({ version: "1.0", type: "link", title: "A solved thread" });
    expect(embed.thumbnail_url).toBeUndefined();
  });

  test("has a card under another name once it shows something else, in its own language", async () => {
    const brand = { name: "Brand", accent: "#2d5d8f", logo: null };
    const solved = cardOf(await findShared(ids.solved!), brand);
    expect(solved.solved).toBe("Solved");
    expect(cardOf({ ...(await findShared(ids.french!)), solved: true }, brand).solved).toBe("Résolue");
    const names = [
      solved,
      { ...solved, solved: null },
      { ...solved, title: "Other" },
      { ...solved, accent: "#000000" },
    ];
    expect(new Set(names.map(cardName)).size).toBe(4);
    expect(cardName({ ...solved })).toBe(cardName(solved));
  });
});
