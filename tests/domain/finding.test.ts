import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SearchOptions } from "#app/domain/search/search-threads.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { products } from "#db/schema/index.ts";
import { addSpace } from "../support/content.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addPeople, type Base, openBase } from "../support/people.ts";
import { type WrittenThread, writeThread } from "../support/written-thread.ts";

const visitor: Viewer = { member: null, locale: "en" };
/** Reads everything. */
const keeper: Viewer = {
  member: {
    ...{ id: v7(), username: "keeper", displayName: "Keeper", emailConfirmed: true },
    grants: [{ role: "moderator", spaceId: null }],
  },
  locale: "en",
};

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let find: {
  searchThreads: typeof import("#app/domain/search/search-threads.ts").searchThreads;
  findSimilar: typeof import("#app/domain/search/find-similar.ts").findSimilar;
  suggest: typeof import("#app/domain/search/suggest.ts").suggest;
  refreshVocabulary: typeof import("#app/domain/search/refresh-vocabulary.ts").refreshVocabulary;
  reindexThreads: typeof import("#app/domain/search/reindex-threads.ts").reindexThreads;
};
let index: (ids: number[]) => Promise<void>;
let spaces: Record<"help" | "room", string>;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  const client = await import("#db/client.server.ts");
  pool = client.pool;
  const { indexThreads } = await import("#app/domain/search/index-threads.ts");
  index = (ids) => indexThreads(client.db, ids);
  find = {
    ...(await import("#app/domain/search/search-threads.ts")),
    ...(await import("#app/domain/search/find-similar.ts")),
    ...(await import("#app/domain/search/suggest.ts")),
    ...(await import("#app/domain/search/refresh-vocabulary.ts")),
    ...(await import("#app/domain/search/reindex-threads.ts")),
  };
  base = openBase(pool);
  spaces = {
    help: await addSpace(base, { slug: "help", name: "Help" }),
    room: await addSpace(base, { slug: "room", name: "Secret room", visibility: "staff" }),
  };
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

async function write(title: string, more: Partial<WrittenThread> = {}): Promise<string> {
  const id = await writeThread(base, { spaceId: spaces.help, title, ...more });
  await index([id]);
  return String(id);
}

const titlesOf = (items: { title: { text: string }[] }[]) =>
  items.map(({ title }) => title.map(({ text }) => text).join(""));
const search = async (query: string, options: SearchOptions & { as?: Viewer } = {}) => {
  const page = await find.searchThreads(options.as ?? visitor, query, options);
  return { ...page, titles: titlesOf(page.items) };
};

describe("filters", () => {
  beforeAll(async () => {
    const [odile] = await addPeople(base, [{ username: "odile" }]);
    const [vif] = await base
      .insert(products)
      .values({ slug: "vif-2", name: "Vif 2", description: {} })
      .returning({ id: products.id });
    await write("Kettle squeaks", {
      ...{ tags: ["noise", "water"], createdAt: new Date("2026-01-10"), authorId: odile!.id },
      answers: [{ html: "<p>Oil it.</p>", accepted: true }],
    });
    await write("Kettle leaks", { tags: ["water"], createdAt: new Date("2026-02-10") });
    await write("Bouilloire kettle en panne", { language: "fr", createdAt: new Date("2026-03-10") });
    const talk = await write("Kettle praise", { kind: "discussion", createdAt: new Date("2026-04-10") });
    await pool.query("update threads set product_id = $1 where id = $2", [vif!.id, talk]);
    await write("Kettle secrets", { spaceId: spaces.room, tags: ["hushed"] });
  });

  test.each<[string, string[]]>([
    ["kettle tag:water", ["Kettle leaks", "Kettle squeaks"]],
    ["kettle tag:water tag:noise", ["Kettle squeaks"]],
    ["kettle étiquette:noise", ["Kettle squeaks"]],
    ["kettle solved:yes", ["Kettle squeaks"]],
    ["kettle résolu:non tag:water", ["Kettle leaks"]],
    ["kettle kind:discussion", ["Kettle praise"]],
    ["kettle lang:fr", ["Bouilloire kettle en panne"]],
    ["kettle author:odile", ["Kettle squeaks"]],
    ['kettle product:"Vif 2"', ["Kettle praise"]],
    ["kettle after:2026-03", ["Bouilloire kettle en panne", "Kettle praise"]],
    ["kettle after:2026-02 before:2026-03", ["Kettle leaks"]],
    ["kettle space:room", ["Bouilloire kettle en panne", "Kettle leaks", "Kettle praise", "Kettle squeaks"]],
    ["tag:water", ["Kettle leaks", "Kettle squeaks"]],
    ["tag:water solved:yes", ["Kettle squeaks"]],
  ])("%s", async (query, titles) => {
    const found = await search(query);
    expect(found.titles.toSorted()).toEqual(titles);
    expect(found.count).toBe(query.startsWith("tag:") ? null : titles.length);
  });

  test("of the form narrow too, and those of the box come first", async () => {
    const form = { sort: "newest" as const, tags: ["water"], state: "solved" as const };
    expect((await search("kettle", { form })).titles).toEqual(["Kettle squeaks"]);
    expect((await search("kettle solved:no", { form })).titles).toEqual(["Kettle leaks"]);
  });

  test("nobody knows are named, what one may not see among them, and the search goes on", async () => {
    const { unknown, count } = await search(
      "kettle space:room tag:hushed author:nobody kind:poem product:none",
    );
    expect(unknown.map(({ name, value }) => `${name} ${value}`).toSorted()).toEqual(
      ["author nobody", "kind poem", "product none", "space room", "tag hushed"].toSorted(),
    );
    expect(count).toBe(4);
    const seen = await search("kettle space:room tag:hushed", { as: keeper });
    expect(seen).toMatchObject({ unknown: [], titles: ["Kettle secrets"] });
  });

  test("are offered by the tags of what is found", async () => {
    expect((await search("kettle")).related).toEqual(["water"]);
    expect((await search("kettle tag:water")).related).toEqual([]);
  });
});

