import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { type ApiSite, openApiSite } from "../support/api-site.ts";
import { addPeople, type Person } from "../support/people.ts";

let site: ApiSite;
let asker: Person;
let helper: Person;
let expert: Person;
let newcomer: Person;

beforeAll(async () => {
  site = await openApiSite();
  [asker, helper, expert, newcomer] = (await addPeople(site.base, [
    { username: "asker" },
    { username: "helper" },
    { username: "expert", role: "expert" },
    { username: "newcomer", confirmed: false },
  ])) as [Person, Person, Person, Person];
}, 120_000);
afterAll(() => site?.close());

const question = (title: string, more: object = {}) => ({
  kind: "question",
  title,
  bodyMarkdown: `Here is what I tried about: ${title}`,
  ...more,
});

async function ask(title: string, more: object = {}, as: Person = asker) {
  const made = await site.call("POST", "/api/v1/threads", { as, body: question(title, more) });
  expect(made.status, JSON.stringify(made.json)).toBe(201);
  return made.json;
}

async function answer(threadId: string, bodyMarkdown: string, as: Person = helper) {
  const made = await site.call("POST", `/api/v1/threads/${threadId}/answers`, { as, body: { bodyMarkdown } });
  expect(made.status, JSON.stringify(made.json)).toBe(201);
  return made.json;
}

const threadKeys =
  "acceptedAnswerIds answerCount archivedAt author bodyHtml bodyMarkdown bodyPostId closedAt createdAt id kind language lockedAt meToo origin product score slug solved space tags title unread updatedAt url";
const postKeys =
  "accepted author bodyHtml bodyMarkdown checkedAt createdAt id kind official origin parentId reuses score supersededBy threadId updatedAt validity";
const keys = (value: object) => Object.keys(value).sort().join(" ");

