import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SearchOptions } from "#app/domain/search/search-threads.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../support/content.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { openStandIn, type StandIn } from "../support/meilisearch.ts";
import { addPeople, type Base, openBase, type Person, viewerOf } from "../support/people.ts";
import { until } from "../support/test-site.ts";
import { type WrittenThread, writeThread } from "../support/written-thread.ts";

const visitor: Viewer = { member: null, locale: "en" };

let database: TestDatabase;
let standIn: StandIn;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let index: (ids: number[]) => Promise<void>;
let find: typeof import("#app/domain/search/search-threads.ts");
let row: typeof import("#app/domain/search/meilisearch/index-row.ts");
let rebuild: typeof import("#app/domain/search/meilisearch/rebuild-index.ts").rebuildIndex;
let compare: typeof import("#app/domain/search/meilisearch/compare-index.ts").compareIndex;
let sendMarked: typeof import("#app/domain/search/meilisearch/send-marked.ts").sendMarked;
let keep: typeof import("#app/background/keep-search-index.ts").keepSearchIndex;
let derive: typeof import("#app/domain/search/meilisearch/derive-documents.ts").deriveDocuments;
let engine: typeof import("#app/domain/search/meilisearch/engine.ts");
let spaces: Record<"help" | "room", string>;
let keeper: Person;
let stop: (() => Promise<void>) | null = null;

beforeAll(async () => {
  [database, standIn] = await Promise.all([testDatabase(), openStandIn()]);
  Object.assign(process.env, {
    ...{
      DATABASE_URL: database.url,
      MEILI_URL: standIn.url,
      MEILI_KEY: "a-key-of-the-tests",
      LOG_LEVEL: "silent",
    },
  });
  const client = await import("#db/client.server.ts");
  pool = client.pool;
  const { indexThreads } = await import("#app/domain/search/index-threads.ts");
  index = (ids) => indexThreads(client.db, ids);
  find = await import("#app/domain/search/search-threads.ts");
  row = await import("#app/domain/search/meilisearch/index-row.ts");
  const { rebuildIndex } = await import("#app/domain/search/meilisearch/rebuild-index.ts");
  rebuild = async () => {
    const done = await rebuildIndex();
    await sendMarked();
    return done;
  };
  ({ compareIndex: compare } = await import("#app/domain/search/meilisearch/compare-index.ts"));
  ({ sendMarked } = await import("#app/domain/search/meilisearch/send-marked.ts"));
  ({ keepSearchIndex: keep } = await import("#app/background/keep-search-index.ts"));
  ({ deriveDocuments: derive } = await import("#app/domain/search/meilisearch/derive-documents.ts"));
  engine = await import("#app/domain/search/meilisearch/engine.ts");
  base = openBase(pool);
  spaces = {
    help: await addSpace(base, { slug: "help", name: "Help" }),
    room: await addSpace(base, { slug: "room", name: "Secret room", visibility: "staff" }),
  };
  [keeper] = (await addPeople(base, [{ username: "keeper", role: "moderator" }])) as [Person];
});

beforeEach(async () => {
  // As on the first day, under the same name, which a process keeps in mind for a second.
  engine.breaker.worked();
  await row.beginIndexRow();
  await row.changeIndexRow({
    ...{ builtAt: null, lastTask: null, settingsHash: null, failedAt: null, failure: null },
    ...{ buildingAt: null, buildingHash: null, buildingCursor: 0, builderUntil: null },
  });
  await pool.query("delete from search_queue");
  standIn.forget();
  await pool.query("delete from posts; delete from search_documents; delete from threads");
});

afterEach(async () => {
  Object.assign(standIn, { hold: false, refuses: () => false, instead: null });
  await stop?.();
  stop = null;
});

afterAll(async () => {
  await pool?.end();
  await standIn?.stop();
  await database?.drop();
});

async function write(title: string, more: Partial<WrittenThread> = {}): Promise<number> {
  const id = await writeThread(base, { spaceId: spaces.help, title, ...more });
  await index([id]);
  return id;
}

