import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as schema from "#db/schema/index.ts";
import { type ApiSite, openApiSite } from "../support/api-site.ts";
import { addPeople, type Person } from "../support/people.ts";

type Hidden = {
  slug: string;
  word: string;
  threadId: string;
  bodyPostId: string;
  answerId: string;
  commentId: string;
};

let site: ApiSite;
let outsider: Person;
let insider: Person;
let employee: Person;
let moderator: Person;
let before: Record<string, unknown>;
const hidden: Record<string, Hidden> = {};

/** What each kind of caller must not see; the rest they must. */
const closedTo = (who: string) =>
  ({
    visitor: ["members", "groups", "staff"],
    outsider: ["groups", "staff"],
    insider: ["staff"],
    employee: ["groups"],
  })[who] ?? [];

beforeAll(async () => {
  site = await openApiSite();
  const [group] = await site.base
    .insert(schema.groups)
    .values({ slug: "testers", name: "Testers" })
    .returning();
  [outsider, insider, employee, moderator] = (await addPeople(site.base, [
    { username: "outsider" },
    { username: "insider", groupIds: [group!.id] },
    { username: "employee", role: "expert" },
    { username: "moderator", role: "moderator" },
  ])) as [Person, Person, Person, Person];
  before = (await site.call("GET", "/api/v1/stats")).json;

  for (const visibility of ["members", "groups", "staff"] as const) {
    const slug = `only-${visibility}`;
    const words = { name: { en: slug }, description: { en: `canary${visibility}` } };
    const facts = {
      defaultKind: "question" as const,
      kinds: ["question" as const, "discussion" as const],
      visibility,
    };
    const [space] = await site.base
      .insert(schema.spaces)
      .values({ slug, ...words, ...facts, position: 90 })
      .returning();
    if (visibility === "groups")
      await site.base.insert(schema.spaceGroups).values({ spaceId: space!.id, groupId: group!.id });
    const word = `canary${visibility}`;
    const as = moderator;
    const say = async (at: string, bodyMarkdown: string) =>
      (await site.call("POST", at, { as, body: { bodyMarkdown } })).json.id;
    const body = {
      kind: "question",
      space: slug,
      title: `The ${word} in its cage`,
      bodyMarkdown: `A ${word} sings in here.`,
      tags: [word],
    };
    const thread = (await site.call("POST", "/api/v1/threads", { as, body })).json;
    const answerId = await say(`/api/v1/threads/${thread.id}/answers`, `It is a ${word} that sings.`);
    const commentId = await say(`/api/v1/posts/${answerId}/comments`, `The ${word} again.`);
    await site.call("PUT", `/api/v1/posts/${answerId}/acceptance`, { as });
    await site.call("PUT", `/api/v1/posts/${answerId}/vote`, {
      as: visibility === "groups" ? insider : employee,
    });
    const from = { source: "stackexchange", site: "canary.example", threadId: Number(thread.id) };
    await site.base.insert(schema.origins).values([
      { ...from, kind: "question", externalId: visibility, postId: Number(thread.bodyPostId) },
      { ...from, kind: "answer", externalId: `${visibility}-answer`, postId: Number(answerId) },
    ]);
    hidden[visibility] = {
      slug,
      word,
      threadId: thread.id,
      bodyPostId: thread.bodyPostId,
      answerId,
      commentId,
    };
    const found = async () => {
      const { json } = await site.call("GET", `/api/v1/search?q=${word}`, { as: moderator });
      expect(json.items).toHaveLength(1);
    };
    await vi.waitFor(found, { timeout: 10_000, interval: 50 });
  }
}, 120_000);
afterAll(() => site?.close());

const reads = ({ slug, word, threadId, bodyPostId, answerId, commentId }: Hidden, visibility: string) => ({
  gone: [
    `threads/${threadId}`,
    `threads/${threadId}/answers`,
    ...[bodyPostId, answerId, commentId].map((id) => `posts/${id}`),
    `posts/${bodyPostId}/comments`,
    `posts/${answerId}/comments`,
    `threads?space=${slug}`,
    ...["", "-answer"].map((of) => `lookup?source=stackexchange&site=canary.example&id=${visibility}${of}`),
  ],
  without: [
    ...["newest", "active", "unanswered", "solved"].map((sort) => `threads?limit=100&sort=${sort}`),
    `threads?tag=${word}`,
    `search?q=${word}`,
    `search?q=${word}%20or%20sings`,
    "spaces",
  ],
});

