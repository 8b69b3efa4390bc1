import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { type ApiSite, addToken, type Called, openApiSite } from "../support/api-site.ts";
import { addSpace, addThread } from "../support/content.ts";
import { send } from "../support/http.ts";
import { addPeople, type Person } from "../support/people.ts";

let site: ApiSite;
let member: Person;
let other: Person;
let reader: Person;
let keeper: Person;

beforeAll(async () => {
  site = await openApiSite();
  [member, other, reader, keeper] = (await addPeople(site.base, [
    { username: "member" },
    { username: "other" },
    { username: "reader", locale: "fr" },
    { username: "keeper", role: "product" },
  ])) as [Person, Person, Person, Person];
}, 120_000);
afterAll(() => site?.close());

const threads = "/api/v1/threads";

type Ids = Record<
  "thread" | "post" | "suggestion" | "duplicate-proposal" | "decision" | "space" | "poll",
  string
>;
const nothing: Ids = {
  ...{ thread: "999999", post: "999999", space: "nowhere" },
  ...{ suggestion: v7(), "duplicate-proposal": v7(), decision: v7(), poll: v7() },
};
const unreadable = [{ nonsense: true }, '{"nonsense":'];

/** Every change that takes a body to one thing, by the published description. */
function takingBodies(): [string, string][] {
  const paths: Record<string, Record<string, { requestBody?: unknown }>> = site.document.paths;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.requestBody !== undefined && path.includes("{id}"))
      .map(([method]) => [method.toUpperCase(), path] as [string, string]),
  );
}

/** The address of one thing, or null where the caller owns what is there, or rights go by the caller alone. */
function filled(path: string, ids: Ids): string | null {
  const kind = /^\/api\/v1\/([\w-]+?)s?\/\{id\}/.exec(path)?.[1] ?? "";
  if (
    path === "/api/v1/spaces/{id}/freshness" ||
    ["draft", "product", "group", "people", "tag", "member", "webhook", "deliverie", "replie"].includes(kind)
  )
    return null;
  if (path.startsWith("/api/v1/desk/ideas/{id}")) return path.replace("{id}", ids.thread);
  if (!Object.hasOwn(ids, kind)) throw new Error(`nobody said how to fill ${path}`);
  return path.replace("{id}", ids[kind as keyof Ids]);
}

/** A locked thread that is no concern of the member's, with all that may be changed in it. */
async function addOutOfReach(visibility: schema.Visibility): Promise<Ids> {
  const { base } = site;
  const spaceId = await addSpace(base, { slug: `reach-${visibility}`, visibility });
  const made = await addThread(base, {
    spaceId,
    authorId: other.id,
    title: "Out of reach",
    answers: [{ authorId: other.id, body: "An answer that is out of reach." }],
  });
  const [post = 0] = made.answerIds;
  const [suggestion, decision, proposal, poll] = [v7(), v7(), v7(), v7()];
  const again = await addThread(base, { spaceId, authorId: other.id, title: "Out of reach again" });
  await base
    .insert(schema.duplicateProposals)
    .values({ id: proposal, threadId: again.id, canonicalId: made.id });
  const idea = await addThread(base, {
    spaceId,
    authorId: other.id,
    title: "Out of reach too",
  });
  await base.update(schema.threads).set({ kind: "idea" }).where(eq(schema.threads.id, idea.id));
  await base
    .insert(schema.ideaPolls)
    .values({ id: poll, threadId: idea.id, questionEn: "When is it needed?" });
  await base.insert(schema.suggestions).values({
    id: suggestion,
    postId: post,
    authorId: keeper.id,
    markdown: "An answer that is out of all reach.",
    why: "",
    basedOn: 0,
  });
  await base
    .insert(schema.decisions)
    .values({ id: decision, action: "lock", threadId: made.id, reason: "It is settled", madeBy: keeper.id });
  await base.update(schema.threads).set({ lockedAt: new Date() }).where(eq(schema.threads.id, made.id));
  return {
    ...{ thread: String(made.id), post: String(post), space: `reach-${visibility}` },
    ...{ suggestion, "duplicate-proposal": proposal, decision, poll },
  };
}
const question = {
  kind: "question",
  title: "Which descaler do you use",
  bodyMarkdown: "The label says nothing about it.",
};
const problem = ({ status, json }: Called) => [status, json.type.replace("urn:parvis:problem:", "")];
const faults = ({ json }: Called) =>
  Object.fromEntries(
    Object.entries(json.errors as Record<string, { key: string }[]>).map(([field, all]) => [
      field,
      all.map(({ key }) => key),
    ]),
  );

