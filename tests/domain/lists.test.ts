import { eq, inArray } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ordering, Page, ThreadRow } from "#app/domain/threads/views.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { decisions, threads } from "#db/schema/index.ts";
import { addSpace } from "../support/content.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addPeople, type Base, openBase } from "../support/people.ts";
import { type WrittenThread, writeThread } from "../support/written-thread.ts";

const visitor: Viewer = { member: null, locale: "en" };
const minute = 60_000;
const noon = Date.UTC(2024, 5, 1, 12);

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let listThreads: typeof import("#app/domain/threads/list-threads.ts").listThreads;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  ({ listThreads } = await import("#app/domain/threads/list-threads.ts"));
  base = openBase(pool);
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

let spaces = 0;
const newSpace = (visibility: "public" | "members" | "staff" = "public") =>
  addSpace(base, { slug: `lists-${++spaces}`, visibility });

const at = (minutes: number) => new Date(noon + minutes * minute);
const write = (spaceId: string, title: string, more: Partial<WrittenThread> = {}) =>
  writeThread(base, { spaceId, title, ...more });
const titles = ({ items }: Page<ThreadRow>) => items.map(({ title }) => title);
type More = Omit<Parameters<typeof listThreads>[1], "ordering" | "spaceId">;
const list = (spaceId: string, ordering: Ordering, more: More = {}) =>
  listThreads(visitor, { ordering, spaceId, ...more });
const listTagged = (viewer: Viewer, tag: string, after?: string, limit = 20) =>
  listThreads(viewer, { ordering: "newest", tags: [tag], after, limit });

/** Reads a list to its end. `between` runs after each page. */
async function readAll(
  read: (after?: string) => Promise<Page<ThreadRow>>,
  between = async () => {},
): Promise<string[]> {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    seen.push(...titles(page));
    after = page.next ?? undefined;
    await between();
  } while (after);
  return seen;
}

describe("orders", () => {
  test("newest goes by when threads were started, active by their last post", async () => {
    const space = await newSpace();
    await write(space, "old but lively", { createdAt: at(0), activeAt: at(30) });
    await write(space, "recent", { createdAt: at(20) });
    await write(space, "middle", { createdAt: at(10), activeAt: at(15) });
    expect(titles(await list(space, "newest"))).toEqual(["recent", "middle", "old but lively"]);
    expect(titles(await list(space, "active"))).toEqual(["old but lively", "recent", "middle"]);
  });

  test("unanswered holds open questions without an answer, and nothing else", async () => {
    const space = await newSpace();
    await write(space, "waiting", { createdAt: at(0) });
    await write(space, "waiting too", { createdAt: at(1), comments: ["<p>me too</p>"] });
    await write(space, "answered", { answers: [{ html: "<p>so</p>" }] });
    await write(space, "closed", { closed: true });
    await write(space, "a discussion", { kind: "discussion" });
    const duplicate = await write(space, "asked before");
    const canonical = await write(space, "asked first", { answers: [{ html: "<p>so</p>" }] });
    await base.update(threads).set({ duplicateOf: canonical }).where(eq(threads.id, duplicate));
    expect(titles(await list(space, "unanswered"))).toEqual(["waiting too", "waiting"]);
    expect(titles(await list(space, "newest", { state: "unsolved" }))).not.toContain("asked before");
  });

  test("solved holds threads with an accepted answer, latest solution first, with its first line", async () => {
    const space = await newSpace();
    const accepted = (text: string) => ({ answers: [{ html: `<p>${text}</p>`, accepted: true }] });
    await write(space, "solved late", { createdAt: at(0), activeAt: at(9), ...accepted("Oil it.") });
    await write(space, "solved early", { createdAt: at(1), activeAt: at(5), ...accepted("Charge it.") });
    await write(space, "not solved", { answers: [{ html: "<p>maybe</p>" }] });
    const page = await list(space, "solved");
    expect(page.items.map(({ title, solved, solution }) => ({ title, solved, solution }))).toEqual([
      { title: "solved late", solved: true, solution: "Oil it." },
      { title: "solved early", solved: true, solution: "Charge it." },
    ]);
  });

  test("a tag's list and a person's list hold theirs alone, newest first", async () => {
    const space = await newSpace();
    const [ana] = await addPeople(base, [{ username: "ana" }]);
    await write(space, "first", { createdAt: at(0), tags: ["frein"], authorId: ana!.id });
    await write(space, "second", { createdAt: at(1), tags: ["frein", "roue"] });
    await write(space, "third", { createdAt: at(2), tags: ["roue"], authorId: ana!.id });
    expect(titles(await listTagged(visitor, "frein"))).toEqual(["second", "first"]);
    expect(titles(await listTagged(visitor, "unheard-of"))).toEqual([]);
    expect(titles(await listThreads(visitor, { ordering: "newest", authorId: ana!.id }))).toEqual([
      "third",
      "first",
    ]);
  });
});

