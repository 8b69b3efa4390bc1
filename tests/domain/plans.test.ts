import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ordering } from "#app/domain/threads/views.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { encodeCursor } from "#app/lib/cursor.ts";
import { addSpace } from "../support/content.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addPeople, type Base, openBase } from "../support/people.ts";
import { explain, type PlanNode, rowsRead, type Statement, statementsOf } from "../support/statements.ts";
import { writeThread } from "../support/written-thread.ts";

/**
 * How PostgreSQL goes about each list, on a base large enough that reading it all would show. Sequential reading is
 * switched off, so that what is tested is whether a fitting index is there, not from which size on it pays. For the same
 * reason every server prices a look-up as the embedded one does: untold, PostgreSQL takes it for four times a page read in
 * order, and reads all of what is still small rather than look a few hundred rows up. And none compiles its plans first.
 */
const settings = ["enable_seqscan = off", "random_page_cost = 1.1", "jit = off"];

const visitor: Viewer = { member: null, locale: "fr" };
const now = new Date();
const bigTables = ["threads", "posts", "thread_tags", "search_documents"];

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let lists: typeof import("#app/domain/threads/list-threads.ts");
let listTags: typeof import("#app/domain/tags/list-tags.ts").listTags;
let findThread: typeof import("#app/domain/threads/find-thread.ts").findThread;
let findProduct: typeof import("#app/domain/products/find-product.ts").findProduct;
let countByProduct: typeof import("#app/domain/products/count-by-product.ts").countByProduct;
let findProfile: typeof import("#app/domain/members/find-profile.ts").findProfile;
let findActivity: typeof import("#app/domain/members/find-activity.ts").findActivity;
let searchThreads: typeof import("#app/domain/search/search-threads.ts").searchThreads;
let member: Viewer;
let facts: { spaceId: string; tag: string; author: { id: string; username: string }; longest: number };

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  lists = await import("#app/domain/threads/list-threads.ts");
  ({ listTags } = await import("#app/domain/tags/list-tags.ts"));
  ({ findThread } = await import("#app/domain/threads/find-thread.ts"));
  ({ findProduct } = await import("#app/domain/products/find-product.ts"));
  ({ countByProduct } = await import("#app/domain/products/count-by-product.ts"));
  ({ findProfile } = await import("#app/domain/members/find-profile.ts"));
  ({ findActivity } = await import("#app/domain/members/find-activity.ts"));
  ({ searchThreads } = await import("#app/domain/search/search-threads.ts"));
  const { seedVolume } = await import("#db/seed/volume.ts");
  base = openBase(pool);
  // So many that walking all threads for those of one space costs more than asking that space's index.
  for (let n = 0; n < 12; n++) await addSpace(base, { slug: `open-${n}` });
  await addSpace(base, { slug: "inside", visibility: "members" });
  await seedVolume({ posts: 12_000, seed: 3 });
  const one = async (text: string) => (await pool.query(text)).rows[0];
  const author = await one(
    "select m.id, m.username from posts p join members m on m.id = p.author_id where p.kind = 'answer' group by m.id order by count(*) desc limit 1",
  );
  facts = {
    spaceId: (await one("select id from spaces where slug = 'open-3'")).id,
    tag: (await one("select tag from thread_tags group by tag order by count(*) desc limit 1")).tag,
    author,
    longest: Number(
      (
        await one(
          "select t.id from threads t join spaces s on s.id = t.space_id where s.visibility = 'public' order by answer_count desc, t.id limit 1",
        )
      ).id,
    ),
  };
  member = { member: { ...author, displayName: "x", emailConfirmed: true, grants: [] }, locale: "fr" };
}, 120_000);

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const columns: Record<Ordering, string> = {
  newest: "created_at",
  hot: "hot",
  active: "active_at",
  unanswered: "created_at",
  solved: "solved_at",
};
const partOf: Record<Ordering, string> = {
  newest: "newest",
  hot: "hot",
  active: "active",
  unanswered: "waiting",
  solved: "solved",
};