describe("a problem", () => {
  test("has a type for programs and words in the language asked for", async () => {
    const english = await site.call("GET", `${threads}/999999`);
    expect(english.headers["content-type"]).toBe("application/problem+json");
    expect(english.headers["content-language"]).toBe("en");
    expect(english.json).toEqual({
      type: "urn:parvis:problem:not-found",
      title: "Not found",
      status: 404,
      detail: "There is nothing here that this caller may see.",
    });
    for (const asked of [{ headers: { "accept-language": "fr" } }, { as: reader }]) {
      const french = await site.call("GET", `${threads}/999999`, asked);
      expect([french.json.title, french.headers["content-language"]]).toEqual(["Introuvable", "fr"]);
    }
    const said = await site.call("GET", `${threads}/999999`, {
      as: reader,
      headers: { "accept-language": "en" },
    });
    expect(said.json.title).toBe("Not found");
  });

  test("is given for every address under /api/ that is nothing", async () => {
    for (const at of [
      "/api/",
      "/api/v1",
      "/api/v1/nothing/at/all",
      "/api/v2/threads",
      `${threads}/abc`,
      `${threads}/1e3`,
      "/api/v1/posts/-1",
    ]) {
      for (const method of ["GET", "POST", "PUT", "DELETE"]) {
        const answer = await send(site.url, at, { method });
        expect([404, 405, 401], `${method} ${at}`).toContain(answer.status);
        expect(answer.headers["content-type"], `${method} ${at}`).toBe("application/problem+json");
      }
    }
    expect(problem(await site.call("GET", `${threads}/99999999999999999999`))).toEqual([404, "not-found"]);
  });
});

