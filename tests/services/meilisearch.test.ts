import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStandIn, type StandIn } from "../support/meilisearch.ts";

/**
 * What Parvis relies on in Meilisearch, tried on whatever answers at MEILI_URL (with MEILI_KEY); where there is none, on a
 * stand-in, which says so. A real server that fails here has changed, or the stand-in was wrong about it.
 */
let standIn: StandIn | null = null;
let meili: typeof import("#app/services/meilisearch.server.ts");
let settings: ReturnType<typeof import("#app/domain/search/meilisearch/index-settings.ts").indexSettings>;
const uid = `parvis_contract_${process.pid}`;
const other = `${uid}_next`;

beforeAll(async () => {
  if (!process.env.MEILI_URL) {
    standIn = await openStandIn({ limit: 1024 * 1024 });
    process.env.MEILI_URL = standIn.url;
    process.env.MEILI_KEY = "a-key-of-the-tests";
  }
  meili = await import("#app/services/meilisearch.server.ts");
  const { indexSettings } = await import("#app/domain/search/meilisearch/index-settings.ts");
  settings = indexSettings({
    synonyms: [["frigo", "réfrigérateur", "fridge"]],
    stopWords: { fr: ["svp"], en: [] },
  });
  await meili.succeed(meili.meilisearch.createIndex(uid));
  await meili.succeed(meili.meilisearch.changeSettings(uid, settings));
});

afterAll(async () => {
  for (const one of [uid, other]) await meili?.meilisearch.deleteIndex(one).then(meili.awaitTask);
  await standIn?.stop();
});

const spaces = ["0190a0a0-0000-7000-8000-000000000001", "0190a0a0-0000-7000-8000-000000000002"];
const document = (id: number, title: string, more: object = {}) => ({
  ...{
    id,
    title,
    space: spaces[0],
    kind: "question",
    tags: [],
    product: null,
    author: null,
    states: ["unsolved"],
  },
  ...{
    language: "en",
    created: 1_700_000_000 + id,
    standing: 0,
    accepted: "",
    body: "",
    answers: "",
    digest: `d${id}`,
  },
  ...more,
});
const add = (documents: object[], to = uid) =>
  meili.meilisearch.addDocuments(to, documents).then(meili.awaitTask);
const idsFor = async (q: string, filter: string[] = [], to = uid) =>
  (await meili.meilisearch.search(to, { q, filter, offset: 0, limit: 20 })).hits.map(({ id }) => id);
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error) => (error as { code: string }).code,
  );

describe("What Parvis asks", () => {
  test("it is well, says its version, and takes the settings as they are in code", async () => {
    expect(await meili.meilisearch.health()).toEqual({ status: "available" });
    expect(await meili.meilisearch.version()).toMatch(/^\d+\.\d+/);
    const kept = (await meili.meilisearch.ask("GET", `/indexes/${uid}/settings`)) as typeof settings;
    expect(kept.searchableAttributes).toEqual(settings.searchableAttributes);
    expect([...kept.filterableAttributes].sort()).toEqual([...settings.filterableAttributes].sort());
    expect(kept.rankingRules).toEqual(settings.rankingRules);
  });

  test("documents are found by words, without accents, with a slip, by synonyms, by filters", async () => {
    const task = await add([
      document(1, "Le réfrigérateur fait du bruit", { language: "fr", tags: ["bruit"] }),
      document(2, "The washing machine stops", { space: spaces[1], states: ["solved"] }),
      document(3, "Something else", { body: "The washing machine is mentioned here", standing: 5 }),
    ]);
    expect(task.status).toBe("succeeded");
    expect(await meili.meilisearch.countDocuments(uid)).toBe(3);
    expect(await idsFor("refrigerateur")).toEqual([1]);
    expect(await idsFor("frigo svp")).toEqual([1]);
    expect(await idsFor("washing machine")).toEqual([2, 3]);
    expect(await idsFor("wahsing machne")).toEqual(expect.arrayContaining([2]));
    expect(await idsFor('"machine stops"')).toEqual([2]);
    expect(await idsFor("washing machine -stops")).toEqual([3]);
    expect(await idsFor("washing nowhere")).toEqual([]);
    expect(await idsFor("washing", [`space IN ["${spaces[1]}"]`, 'states = "solved"'])).toEqual([2]);
    expect(
      await idsFor("bruit", ['tags = "bruit"', "created >= 1700000001", "created < 1700000002"]),
    ).toEqual([1]);
    expect(await idsFor("washing", ['tags = "a \\"quoted\\" \\\\ one"'])).toEqual([]);
    const page = await meili.meilisearch.search(uid, { q: "washing", filter: [], offset: 1, limit: 1 });
    expect(page).toMatchObject({ hits: [{ id: 3 }], estimatedTotalHits: 2 });
  });

  test("documents are listed with their digest and deleted by number", async () => {
    await add([document(8, "To be gone")]);
    const { results, total } = await meili.meilisearch.listDocuments(uid, 0, 100);
    expect(total).toBe(results.length);
    expect(results.find(({ id }) => id === 8)).toEqual({ id: 8, digest: "d8" });
    const task = await meili.succeed(meili.meilisearch.deleteDocuments(uid, [8, 9]));
    expect(await meili.meilisearch.findTask(task.uid)).toMatchObject({
      uid: task.uid,
      enqueuedAt: task.enqueuedAt,
    });
    expect(await idsFor("gone")).toEqual([]);
  });

  test("an index takes another's place, documents and settings, in one step", async () => {
    await meili.succeed(meili.meilisearch.createIndex(other));
    await meili.succeed(meili.meilisearch.changeSettings(other, settings));
    await add([document(100, "Only in the other one")], other);
    await meili.succeed(meili.meilisearch.swapIndexes(uid, other));
    expect(await idsFor("only")).toEqual([100]);
    expect(await idsFor("washing", [], other)).toEqual([2, 3]);
    await meili.succeed(meili.meilisearch.swapIndexes(uid, other));
  });
});

