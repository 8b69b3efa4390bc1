import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchWords } from "#app/domain/search/input.ts";
import { searchWordsForm, searchWordsSchema } from "#app/domain/search/input.ts";
import { synonymsIn } from "#app/domain/search/synonyms-in.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../support/content.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addPeople, type Base, openBase, viewerOf } from "../support/people.ts";
import { writeThread } from "../support/written-thread.ts";

const visitor: Viewer = { member: null, locale: "fr" };
const none: SearchWords = { synonyms: [], stopWords: { fr: [], en: [] } };

let database: TestDatabase;
let base: Base;
let client: typeof import("#db/client.server.ts");
let find: typeof import("#app/domain/search/search-threads.ts").searchThreads;
let change: typeof import("#app/domain/search/change-search-words.ts").changeSearchWords;
let look: typeof import("#app/domain/search/look-after-index.ts").lookAfterIndex;
let state: typeof import("#app/domain/search/find-search-state.ts").findSearchState;
let stopJobs: () => Promise<void>;
let administrator: Viewer;
let moderator: Viewer;
const ids: Record<string, number> = {};

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  client = await import("#db/client.server.ts");
  ({ searchThreads: find } = await import("#app/domain/search/search-threads.ts"));
  ({ changeSearchWords: change } = await import("#app/domain/search/change-search-words.ts"));
  ({ lookAfterIndex: look } = await import("#app/domain/search/look-after-index.ts"));
  ({ findSearchState: state } = await import("#app/domain/search/find-search-state.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  const { indexThreads } = await import("#app/domain/search/index-threads.ts");
  const { startJobs } = await import("#app/services/jobs.server.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  await declareQueues(await startJobs());
  base = openBase(client.pool);
  const [one, two] = await addPeople(base, [
    { username: "admin", role: "administrator" },
    { username: "modo", role: "moderator" },
  ]);
  administrator = viewerOf(one!, "administrator");
  moderator = viewerOf(two!, "moderator");
  const spaceId = await addSpace(base, { slug: "help" });
  const write = async (name: string, title: string, language: "fr" | "en" = "fr") => {
    ids[name] = await writeThread(base, { spaceId, title, language });
    await indexThreads(client.db, [ids[name]!]);
  };
  await write("cold", "Le réfrigérateur ne fait plus de froid");
  await write("fridge", "My fridge is warm", "en");
  await write("dishes", "Le lave-vaisselle ne vidange plus");
  await write("other", "Le four reste froid");
});

afterAll(async () => {
  await stopJobs?.();
  await client?.pool.end();
  await database?.drop();
});

const found = async (query: string) => {
  const { items, count } = await find(visitor, query, { exact: true });
  expect(count).toBe(items.length);
  return items.map(({ id }) => Number(id)).sort();
};

describe("Words taught to PostgreSQL's search", () => {
  test("one of a group finds the others, alone or with more words, whole expressions too", async () => {
    expect(await found("frigo")).toEqual([]);
    await change(administrator, {
      ...none,
      synonyms: [
        ["frigo", "réfrigérateur", "fridge"],
        ["machine à laver la vaisselle", "lave-vaisselle"],
      ],
    });
    expect(await found("frigo")).toEqual([ids.cold, ids.fridge]);
    expect(await found("FRIGO froid")).toEqual([ids.cold]);
    expect(await found("refrigerateur warm")).toEqual([ids.fridge]);
    expect(await found("machine à laver la vaisselle vidange")).toEqual([ids.dishes]);
    const page = await find(visitor, "frigo");
    expect(page.items[0]!.title.filter(({ hit }) => hit).length).toBe(1);
  });

  test("a word that is not looked for keeps nothing from being found, unless it is all there is", async () => {
    expect(await found("please fridge")).toEqual([]);
    await change(administrator, { ...none, stopWords: { fr: ["svp"], en: ["please"] } });
    expect(await found("Please fridge svp")).toEqual([ids.fridge]);
    expect(await found("please")).toEqual([]);
  });

  test("are an administrator's to teach, and the audit tells who did", async () => {
    for (const viewer of [visitor, moderator]) {
      await expect(change(viewer, none)).rejects.toMatchObject({ name: "Forbidden" });
      await expect(look(viewer, "rebuild")).rejects.toMatchObject({ name: "Forbidden" });
      await expect(state(viewer)).rejects.toMatchObject({ name: "Forbidden" });
    }
    await change(administrator, none);
    await change(administrator, none);
    const { rows } = await client.pool.query("select act, after from audit_entries order by at, id");
    expect(rows).toHaveLength(3);
    expect(rows.at(-1)).toEqual({ act: "search.words-changed", after: { stopWordsFr: [], stopWordsEn: [] } });
    await expect(look(administrator, "rebuild")).rejects.toMatchObject({ name: "Conflict" });
    expect(await state(administrator)).toMatchObject({ answers: "postgres", host: null, index: null });
  });
});

describe("What may be taught", () => {
  const read = (synonyms: string, stopFr = "", stopEn = "") =>
    searchWordsForm.safeParse({ synonyms, stopFr, stopEn });
  const faults = (all: ReturnType<typeof read>) =>
    all.error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) ?? [];

  test("a form's lines are read as groups, tidied", () => {
    expect(read(" Frigo ,réfrigérateur,, FRIGO\r\n\r\nc++, cpp", "svp, Merci\nbonjour", "").data).toEqual({
      synonyms: [
        ["frigo", "réfrigérateur"],
        ["c++", "cpp"],
      ],
      stopFr: ["svp", "merci", "bonjour"],
      stopEn: [],
    });
  });

  test("what no engine could take is refused by field", () => {
    expect(faults(read("alone"))).toEqual(["synonyms: searchGroupShort"]);
    expect(faults(read("Same, same"))).toEqual(["synonyms: searchGroupShort"]);
    expect(faults(read(`a, ${"b".repeat(61)}`))).toEqual(["synonyms: searchTermLong"]);
    expect(faults(read('"a" | b, c:*'))).toEqual(["synonyms: searchTermShape", "synonyms: searchTermShape"]);
    expect(faults(read(Array.from({ length: 21 }, (_, at) => `w${at}`).join(",")))).toEqual([
      "synonyms: searchGroupLong",
    ]);
    expect(faults(read("a, b\n".repeat(501)))).toEqual(["synonyms: searchWordsMany"]);
    expect(faults(read("", "!", ""))).toEqual(["stopFr: searchTermShape"]);
    expect(searchWordsSchema.safeParse({ ...none, stopWords: { fr: ["two words"], en: [] } }).success).toBe(
      false,
    );
  });

  test("words are met whole, accents apart, the longest first", () => {
    const groups = [
      ["froid", "cold"],
      ["grand froid", "freezing"],
      ["c++", "cpp"],
    ];
    expect(synonymsIn("un GRAND froid", groups).map(({ word }) => word)).toEqual(["grand froid", "froid"]);
    expect(synonymsIn("le froideur", groups)).toEqual([]);
    expect(synonymsIn('"froid" -cold', groups).map(({ word }) => word)).toEqual(["froid", "cold"]);
    expect(synonymsIn("en C++", groups)).toEqual([{ word: "c++", others: ["cpp"] }]);
  });
});