describe("a token", () => {
  test("that is unknown, expired, revoked or no token at all is refused, even where visitors may read", async () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    const expired = await addToken(site.base, member, ["all"], { expiresAt: yesterday });
    const revoked = await addToken(site.base, member, ["all"], { revokedAt: yesterday });
    for (const authorization of [
      `Bearer ${expired}`,
      `Bearer ${revoked}`,
      "Bearer x",
      "Bearer",
      "Basic bWU6bWU=",
      member.token,
    ]) {
      const answer = await site.call("GET", threads, { headers: { authorization } });
      expect(problem(answer), authorization).toEqual([401, "bad-token"]);
      expect(answer.headers["www-authenticate"]).toContain('error="invalid_token"');
    }
    expect(
      (await site.call("GET", threads, { headers: { authorization: `bearer ${member.token}` } })).status,
    ).toBe(200);
  });

  test("is all that counts: a session's cookie means nothing here", async () => {
    const { cookie } = member;
    expect((await site.call("GET", "/api/v1/me", { headers: { cookie } })).status).toBe(401);
    expect((await site.call("POST", threads, { headers: { cookie }, body: question })).status).toBe(401);
  });

  test("whose member lacks the right is told so before what it sends is looked at", async () => {
    const put = (as: Person) => site.call("PUT", "/api/v1/products/kettle", { as, body: {} });
    expect(problem(await put(member))).toEqual([403, "forbidden"]);
    expect(problem(await put(keeper))).toEqual([422, "invalid"]);
  });

  test("is told the same of what it may not see and of what is not there, whatever it sends", async () => {
    const there = await addOutOfReach("staff");
    const tried: string[] = [];
    for (const [method, path] of takingBodies()) {
      const [at, not] = [there, nothing].map((ids) => filled(path, ids));
      if (!at || !not) continue;
      tried.push(path);
      for (const body of unreadable) {
        const [one, none] = [
          await site.call(method, at, { as: member, body }),
          await site.call(method, not, { as: member, body }),
        ];
        expect([problem(one), `${method} ${path} ${body}`]).toEqual([[404, "not-found"], expect.anything()]);
        expect(one.json).toEqual(none.json);
      }
    }
    expect(tried).toHaveLength(30);
  });

  test("that lacks the right to a thing is told so before what it sends is looked at", async () => {
    const there = await addOutOfReach("public");
    const answers: Record<string, string> = {};
    for (const [method, path] of takingBodies()) {
      const at = filled(path, there);
      if (!at) continue;
      const told = await Promise.all(
        unreadable.map(async (body) => (await site.call(method, at, { as: member, body })).status),
      );
      answers[`${method} ${path.replace("/api/v1", "")}`] = [...new Set(told)].sort().join();
    }
    // Anyone may bookmark and follow what they may read; a suggestion is there for those it is between, and of an answer
    // that nobody accepted there is nothing to count. Only ideas are decided on, asked about and judged.
    const others = {
      "PUT /posts/{id}/bookmark": "400,422",
      "PUT /threads/{id}/subscription": "400,422",
      "PUT /spaces/{id}/subscription": "400,422",
      "PUT /suggestions/{id}/decision": "404",
      "PUT /duplicate-proposals/{id}/decision": "404",
      "POST /posts/{id}/reuses": "404",
      "PUT /posts/{id}/verdict": "404",
      "PUT /threads/{id}/vote/why": "400,422",
      "PUT /polls/{id}/answer": "404",
      "POST /threads/{id}/polls": "404",
      "PUT /threads/{id}/solved-it": "404",
      "POST /desk/ideas/{id}/notes": "404",
      "PUT /desk/ideas/{id}/assessment": "404",
    };
    const refused = Object.keys(answers).filter((one) => !(one in others));
    expect(answers).toEqual({ ...Object.fromEntries(refused.map((one) => [one, "403"])), ...others });
    expect(refused).toHaveLength(17);
  });

  test("keeps answers out of caches", async () => {
    expect((await site.call("GET", threads)).headers["cache-control"]).toBe("no-cache");
    for (const at of [threads, "/api/v1/me", `${threads}/999999`]) {
      const answer = await site.call("GET", at, { as: member });
      expect(answer.headers["cache-control"], at).toBe("no-store");
      expect(answer.headers.vary).toContain("Authorization");
    }
  });
});

