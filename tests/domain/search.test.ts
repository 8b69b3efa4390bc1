import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchPage } from "#app/domain/search/search-threads.ts";
import type { Part } from "#app/domain/search/show-results.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { encodeCursor } from "#app/lib/cursor.ts";
import { groupMembers, groups } from "#db/schema/index.ts";
import { addSpace } from "../support/content.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addPeople, type Base, openBase } from "../support/people.ts";
import { type WrittenThread, writeThread } from "../support/written-thread.ts";

const naughty = path.resolve("../shared/data/security/blns/blns.json");
const visitor: Viewer = { member: null, locale: "en" };

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let searchThreads: typeof import("#app/domain/search/search-threads.ts").searchThreads;
let indexThreads: typeof import("#app/domain/search/index-threads.ts").indexThreads;
let index: typeof import("#db/client.server.ts").db;
let square: string;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool, db: index } = await import("#db/client.server.ts"));
  ({ searchThreads } = await import("#app/domain/search/search-threads.ts"));
  ({ indexThreads } = await import("#app/domain/search/index-threads.ts"));
  base = openBase(pool);
  square = await addSpace(base, { slug: "square" });
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

async function write(title: string, more: Partial<WrittenThread> = {}): Promise<string> {
  const id = await writeThread(base, { spaceId: square, title, ...more });
  await indexThreads(index, [id]);
  return String(id);
}

const flat = (parts: Part[]) => parts.map(({ text }) => text).join("");
const hits = (parts: Part[]) => parts.filter(({ hit }) => hit).map(({ text }) => text);
const titles = ({ items }: SearchPage) => items.map(({ title }) => flat(title));
const find = async (query: string, viewer = visitor) => titles(await searchThreads(viewer, query));

describe("words", () => {
  beforeAll(async () => {
    await write("Glühwein ohne Zucker", { html: "<p>São Paulo, jalapeño.</p>", language: "en" });
    await write("La courroie de mon vélo grince", {
      language: "fr",
      html: "<p>Les plugins de l’écran marchent.</p>",
    });
    await write("Running in the rain", { html: "<p>Batteries were charged twice.</p>" });
    await write("Where node.js meets C++", { html: "<p>See src/app.ts for the rest.</p>" });
  });

  test.each([
    ["gluhwein", "Glühwein ohne Zucker"],
    ["Glühwein", "Glühwein ohne Zucker"],
    ["jalapeno", "Glühwein ohne Zucker"],
    ["sao paulo", "Glühwein ohne Zucker"],
    ["SÃO PAULO", "Glühwein ohne Zucker"],
    ["velo", "La courroie de mon vélo grince"],
    ["vélos", "La courroie de mon vélo grince"],
    ["courroies", "La courroie de mon vélo grince"],
    ["les plugins", "La courroie de mon vélo grince"],
    ["comment grince la courroie", "La courroie de mon vélo grince"],
    ["run", "Running in the rain"],
    ["battery", "Running in the rain"],
    ["charging batteries", "Running in the rain"],
    ["node.js", "Where node.js meets C++"],
    ["C++", "Where node.js meets C++"],
    ["node", "Where node.js meets C++"],
  ])("%s finds “%s”", async (query, title) => {
    expect(await find(query)).toContain(title);
  });

  test("all must be there, a phrase in its order, and what is excluded must not", async () => {
    expect(await find("courroie vélo")).toHaveLength(1);
    expect(await find("courroie zucker")).toEqual([]);
    expect(await find('"vélo grince"')).toHaveLength(1);
    expect(await find('"grince vélo"')).toEqual([]);
    expect(await find("vélo -courroie")).toEqual([]);
    expect(await find("vélo -zucker")).toHaveLength(1);
    // "batteries" has one stem in English and another in French.
    expect(await find("rain -batteries")).toEqual([]);
    expect(await find('rain -"batteries charging"')).toHaveLength(1);
    expect((await find("zucker or courroie")).toSorted()).toEqual([
      "Glühwein ohne Zucker",
      "La courroie de mon vélo grince",
    ]);
  });

  test("of tags, answers and comments count too", async () => {
    await write("Quiet title", {
      tags: ["derailleur"],
      answers: [{ html: "<p>Use marzipan.</p>" }],
      comments: ["<p>Or nougatine.</p>"],
    });
    for (const query of ["derailleur", "marzipan", "nougatine"])
      expect(await find(query), query).toEqual(["Quiet title"]);
  });

  test("of a withdrawn thread are forgotten when it is indexed again", async () => {
    const id = await write("Ephemeral zeppelin");
    expect(await find("zeppelin")).toHaveLength(1);
    await pool.query("update threads set withdrawn_at = now() where id = $1", [id]);
    await indexThreads(index, [Number(id)]);
    expect(await find("zeppelin")).toEqual([]);
  });
});