/** A cursor with two thirds of the threads before it, and enough after it that walking those of all spaces would show. */
async function deepCursor(column: string): Promise<string> {
  const { rows } = await pool.query(
    `select ${column} as at, id from threads where ${column} is not null order by ${column}, id offset (select count(${column}) / 3 from threads) limit 1`,
  );
  return encodeCursor([Number(rows[0].at), Number(rows[0].id)]);
}

async function planOf(statement: Statement): Promise<PlanNode[]> {
  const { nodes } = await explain(pool, statement, settings);
  return nodes;
}

const onBigTables = (nodes: PlanNode[]) =>
  nodes.filter((node) => bigTables.includes(node["Relation Name"] ?? ""));
const indexes = (nodes: PlanNode[]) => nodes.flatMap((node) => node["Index Name"] ?? []);

/** Fails where a big table is read from end to end, or more rows of one are looked at than `most`. */
function expectFrugal(nodes: PlanNode[], most: number): void {
  for (const node of onBigTables(nodes)) {
    expect(node["Node Type"], JSON.stringify(node)).not.toBe("Seq Scan");
    expect(rowsRead(node), `${node["Node Type"]} ${node["Index Name"]}`).toBeLessThanOrEqual(most);
  }
}

/** Each statement of `work` with its plan. */
async function plansOf(work: () => Promise<unknown>): Promise<PlanNode[][]> {
  const statements = await statementsOf(work);
  expect(statements.length).toBeGreaterThan(0);
  return Promise.all(statements.map(planOf));
}

describe("a page of a list reads about a page of one index, first or deep", () => {
  const cases = (Object.keys(columns) as Ordering[]).flatMap((ordering) => [
    { ordering, within: "overall" as const, index: `threads_${partOf[ordering]}_idx` },
    { ordering, within: "in a space" as const, index: `threads_space_${partOf[ordering]}_idx` },
  ]);

  test.each(cases)("$ordering $within", async ({ ordering, within, index }) => {
    const spaceId = within === "in a space" ? facts.spaceId : undefined;
    for (const viewer of [visitor, member]) {
      for (const after of [undefined, await deepCursor(columns[ordering])]) {
        const [plan] = await plansOf(() => lists.listThreads(viewer, { ordering, spaceId, after }));
        // Of so few that wait or are solved, those by space can be read whole just as well.
        expect(indexes(plan!).map((name) => name.replace(/_space(?=_waiting|_solved)/, ""))).toContain(
          index.replace(/_space(?=_waiting|_solved)/, ""),
        );
        // Twenty-one rows wanted, and those of spaces out of sight passed over.
        expectFrugal(plan!, 250);
      }
    }
  });

  test("a tag's", async () => {
    for (const after of [undefined, await deepCursor("created_at")]) {
      const [plan] = await plansOf(() =>
        lists.listThreads(visitor, { ordering: "newest", tags: [facts.tag], after }),
      );
      expect(indexes(plan!)).toContain("thread_tags_newest_idx");
      expectFrugal(plan!, 120);
    }
  });

  test.each([
    { ordering: "hot", narrowed: { language: "fr" }, index: "threads_hot_idx", most: 400 },
    { ordering: "active", narrowed: { state: "unsolved" }, index: "threads_active_idx", most: 400 },
    {
      ordering: "newest",
      narrowed: { state: "solved", language: "en" },
      index: "threads_newest_idx",
      most: 600,
    },
    { ordering: "newest", narrowed: { kind: "question" }, index: "threads_newest_idx", most: 400 },
  ] as const)("$ordering, narrowed to $narrowed", async ({ ordering, narrowed, index, most }) => {
    for (const after of [undefined, await deepCursor(columns[ordering])]) {
      const plan = (await plansOf(() => lists.listThreads(visitor, { ordering, ...narrowed, after }))).find(
        (nodes) => indexes(nodes).includes(index),
      );
      expect(plan).toBeDefined();
      expectFrugal(plan!, most);
    }
  });

  test("narrowed to a tag in another order reads the threads of the tag, if they are few", async () => {
    for (const ordering of ["hot", "active", "solved"] as const) {
      const [count, plan] = await plansOf(() => lists.listThreads(visitor, { ordering, tags: [facts.tag] }));
      expect(indexes(count!)).toEqual(["thread_tags_newest_idx"]);
      const tagged = Number(
        (await pool.query("select count(*) from thread_tags where tag = $1", [facts.tag])).rows[0].count,
      );
      expect(indexes(plan!)).toContain("thread_tags_newest_idx");
      expectFrugal(plan!, tagged);
    }
  });

  test("of tags reads their counts, and no thread", async () => {
    for (const sort of ["used", "name"] as const) {
      const plans = await plansOf(() => listTags(visitor, { sort, q: undefined }));
      for (const plan of plans) expect(onBigTables(plan)).toEqual([]);
    }
  });

  test("a person's", async () => {
    const [plan] = await plansOf(() =>
      lists.listThreads(visitor, { ordering: "newest", authorId: facts.author.id }),
    );
    expect(indexes(plan!)).toContain("threads_author_idx");
    expectFrugal(plan!, 120);
  });
});