describe("pages", () => {
  const orderings: Ordering[] = ["newest", "active", "hot", "unanswered", "solved"];

  test.each(orderings)("of %s give every thread once, also where moments are equal", async (ordering) => {
    const space = await newSpace();
    const wanted: string[] = [];
    // Seven moments for twenty-five threads, so that pages of four end in the middle of equal ones.
    for (let n = 0; n < 25; n++) {
      const title = `${ordering} ${n}`;
      await write(space, title, {
        createdAt: at(n % 7),
        answers: ordering === "solved" ? [{ html: "<p>so</p>", accepted: true }] : [],
      });
      wanted.push(title);
    }
    const seen = await readAll((after) => list(space, ordering, { after, limit: 4 }));
    expect(seen.toSorted()).toEqual(wanted.toSorted());
    expect(seen).toEqual(titles(await list(space, ordering, { limit: 100 })));
  });

  test("give every thread that was there once, whatever is added in between", async () => {
    const space = await newSpace();
    for (let n = 0; n < 12; n++) await write(space, `there ${n}`, { createdAt: at(n), tags: ["afloat"] });
    let added = 0;
    const add = async () => {
      await write(space, `added ${added}`, { createdAt: at(100 + added), tags: ["afloat"] });
      added++;
    };
    const wanted = Array.from({ length: 12 }, (_, n) => `there ${11 - n}`);
    expect(await readAll((after) => list(space, "newest", { after, limit: 5 }), add)).toEqual(wanted);
    const tagged = await readAll((after) => listTagged(visitor, "afloat", after, 5), add);
    expect(tagged.filter((title) => title.startsWith("there"))).toEqual(wanted);
    expect(new Set(tagged).size).toBe(tagged.length);
    expect(added).toBeGreaterThan(4);
  });

  test.each(orderings)("of %s are read back as they were read on", async (ordering) => {
    const space = await newSpace();
    for (let n = 0; n < 13; n++)
      await write(space, `${ordering} back ${n}`, {
        createdAt: at(n % 5),
        answers: ordering === "solved" ? [{ html: "<p>so</p>", accepted: true }] : [],
      });
    const first = await list(space, ordering, { limit: 4 });
    expect(first.prev).toBeNull();
    const second = await list(space, ordering, { limit: 4, after: first.next! });
    const third = await list(space, ordering, { limit: 4, after: second.next! });
    const back = await list(space, ordering, { limit: 4, before: third.prev! });
    expect(titles(back)).toEqual(titles(second));
    expect(titles(await list(space, ordering, { limit: 4, after: back.next! }))).toEqual(titles(third));
    expect(titles(await list(space, ordering, { limit: 4, before: back.prev! }))).toEqual(titles(first));
  });

  test("before the first page's end are the first page, whole", async () => {
    const space = await newSpace();
    for (let n = 0; n < 6; n++) await write(space, `whole ${n}`, { createdAt: at(n) });
    const { next } = await list(space, "newest", { limit: 2 });
    const first = await list(space, "newest", { limit: 4, before: next! });
    expect(titles(first)).toEqual(["whole 5", "whole 4", "whole 3", "whole 2"]);
    expect(first.prev).toBeNull();
  });

  test("end where the threads do", async () => {
    const space = await newSpace();
    for (let n = 0; n < 4; n++) await write(space, `end ${n}`);
    expect((await list(space, "newest", { limit: 4 })).next).toBeNull();
    expect((await list(space, "newest", { limit: 3 })).next).not.toBeNull();
  });

  test("begin anew for a cursor that is none", async () => {
    const space = await newSpace();
    await write(space, "the only one");
    const hostile = ["", "x", "%00", "[]", "{}", "null", "a".repeat(500), "../.."];
    const beyond = [
      [],
      [1],
      ["a", "b"],
      [1, 2, 3],
      [1e308, 1],
      [8.64e15 + 1, 1],
      [-8.64e15, 1],
      [0, 2 ** 63],
      [0.5, 1],
      [null, null],
    ];
    hostile.push(...beyond.map((place) => Buffer.from(JSON.stringify(place)).toString("base64url")));
    for (const after of hostile) {
      expect(titles(await list(space, "newest", { after })), after).toEqual(["the only one"]);
    }
  });
});