describe("a thread of more words than a vector holds", () => {
  // Each word is there once, as itself and in its parts; the letters take one, two, three and four bytes.
  const alphabets = { latin: "a", cyrillic: "\u0430", cjk: "\u4e00", mathematical: "\u{1d41a}" };

  test.each(Object.entries(alphabets))(
    "of %s letters is indexed all the same, and found",
    async (name, first) => {
      const letter = (n: number) => String.fromCodePoint(first.codePointAt(0)! + (n % 26));
      const part = (n: number) => [1, 26, 676, 17_576].map((unit) => letter(Math.floor(n / unit))).join("");
      const masses = (from: number) =>
        Array.from({ length: 30_000 }, (_, n) => `${part(from + n)}-${part(from + n + 101)}`).join(" ");
      await write(`Endless ${name}`, {
        html: `<p>Mirabelle. ${masses(0)}</p>`,
        answers: [{ html: masses(30_000), accepted: true }, { html: masses(60_000) }],
      });
      expect(await find(`mirabelle ${name}`)).toEqual([`Endless ${name}`]);
    },
  );
});

describe("whatever is typed", () => {
  const nasty = [
    ...[
      "'",
      '"',
      "\\",
      "\\'",
      "' or 1=1 --",
      "a' | 'b",
      "a & b",
      "a <-> b",
      "!a",
      "!!",
      "()",
      "(a",
      "a:*",
      "a:A",
      ":*",
      "|",
      "&",
    ],
    ...[
      "-",
      "--",
      "-a",
      '"',
      '""',
      '"a',
      'a"b',
      "or",
      "or or or",
      "a or",
      "\u0000",
      "a\u0000b",
      "\uE000x\uE001",
      "\uD800",
      "💥",
      "%",
      "$1",
      "a-".repeat(100),
      "-a ".repeat(60),
      "- ".repeat(60),
      "-- -- a --b --- c-d--e",
    ],
    ...[
      "a".repeat(5_000),
      "a ".repeat(3_000),
      '"'.repeat(3_000),
      "-".repeat(3_000),
      "((((".repeat(800),
      "é".repeat(2_000),
    ],
  ];

  test("there is an answer and no error", async () => {
    for (const query of nasty)
      await expect(searchThreads(visitor, query), JSON.stringify(query).slice(0, 80)).resolves.toMatchObject({
        items: expect.any(Array),
      });
  });

  test.skipIf(!existsSync(naughty))(
    `there is one for each naughty string${existsSync(naughty) ? "" : " (left out: ../shared/data/security/blns is not there)"}`,
    async () => {
      const strings: string[] = JSON.parse(readFileSync(naughty, "utf8"));
      expect(strings.length).toBeGreaterThan(400);
      for (const query of strings)
        await expect(
          searchThreads(visitor, query),
          JSON.stringify(query).slice(0, 80),
        ).resolves.toBeDefined();
    },
    60_000,
  );

  test("a cursor that is none begins anew", async () => {
    await write("Xylophone alone");
    const forged = [[], [1], ["a", 1], [1e308, 1], [-1e308, 2 ** 53], [0.1, 0.5], [null, 1]].map((place) =>
      Buffer.from(JSON.stringify(place)).toString("base64url"),
    );
    for (const after of ["", "x", "%", "a".repeat(900), ...forged])
      await expect(searchThreads(visitor, "xylophone", { after }), after).resolves.toMatchObject({
        count: 1,
      });
    expect(titles(await searchThreads(visitor, "xylophone", { after: encodeCursor([1e6, 1]) }))).toEqual([
      "Xylophone alone",
    ]);
  });
});

describe("out of sight", () => {
  test("threads are neither found nor counted, but by those who may see them", async () => {
    const [guest] = await addPeople(base, [{ username: "guest" }]);
    const groupId = v7();
    await base.insert(groups).values({ id: groupId, slug: "circle", name: "Circle" });
    await base.insert(groupMembers).values({ groupId, memberId: guest!.id });
    for (const visibility of ["public", "members", "groups", "staff"] as const) {
      const spaceId = await addSpace(base, {
        slug: `seen-by-${visibility}`,
        visibility,
        ...(visibility === "groups" && { groupId }),
      });
      await write(`Kumquat for ${visibility}`, { spaceId });
    }
    const member = (id: string, grants: NonNullable<Viewer["member"]>["grants"] = []): Viewer => ({
      member: { id, username: "x", displayName: "x", emailConfirmed: true, grants },
      locale: "en",
    });
    const seen = async (viewer: Viewer) => {
      const page = await searchThreads(viewer, "kumquat");
      expect(page.count).toBe(page.items.length);
      return titles(page)
        .map((title) => title.split(" ").at(-1))
        .toSorted();
    };
    expect(await seen(visitor)).toEqual(["public"]);
    expect(await seen(member(v7()))).toEqual(["members", "public"]);
    expect(await seen(member(guest!.id))).toEqual(["groups", "members", "public"]);
    expect(await seen(member(v7(), [{ role: "expert", spaceId: null }]))).toEqual([
      "members",
      "public",
      "staff",
    ]);
    expect(await seen(member(v7(), [{ role: "moderator", spaceId: null }]))).toEqual([
      "groups",
      "members",
      "public",
      "staff",
    ]);
  });
});

