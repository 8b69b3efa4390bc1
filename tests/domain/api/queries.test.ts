import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, openBase, type Person } from "../../support/people.ts";

const visitor: Viewer = { member: null, locale: "en" };
let database: TestDatabase;
let pool: typeof import("#db/client.server.ts")["pool"];

beforeAll(async () => {
  database = await testDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: "silent" });
  ({ pool } = await import("#db/client.server.ts"));
  const base = openBase(pool);
  const [author] = (await addPeople(base, [{ username: "author" }])) as [Person];
  const words = { name: { en: "Questions" }, description: { en: "" } };
  const [space] = await base
    .insert(schema.spaces)
    .values({ slug: "questions", ...words, defaultKind: "question", kinds: ["question"] })
    .returning();
  for (let n = 1; n <= 12; n++) {
    const facts = { authorId: author.id, markdown: "Text", html: "<p>Text</p>" };
    const [thread] = await base
      .insert(schema.threads)
      .values({
        spaceId: space!.id,
        kind: "question",
        title: `Thread ${n}`,
        slug: "thread",
        language: "en",
        authorId: author.id,
        acceptedCount: 1,
        solvedAt: new Date(),
      })
      .returning();
    const threadId = thread!.id;
    await base.insert(schema.posts).values({ threadId, kind: "body", ...facts });
    for (let m = 0; m < (n === 1 ? 12 : 1); m++) {
      const accepted = { acceptedAt: new Date(), acceptedAs: "author" as const };
      const [answer] = await base
        .insert(schema.posts)
        .values({ threadId, kind: "answer", ...facts, ...accepted })
        .returning();
      await base.insert(schema.posts).values({ threadId, kind: "comment", parentId: answer!.id, ...facts });
      if (n === 1 && m === 0) {
        const comments = Array.from({ length: 12 }, () => ({
          threadId,
          kind: "comment" as const,
          parentId: answer!.id,
          ...facts,
        }));
        await base.insert(schema.posts).values(comments);
      }
    }
    const { indexThreads } = await import("#app/domain/search/index-threads.ts");
    await indexThreads(base, [threadId]);
  }
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** How many queries go out while `work` runs, and how many items come back. */
async function costOf(
  work: () => Promise<{ items: unknown[] }>,
): Promise<{ queries: number; items: number }> {
  // The pool hands its queries to clients, as transactions do theirs.
  const spy = vi.spyOn(Client.prototype, "query");
  try {
    const { items } = await work();
    return { queries: spy.mock.calls.length, items: items.length };
  } finally {
    spy.mockRestore();
  }
}

test("a list of ten costs the queries of a list of one", async () => {
  const { listApiThreads } = await import("#app/domain/api/list-api-threads.ts");
  const { listApiAnswers } = await import("#app/domain/api/list-api-answers.ts");
  const { listApiComments } = await import("#app/domain/api/list-api-comments.ts");
  const { searchApiThreads } = await import("#app/domain/api/search-api-threads.ts");
  const lists: Record<string, (limit: number) => Promise<{ items: unknown[] }>> = {
    threads: (limit) => listApiThreads(visitor, { sort: "newest", tag: [], limit }),
    answers: (limit) => listApiAnswers(visitor, 1, { limit }),
    comments: (limit) => listApiComments(visitor, 2, { limit }),
    search: (limit) => searchApiThreads(visitor, { q: "text", limit }),
  };
  for (const [name, list] of Object.entries(lists)) {
    // What is kept in memory afterwards is read by the first.
    await list(1);
    const one = await costOf(() => list(1));
    expect(one.items, name).toBe(1);
    expect(one.queries, name).toBeGreaterThan(0);
    expect(await costOf(() => list(10)), name).toEqual({ ...one, items: 10 });
  }
});