describe("filters", () => {
  test("combine, each narrowing what the others leave", async () => {
    const space = await newSpace();
    const [kim, lou] = await addPeople(base, [{ username: "kim" }, { username: "lou" }]);
    const solved = { answers: [{ html: "<p>so</p>", accepted: true }] };
    const mine = { authorId: kim!.id, tags: ["chain", "oil"] };
    await write(space, "a", { ...mine, createdAt: at(0), ...solved });
    await write(space, "b", { ...mine, createdAt: at(1), language: "fr" });
    await write(space, "c", { ...mine, createdAt: at(2), tags: ["chain"] });
    await write(space, "d", { authorId: lou!.id, tags: ["oil", "chain"], createdAt: at(3) });
    await write(space, "e", { ...mine, createdAt: at(4), kind: "discussion" });
    const shown = async (more: More, ordering: Ordering = "newest") =>
      titles(await list(space, ordering, more)).join("");
    const authorId = kim!.id;
    expect(await shown({ tags: ["chain", "oil"] })).toBe("edba");
    expect(await shown({ tags: ["chain", "oil"], authorId })).toBe("eba");
    expect(await shown({ tags: ["oil"], authorId, kind: "question" })).toBe("ba");
    expect(await shown({ tags: ["oil"], authorId, kind: "question", state: "unsolved" })).toBe("b");
    expect(await shown({ authorId, state: "unanswered", language: "en" })).toBe("c");
    expect(await shown({ authorId, state: "solved" }, "active")).toBe("a");
    expect(await shown({ authorId, from: at(1), to: at(4) })).toBe("cb");
    expect(await shown({ tags: ["oil"], from: at(1), to: at(4) }, "hot")).toBe("db");
    expect(await shown({ kind: "discussion" }, "unanswered")).toBe("");
    expect(await shown({ state: "unsolved" }, "solved")).toBe("");
    expect(await shown({ tags: ["nobody-said-this"] })).toBe("");
  });

  test("page both ways as whole lists do", async () => {
    const space = await newSpace();
    const wanted: string[] = [];
    for (let n = 0; n < 17; n++) {
      await write(space, `odd ${n}`, { createdAt: at(n % 4), tags: n % 2 ? ["odd-ones"] : ["even-ones"] });
      if (n % 2) wanted.push(`odd ${n}`);
    }
    for (const ordering of ["newest", "active", "hot"] as const) {
      const read = (after?: string) => list(space, ordering, { tags: ["odd-ones"], after, limit: 3 });
      expect((await readAll(read)).toSorted(), ordering).toEqual(wanted.toSorted());
    }
  });

  test("that leave next to nothing stop after a stretch, and go on from there", async () => {
    const space = await newSpace();
    // More than a page looks through, written at once since they only have to be there.
    await pool.query(
      `insert into threads (space_id, kind, title, slug, language, created_at, updated_at, active_at)
       select $1, 'question', 'plenty', 'plenty', 'en', at, at, at
       from generate_series(timestamptz '2025-01-01', timestamptz '2025-01-01' + interval '3100 minutes', interval '1 minute') at`,
      [space],
    );
    await write(space, "the French one", { language: "fr", createdAt: new Date("2024-12-31") });
    const first = await list(space, "newest", { language: "fr" });
    expect(first).toMatchObject({ items: [], partial: true });
    const second = await list(space, "newest", { language: "fr", after: first.next! });
    expect(titles(second)).toEqual(["the French one"]);
    expect(second).toMatchObject({ next: null, partial: false });
  });
});

describe("what is gone or out of sight", () => {
  test("withdrawn and removed threads are in no list", async () => {
    const space = await newSpace();
    const [ben] = await addPeople(base, [{ username: "ben" }]);
    const made = { authorId: ben!.id, tags: ["vanishing"] };
    await write(space, "stays", made);
    const withdrawn = await write(space, "withdrawn", made);
    const removed = await write(space, "removed", made);
    const solved = await write(space, "removed though solved", {
      ...made,
      answers: [{ html: "<p>so</p>", accepted: true }],
    });
    const decision = v7();
    await base
      .insert(decisions)
      .values({ id: decision, action: "remove", threadId: removed, reason: "Advertising.", madeBy: ben!.id });
    await base.update(threads).set({ withdrawnAt: new Date() }).where(eq(threads.id, withdrawn));
    await base
      .update(threads)
      .set({ removedByDecision: decision })
      .where(inArray(threads.id, [removed, solved]));
    for (const ordering of ["newest", "active", "unanswered"] as const)
      expect(titles(await list(space, ordering)), ordering).toEqual(["stays"]);
    expect(titles(await list(space, "solved"))).toEqual([]);
    expect(titles(await listTagged(visitor, "vanishing"))).toEqual(["stays"]);
    expect(titles(await listThreads(visitor, { ordering: "newest", authorId: ben!.id }))).toEqual(["stays"]);
  });

  test("a members' space shows its threads to members, a staff space to staff", async () => {
    const spacesOf = { members: await newSpace("members"), staff: await newSpace("staff") };
    for (const [name, id] of Object.entries(spacesOf)) await write(id, `for ${name}`, { tags: ["discreet"] });
    const person = (grants: NonNullable<Viewer["member"]>["grants"]): Viewer => ({
      member: { id: v7(), username: "x", displayName: "x", emailConfirmed: true, grants },
      locale: "en",
    });
    const shown = async (viewer: Viewer) => titles(await listTagged(viewer, "discreet")).toSorted();
    expect(await shown(visitor)).toEqual([]);
    expect(await shown(person([]))).toEqual(["for members"]);
    expect(await shown(person([{ role: "expert", spaceId: null }]))).toEqual(["for members", "for staff"]);
    expect(titles(await list(spacesOf.members, "newest"))).toEqual([]);
  });
});
