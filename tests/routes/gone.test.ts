import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
let asker: Person;
let answerer: Person;

beforeAll(async () => {
  site = await openTestSite();
  const [one, two] = await addPeople(site.base, [{ username: "asker" }, { username: "answerer" }]);
  asker = one!;
  answerer = two!;
}, 180_000);
afterAll(() => site?.close());

let made = 0;
/** A word that stands nowhere else. */
const token = () => `zqgone${++made}xv`;

async function idsOf(at: Promise<{ status: number; headers: Record<string, unknown>; body: string }>) {
  const { status, headers, body } = await at;
  expect(status, body.slice(0, 300)).toBe(302);
  const [, threadId = "", slug = "", , postId = ""] =
    /\/t\/(\d+)\/([^#]*)(#\w+-(\d+))?/.exec(String(headers.location)) ?? [];
  return { threadId, slug, postId, path: `/t/${threadId}/${slug}` };
}

/** A question with one answer and a comment on it, each with words of its own, and its addresses. */
async function conversation() {
  const words = { title: token(), body: token(), answer: token(), comment: token() };
  const asked = await idsOf(
    site.post(
      "/ask",
      {
        space: "questions",
        title: `A question about ${words.title}`,
        body: `It says ${words.body}.`,
        tags: "gone",
      },
      { as: asker },
    ),
  );
  const answered = await idsOf(
    site.post(`/t/${asked.threadId}/answers`, { body: `One says ${words.answer}.` }, { as: answerer }),
  );
  const commented = await idsOf(
    site.post(`/p/${answered.postId}/comments`, { body: `They add ${words.comment}.` }, { as: asker }),
  );
  const { rows } = await site.pool.query("select id from posts where thread_id = $1 and kind = 'body'", [
    asked.threadId,
  ]);
  return {
    ...asked,
    bodyId: String(rows[0].id),
    answerId: answered.postId,
    commentId: commented.postId,
    words,
  };
}
type Conversation = Awaited<ReturnType<typeof conversation>>;

const settled = () =>
  until("every job is done", async () => {
    const { rows } = await site.pool.query(
      "select count(*)::int as left from pgboss.job where name = 'search' and state in ('created', 'retry', 'active')",
    );
    return rows[0].left === 0;
  });

/** Where a word is read by someone who is not to read it, over every address it could come from. */
async function readBy(as: Person | null, thread: Conversation, word: string): Promise<string[]> {
  await settled();
  const { threadId, path, bodyId, answerId, commentId } = thread;
  const pages = [
    path,
    `/t/${threadId}`,
    `${path}.data`,
    `/t/${threadId}/answers`,
    "/",
    "/threads",
    "/threads?sort=active",
    "/s/questions",
    "/tags/gone",
    `/search?q=${word}`,
    "/search?q=says",
    `/u/${asker.username}`,
    `/u/${answerer.username}`,
    ...[bodyId, answerId, commentId].flatMap((id) =>
      ["", "/comments", "/history", "/edit", "/withdrawal", "/decision"].map((act) => `/p/${id}${act}`),
    ),
  ];
  const api = [
    "/api/v1/threads",
    `/api/v1/threads/${threadId}`,
    `/api/v1/threads/${threadId}/answers`,
    `/api/v1/threads/${threadId}/decisions`,
    `/api/v1/search?q=${word}`,
    ...[bodyId, answerId, commentId].flatMap((id) =>
      ["", "/comments", "/decisions"].map((act) => `/api/v1/posts/${id}${act}`),
    ),
  ];
  const found: string[] = [];
  for (const at of [...pages, ...api]) {
    const headers: Record<string, string> =
      at.startsWith("/api/") && as ? { authorization: `Bearer ${as.token}` } : {};
    const answer = await site.visit(at, at.startsWith("/api/") ? { headers } : { as });
    expect(answer.status, at).toBeLessThan(500);
    const text = (answer.body + JSON.stringify(answer.headers)).replaceAll(`q=${word}`, "");
    // The words looked for stand in the search field again.
    if (text.includes(word) && !(at.includes(word) && !text.includes(`says ${word}`))) found.push(at);
  }
  return found;
}

const decide = (about: string, action: string, reason = "It names a person.", as = site.people.moderator) =>
  site.post(`${about}/decision`, { intent: "decide", action, reason }, { as });

describe("what moderation took down", () => {
  test("an answer: its line says why, and its words reach no visitor, nor its author once removed", async () => {
    const thread = await conversation();
    expect(await readBy(null, thread, thread.words.answer)).not.toEqual([]);
    expect((await decide(`/p/${thread.answerId}`, "hide")).status).toBe(302);
    for (const as of [null, asker]) expect(await readBy(as, thread, thread.words.answer)).toEqual([]);
    // Whoever wrote the comment may still edit it or take it back.
    for (const as of [null, site.people.member])
      expect(await readBy(as, thread, thread.words.comment)).toEqual([]);
    const page = await site.visit(thread.path);
    expect(page.status).toBe(200);
    expect(page.body).toContain("It names a person.");
    expect((await site.visit(thread.path, { as: answerer })).body).toContain(thread.words.answer);
    expect((await decide(`/p/${thread.answerId}`, "remove")).status).toBe(302);
    expect(await readBy(answerer, thread, thread.words.answer)).toEqual([]);
    expect((await site.visit(thread.path, { as: site.people.moderator })).body).toContain(
      thread.words.answer,
    );
  }, 60_000);

  test("a thread: its address says 410 without its title, and only moderators read it", async () => {
    const thread = await conversation();
    await until("it is kept", async () => (await site.visit(thread.path)).headers.etag);
    expect((await decide(`/p/${thread.bodyId}`, "remove", "It sells something.")).status).toBe(302);
    const page = await until("the page is gone", async () => {
      const answer = await site.visit(thread.path);
      return answer.status === 410 && answer;
    });
    expect(page.body).toContain("It sells something.");
    for (const at of [`/t/${thread.threadId}`, `/p/${thread.answerId}`, `${thread.path}.data`])
      expect((await site.visit(at)).status, at).toBe(410);
    for (const word of Object.values(thread.words)) {
      for (const as of [null, asker, answerer]) expect(await readBy(as, thread, word)).toEqual([]);
    }
    const seen = await site.visit(thread.path, { as: site.people.moderator });
    expect(seen.status).toBe(200);
    expect(seen.body).toContain(thread.words.title);
    const answer = await site.visit(`/api/v1/threads/${thread.threadId}`);
    expect(answer.status).toBe(404);
  }, 60_000);
});

describe("the pages of withdrawal and decisions", () => {
  test("take a thread back and bring it back, in plain forms", async () => {
    const { threadId, path } = await idsOf(
      site.post(
        "/ask",
        {
          space: "questions",
          title: "A question to take back",
          body: "Nobody will answer this one.",
          tags: "gone",
        },
        { as: asker },
      ),
    );
    const { rows } = await site.pool.query("select id from posts where thread_id = $1", [threadId]);
    const at = `/p/${rows[0].id}/withdrawal`;
    expect((await site.visit(at, { as: asker })).body).toContain('value="withdraw"');
    expect((await site.visit(at, { as: answerer })).status).toBe(403);
    expect((await site.post(at, { intent: "withdraw" }, { as: answerer })).status).toBe(403);
    expect((await site.post(at, { intent: "withdraw" }, { as: asker })).status).toBe(302);
    expect((await site.visit(path)).status).toBe(410);
    expect((await site.visit(path, { as: asker })).status).toBe(200);
    expect((await site.visit(at, { as: asker })).body).toContain('value="bringBack"');
    expect((await site.post(at, { intent: "bringBack" }, { as: asker })).status).toBe(302);
    await until("it is back", async () => (await site.visit(path)).status === 200);
  });

  test("offer the author of a question with answers to take their name off", async () => {
    const thread = await conversation();
    const at = `/p/${thread.bodyId}/withdrawal`;
    expect((await site.visit(at, { as: asker })).body).toContain('value="anonymise"');
    expect((await site.post(at, { intent: "withdraw" }, { as: asker })).status).toBe(403);
    expect((await site.post(at, { intent: "anonymise" }, { as: asker })).status).toBe(302);
    expect((await site.visit(at, { as: asker })).status).toBe(403);
    const json = JSON.parse((await site.visit(`/api/v1/threads/${thread.threadId}`)).body);
    expect(json.author).toBeNull();
  });

  test("keep what was typed where the reason is missing, and lift what was decided", async () => {
    const thread = await conversation();
    const at = `/t/${thread.threadId}/decision`;
    for (const as of [asker, site.people.expert]) {
      const answer = await site.post(at, { intent: "decide", action: "lock", reason: "Enough" }, { as });
      expect(answer.status).toBe(403);
    }
    const as = site.people.moderator;
    const refused = await site.post(at, { intent: "decide", action: "lock", reason: "  " }, { as });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatch(/value="lock"[^>]*checked|checked[^>]*value="lock"/);
    expect((await decide(`/t/${thread.threadId}`, "lock", "Tempers run high.")).status).toBe(302);
    expect((await site.visit(thread.path)).body).toContain("Tempers run high.");
    const late = await decide(`/t/${thread.threadId}`, "lock", "Once more, with words.");
    expect(late.status).toBe(409);
    expect(late.body, "what was typed comes back").toContain("Once more, with words.");
    const { rows } = await site.pool.query("select id from decisions where thread_id = $1", [
      thread.threadId,
    ]);
    const lift = { intent: "lift", decision: rows[0].id, reason: "All is calm." };
    expect((await site.post(at, lift, { as })).status).toBe(302);
    expect((await site.visit(thread.path)).body).not.toContain("Tempers run high.");
    expect((await site.visit(at, { as })).body).toContain("All is calm.");
  });
});

describe("the API", () => {
  const call = async (method: string, at: string, as: Person, body?: object) => {
    const answer = await site.visit(`/api/v1${at}`, {
      method,
      headers: { authorization: `Bearer ${as.token}`, ...(body && { "content-type": "application/json" }) },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, json: answer.body ? JSON.parse(answer.body) : undefined };
  };

  test("takes back, brings back, decides, lists and lifts as the pages do", async () => {
    const thread = await conversation();
    const { moderator } = site.people;
    const withdrawal = `/posts/${thread.answerId}/withdrawal`;
    expect((await call("PUT", withdrawal, asker)).status).toBe(403);
    expect((await call("PUT", withdrawal, answerer)).json).toMatchObject({ postId: thread.answerId });
    expect((await call("GET", `/posts/${thread.answerId}`, answerer)).status).toBe(404);
    expect((await call("DELETE", withdrawal, answerer)).json).toMatchObject({ id: thread.answerId });

    const decisions = `/posts/${thread.answerId}/decisions`;
    expect((await call("POST", decisions, moderator, { action: "hide" })).status).toBe(422);
    expect((await call("POST", decisions, asker, { action: "hide", reason: "I say so" })).status).toBe(403);
    const hidden = await call("POST", decisions, moderator, { action: "hide", reason: "It names a person." });
    expect(hidden).toMatchObject({
      status: 201,
      json: { action: "hide", postId: thread.answerId, liftedBy: null },
    });
    expect((await call("GET", decisions, answerer)).json.items).toHaveLength(1);
    expect((await call("GET", decisions, asker)).status).toBe(404);
    expect((await call("GET", `/threads/${thread.threadId}/answers`, asker)).json.items).toEqual([]);
    const lift = `/decisions/${hidden.json.id}/lift`;
    expect((await call("POST", lift, answerer, { reason: "Please" })).status).toBe(403);
    expect((await call("POST", lift, moderator, { reason: "The name is gone." })).json).toMatchObject({
      action: "lift",
      reverses: hidden.json.id,
    });
    expect((await call("POST", lift, moderator, { reason: "Again." })).status).toBe(409);

    const closed = await call("POST", `/threads/${thread.threadId}/decisions`, moderator, {
      action: "close",
      reason: "Solved long ago.",
    });
    expect(closed.status).toBe(201);
    expect((await call("GET", `/threads/${thread.threadId}`, asker)).json.closedAt).toBe(closed.json.at);
  });
});