const search = async (query: string, as: Viewer = visitor, options: SearchOptions = {}) => {
  const page = await find.searchThreads(as, query, options);
  return { ...page, ids: page.items.map(({ id }) => Number(id)) };
};
const live = async () => standIn.indexes.get((await row.findIndexRow())!.uid)!.documents;
const waiting = async () => Number((await pool.query("select count(*) from search_queue")).rows[0].count);
const isMeilisearch = () => engine.answersNow();
/** Every document as its thread is, and no other. */
async function isEqual(): Promise<boolean> {
  const { rows } = await pool.query("select id from threads where not gone order by id");
  const wanted = await derive(rows.map(({ id }) => Number(id)));
  const there = await live().catch(() => new Map());
  return there.size === wanted.length && wanted.every(({ id, digest }) => there.get(id)?.digest === digest);
}
const equal = () => until("the index equals the base", isEqual, 60_000);

describe("Searching by Meilisearch", () => {
  test("finds as it does: with a slip, by half a word, in the order of what was accepted; filters narrow", async () => {
    const plain = await write("The washing machine is loud");
    const solved = await write("The washing machine is loud", {
      tags: ["noise"],
      answers: [{ html: "<p>Remove the transport bolts &amp; breathe.</p>", accepted: true }],
    });
    await write("Nothing to do with it");
    await rebuild();
    await until("it answers", isMeilisearch);
    expect((await search("wasching machin")).ids).toEqual([solved, plain]);
    expect((await search("washing machine")).count).toBe(2);
    expect((await search("transport bolt")).ids).toEqual([solved]);
    expect((await search("washing machine tag:noise")).ids).toEqual([solved]);
    expect((await search("washing solved:no")).ids).toEqual([plain]);
    expect((await search('"machine is loud" -bolts')).ids).toEqual([plain]);
    expect((await search("washing space:nowhere")).unknown).toEqual([{ name: "space", value: "nowhere" }]);
  });

  test("pages hold each hit once, and go on with PostgreSQL when the engine is gone", async () => {
    for (let at = 0; at < 7; at++) await write(`The kettle number ${at}`);
    await rebuild();
    await isMeilisearch();
    const first = await search("kettle", visitor, { limit: 3 });
    expect(first).toMatchObject({ count: 7, capped: false });
    const second = await search("kettle", visitor, { limit: 3, after: first.next! });
    await standIn.stop();
    const third = await search("kettle", visitor, { limit: 3, after: second.next! }).finally(() =>
      standIn.start(),
    );
    expect(new Set([...first.ids, ...second.ids]).size).toBe(6);
    expect(third.ids).toHaveLength(1);
    for (const place of [
      [-5.5, 0],
      [1e9, 0],
      [1e300, 0],
    ])
      expect(
        await search("kettle", visitor, { after: Buffer.from(JSON.stringify(place)).toString("base64url") }),
      ).toMatchObject({ count: 7 });
  });

  test("a hit is looked at in the base before it counts: moved to a closed room, hidden, or other words", async () => {
    const moved = await write("Zqtokenmoved in the open");
    const edited = await write("Zqtokenedited in the open");
    await rebuild();
    expect((await search("zqtokenmoved")).ids).toEqual([moved]);
    // From here on the index is told nothing.
    await pool.query("update threads set space_id = $1 where id = $2", [spaces.room, moved]);
    await pool.query("update threads set title = 'Other words' where id = $1", [edited]);
    await pool.query("update posts set html = '<p>Other words</p>' where thread_id = $1", [edited]);
    await index([moved, edited]);
    for (const token of ["zqtokenmoved", "zqtokenedited", "zqtokenmove", "zqtokenedite"])
      expect(await search(token)).toMatchObject({ ids: [], count: 0, nearby: [], related: [] });
    expect((await live()).size).toBe(2);
    expect((await search("zqtokenmoved", viewerOf(keeper, "moderator"))).count).toBe(1);
  });

  test("is told of whatever changes what a thread is found and filtered by", async () => {
    const id = await write("Grinder stalls");
    const { search: rows } = await import("#app/background/subscribers/search.ts");
    const { searchMarks } = await import("#app/background/subscribers/search-marks.ts");
    const ids = { threadId: String(id), otherThreadId: String(id) };
    for (const name of [
      ...["thread.asked", "answer.posted", "comment.posted", "post.edited", "post.voted"],
      ...["answer.accepted", "answer.acceptance-withdrawn", "answer.superseded", "answer.check-undone"],
      ...["post.withdrawn", "post.brought-back", "decision.made", "decision.lifted", "thread.anonymised"],
      ...["thread.moved", "thread.retyped", "thread.merged", "thread.split", "thread.act-undone"],
      ...["thread.marked-duplicate", "thread.product-set"],
    ]) {
      await pool.query("delete from search_queue");
      for (const { on } of [rows, searchMarks]) {
        const hear = (on as Record<string, ((event: unknown) => Promise<void>) | undefined>)[name];
        await hear?.({ name, ids });
      }
      const marked = await pool.query("select thread_id::int from search_queue");
      expect(marked.rows, name).toEqual([{ thread_id: id }]);
    }
  });

  test("a duplicate stands behind the thread where it leads, whichever the engine likes better", async () => {
    const canonical = await write("Grinder with a wet bean stalls");
    const duplicate = await write("Grinder stalls", { score: 5_000 });
    await rebuild();
    expect((await search("grinder stalls")).ids).toEqual([duplicate, canonical]);
    await pool.query("update threads set duplicate_of = $1 where id = $2", [canonical, duplicate]);
    await rebuild();
    expect(await isMeilisearch()).toBe(true);
    expect((await search("grinder stalls")).ids).toEqual([canonical, duplicate]);
  });

  test("what is hidden is not sent; what stands in a closed room is found by those alone who may enter", async () => {
    const secret = await write("Zqsecret words", { spaceId: spaces.room });
    const open = await write("Open words", { answers: [{ html: "<p>zqhidden answer</p>" }] });
    await pool.query("update posts set withdrawn_at = now() where thread_id = $1 and kind = 'answer'", [
      open,
    ]);
    await rebuild();
    expect(JSON.stringify([...(await live()).values()])).not.toContain("zqhidden");
    expect(await search("zqsecret")).toMatchObject({ ids: [], count: 0 });
    expect((await search("zqsecret", viewerOf(keeper, "moderator"))).ids).toEqual([secret]);
  });

  test("answers that can't be true, late or none are PostgreSQL's, and after a few it is left alone", async () => {
    const id = await write("The toaster smokes");
    await rebuild();
    await until("it answers", isMeilisearch);
    const asked: string[] = [];
    const answers = [
      '{"hits":[{"id":"1"}],"estimatedTotalHits":1}',
      '{"hits":[{"id":1},{"id":1}],"estimatedTotalHits":2}',
      "not json",
    ];
    standIn.instead = (path) => {
      asked.push(path);
      return { status: 200, body: answers[asked.length - 1] ?? "{}" };
    };
    for (let at = 0; at < 6; at++) expect((await search("toaster smokes")).ids).toEqual([id]);
    expect(asked).toHaveLength(3);
    expect(await isMeilisearch()).toBe(false);
  });
});