describe("a body", () => {
  const post = (body: unknown, headers?: Record<string, string>) =>
    site.call("POST", threads, { as: member, body, headers });

  test("must be JSON, and say so", async () => {
    expect(problem(await post('{"kind":'))).toEqual([400, "bad-json"]);
    expect(problem(await post("[".repeat(100_000)))).toEqual([400, "bad-json"]);
    expect(problem(await post(question, { "content-type": "text/plain" }))).toEqual([415, "not-json"]);
    const form = new URLSearchParams(question).toString();
    expect(problem(await post(form, { "content-type": "application/x-www-form-urlencoded" }))).toEqual([
      415,
      "not-json",
    ]);
    expect(faults(await post([]))).toEqual({ body: ["invalid-field"] });
    expect(faults(await site.call("POST", threads, { as: member }))).toEqual({ body: ["invalid-field"] });
  });

  test("has a bound", async () => {
    const answer = await send(site.url, threads, {
      method: "POST",
      headers: { authorization: `Bearer ${member.token}`, "content-type": "application/json" },
      body: JSON.stringify({ ...question, bodyMarkdown: "x".repeat(300_000) }),
    });
    expect([answer.status, answer.headers["content-type"]]).toEqual([
      413,
      "application/problem+json; charset=utf-8",
    ]);
    expect(JSON.parse(answer.body)).toMatchObject({
      type: "urn:parvis:problem:too-large",
      status: 413,
      detail: "The body is too large.",
    });
    expect(faults(await post({ ...question, bodyMarkdown: "x".repeat(32_001) }))).toEqual({
      bodyMarkdown: ["too-long"],
    });
  });

  test("is told what is wrong, field by field, in words and keys", async () => {
    const wrong = await post({
      kind: "riddle",
      title: "Short",
      tags: ["a!"],
      author: "someone",
      __proto__: null,
    });
    expect(problem(wrong)).toEqual([422, "invalid"]);
    expect(faults(wrong)).toEqual({
      kind: ["invalid-field"],
      title: ["title-short"],
      bodyMarkdown: ["required"],
      tags: ["tag-characters"],
      author: ["unknown-field"],
    });
    expect(wrong.json.errors.title[0].detail).toBe("Write a title of at least 10 characters.");
    // Long enough, and nothing of it shows.
    const nothing = { bodyMarkdown: "<!-- nobody would ever read this -->" };
    const { json: thread } = await post(question);
    for (const [at, body] of [
      [threads, { ...question, ...nothing }],
      [`${threads}/${thread.id}/answers`, nothing],
      [`/api/v1/posts/${thread.bodyPostId}/comments`, nothing],
    ] as const)
      expect(faults(await site.call("POST", at, { as: member, body })), at).toEqual({
        bodyMarkdown: ["body-short"],
      });
    expect(faults(await post({ ...question, space: "nowhere" }))).toEqual({ space: ["space-unknown"] });
    expect(faults(await post({ ...question, space: "discussion" }))).toEqual({ kind: ["kind-not-here"] });
    expect(faults(await post({ ...question, title: 12, tags: "kettle" }))).toEqual({
      title: ["invalid-field"],
      tags: ["invalid-field"],
    });
  });

  test("may hold anything that is text", async () => {
    const odd =
      "NUL \u0000, half a pair \ud83d, line\r\nends, e\u0301, <script>alert(1)</script>, ' or 1=1 --";
    const made = await post({ ...question, title: "Odd signs \u0000 in a title", bodyMarkdown: odd });
    expect(made.status).toBe(201);
    expect(made.json.title).toBe("Odd signs  in a title");
    expect(made.json.bodyMarkdown).toBe(
      "NUL , half a pair \ufffd, line\nends, \u00e9, <script>alert(1)</script>, ' or 1=1 --",
    );
    expect(made.json.bodyHtml).not.toContain("<script");
  });
});

describe("a query", () => {
  test("is refused where a parameter is wrong, and what is unknown is passed over", async () => {
    const wrong: Record<string, string> = {
      sort: "best",
      limit: "101",
      after: "zzz",
      solved: "yes",
      kind: "post",
      tag: "a!",
    };
    for (const [name, value] of Object.entries(wrong)) {
      const answer = await site.call("GET", `${threads}?${name}=${value}`);
      expect(answer.status, name).toBe(422);
      expect(Object.keys(faults(answer))).toEqual([name]);
    }
    for (const limit of ["0", "-1", "1.5", "abc", "1e3"])
      expect((await site.call("GET", `${threads}?limit=${limit}`)).status).toBe(422);
    expect((await site.call("GET", `${threads}?colour=red&after=&space=`)).status).toBe(200);
    expect(faults(await site.call("GET", "/api/v1/search"))).toEqual({ q: ["required"] });
    expect(faults(await site.call("GET", "/api/v1/lookup?source=x"))).toEqual({
      site: ["required"],
      id: ["required"],
    });
  });

  test("with a forged cursor does no harm", async () => {
    const forge = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    const thread = (await site.call("POST", threads, { as: member, body: question })).json;
    const forged = [
      [],
      [1],
      [9e15, 1],
      [-1, 1],
      [1e300, 1],
      [0, 1e300, 1],
      [1, 0.5, 9e15],
      ["1", "2"],
      [null, null],
      { a: 1 },
      "x",
      [1, 2, 3, 4],
    ];
    for (const at of [
      threads,
      `${threads}/${thread.id}/answers`,
      `/api/v1/posts/${thread.bodyPostId}/comments`,
      "/api/v1/search",
    ]) {
      for (const parts of forged) {
        const answer = await site.call("GET", `${at}?q=descaler&after=${forge(parts)}`);
        expect([200, 422], `${at} ${JSON.stringify(parts)}`).toContain(answer.status);
      }
    }
  });
});