test("words beside no-break spaces and French quotation marks are found as words", async () => {
  await write("Le «\u00a0tamis\u00a0» siffle à 45\u202fmm du bord\u202f: pourquoi\u202f?", {
    language: "fr",
    answers: [{ html: "<p>Le joint «\u00a0torique\u00a0» est à changer.</p>" }],
  });
  for (const query of ["tamis", "45 siffle", "torique", "«\u00a0torique\u00a0»"])
    expect((await search(query)).count, query).toBe(1);
});

describe("slips of the hand", () => {
  beforeAll(async () => {
    await write("The derailleur jumps a gear", { tags: ["derailleur"] });
    await write("Où ranger l’écouvillon", { language: "fr" });
    await write("Bread and breakfast");
    await write("Only whispered: xylograph", { spaceId: spaces.room });
    await find.refreshVocabulary();
  });

  test.each<[string, string, string]>([
    ["deraileur", "derailleur", "The derailleur jumps a gear"],
    ["derailluer jmups", "derailleur jumps", "The derailleur jumps a gear"],
    ["ecouvilon", "écouvillon", "Où ranger l’écouvillon"],
    ["braed", "bread", "Bread and breakfast"],
    ["l’ecouvilon", "l’écouvillon", "Où ranger l’écouvillon"],
    // A tag that is not there is left out and said; the words are mended all the same.
    ["brekfast tag:x", "breakfast tag:x", "Bread and breakfast"],
    ["deraileur space:help", "derailleur space:help", "The derailleur jumps a gear"],
  ])("%s is taken for %s", async (typed, mended, title) => {
    const found = await search(typed);
    expect(found).toMatchObject({ mended, titles: [title] });
    expect(found.count).toBe(1);
  });

  test("are left as they are where that is asked for, or where something holds the words", async () => {
    expect(await search("deraileur", { exact: true })).toMatchObject({ count: 0, mended: null });
    expect(await search("derailleur")).toMatchObject({ count: 1, mended: null, offered: null });
    expect(await search('"deraileur"')).toMatchObject({ count: 0, mended: null });
  });

  test("of a rare word beside a common one are pointed out", async () => {
    for (let n = 0; n < 25; n++) await write(`Bottling number ${n}`);
    await write("Botling once");
    await find.refreshVocabulary();
    expect(await search("botling")).toMatchObject({ mended: null, offered: "bottling", count: 1 });
  });

  test("are never mended into what only others may read, now or since it was last looked", async () => {
    for (const as of [visitor, keeper])
      expect(await search("xylogrpah", { as }), "from a private space").toMatchObject({
        count: 0,
        mended: null,
      });
    const id = await write("Everyone knows the zymurgist");
    await find.refreshVocabulary();
    expect(await search("zymurgits")).toMatchObject({ mended: "zymurgist", count: 1 });
    // Turned private, with its search row and the vocabulary as they were.
    await pool.query("update threads set space_id = $1 where id = $2", [spaces.room, id]);
    for (const query of ["zymurgits", "zymurgits or bread"])
      expect(JSON.stringify(await search(query)), query).not.toMatch(/zymurgist/);
    expect(await search("zymurgist")).toMatchObject({ count: 0, mended: null, offered: null, nearby: [] });
    await find.refreshVocabulary();
    const { rows } = await pool.query(
      "select word from search_words where word in ('zymurgist', 'xylograph')",
    );
    expect(rows).toEqual([]);
    expect(await find.suggest(visitor, "zymur")).toEqual([]);
    expect(await find.findSimilar(visitor, { title: "Who knows the zymurgist?", body: "" })).toEqual([]);
  });

  test("do not keep what holds some of the words from being shown", async () => {
    const found = await search("derailleur nonexistentword breakfast");
    expect(found.count).toBe(0);
    expect(titlesOf(found.nearby)).toEqual(
      expect.arrayContaining(["The derailleur jumps a gear", "Bread and breakfast"]),
    );
  });
});

