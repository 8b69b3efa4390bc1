import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase, type Person } from "../../support/people.ts";
import { questionFaults, readShapes, shapesAbsent } from "../../support/schema-shapes.ts";
import { type WrittenThread, writeThread } from "../../support/written-thread.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let findThread: typeof import("#app/domain/threads/find-thread.ts").findThread;
let describeThread: typeof import("#app/domain/outside/structured-data.ts").describeThread;
let spaceId: string;
let people: Person[];
const origin = "https://forum.example";

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ findThread } = await import("#app/domain/threads/find-thread.ts"));
  ({ describeThread } = await import("#app/domain/outside/structured-data.ts"));
  base = openBase(pool);
  spaceId = await addSpace(base, {
    slug: "questions",
    kinds: ["question", "discussion", "announcement", "idea"],
  });
  people = await addPeople(base, [
    { username: "asker" },
    { username: "helper" },
    { username: "gone" },
    { username: "away" },
  ]);
  await base.update(schema.members).set({ deletedAt: new Date() }).where(eq(schema.members.username, "gone"));
  await base
    .update(schema.members)
    .set({ deactivatedAt: new Date() })
    .where(eq(schema.members.username, "away"));
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

type Facts = Partial<Omit<WrittenThread, "kind">> & { kind?: schema.ThreadKind };

async function write({ kind = "question", ...facts }: Facts = {}): Promise<number> {
  const [asker] = people;
  const id = await writeThread(base, {
    spaceId,
    title: "Does <it> & “that” </script> hold?",
    html: "<p>How long does it hold?</p>",
    authorId: asker!.id,
    ...facts,
  });
  // Kinds that the helper does not write are the same rows.
  await base.update(schema.threads).set({ kind }).where(eq(schema.threads.id, id));
  return id;
}

// biome-ignore lint/suspicious/noExplicitAny: what is tested is what a reader makes of it.
type Graph = any[];

async function describeAs(id: number, asked: { after?: string; order?: "oldest" } = {}): Promise<Graph> {
  const thread = await findThread({ member: null, locale: "en" }, id, { ...asked, now: new Date() });
  const leading = thread.order === "best" && !asked.after;
  const page = asked.after ? `${thread.path}?after=${asked.after}` : thread.path;
  const made = describeThread({ thread, origin, page, leading, home: "The community" });
  return JSON.parse(JSON.stringify(made))["@graph"];
}

const ask = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ html: `<p>Answer ${n} of many.</p>`, authorId: people[1]!.id }));

async function takeDown(threadId: number, words: string): Promise<void> {
  const [decision] = await base
    .insert(schema.decisions)
    .values({
      id: v7(),
      action: "remove",
      threadId,
      reason: "Against the charter",
      madeBy: people[1]!.id,
      madeAt: new Date(),
    })
    .returning();
  await base
    .update(schema.posts)
    .set({ removedByDecision: decision!.id })
    .where(sql`${schema.posts.threadId} = ${threadId} and ${schema.posts.html} like ${`%${words}%`}`);
}

/** Ten shapes a thread can have, by what kind of page it is told to be. */
const threads: Record<string, { as: "QAPage" | "DiscussionForumPosting"; write: () => Promise<number> }> = {
  "a question without an answer": { as: "DiscussionForumPosting", write: () => write() },
  "a question with one answer": { as: "QAPage", write: () => write({ answers: ask(1) }) },
  "a question solved several times": {
    as: "QAPage",
    write: async () => {
      const id = await write({
        answers: [
          { html: "<p>Came later.</p>", accepted: true, score: 9 },
          { html: "<p>Solved it first.</p>", accepted: true, score: 1 },
          { html: "<p>Another.</p>", score: 30 },
        ],
      });
      await base
        .update(schema.posts)
        .set({ acceptedAt: new Date("2020-01-01") })
        .where(sql`${schema.posts.threadId} = ${id} and ${schema.posts.html} like '%first%'`);
      return id;
    },
  },
  "a closed question": { as: "QAPage", write: () => write({ answers: ask(2), closed: true }) },
  "a discussion": {
    as: "DiscussionForumPosting",
    write: () => write({ kind: "discussion", answers: ask(2) }),
  },
  "an idea": {
    as: "DiscussionForumPosting",
    write: () => write({ kind: "idea", answers: ask(2), score: 12 }),
  },
  "an announcement": { as: "DiscussionForumPosting", write: () => write({ kind: "announcement" }) },
  "a question with hidden answers": {
    as: "QAPage",
    write: async () => {
      const id = await write({ answers: [...ask(1), { html: "<p>zqhiddenxv</p>" }] });
      await takeDown(id, "zqhiddenxv");
      await base.update(schema.threads).set({ answerCount: 1 }).where(eq(schema.threads.id, id));
      return id;
    },
  },
  "a question by somebody who left for good": {
    as: "QAPage",
    write: () =>
      write({
        authorId: people[2]!.id,
        answers: [{ html: "<p>Yes.</p>", authorId: people[3]!.id }],
      }),
  },
  "a long talk": { as: "QAPage", write: () => write({ answers: ask(45) }) },
};

