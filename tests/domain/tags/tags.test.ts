import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Forbidden, Invalid } from "#app/domain/errors.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { threads } from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";
import { writeThread } from "../../support/written-thread.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let tags: typeof import("#app/domain/tags/list-tags.ts") &
  typeof import("#app/domain/tags/find-tag.ts") &
  typeof import("#app/domain/tags/describe-tag.ts") &
  typeof import("#app/domain/tags/add-synonym.ts") &
  typeof import("#app/domain/tags/remove-synonym.ts") &
  typeof import("#app/domain/tags/merge-synonyms.ts") &
  typeof import("#app/domain/tags/find-tags-meant.ts");
let spaceId: string;
let inside: string;
let keeper: Viewer;
const visitor: Viewer = { member: null, locale: "en" };

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  tags = {
    ...(await import("#app/domain/tags/list-tags.ts")),
    ...(await import("#app/domain/tags/find-tag.ts")),
    ...(await import("#app/domain/tags/describe-tag.ts")),
    ...(await import("#app/domain/tags/add-synonym.ts")),
    ...(await import("#app/domain/tags/remove-synonym.ts")),
    ...(await import("#app/domain/tags/merge-synonyms.ts")),
    ...(await import("#app/domain/tags/find-tags-meant.ts")),
  };
  base = openBase(pool);
  spaceId = await addSpace(base, { slug: "open" });
  inside = await addSpace(base, { slug: "inside", visibility: "staff" });
  const [member] = await addPeople(base, [{ username: "keeper" }]);
  keeper = {
    member: {
      ...member!,
      displayName: "x",
      emailConfirmed: true,
      grants: [{ role: "moderator", spaceId: null }],
    },
    locale: "en",
  };
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const write = (title: string, tagged: string[], space = spaceId) =>
  writeThread(base, { spaceId: space, title, tags: tagged });
const all = (viewer: Viewer, more: Partial<Parameters<typeof tags.listTags>[1]> = {}) =>
  tags.listTags(viewer, { sort: "used", q: undefined, ...more });
const countOf = async (viewer: Viewer, tag: string) =>
  (await all(viewer, { q: tag })).items.find((row) => row.tag === tag)?.threads ?? 0;

/** The counts kept by triggers beside those of the rows themselves. */
async function expectCountsRight(): Promise<void> {
  const kept = await pool.query(
    "select tag, space_id, threads from tag_counts where threads <> 0 order by tag, space_id",
  );
  const recount = await pool.query(`select tt.tag, t.space_id, count(*)::int as threads
    from thread_tags tt join threads t on t.id = tt.thread_id where not t.gone
    group by tt.tag, t.space_id order by tt.tag, t.space_id`);
  expect(kept.rows).toEqual(recount.rows);
}

describe("counts", () => {
  test("follow threads as they come, go, come back, move, change their tags and are deleted", async () => {
    const one = await write("Counted thread one", ["gear", "chain"]);
    const two = await write("Counted thread two", ["gear"]);
    await expectCountsRight();
    expect(await countOf(visitor, "gear")).toBe(2);
    await base.update(threads).set({ withdrawnAt: new Date() }).where(eq(threads.id, one));
    expect(await countOf(visitor, "gear")).toBe(1);
    await expectCountsRight();
    await pool.query("insert into thread_tags values ($1, 'late', now())", [one]);
    await base.update(threads).set({ withdrawnAt: null }).where(eq(threads.id, one));
    expect(await countOf(visitor, "late")).toBe(1);
    await base.update(threads).set({ spaceId: inside }).where(eq(threads.id, two));
    expect(await countOf(visitor, "gear")).toBe(1);
    expect(await countOf(keeper, "gear")).toBe(2);
    await pool.query("delete from thread_tags where thread_id = $1 and tag = 'chain'", [one]);
    await expectCountsRight();
    await pool.query("delete from threads where id = any($1)", [[one, two]]);
    expect(await countOf(keeper, "gear")).toBe(0);
    await expectCountsRight();
  });

  test("are right after many write at once", async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        write(`At once ${n}`, n % 2 ? ["left", "right"] : ["right", "left"]),
      ),
    );
    expect(await countOf(visitor, "left")).toBe(12);
    await expectCountsRight();
  });
});