/** Everything that writes, as a site does it: the base first, then the row, then the mark. */
describe("Keeping the index up", () => {
  test("killed in mid-run: everything is found meanwhile, and after its return the index is equal", async () => {
    const early = await write("The dryer is early");
    await rebuild();
    stop = keep();
    const during: number[] = [];
    let down = false;
    for (let at = 0; at < 30; at++) {
      if (at === 10) {
        await standIn.stop();
        down = true;
      }
      during.push(await write(`The dryer number ${at} hums`));
      if (at % 5 === 0) expect((await search("dryer early")).ids).toEqual([early]);
    }
    expect(down).toBe(true);
    expect((await search("dryer hums")).count).toBe(30);
    await until("the failure is noted", async () => (await row.findIndexRow())?.failure);
    await pool.query("update threads set title = 'Something else' where id = $1", [during[0]]);
    await index([during[0]!]);
    await standIn.start();
    await equal();
    await until("nothing is marked any more", async () => (await waiting()) === 0);
  });

  test("an engine that comes back with an empty store is built anew by itself", async () => {
    await write("The mixer is slow");
    await rebuild();
    stop = keep();
    await standIn.stop();
    standIn.forget();
    await write("The mixer is fast");
    await standIn.start();
    await equal();
    const { uid } = (await row.findIndexRow())!;
    expect(standIn.indexes.get(uid)!.settings.filterableAttributes).toContain("space");
    await until("the loss is noted", async () => (await row.findIndexRow())?.failure?.includes("index_lost"));
  });

  test("an engine that lost its store is told nothing, since it would make an index without settings of it", async () => {
    await write("The mixer is slow");
    await rebuild();
    standIn.forget();
    await write("The mixer is fast");
    await expect(sendMarked()).rejects.toMatchObject({ code: "index_lost" });
    expect(standIn.indexes.size).toBe(0);
    expect(await row.findIndexRow()).toMatchObject({
      builtAt: null,
      failure: expect.stringContaining("index_lost"),
    });
    expect(await waiting()).toBe(1);
  });

  test("what was accepted and then lost with the engine is told again", async () => {
    await write("The first");
    await rebuild();
    standIn.hold = true;
    const id = await write("The second");
    const sending = sendMarked().catch(() => null);
    await until("the task is queued", async () => standIn.tasks.some(({ status }) => status === "enqueued"));
    await standIn.stop();
    await sending;
    standIn.tasks.splice(standIn.tasks.findIndex(({ status }) => status === "enqueued"));
    standIn.hold = false;
    await standIn.start();
    stop = keep();
    await equal();
    expect((await live()).has(id)).toBe(true);
  });

  test("built beside the one that answers while people write: nothing is lost, and no search finds less", async () => {
    const old: number[] = [];
    for (let at = 0; at < 20; at++) old.push(await write(`The boiler number ${at}`));
    await rebuild();
    stop = keep();
    await until("it answers", isMeilisearch);
    let writing = true;
    const writer = (async () => {
      for (let at = 0; writing; at++) {
        const id = at % 2 ? old[at % 20]! : await write(`The boiler later ${at}`);
        await pool.query("update threads set title = $1 where id = $2", [`The boiler changed ${at}`, id]);
        await index([id]);
        if (at % 9 === 0) await pool.query("update threads set withdrawn_at = now() where id = $1", [id]);
        if (at % 9 === 0) await index([id]);
      }
    })();
    const counts: number[] = [];
    const searcher = (async () => {
      while (writing) counts.push((await search("boiler")).count ?? 0);
    })();
    for (let at = 0; at < 3; at++) {
      await row.changeIndexRow({ rebuildAskedAt: new Date() });
      await until("it was built", rebuild, 30_000);
    }
    writing = false;
    await Promise.all([writer, searcher]);
    await equal();
    expect(Math.min(...counts)).toBeGreaterThan(10);
    expect((await row.findIndexRow())?.swaps).toBeGreaterThanOrEqual(4);
    expect([...standIn.indexes.keys()].filter((uid) => uid.endsWith("_next"))).toEqual([]);
  });

  test("what changed after it was copied is told to the new index, and a builder that failed goes on where it was", async () => {
    const [one, two] = [await write("The first"), await write("The second")];
    await rebuild();
    await row.changeIndexRow({ rebuildAskedAt: new Date() });
    const asked: string[] = [];
    const answer = (path: string) => {
      asked.push(path);
      return path === "/swap-indexes" ? { status: 503, body: "busy" } : null;
    };
    standIn.instead = answer;
    await expect(rebuild()).rejects.toMatchObject({ code: "unreadable" });
    const { uid } = (await row.findIndexRow())!;
    const copies = () => asked.filter((path) => path === `/indexes/${uid}_next/documents`).length;
    expect(copies()).toBe(1);
    await pool.query("update threads set title = 'The first, changed' where id = $1", [one]);
    await pool.query("update threads set withdrawn_at = now() where id = $1", [two]);
    await index([one, two]);
    await sendMarked();
    expect(await isEqual()).toBe(true);
    standIn.instead = (path) => {
      asked.push(path);
      return null;
    };
    await row.changeIndexRow({ builderUntil: null });
    expect(await rebuild()).toBe(2);
    // The one that changed alone; what was copied is not copied again.
    expect(copies()).toBe(2);
    expect(await isEqual()).toBe(true);
    expect(await waiting()).toBe(0);
  });

  test("a document that is refused is tried again, then shown, and keeps no other back", async () => {
    await rebuild();
    standIn.refuses = ({ title }) => title === "A bad one";
    const bad = await write("A bad one");
    const good = await write("A good one");
    for (let at = 0; at < 5; at++) {
      await sendMarked();
      await pool.query("update search_queue set retry_at = null");
    }
    expect([...(await live()).keys()]).toEqual([good]);
    const { rows } = await pool.query("select thread_id, tries, problem, parked_at from search_queue");
    expect(rows).toEqual([
      {
        thread_id: String(bad),
        tries: 5,
        problem: expect.stringContaining("invalid_document_id"),
        parked_at: expect.any(Date),
      },
    ]);
    await until("the others are found by it", isMeilisearch);
    standIn.refuses = () => false;
    await write("A bad one");
    await index([bad]);
    await sendMarked();
    expect(await waiting()).toBe(0);
  });

  test("comparing finds what differs, is missing or too much, and mends it", async () => {
    const [one, two] = [await write("The first"), await write("The second")];
    await rebuild();
    expect(await compare()).toEqual({ documents: 2, base: 2, differing: 0 });
    const documents = await live();
    documents.delete(one);
    documents.set(two, { ...documents.get(two)!, digest: "other" });
    documents.set(999, { ...documents.get(two)!, id: 999 });
    expect(await compare()).toEqual({ documents: 2, base: 2, differing: 3 });
    await sendMarked();
    expect(await compare()).toEqual({ documents: 2, base: 2, differing: 0 });
  });

  test("an index that is behind lets PostgreSQL answer", async () => {
    await rebuild();
    const id = await write("The lagging one");
    await pool.query("update search_queue set marked_at = now() - interval '11 seconds'");
    await until("it is seen", async () => !(await isMeilisearch()));
    expect((await search("lagging")).ids).toEqual([id]);
  });

  test("without a row for it, nothing is marked", async () => {
    await pool.query("delete from search_index");
    await write("Nobody is told of this");
    expect(await waiting()).toBe(0);
  });

  test("words that are taught reach it by an index built beside the one that answers", async () => {
    const id = await write("Le réfrigérateur est chaud", { language: "fr" });
    await rebuild();
    stop = keep();
    const { swaps } = (await row.findIndexRow())!;
    const words = { synonyms: [["frigo", "réfrigérateur"]], stopWords: { fr: ["zut"], en: [] } };
    await pool.query("insert into settings (key, value, updated_at) values ('search-words', $1, now())", [
      words,
    ]);
    await until("it was built anew", async () => (await row.findIndexRow())!.swaps > swaps);
    await until("it answers", isMeilisearch);
    const { uid } = (await row.findIndexRow())!;
    expect(standIn.indexes.get(uid)!.settings).toMatchObject({
      synonyms: { frigo: ["réfrigérateur"], réfrigérateur: ["frigo"] },
      stopWords: expect.arrayContaining(["zut", "les", "the"]),
    });
    expect((await search("frigo chau")).ids).toEqual([id]);
  });
});
