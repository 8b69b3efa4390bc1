import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AddedThread, addThread } from "../support/content.ts";
import type { Answer } from "../support/http.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

let site: TestSite;
let crowd: Person[];
let spaceId: string;

beforeAll(async () => {
  site = await openTestSite();
  const [space] = await site.base.query.spaces.findMany({ limit: 1 });
  spaceId = space!.id;
  crowd = await addPeople(
    site.base,
    Array.from({ length: 200 }, (_, i) => ({ username: `voter-${i}` })),
  );
}, 180_000);
afterAll(() => site?.close());

const row = async (sql: string, values: unknown[] = []) => (await site.pool.query(sql, values)).rows[0];

let made = 0;
const newThread = (): Promise<AddedThread> =>
  addThread(site.base, {
    spaceId,
    authorId: site.people.member.id,
    title: `Thread number ${++made}`,
    answers: [{ authorId: site.people.expert.id, body: "An answer to vote for." }],
  });

const statuses = (answers: Answer[]) => [...new Set(answers.map(({ status }) => status))];

/** Sends a form as often as the site says that it is too busy, as whoever sends it would. */
async function insist(path: string, fields: Record<string, string>, as: Person): Promise<Answer> {
  for (;;) {
    const answer = await site.post(path, fields, { as, timeout: 60_000 });
    if (answer.status !== 503 || !answer.headers["retry-after"]) return answer;
    await pause(200);
  }
}

/** Everything a thread shows of its posts, counted anew, beside what is kept of it. */
async function counts(threadId: number) {
  return row(
    `select t.answer_count as answers, t.accepted_count as accepted, t.score,
      (select count(*)::int from posts p where p.thread_id = t.id and p.kind = 'answer') as "answersCounted",
      (select count(*)::int from posts p where p.thread_id = t.id and p.accepted_at is not null) as "acceptedCounted",
      (select coalesce(sum(v.value), 0)::int from votes v join posts p on p.id = v.post_id where p.thread_id = t.id and p.kind = 'body') as "scoreCounted",
      (select count(*)::int from posts p where p.thread_id = t.id
        and p.score <> p.imported_up - p.imported_down + coalesce((select sum(value) from votes v where v.post_id = p.id), 0)) as "scoresWrong"
    from threads t where t.id = $1`,
    [threadId],
  );
}

async function expectCountsHold(threadId: number): Promise<void> {
  const { answers, answersCounted, accepted, acceptedCounted, score, scoreCounted, scoresWrong } =
    await counts(threadId);
  expect({ answers, accepted, score, scoresWrong }).toEqual({
    answers: answersCounted,
    accepted: acceptedCounted,
    score: scoreCounted,
    scoresWrong: 0,
  });
}

describe("a crowd at once", () => {
  test("of 200 members votes for one post: 200 votes", async () => {
    const { id, bodyId } = await newThread();
    const answers = await Promise.all(crowd.map((as) => insist(`/p/${bodyId}/vote`, { value: "1" }, as)));
    expect(statuses(answers)).toEqual([302]);
    expect(await row("select up, down, score from posts where id = $1", [bodyId])).toEqual({
      up: 200,
      down: 0,
      score: 200,
    });
    expect((await row("select count(*)::int as votes from votes where post_id = $1", [bodyId])).votes).toBe(
      200,
    );
    await expectCountsHold(id);
    expect((await row("select score from threads where id = $1", [id])).score).toBe(200);
  }, 90_000);

  test("of 100 votes for one answer, changes its mind, and half of it again: 50 votes", async () => {
    const { id, answerIds } = await newThread();
    const path = `/p/${answerIds[0]}/vote`;
    await Promise.all(
      crowd.slice(0, 100).flatMap((as, i) => {
        const last: Record<string, string> = i % 2 === 0 ? { value: "1" } : { intent: "withdraw" };
        return [insist(path, { value: "1" }, as).then(() => insist(path, last, as))];
      }),
    );
    expect(await row("select up, score from posts where id = $1", [answerIds[0]])).toEqual({
      up: 50,
      score: 50,
    });
    await expectCountsHold(id);
  }, 90_000);

  test("of 50 answers one thread: 50 answers, counted right", async () => {
    const { id } = await newThread();
    const answers = await Promise.all(
      crowd
        .slice(0, 50)
        .map((as, i) => insist(`/t/${id}/answers`, { body: `Answer number ${i} of the crowd.` }, as)),
    );
    expect(statuses(answers)).toEqual([302]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(50);
    expect((await counts(id)).answers).toBe(51);
    await expectCountsHold(id);
  }, 90_000);

  test("of ten acceptances and withdrawals leaves a thread that says what its posts say", async () => {
    const { id, answerIds } = await newThread();
    const as = site.people.member;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        site.post(`/p/${answerIds[0]}/acceptance`, { intent: i % 2 ? "withdraw" : "accept" }, { as }),
      ),
    );
    expect(statuses(answers)).toEqual([302]);
    await expectCountsHold(id);
  });
});