describe("extracts", () => {
  const only = async (query: string) => {
    const { items } = await searchThreads(visitor, query);
    expect(items, query).toHaveLength(1);
    return items[0]!;
  };

  test("show the words found, from the post that holds them", async () => {
    const filler = "<p>Nothing of note is said in this answer at all.</p>".repeat(5);
    await write("A title without it", {
      html: filler,
      answers: [
        { html: filler, accepted: true },
        { html: `${filler}<p>Then the gasket and the flange fit.</p>` },
      ],
      comments: ["<p>Mind the rubicon.</p>"],
    });
    const gasket = await only("gasket");
    expect(hits(gasket.extract)).toEqual(["gasket"]);
    expect(flat(gasket.extract)).toContain("the gasket and the flange");
    // Words spread over several posts: an extract of one of them.
    expect(hits((await only("gasket title")).extract)).toEqual(["gasket"]);
    expect(hits((await only("rubicon")).extract)).toEqual(["rubicon"]);
    expect(hits((await only("title flange")).title)).toEqual(["title"]);
  });

  test("are plain text, whatever the post holds", async () => {
    const html =
      '<p>Before <strong>ocarina</strong> &lt;b&gt;bold&lt;/b&gt; &amp; co.</p><pre><code>&lt;script&gt;alert("ocarina")&lt;/script&gt;</code></pre><p><a href="/x?a=1&amp;b=2" title="&quot;">link</a></p>';
    await write("Hidden markup <i>here</i> & there", { html });
    const found = await only("ocarina");
    const extract = flat(found.extract);
    expect(flat(found.title)).toBe("Hidden markup <i>here</i> & there");
    expect(hits(found.extract)).toContain("ocarina");
    // The text a reader sees: what was escaped is there as typed, and no tag of the post's own.
    expect(extract).toContain('<script>alert("ocarina")</script>');
    expect(extract).toContain("<b>bold</b> & co.");
    expect(extract).not.toMatch(/<\/?(p|strong|pre|code|a)\b|href|&(lt|gt|amp|quot);/);
    expect([...found.title, ...found.extract].map(({ text }) => text).join("")).not.toMatch(/[\uE000\uE001]/);
  });

  test("cannot be marked by the writer of the post", async () => {
    await write("Marked \uE000title\uE001", { html: "<p>A \uE000fake\uE001 hit beside a bassoon.</p>" });
    const found = await only("bassoon");
    expect(hits(found.extract)).toEqual(["bassoon"]);
  });
});

describe("order, count and pages", () => {
  test("what is solved or liked comes first among equals", async () => {
    const html = "<p>The tamarind question.</p>";
    await write("Tamarind plain", { html });
    await write("Tamarind liked", { html, score: 40 });
    await write("Tamarind fixed", { html, answers: [{ html: "<p>Yes.</p>", accepted: true }] });
    const found = await find("tamarind");
    expect(found).toHaveLength(3);
    expect(found.at(-1)).toBe("Tamarind plain");
  });

  test("a word of the title weighs more than one of the text", async () => {
    await write("Somewhere else", { html: "<p>One word about pomelo in a text of some words.</p>" });
    await write("Pomelo", { html: "<p>One word about nothing in a text of some words.</p>" });
    expect(await find("pomelo")).toEqual(["Pomelo", "Somewhere else"]);
  });

  test("pages give each thread once and then end", async () => {
    for (let n = 0; n < 23; n++)
      await write(`Quince ${n % 3}`, { html: `<p>quince number ${n % 5}</p>`, score: n % 2 });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchThreads(visitor, "quince", { after, limit: 5 });
      expect(page.count).toBe(23);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });

  test("the count stops at ten thousand and says so; the best are still ranked first", async () => {
    const best = await write("Persimmon", { score: 500 });
    // Search rows of threads that otherwise hold nothing: only counting and ranking look at them.
    await pool.query(
      `with made as (
        insert into threads (space_id, kind, title, slug, language, created_at, updated_at, active_at)
        select $1, 'question', 'Persimmon', 'persimmon', 'en', now(), now(), now() from generate_series(1, 10100) returning id, space_id, created_at)
      insert into search_documents (thread_id, space_id, language, solved, quality, created_at, words)
      select id, space_id, 'en', false, 1, created_at, setweight(to_tsvector('parvis_en', 'persimmon'), 'A') from made`,
      [square],
    );
    const page = await searchThreads(visitor, "persimmon");
    expect(page).toMatchObject({ count: 10_000, capped: true });
    expect(page.items).toHaveLength(20);
    expect(page.items[0]!.id).toBe(best);
  });
});