describe("What it refuses", () => {
  test("a wrong document fails its task, and the others of its batch with it", async () => {
    const task = await add([document(20, "A good one"), { ...document(21, "A bad one"), id: "21 & more" }]);
    expect(task).toMatchObject({ status: "failed", error: { code: "invalid_document_id" } });
    expect((await add([{ title: "Without a number" }])).error?.code).toBe("missing_document_id");
    expect(await idsFor("good")).toEqual([]);
  });

  test("an index that is there already fails its task, one that is not is not found", async () => {
    const again = await meili.meilisearch.createIndex(uid).then(meili.awaitTask);
    expect(again.error?.code).toBe("index_already_exists");
    expect(await refusal(idsFor("x", [], "parvis_nowhere"))).toBe("index_not_found");
    expect(await refusal(meili.meilisearch.findTask(2_000_000_000))).toBe("task_not_found");
    expect(await refusal(meili.meilisearch.createIndex("no/such name"))).toBe("invalid_index_uid");
  });

  test.each([
    [{ noSuchSetting: true }, "bad_request"],
    [{ searchableAttributes: "title" }, "invalid_settings_searchable_attributes"],
    [{ rankingRules: ["newest"] }, "invalid_settings_ranking_rules"],
    [{ synonyms: ["a", "b"] }, "invalid_settings_synonyms"],
    [{ typoTolerance: { often: true } }, "invalid_settings_typo_tolerance"],
  ])("settings %j", async (wrong, code) => {
    expect(await refusal(meili.meilisearch.changeSettings(uid, wrong))).toBe(code);
  });

  test.each([
    [{ q: 5 }, "invalid_search_q"],
    [{ limit: "many" }, "invalid_search_limit"],
    [{ filter: "title = x" }, "invalid_search_filter"],
    [{ filter: "space ~ x" }, "invalid_search_filter"],
    [{ sort: ["title:asc"] }, "invalid_search_sort"],
    [{ matchingStrategy: "most" }, "invalid_search_matching_strategy"],
    [{ colour: "red" }, "bad_request"],
  ])("a search of %j", async (wrong, code) => {
    expect(await refusal(meili.meilisearch.ask("POST", `/indexes/${uid}/search`, wrong))).toBe(code);
  });

  test("no key, or another's, in its own words", async () => {
    const at = `${process.env.MEILI_URL}/indexes/${uid}/stats`;
    const without = await fetch(at);
    expect([without.status, ((await without.json()) as { code: string }).code]).toEqual([
      401,
      "missing_authorization_header",
    ]);
    const wrong = await fetch(at, { headers: { Authorization: "Bearer somebody-elses" } });
    expect([wrong.status, await wrong.json()]).toEqual([
      403,
      expect.objectContaining({
        code: "invalid_api_key",
        type: "auth",
        link: expect.stringContaining("invalid_api_key"),
      }),
    ]);
  });

  // A real one takes a hundred megabytes, which are too many to try with.
  test("a payload that is too large", async ({ skip }) => {
    if (!standIn) skip();
    const sent = meili.meilisearch.addDocuments(uid, [
      document(30, "Large", { body: "x".repeat(2_000_000) }),
    ]);
    expect(await refusal(sent)).toBe("payload_too_large");
  });
});

describe("The window to it", () => {
  test("is patient for a moment only, and its errors hold no key", async () => {
    if (!standIn) return;
    standIn.instead = () => ({ status: 200, body: "<p>Not what was asked</p>" });
    expect(await refusal(meili.meilisearch.health())).toBe("unreadable");
    standIn.instead = () => ({ status: 200, body: '{"hits":[{"id":"a"}],"estimatedTotalHits":1}' });
    expect(await refusal(idsFor("x"))).toBe("unreadable");
    standIn.instead = () => ({ status: 502, body: "Bad gateway" });
    expect(await refusal(idsFor("x"))).toBe("unreadable");
    standIn.instead = null;
    await standIn.stop();
    const fault = (await meili.meilisearch.health().catch((error) => error)) as Error & { code: string };
    await standIn.start();
    expect(fault.code).toBe("unreachable");
    expect(fault.message).toMatch(/ECONNREFUSED|UND_ERR_SOCKET/);
    expect(JSON.stringify([fault.message, fault.stack])).not.toContain("a-key-of-the-tests");
  });
});