describe("one person in a hurry", () => {
  test("clicks ten times and votes once", async () => {
    const { id, bodyId } = await newThread();
    const as = crowd[0]!;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => site.post(`/p/${bodyId}/vote`, { value: "1" }, { as })),
    );
    expect(statuses(answers)).toEqual([302]);
    expect(await row("select up, score from posts where id = $1", [bodyId])).toEqual({ up: 1, score: 1 });
    expect(
      (
        await row(
          "select count(*)::int as told from events where name = 'post.voted' and ids ->> 'postId' = $1",
          [String(bodyId)],
        )
      ).told,
    ).toBe(1);
    await expectCountsHold(id);
  });

  test("sends one form twice at once, and lands on one answer both times", async () => {
    const { id } = await newThread();
    const fields = { body: "An answer sent twice.", _submission: "0192f0c1-1111-7000-8000-00000000000a" };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => site.post(`/t/${id}/answers`, fields, { as: crowd[1]! })),
    );
    expect(statuses(answers)).toEqual([302]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect((await counts(id)).answers).toBe(2);
    await expectCountsHold(id);
    // Much later too, as when a page is loaded again.
    const later = await site.post(`/t/${id}/answers`, fields, { as: crowd[1]! });
    expect(later.headers.location).toBe(answers[0]!.headers.location);
    expect((await counts(id)).answers).toBe(2);
  });

  test("sends one question twice at once, and lands on one thread both times", async () => {
    const fields = {
      title: "A question sent twice at once",
      body: "The body of it, long enough.",
      _submission: "0192f0c1-1111-7000-8000-00000000000b",
    };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => site.post("/ask", fields, { as: crowd[2]! })),
    );
    expect(statuses(answers)).toEqual([302]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(
      (await row("select count(*)::int as threads from threads where title = $1", [fields.title])).threads,
    ).toBe(1);
  });

  test("sends one comment twice at once, and says it once", async () => {
    const { bodyId } = await newThread();
    const fields = { body: "A comment sent twice.", _submission: "0192f0c1-1111-7000-8000-00000000000c" };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => site.post(`/p/${bodyId}/comments`, fields, { as: crowd[3]! })),
    );
    expect(statuses(answers)).toEqual([302]);
    expect(
      (await row("select count(*)::int as comments from posts where parent_id = $1", [bodyId])).comments,
    ).toBe(1);
  });

  test("sends another text under the same key, and is told", async () => {
    const { id } = await newThread();
    const key = { _submission: "0192f0c1-1111-7000-8000-00000000000d" };
    const as = crowd[4]!;
    expect(
      (await site.post(`/t/${id}/answers`, { body: "What was said first.", ...key }, { as })).status,
    ).toBe(302);
    expect(
      (await site.post(`/t/${id}/answers`, { body: "What was said then.", ...key }, { as })).status,
    ).toBe(409);
    expect((await counts(id)).answers).toBe(2);
  });

  test("is not mistaken for another who has the same key", async () => {
    const { id } = await newThread();
    const fields = { body: "A text of two people.", _submission: "0192f0c1-1111-7000-8000-00000000000e" };
    const answers = await Promise.all(
      [crowd[5]!, crowd[6]!].map((as) => site.post(`/t/${id}/answers`, fields, { as })),
    );
    expect(statuses(answers)).toEqual([302]);
    expect((await counts(id)).answers).toBe(3);
  });
});

describe("a plain form", () => {
  test("keeps what was typed when it is not taken", async () => {
    const { id } = await newThread();
    const answer = await site.post(`/t/${id}/answers`, { body: "x<y" }, { as: crowd[7]! });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("x&lt;y");
  });

  test("of which nothing would show is not taken, and keeps what was typed", async () => {
    const { id, bodyId } = await newThread();
    const body = "<!-- nobody would ever read this -->";
    for (const [path, fields] of [
      ["/ask", { title: "A question that shows nothing", body }],
      [`/t/${id}/answers`, { body }],
      [`/p/${bodyId}/comments`, { body }],
    ] as const) {
      const answer = await site.post(path, fields, { as: crowd[7]! });
      expect(answer.status, path).toBe(422);
      expect(answer.body, path).toContain("&lt;!-- nobody would ever read this --&gt;");
      expect(answer.body, path).toContain("Write a little more.");
    }
  });

  test("is refused a field it does not have, so that nothing else can be set", async () => {
    const { id } = await newThread();
    const extras: Record<string, string>[] = [
      { official: "true" },
      { authorId: site.people.expert.id },
      { acceptedAt: "2020-01-01" },
    ];
    for (const extra of extras) {
      expect(
        (await site.post(`/t/${id}/answers`, { body: "An answer with more.", ...extra }, { as: crowd[8]! }))
          .status,
      ).toBe(422);
    }
    expect((await counts(id)).answers).toBe(1);
  });

  test("sent too often must wait, and loses nothing typed", async () => {
    const { id } = await newThread();
    const as = crowd[9]!;
    let last: Answer | undefined;
    for (let i = 0; i < 150 && last?.status !== 429; i++)
      last = await site.post(`/t/${id}/answers`, { body: `An answer, number ${i}.` }, { as });
    expect(last?.status).toBe(429);
    expect(Number(last?.headers["retry-after"])).toBeGreaterThan(0);
    expect(last?.body).toContain("An answer, number");
    const script = await site.post(`/t/${id}/answers.data`, { body: "An answer of a script." }, { as });
    expect(script.status).toBe(429);
    expect(Number(script.headers["retry-after"])).toBeGreaterThan(0);
    await expectCountsHold(id);
  }, 90_000);
});