describe("a page about one thing reads what it shows", () => {
  test("a thread's: body, answers, comments, related", async () => {
    const { nextAnswers } = await findThread(visitor, facts.longest, { now });
    expect(nextAnswers).not.toBeNull();
    for (const viewer of [visitor, member]) {
      for (const after of [undefined, nextAnswers ?? undefined]) {
        const plans = await plansOf(() => findThread(viewer, facts.longest, { now, after }));
        const used = plans.flatMap(indexes);
        for (const index of [
          "threads_pkey",
          "posts_body_key",
          "posts_answers_idx",
          "posts_comments_idx",
          "thread_tags_newest_idx",
        ])
          expect(used).toContain(index);
        for (const plan of plans) expectFrugal(plan, 400);
        const answers = plans.find(
          (plan) =>
            indexes(plan).includes("posts_answers_idx") &&
            indexes(plan).every((name) => !name.startsWith("threads")),
        )!;
        expect(
          answers.map((node) => node["Node Type"]),
          "answers come from the index in their order",
        ).not.toContain("Sort");
      }
    }
  });

  test("a product's: its best answers come from its indexes, however many threads are about it", async () => {
    const { rows } = await pool.query(`with made as (
        insert into products (id, slug, name, description, created_at) values (gen_random_uuid(), 'pump', 'Pump', '{}', now())
        returning id),
      version as (
        insert into product_versions (id, product_id, name, position)
        select gen_random_uuid(), id, v, v::int from made, unnest('{1,2}'::text[]) v returning id, product_id, name)
      update threads t set product_id = v.product_id, version_id = case when t.id % 3 = 0 then v.id end
      from version v where v.name = '1' and t.id % 4 > 0 returning t.solved_at`);
    await pool.query("analyze threads");
    const solved = rows.filter(({ solved_at }) => solved_at).length;
    expect(solved).toBeGreaterThan(300);
    const plans = await plansOf(() => findProduct(visitor, "pump", { version: "1" }));
    const used = plans.flatMap(indexes);
    for (const index of [
      "threads_product_solved_idx",
      "threads_product_score_idx",
      "threads_version_solved_idx",
    ])
      expect(used).toContain(index);
    const best = plans.find((plan) => indexes(plan).includes("threads_product_score_idx"))!;
    for (const plan of [best, ...(await plansOf(() => countByProduct(visitor)))])
      for (const node of onBigTables(plan)) {
        expect(node["Node Type"]).not.toBe("Seq Scan");
        // Only what is solved is looked at, along an index; by itself no walk goes further than a thousand.
        if (node["Relation Name"] === "threads") expect(rowsRead(node)).toBeLessThanOrEqual(solved);
      }
  });

  test("the queue of answers to check reads a page of each space along its index, counts included", async () => {
    const { settleNightly } = await import("#app/domain/freshness/settle-threads.ts");
    const { listDue } = await import("#app/domain/freshness/list-due.ts");
    await pool.query("update spaces set fresh_months = 1");
    await settleNightly();
    await pool.query("analyze due_answers");
    const keeper: Viewer = {
      ...member,
      member: { ...member.member!, grants: [{ role: "expert", spaceId: null }] },
    };
    const { rows } = await pool.query("select count(*)::int as due from due_answers");
    expect(rows[0].due).toBeGreaterThan(300);
    for (const reason of [undefined, "aged"] as const) {
      const plans = await plansOf(() => listDue(keeper, { space: "open-3", reason }));
      const used = plans.flatMap(indexes);
      expect(used).toContain(reason ? "due_answers_aged_idx" : "due_answers_idx");
      for (const node of plans.flatMap(onBigTables)) expect(node["Node Type"]).not.toBe("Seq Scan");
    }
  });

  test("a member's: the best answers come from their index", async () => {
    const plans = await plansOf(() => findProfile(visitor, facts.author.username));
    expect(plans.flatMap(indexes)).toContain("posts_author_best_idx");
    for (const plan of plans)
      for (const node of onBigTables(plan)) expect(node["Node Type"]).not.toBe("Seq Scan");
  });
});