describe.each(Object.entries(threads))("%s", (_, { as, write }) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await describeAs(await write());
  });

  test("is told as what it is, by the rules for it", () => {
    const [about, breadcrumbs] = graph;
    expect(about["@type"]).toBe(as);
    if (as === "QAPage") expect(questionFaults(about)).toEqual([]);
    else {
      expect(about).toMatchObject({
        headline: expect.any(String),
        text: expect.stringMatching(/\S/),
        author: { name: expect.any(String) },
        datePublished: expect.any(String),
        url: expect.stringContaining(origin),
      });
    }
    expect(breadcrumbs.itemListElement.map(({ position }: { position: number }) => position)).toEqual([
      1, 2, 3,
    ]);
    expect(JSON.stringify(graph)).not.toContain("zqhiddenxv");
  });

  test.skipIf(shapesAbsent)(
    "fits the shapes of schema.org (shared data, skipped where that is absent)",
    () => {
      expect(readShapes()(graph)).toEqual([]);
    },
  );
});

describe("what is told", () => {
  test("names the answer that solved it first, and the others as suggested", async () => {
    const [{ mainEntity }] = await describeAs(await threads["a question solved several times"]!.write());
    expect(mainEntity.acceptedAnswer.text).toBe("Solved it first.");
    expect(mainEntity.suggestedAnswer.map(({ text }: { text: string }) => text)).toEqual([
      "Came later.",
      "Another.",
    ]);
  });

  test("names nobody who left, and links to nobody who is away", async () => {
    const [{ mainEntity }] = await describeAs(
      await threads["a question by somebody who left for good"]!.write(),
    );
    expect(mainEntity.author).toEqual({ "@type": "Person", name: "Former member" });
    expect(mainEntity.suggestedAnswer[0].author).toEqual({ "@type": "Person", name: "Person away" });
  });

  test("is what stands on this page, and counts all of them", async () => {
    const id = await threads["a long talk"]!.write();
    const thread = await findThread({ member: null, locale: "en" }, id, { now: new Date() });
    const [{ mainEntity }] = await describeAs(id, { after: thread.nextAnswers! });
    expect(mainEntity.answerCount).toBe(45);
    expect(mainEntity.acceptedAnswer).toBeUndefined();
    expect(mainEntity.suggestedAnswer).toHaveLength(20);
    expect(mainEntity.suggestedAnswer[0].url).toMatch(/\?after=.+#answer-\d+$/);
  });

  test("stays within bounds, however long the texts", async () => {
    const long = `<p>${"word ".repeat(6_000)}</p>`;
    const graph = await describeAs(
      await write({
        html: long,
        answers: Array.from({ length: 20 }, () => ({ html: long, accepted: true })),
      }),
    );
    expect(JSON.stringify(graph).length).toBeLessThan(40_000);
    expect(graph[0].mainEntity.text.length).toBeGreaterThan(4_000);
    expect(questionFaults(graph[0])).toEqual([]);
  });
});

describe.skipIf(shapesAbsent)("the shapes", () => {
  test("refuse what does not fit", () => {
    const faults = readShapes();
    expect(
      faults({ "@type": "Question", answerCount: "two", acceptedAnswer: "yes", author: 3 }),
    ).toHaveLength(3);
    expect(faults({ "@type": "Query" })).toHaveLength(1);
    expect(
      questionFaults({ "@type": "QAPage", mainEntity: { "@type": "Question", name: "x", answerCount: 0 } })
        .length,
    ).toBe(6);
  });
});