describe("a thread", () => {
  test("is made, read and listed in one shape", async () => {
    const made = await site.call("POST", "/api/v1/threads", {
      as: asker,
      body: question("The kettle is white inside", {
        tags: ["Lime Scale", "kettle"],
        bodyMarkdown: "It is **white** inside.",
      }),
    });
    const thread = made.json;
    expect(made.headers.location).toBe(`/api/v1/threads/${thread.id}`);
    expect(keys(thread)).toBe(threadKeys);
    expect(thread).toMatchObject({
      kind: "question",
      slug: "the-kettle-is-white-inside",
      url: `${site.url}/t/${thread.id}/the-kettle-is-white-inside`,
      space: "questions",
      tags: ["lime-scale", "kettle"],
      language: "en",
      author: { username: "asker", displayName: "Person asker", url: `${site.url}/u/asker` },
      bodyMarkdown: "It is **white** inside.",
      bodyHtml: "<p>It is <strong>white</strong> inside.</p>",
      score: 0,
      answerCount: 0,
      solved: false,
      acceptedAnswerIds: [],
      closedAt: null,
      origin: null,
    });
    expect(typeof thread.id).toBe("string");
    // Nobody knows what a visitor has read.
    const { unread, ...plain } = thread;
    expect(unread).toBe(false);
    expect((await site.call("GET", `/api/v1/threads/${thread.id}`)).json).toEqual(plain);
    const body = (await site.call("GET", `/api/v1/posts/${thread.bodyPostId}`)).json;
    expect(keys(body)).toBe(postKeys);
    expect(body).toMatchObject({
      kind: "body",
      threadId: thread.id,
      parentId: null,
      bodyMarkdown: thread.bodyMarkdown,
    });
    expect((await site.call("GET", "/api/v1/threads?limit=1")).json.items).toEqual([plain]);
  });

  test("is answered, voted on, accepted, and all of it taken back", async () => {
    const thread = await ask("Which filter fits the small kettle");
    const first = await answer(thread.id, "The round one, I think.");
    const second = await answer(thread.id, "The square one, from the box marked S.", expert);
    expect(keys(first)).toBe(postKeys);
    expect(first).toMatchObject({
      kind: "answer",
      threadId: thread.id,
      parentId: null,
      official: false,
      accepted: false,
    });

    const voted = await site.call("PUT", `/api/v1/posts/${second.id}/vote`, { as: asker });
    expect(voted.json).toMatchObject({ id: second.id, score: 1 });
    const again = await site.call("PUT", `/api/v1/posts/${second.id}/vote`, {
      as: asker,
      body: { value: 1 },
    });
    expect(again.json.score).toBe(1);
    const down = await site.call("PUT", `/api/v1/posts/${second.id}/vote`, {
      as: helper,
      body: { value: -1 },
    });
    expect([down.status, down.json.type]).toEqual([403, "urn:parvis:problem:no-vote-here"]);

    const order = async () => {
      const page = await site.call("GET", `/api/v1/threads/${thread.id}/answers`);
      return page.json.items.map((post: { id: string }) => post.id);
    };
    expect(await order()).toEqual([second.id, first.id]);

    const refused = await site.call("PUT", `/api/v1/posts/${first.id}/acceptance`, { as: helper });
    expect(refused.status).toBe(403);
    for (let time = 0; time < 2; time++) {
      const accepted = await site.call("PUT", `/api/v1/posts/${first.id}/acceptance`, { as: asker });
      expect(accepted.json).toMatchObject({ id: first.id, accepted: true });
    }
    expect(await order()).toEqual([first.id, second.id]);
    await site.call("PUT", `/api/v1/posts/${second.id}/acceptance`, { as: asker });
    const solved = (await site.call("GET", `/api/v1/threads/${thread.id}`)).json;
    expect(solved).toMatchObject({ solved: true, answerCount: 2, acceptedAnswerIds: [first.id, second.id] });

    await site.call("DELETE", `/api/v1/posts/${first.id}/acceptance`, { as: asker });
    await site.call("DELETE", `/api/v1/posts/${second.id}/acceptance`, { as: asker });
    await site.call("DELETE", `/api/v1/posts/${second.id}/acceptance`, { as: asker });
    const undone = await site.call("DELETE", `/api/v1/posts/${second.id}/vote`, { as: asker });
    expect(undone.json).toMatchObject({ score: 0, accepted: false });
    expect((await site.call("GET", `/api/v1/threads/${thread.id}`)).json).toMatchObject({
      solved: false,
      acceptedAnswerIds: [],
    });
  });

  test("is commented on, body and answers alike, page by page", async () => {
    const thread = await ask("Does the lid open by itself");
    const reply = await answer(thread.id, "Only when you press the button.");
    const texts = ["First of all.", "Second thought.", "Third time."];
    for (const bodyMarkdown of texts) {
      const made = await site.call("POST", `/api/v1/posts/${reply.id}/comments`, {
        as: asker,
        body: { bodyMarkdown },
      });
      expect(made.json).toMatchObject({ kind: "comment", parentId: reply.id, threadId: thread.id });
      expect(made.headers.location).toBe(`/api/v1/posts/${made.json.id}`);
    }
    const page = (await site.call("GET", `/api/v1/posts/${reply.id}/comments?limit=2`)).json;
    const rest = (await site.call("GET", `/api/v1/posts/${reply.id}/comments?limit=2&after=${page.next}`))
      .json;
    expect([...page.items, ...rest.items].map((post) => post.bodyMarkdown)).toEqual(texts);
    expect(rest.next).toBeNull();
    expect((await site.call("GET", `/api/v1/posts/${thread.bodyPostId}/comments`)).json.items).toEqual([]);
    const onComment = await site.call("POST", `/api/v1/posts/${page.items[0].id}/comments`, {
      as: helper,
      body: { bodyMarkdown: "One level deep only." },
    });
    expect(onComment.status).toBe(403);
  });

  test("is not there once gone, nor are its posts", async () => {
    const thread = await ask("This one will be withdrawn soon");
    const reply = await answer(thread.id, "Then I answered in vain.");
    await site.base
      .update(schema.threads)
      .set({ withdrawnAt: new Date() })
      .where(eq(schema.threads.id, Number(thread.id)));
    for (const at of [
      `threads/${thread.id}`,
      `threads/${thread.id}/answers`,
      `posts/${reply.id}`,
      `posts/${reply.id}/comments`,
    ]) {
      expect((await site.call("GET", `/api/v1/${at}`)).status, at).toBe(404);
    }
  });

  test("shows nothing of a withdrawn or removed post, nor of comments on a removed one", async () => {
    const thread = await ask("Answers come and go in here");
    const withdrawn = await answer(thread.id, "I take this back later.");
    const removed = await answer(thread.id, "Somebody will remove this.", expert);
    const body = { bodyMarkdown: "A comment on what goes." };
    const comment = (await site.call("POST", `/api/v1/posts/${removed.id}/comments`, { as: asker, body }))
      .json;
    const { posts, decisions } = schema;
    const decision = {
      action: "remove" as const,
      postId: Number(removed.id),
      reason: "Not kind.",
      madeBy: expert.id,
    };
    const [made] = await site.base.insert(decisions).values(decision).returning({ id: decisions.id });
    await site.base
      .update(posts)
      .set({ removedByDecision: made?.id })
      .where(eq(posts.id, Number(removed.id)));
    await site.base
      .update(posts)
      .set({ withdrawnAt: new Date() })
      .where(eq(posts.id, Number(withdrawn.id)));
    for (const id of [withdrawn.id, removed.id, comment.id]) {
      expect((await site.call("GET", `/api/v1/posts/${id}`)).status).toBe(404);
    }
    expect((await site.call("GET", `/api/v1/threads/${thread.id}/answers`)).json.items).toEqual([]);
  });

  test("takes nothing from who has not confirmed their address", async () => {
    const thread = await ask("May newcomers speak here already");
    const tries = [
      await site.call("POST", "/api/v1/threads", { as: newcomer, body: question("I would like to ask") }),
      await site.call("POST", `/api/v1/threads/${thread.id}/answers`, {
        as: newcomer,
        body: { bodyMarkdown: "An answer of mine." },
      }),
      await site.call("PUT", `/api/v1/posts/${thread.bodyPostId}/vote`, { as: newcomer }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});

describe("lists", () => {
  beforeAll(async () => {
    const tagged = { tags: ["paged"] };
    for (let n = 1; n <= 7; n++) await ask(`Numbered question ${n} of seven`, tagged, helper);
    await ask("A talk that is tagged the same", { kind: "discussion", ...tagged }, helper);
  });

  const walk = async (query: string, limit: number) => {
    const titles: string[] = [];
    for (let after = ""; ; ) {
      const { status, json } = await site.call("GET", `/api/v1/threads?limit=${limit}&${query}${after}`);
      expect(status).toBe(200);
      expect(json.items.length).toBeLessThanOrEqual(limit);
      titles.push(...json.items.map((thread: { title: string }) => thread.title));
      if (json.next === null) return titles;
      after = `&after=${json.next}`;
    }
  };

  test("go on from their cursor without missing or repeating anything", async () => {
    const whole = await walk("tag=paged", 100);
    expect(whole).toHaveLength(8);
    expect(whole.at(-1)).toBe("Numbered question 1 of seven");
    for (const size of [1, 3, 4]) expect(await walk("tag=paged", size)).toEqual(whole);
    for (const sort of ["newest", "active", "unanswered", "solved"]) {
      expect(await walk(`sort=${sort}`, 2), sort).toEqual(await walk(`sort=${sort}`, 100));
    }
  });

  test("are narrowed by kind, space, tag, state and order", async () => {
    expect(await walk("tag=paged&kind=discussion", 20)).toEqual(["A talk that is tagged the same"]);
    expect(await walk("tag=paged&space=discussion", 20)).toEqual(["A talk that is tagged the same"]);
    expect(await walk("tag=PAGED&space=questions", 20)).toHaveLength(7);
    expect(await walk("tag=paged&sort=unanswered", 20)).toHaveLength(7);
    const one = (await site.call("GET", "/api/v1/threads?tag=paged&kind=question&limit=1")).json.items[0];
    const reply = await answer(one.id, "This one is answered now.", expert);
    await site.call("PUT", `/api/v1/posts/${reply.id}/acceptance`, { as: helper });
    expect(await walk("tag=paged&solved=true", 20)).toEqual([one.title]);
    expect(await walk("tag=paged&sort=solved", 20)).toEqual([one.title]);
    expect(await walk("tag=paged&solved=false", 20)).toHaveLength(7);
    expect((await walk("tag=paged&sort=active", 20))[0]).toBe(one.title);
    expect(await walk("tag=nobody-uses-this", 20)).toEqual([]);
    expect((await site.call("GET", "/api/v1/threads?space=nowhere")).status).toBe(404);
  });

  test("of answers keep the page's order across pages", async () => {
    const thread = await ask("Many answers to one question");
    const made = [];
    for (let n = 0; n < 5; n++) made.push(await answer(thread.id, `Answer number ${n} of five.`));
    await site.call("PUT", `/api/v1/posts/${made[3].id}/vote`, { as: expert });
    await site.call("PUT", `/api/v1/posts/${made[4].id}/acceptance`, { as: asker });
    const expected = [made[4], made[3], made[0], made[1], made[2]].map((post) => post.id);
    for (const limit of [1, 2, 5]) {
      const seen: string[] = [];
      for (let after = ""; ; ) {
        const { json } = await site.call(
          "GET",
          `/api/v1/threads/${thread.id}/answers?limit=${limit}${after}`,
        );
        seen.push(...json.items.map((post: { id: string }) => post.id));
        if (json.next === null) break;
        after = `&after=${json.next}`;
      }
      expect(seen).toEqual(expected);
    }
  });
});

describe("what is known of the rest", () => {
  test("a question, an answer, a comment and a user are found by where they came from", async () => {
    const thread = await ask("This was imported from elsewhere");
    const reply = await answer(thread.id, "So was this answer to it.");
    const body = { bodyMarkdown: "And this comment." };
    const comment = (await site.call("POST", `/api/v1/posts/${reply.id}/comments`, { as: asker, body })).json;
    const from = { source: "stackexchange", site: "beer.stackexchange.com" };
    const threadId = Number(thread.id);
    await site.base.insert(schema.origins).values([
      { ...from, kind: "question", externalId: "22", threadId, postId: Number(thread.bodyPostId) },
      { ...from, kind: "answer", externalId: "26", threadId, postId: Number(reply.id) },
      { ...from, kind: "comment", externalId: "22", threadId, postId: Number(comment.id) },
      { ...from, kind: "user", externalId: "22", memberId: asker.id },
    ]);
    const find = async (id: string, kind = "") =>
      (
        await site.call(
          "GET",
          `/api/v1/lookup?source=stackexchange&site=beer.stackexchange.com&id=${id}${kind && `&kind=${kind}`}`,
        )
      ).json;
    expect(await find("22")).toEqual({
      type: "thread",
      ...(await site.call("GET", `/api/v1/threads/${thread.id}`)).json,
      origin: { ...from, kind: "question", id: "22" },
    });
    expect(await find("26")).toMatchObject({
      type: "post",
      id: reply.id,
      origin: { ...from, kind: "answer", id: "26" },
    });
    expect(await find("22", "comment")).toMatchObject({ type: "post", id: comment.id, kind: "comment" });
    expect(await find("22", "user")).toMatchObject({ type: "member", username: "asker" });
    expect((await find("22", "answer")).status).toBe(404);
    expect((await find("23")).status).toBe(404);
    const bodyPost = (await site.call("GET", `/api/v1/posts/${thread.bodyPostId}`)).json;
    expect(bodyPost.origin).toEqual({ ...from, kind: "question", id: "22" });
  });

  test("counts are those of the base", async () => {
    const { rows } = await site.pool.query(`select
      (select count(*)::int from threads where kind = 'question' and withdrawn_at is null) as questions,
      (select count(*)::int from threads where kind = 'discussion') as discussions,
      (select count(*)::int from threads where solved_at is not null) as solved,
      (select count(*)::int from votes) as votes, (select count(*)::int from members) as members`);
    const [counted] = rows;
    const { json } = await site.call("GET", "/api/v1/stats");
    expect(json.threads).toEqual({
      question: counted.questions,
      idea: 0,
      discussion: counted.discussions,
      announcement: 0,
    });
    expect(json).toMatchObject({ solved: counted.solved, votes: counted.votes, members: counted.members });
    expect(json.votes).toBeGreaterThan(0);
    const thread = await ask("One more to be counted here");
    await answer(thread.id, "And an answer to count.");
    await site.call("POST", `/api/v1/posts/${thread.bodyPostId}/comments`, {
      as: helper,
      body: { bodyMarkdown: "Counted too." },
    });
    const after = (await site.call("GET", "/api/v1/stats")).json;
    expect([after.threads.question, after.answers, after.comments]).toEqual([
      json.threads.question + 1,
      json.answers + 1,
      json.comments + 1,
    ]);
  });

  test("search finds what was just written, best first, whole", async () => {
    const thread = await ask("A quixotic whistle in the steam valve");
    await expect
      .poll(
        async () =>
          (await site.call("GET", "/api/v1/search?q=quixotic%20whistle")).json.items.map(
            (one: { id: string }) => one.id,
          ),
        { timeout: 10_000 },
      )
      .toEqual([thread.id]);
    const [found] = (await site.call("GET", "/api/v1/search?q=quixotic")).json.items;
    expect(found).toMatchObject({ title: thread.title, bodyMarkdown: thread.bodyMarkdown });
    expect(found.extract).toContain("quixotic");
    expect(found.extract).not.toContain("<");
  });

  test("spaces are listed, and a token says whose it is", async () => {
    const { items, next } = (await site.call("GET", "/api/v1/spaces")).json;
    expect(next).toBeNull();
    expect(items.map((space: { slug: string }) => space.slug)).toEqual(
      expect.arrayContaining(["questions", "discussion"]),
    );
    expect(items[0].url).toBe(`${site.url}/s/${items[0].slug}`);
    expect((await site.call("GET", "/api/v1/me", { as: expert })).json).toEqual({
      username: "expert",
      displayName: "Person expert",
      url: `${site.url}/u/expert`,
      emailConfirmed: true,
      roles: ["expert"],
      scopes: ["all"],
      identities: [],
      products: [],
      ...{
        avatarUrl: null,
        bio: "",
        links: [],
        locale: "en",
        theme: "system",
        timeZone: null,
        country: null,
      },
    });
  });
});