describe("the list of tags", () => {
  test("is read page by page both ways, most used first or by name", async () => {
    for (let n = 0; n < 7; n++)
      await write(`Paged ${n}`, [`paged-${n}`, "paged", ...(n < 3 ? ["paged-often"] : [])]);
    for (const sort of ["used", "name"] as const) {
      const whole = (await all(visitor, { sort, q: "paged" })).items.map(({ tag }) => tag);
      expect(whole).toHaveLength(9);
      if (sort === "used") expect(whole.slice(0, 3)).toEqual(["paged", "paged-often", "paged-0"]);
      else expect(whole).toEqual(whole.toSorted());
      const first = await all(visitor, { sort, q: "paged", limit: 4 });
      const second = await all(visitor, { sort, q: "paged", limit: 4, after: first.next! });
      expect([...first.items, ...second.items].map(({ tag }) => tag)).toEqual(whole.slice(0, 8));
      const back = await all(visitor, { sort, q: "paged", limit: 4, before: second.prev! });
      expect(back.items).toEqual(first.items);
    }
  });

  test("takes no letter for a pattern", async () => {
    expect((await all(visitor, { q: "%" })).items).toEqual([]);
    expect((await all(visitor, { q: "_" })).items).toEqual([]);
  });

  test("and a tag's page say nothing of what is only used out of sight", async () => {
    await write("A staff matter", ["codename-zephyr"], inside);
    await tags.describeTag(keeper, "codename-zephyr", { en: "The secret one.", fr: "" });
    await tags.addSynonym(keeper, "codename-zephyr", "zephyr");
    expect((await all(visitor, { q: "codename" })).items).toEqual([]);
    expect(await tags.findTag(visitor, "codename-zephyr")).toMatchObject({
      threads: 0,
      html: "",
      synonyms: [],
    });
    expect(await tags.findTag(visitor, "zephyr")).toMatchObject({ tag: "zephyr", threads: 0, html: "" });
    expect(await tags.findTag(keeper, "zephyr")).toEqual({ leadsTo: "codename-zephyr" });
  });
});

describe("descriptions and synonyms", () => {
  test("are for those who moderate the whole site", async () => {
    const local: Viewer = {
      ...keeper,
      member: { ...keeper.member!, grants: [{ role: "moderator", spaceId }] },
    };
    for (const viewer of [visitor, local]) {
      await expect(tags.describeTag(viewer, "gear", { en: "x", fr: "" })).rejects.toThrow(Forbidden);
      await expect(tags.addSynonym(viewer, "gear", "gears")).rejects.toThrow(Forbidden);
      await expect(tags.removeSynonym(viewer, "gear", "gears")).rejects.toThrow(Forbidden);
    }
  });

  test("a description shows in the reader's language, else in the one there is, sanitised", async () => {
    await write("On lights", ["lights"]);
    await tags.describeTag(keeper, "lights", { en: "", fr: "**Feux** <script>x</script>" });
    const found = await tags.findTag(visitor, "lights");
    expect(found).toMatchObject({ language: "fr", threads: 1 });
    expect((found as { html: string }).html).toContain("<strong>Feux</strong>");
    expect((found as { html: string }).html).not.toContain("<script");
  });

  test("never go round, and never point two ways", async () => {
    await tags.addSynonym(keeper, "saddle", "seat");
    await expect(tags.addSynonym(keeper, "saddle", "saddle")).rejects.toThrow(Invalid);
    await expect(tags.addSynonym(keeper, "seat", "stool")).rejects.toThrow(Invalid);
    await expect(tags.addSynonym(keeper, "bench", "seat")).rejects.toThrow(Invalid);
    await tags.addSynonym(keeper, "perch", "saddle");
    expect(await tags.findTagsMeant(["seat", "wheel", "saddle", "perch"])).toEqual(["perch", "wheel"]);
    await tags.removeSynonym(keeper, "perch", "seat");
    expect(await tags.findTagsMeant(["seat"])).toEqual(["seat"]);
  });

  test("threads that carry a synonym are brought over, a batch at a time, once each", async () => {
    const both = await write("Carries both words", ["first", "bicycle", "bike", "last"]);
    const one = await write("Carries the other word", ["bicycle"]);
    await tags.addSynonym(keeper, "bike", "bicycle");
    expect(await tags.mergeSynonyms("bike")).toBe(false);
    expect(await tags.mergeSynonyms("bike")).toBe(false);
    const tagsOf = async (id: number) =>
      (await pool.query("select tags from threads where id = $1", [id])).rows[0].tags;
    expect(await tagsOf(both)).toEqual(["first", "bike", "last"]);
    expect(await tagsOf(one)).toEqual(["bike"]);
    expect(await countOf(visitor, "bike")).toBe(2);
    expect(await countOf(visitor, "bicycle")).toBe(0);
    await expectCountsRight();
    const { rows } = await pool.query("select count(*)::int as n from events where name = 'tag.merged'");
    expect(rows[0].n).toBe(1);
  });
});