describe.each(["visitor", "outsider", "insider", "employee"])("to the %s", (who) => {
  const caller = () => ({ visitor: null, outsider, insider, employee })[who];

  test("what they may not see does not exist", async () => {
    for (const visibility of closedTo(who)) {
      const { gone, without } = reads(hidden[visibility]!, visibility);
      for (const at of gone) {
        const answer = await site.call("GET", `/api/v1/${at}`, { as: caller() });
        expect(answer.status, at).toBe(404);
        expect(JSON.stringify(answer.json), at).not.toContain("canary");
      }
      for (const at of without) {
        const answer = await site.call("GET", `/api/v1/${at}`, { as: caller() });
        expect(answer.status, at).toBe(200);
        expect(JSON.stringify(answer.json), at).not.toContain(hidden[visibility]!.word);
      }
    }
  });

  test("it cannot be written to either, in the same words as what never was", async () => {
    const as = caller();
    for (const visibility of closedTo(who)) {
      const { threadId, answerId, slug } = hidden[visibility]!;
      const body = { bodyMarkdown: "May I come in, please." };
      const tries = [
        ["POST", `threads/${threadId}/answers`, "threads/999999/answers", body],
        ["POST", `posts/${answerId}/comments`, "posts/999999/comments", body],
        ["PUT", `posts/${answerId}/vote`, "posts/999999/vote", undefined],
        ["DELETE", `posts/${answerId}/vote`, "posts/999999/vote", undefined],
        ["PUT", `posts/${answerId}/acceptance`, "posts/999999/acceptance", undefined],
        ["DELETE", `posts/${answerId}/acceptance`, "posts/999999/acceptance", undefined],
      ] as const;
      for (const [method, at, never, sent] of tries) {
        const answer = await site.call(method, `/api/v1/${at}`, { as, body: sent });
        const nothing = await site.call(method, `/api/v1/${never}`, { as, body: sent });
        expect(answer.status, at).toBe(as ? 404 : 401);
        expect(answer.json).toEqual(nothing.json);
      }
      const thread = { kind: "question", title: "May I come in, please", bodyMarkdown: "I would like to." };
      const started = await site.call("POST", "/api/v1/threads", { as, body: { ...thread, space: slug } });
      const nowhere = await site.call("POST", "/api/v1/threads", {
        as,
        body: { ...thread, space: "nowhere" },
      });
      expect(started.status).toBe(as ? 422 : 401);
      expect(started.json).toEqual(nowhere.json);
    }
  });

  test("what they may see is there", async () => {
    for (const visibility of ["members", "groups", "staff"].filter((one) => !closedTo(who).includes(one))) {
      const { gone, without } = reads(hidden[visibility]!, visibility);
      for (const at of gone)
        expect((await site.call("GET", `/api/v1/${at}`, { as: caller() })).status, at).toBe(200);
      for (const at of without.filter((one) => !one.includes("unanswered"))) {
        const answer = await site.call("GET", `/api/v1/${at}`, { as: caller() });
        expect(JSON.stringify(answer.json), at).toContain(hidden[visibility]!.word);
      }
    }
  });
});

test("counts are those of what the caller may see", async () => {
  expect((await site.call("GET", "/api/v1/stats")).json).toEqual(before);
  const seen = (await site.call("GET", "/api/v1/stats", { as: moderator })).json;
  expect(seen).toMatchObject({ threads: { question: 3 }, answers: 3, comments: 3, solved: 3, votes: 3 });
  expect((await site.call("GET", "/api/v1/stats", { as: outsider })).json).toMatchObject({
    threads: { question: 1 },
    answers: 1,
    comments: 1,
    solved: 1,
    votes: 1,
  });
});