describe("what a member said", () => {
  test.each(["answers", "comments"] as const)(
    "%s read about a page of their index, first or deep",
    async (kind) => {
      const one = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows[0];
      const busiest = await one(
        "select m.id, m.username from posts p join members m on m.id = p.author_id where p.kind = $1 group by m.id order by count(*) desc limit 1",
        [kind.slice(0, -1)],
      );
      const deep = await one(
        "select extract(epoch from created_at) * 1000 as at, id from posts where author_id = $1 and kind = $2 order by created_at, id limit 1 offset 3",
        [busiest.id, kind.slice(0, -1)],
      );
      for (const after of [undefined, encodeCursor([Math.round(Number(deep.at)), Number(deep.id)])]) {
        const plans = await plansOf(() => findActivity(visitor, busiest.username, kind, { after }));
        const plan = plans.find((nodes) => indexes(nodes).includes("posts_author_kind_idx"))!;
        expect(plan, "walks the index of the author and the kind").toBeDefined();
        expectFrugal(plan, 120);
        expect(plan.map((node) => node["Node Type"])).not.toContain("Sort");
      }
    },
  );
});

describe("search", () => {
  test.each(["vélo", "batterie frein", "zorglub"])(
    "for “%s” counts and ranks by its index",
    async (query) => {
      const plans = await plansOf(() => searchThreads(visitor, query));
      for (const plan of plans)
        for (const node of onBigTables(plan)) expect(node["Node Type"], query).not.toBe("Seq Scan");
      expect(plans.flatMap(indexes)).toContain("search_documents_words_idx");
    },
  );
});

describe("the number of queries does not grow with what is shown", () => {
  const count = async (work: () => Promise<unknown>) => (await statementsOf(work)).length;

  test("in a thread of 2 and of 20 answers", async () => {
    const spaceId = facts.spaceId;
    const authors = await addPeople(
      base,
      Array.from({ length: 20 }, (_, n) => ({ username: `answerer${n}` })),
    );
    const thread = (answers: number) =>
      writeThread(base, {
        spaceId,
        title: `With ${answers} answers`,
        tags: [facts.tag],
        answers: authors.slice(0, answers).map(({ id }) => ({ html: "<p>so</p>", authorId: id })),
        comments: Array.from({ length: answers }, () => "<p>hm</p>"),
      });
    const [few, many] = [await thread(2), await thread(20)];
    for (const viewer of [visitor, member]) {
      const queries = await count(() => findThread(viewer, few, { now }));
      expect(await count(() => findThread(viewer, many, { now }))).toBe(queries);
      expect(queries).toBeLessThanOrEqual(6);
    }
  });

  test("in lists and searches of 3 and of 20", async () => {
    const works: ((limit: number) => Promise<unknown>)[] = [
      (limit) => lists.listThreads(member, { ordering: "solved", limit }),
      (limit) => lists.listThreads(member, { ordering: "newest", tags: [facts.tag], limit }),
      (limit) => searchThreads(member, "vélo", { limit }),
    ];
    for (const work of works) expect(await count(() => work(20))).toBe(await count(() => work(3)));
  });
});