describe("what is alike", () => {
  let canonical: string;
  beforeEach(async () => {
    await pool.query("update threads set duplicate_of = null");
  });
  beforeAll(async () => {
    canonical = await write("How do I clean the milk frother?", {
      score: 12,
      html: "<p>Milk dries in the nozzle and it smells.</p>",
      answers: [{ html: "<p>Run it in warm water with vinegar.</p>", accepted: true }],
    });
    await write("Cleaning frothers", { html: "<p>Which brush?</p>" });
    await write("Clean the milk frother in the room", { spaceId: spaces.room });
    await write("Which milk for cappuccino");
    await find.refreshVocabulary();
  });

  test("is found by other words of the same meaning, with the accepted answer’s first lines", async () => {
    const [first, ...rest] = await find.findSimilar(visitor, {
      title: "milk frohter cleaning",
      body: "It smells, milk has dried inside.",
    });
    expect(first).toMatchObject({
      ...{ id: canonical, solved: true, kind: "question", answerCount: 1, language: "en" },
      answer: { opening: expect.stringContaining("warm water") },
    });
    expect(rest.map(({ title }) => title)).toContain("Cleaning frothers");
    expect(JSON.stringify(rest)).not.toContain("in the room");
  });

  test("is found for those who may read more, and never itself", async () => {
    const asked = { title: "Clean the milk frother", body: "" };
    const titles = async (as: Viewer, more = {}) =>
      (await find.findSimilar(as, { ...asked, ...more })).map(({ title }) => title);
    expect(await titles(keeper)).toContain("Clean the milk frother in the room");
    expect(await titles(visitor)).not.toContain("Clean the milk frother in the room");
    expect(await titles(visitor)).toContain("How do I clean the milk frother?");
    expect(await titles(visitor, { except: Number(canonical) })).not.toContain(
      "How do I clean the milk frother?",
    );
  });

  test("gives way to the question that it leads to", async () => {
    await pool.query("update threads set duplicate_of = $1 where title = 'Cleaning frothers'", [canonical]);
    const found = await find.findSimilar(visitor, { title: "Cleaning frothers", body: "Which brush?" });
    expect(found[0]!.id).toBe(canonical);
    expect(found.map(({ title }) => title)).not.toContain("Cleaning frothers");
    expect((await search("frother")).titles.at(-1)).toBe("Cleaning frothers");
  });

  test("is looked for in anything", async () => {
    for (const title of [
      "",
      "?",
      "a",
      "''",
      "\\",
      "é".repeat(200),
      "or and not",
      "💥💥",
      "a & b | !c:*",
      "the the",
    ])
      await expect(
        find.findSimilar(visitor, { title, body: title.repeat(50) }),
        title,
      ).resolves.toBeInstanceOf(Array);
  });
});

describe("suggestions", () => {
  beforeAll(async () => {
    await write("Saddlebags that fit", { tags: ["saddle"] });
    await write("Saddle sores in the room", { spaceId: spaces.room, tags: ["saddlesecret"] });
    await base.insert(products).values({ slug: "saddler", name: "The Saddler", description: {} });
    await addPeople(base, [{ username: "saddly" }]);
  });

  test("are threads, tags, products and people that begin so, of those in sight", async () => {
    const found = await find.suggest(visitor, "saddl");
    expect(found.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "thread Saddlebags that fit",
      "tag saddle",
      "product The Saddler",
      "person Person saddly",
    ]);
    expect((await find.suggest(keeper, "saddl")).map(({ label }) => label)).toContain("saddlesecret");
  });

  test("come for nothing that is no beginning", async () => {
    for (const typed of ["", "s", " ", "tag:sad", "%", "__", "\\"])
      expect(await find.suggest(visitor, typed)).toEqual([]);
  });
});

test("writing the index anew leaves it as it was, and waits for what is written meanwhile", async () => {
  const print = async () =>
    (
      await pool.query(
        "select md5(string_agg(d::text, '' order by thread_id)) as sum from search_documents d",
      )
    ).rows;
  const id = await write("Rewritten beforehand");
  await find.reindexThreads();
  const before = await print();
  await find.reindexThreads();
  expect(await print()).toEqual(before);
  // Somebody writes the thread's row while its turn is taken by another, who read it earlier.
  const other = await pool.connect();
  try {
    await other.query("begin");
    await other.query("select pg_advisory_xact_lock(7275852, $1)", [Number(id)]);
    const waiting = index([Number(id)]);
    await pool.query("update threads set title = 'Rewritten meanwhile' where id = $1", [id]);
    await other.query("commit");
    await waiting;
  } finally {
    other.release();
  }
  expect((await search("meanwhile")).titles).toContain("Rewritten meanwhile");
});