describe("an Idempotency-Key", () => {
  const post = (key: string, body: unknown, as = member, at = threads) =>
    site.call("POST", at, { as, body, headers: { "idempotency-key": key } });

  test("makes one thread of many sends, at once or one after the other", async () => {
    const sends = await Promise.all(Array.from({ length: 8 }, () => post("same-key-1", question)));
    const later = await post("same-key-1", question);
    expect([...sends, later].map(({ status }) => status)).toEqual(Array(9).fill(201));
    expect(new Set([...sends, later].map(({ json }) => json.id)).size).toBe(1);
    expect(later.json).toEqual(sends[0]?.json);
  });

  test("makes one answer and one comment", async () => {
    const thread = (await post("thread-key-1", question)).json;
    const answers = `${threads}/${thread.id}/answers`;
    const ids = new Set<string>();
    for (let n = 0; n < 3; n++)
      ids.add((await post("answer-key-1", { bodyMarkdown: "The one in the box." }, other, answers)).json.id);
    expect(ids.size).toBe(1);
    expect((await site.call("GET", answers)).json.items).toHaveLength(1);
    const comments = `/api/v1/posts/${[...ids][0]}/comments`;
    for (let n = 0; n < 3; n++) await post("comment-key-1", { bodyMarkdown: "Thank you." }, member, comments);
    expect((await site.call("GET", comments)).json.items).toHaveLength(1);
  });

  test("means one thing for one member", async () => {
    const first = await post("shared-key-1", question);
    const changed = await post("shared-key-1", { ...question, title: "Something else entirely" });
    expect(problem(changed)).toEqual([409, "key-reused"]);
    const elsewhere = await post(
      "shared-key-1",
      { bodyMarkdown: question.bodyMarkdown },
      member,
      `${threads}/${first.json.id}/answers`,
    );
    expect(problem(elsewhere)).toEqual([409, "key-reused"]);
    const others = await post("shared-key-1", question, other);
    expect(others.status).toBe(201);
    expect(others.json.id).not.toBe(first.json.id);
    expect(faults(await post("short", question))).toEqual({ "Idempotency-Key": ["key-shape"] });
  });
});

describe("the pace", () => {
  /** As if this caller had already called so often in this minute. */
  const called = async (limit: string, who: string, points: number) => {
    const key = `${limit}:${createHash("sha256").update(who).digest("base64url")}`;
    const row = { key, points, expire: Date.now() + 30_000 };
    await site.base
      .insert(schema.rateLimits)
      .values(row)
      .onConflictDoUpdate({ target: schema.rateLimits.key, set: row });
  };

  test("of writing is bounded for a token, with when to come back; other tokens go on", async () => {
    const busy = await addToken(site.base, other, ["all"]);
    const write = (as: Person | string) => site.call("PUT", "/api/v1/posts/999999/vote", { as });
    await called("api-write", `token ${busy}`, 2_999);
    expect((await write(busy)).status).toBe(404);
    const refused = await write(busy);
    expect(problem(refused)).toEqual([429, "too-many"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(60);
    expect((await write(other)).status).toBe(404);
    expect((await site.call("GET", threads, { as: busy })).status).toBe(200);
  });

  test("of reading is bounded for an address without a token, not for tokens from it", async () => {
    await called("api-read", "address 127.0.0.1", 5_999);
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await site.call("GET", "/api/v1/spaces")).status);
    expect(statuses).toEqual([200, 429, 429]);
    expect((await site.call("GET", "/api/v1/spaces", { as: member })).status).toBe(200);
  });

  test("of trying tokens is bounded too", async () => {
    await called("api-token", "address 127.0.0.1", 599);
    const guess = () => site.call("GET", threads, { as: "x".repeat(43) });
    expect([(await guess()).status, (await guess()).status]).toEqual([401, 429]);
    expect((await site.call("GET", threads, { as: member })).status).toBe(200);
  });
});
