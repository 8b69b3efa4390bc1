import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { aFewAtOnce } from "../../support/crowd.ts";
import { addPeople } from "../../support/people.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Known = Viewer & { member: NonNullable<Viewer["member"]> };

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let ideasSpace: string;
let [proposer, ana, ben, product, moderator, manager]: Known[] = [];
let made = 0;

const visitor: Viewer = { member: null, locale: "en" };

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  ideasSpace = await addSpace(ground.base, { slug: "wishes", kinds: ["idea", "question"] });
  await addSpace(ground.base, { slug: "help", kinds: ["question"] });
  await addSpace(ground.base, { slug: "inside", visibility: "staff", kinds: ["idea"] });
  proposer = await ground.viewerOf({ username: "proposer" });
  ana = await ground.viewerOf({ username: "ana" });
  ben = await ground.viewerOf({ username: "ben" });
  product = await ground.viewerOf({ username: "product", role: "product" });
  moderator = await ground.viewerOf({ username: "moderator", role: "moderator" });
  manager = await ground.viewerOf({ username: "manager", role: "manager" });
});
afterAll(() => ground?.close());

async function commands() {
  const all = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/comment.ts"),
    import("#app/domain/votes/vote.ts"),
    import("#app/domain/ideas/move-idea.ts"),
    import("#app/domain/ideas/explain-vote.ts"),
    import("#app/domain/ideas/list-ideas.ts"),
    import("#app/domain/ideas/find-idea.ts"),
    import("#app/domain/arranging/merge-threads.ts"),
    import("#app/domain/arranging/retype-thread.ts"),
    import("#app/domain/arranging/undo-act.ts"),
    import("#app/domain/me-toos/say-me-too.ts"),
    import("#app/domain/people/merge-members.ts"),
    import("#app/domain/members/delete-member.ts"),
    import("#app/domain/ideas/find-move.ts"),
    import("#app/domain/ideas/load-status.ts"),
    import("#app/domain/ideas/has-voted.ts"),
    import("#app/domain/ideas/budgets.ts"),
    import("#app/domain/ideas/show-ideas.ts"),
  ]);
  return Object.assign({}, ...all) as (typeof all)[0] &
    (typeof all)[1] &
    (typeof all)[2] &
    (typeof all)[3] &
    (typeof all)[4] &
    (typeof all)[5] &
    (typeof all)[6] &
    (typeof all)[7] &
    (typeof all)[8] &
    (typeof all)[9] &
    (typeof all)[10] &
    (typeof all)[11] &
    (typeof all)[12] &
    (typeof all)[13] &
    (typeof all)[14] &
    (typeof all)[15] &
    (typeof all)[16] &
    (typeof all)[17] &
    (typeof all)[18];
}

async function propose(as = proposer!, space = "wishes", kind: "idea" | "question" = "idea") {
  const title = `A light that stays on at red lights, number ${++made}`;
  const body = "It goes out whenever I stop at a junction.";
  const asked = await does.ask(as, { space, kind, title, body, tags: ["light"] });
  return { id: Number(asked.threadId), bodyId: Number(asked.postId) };
}
const rowOf = async (id: number) => (await ground.rows("select * from ideas where thread_id = $1", [id]))[0]!;
const votesOf = async (bodyId: number) =>
  Number((await ground.rows("select count(*) as n from votes where post_id = $1", [bodyId]))[0]!.n);
const reasons = { reasonFr: "Nous la voulons aussi.", reasonEn: "We want it too.", version: "" };
const open = { sort: "votes", status: "open" } as const;

describe("the life of an idea", () => {
  test("goes on and back by steps with reasons, by those who answer for the product alone", async () => {
    const { id, bodyId } = await propose();
    expect(await rowOf(id)).toMatchObject({ status: "new", listed: true, votes: 0, space_id: ideasSpace });
    for (const nobody of [proposer!, ana!, moderator!])
      await expect(
        does.moveIdea(nobody, id, { from: "new", to: "planned", ...reasons }),
      ).rejects.toMatchObject({ key: "noMovingIdeas" });
    await does.moveIdea(product!, id, { from: "new", to: "planned", ...reasons });
    // Two reviewers at once: the second is told, and nothing is lost or doubled.
    const both = await Promise.allSettled([
      does.moveIdea(product!, id, { from: "planned", to: "in-progress", ...reasons }),
      does.moveIdea(manager!, id, { from: "planned", to: "declined", ...reasons }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost).toMatchObject({ reason: { key: "ideaMovedSince" } });
    const { status } = await rowOf(id);
    const now = status as "in-progress" | "declined";
    await does.moveIdea(manager!, id, { from: now, to: "shipped", ...reasons });
    await expect(does.vote(ana!, bodyId, 1)).rejects.toMatchObject({ key: "ideaDone" });
    await does.moveIdea(manager!, id, { from: "shipped", to: "under-review", ...reasons });
    await does.vote(ana!, bodyId, 1);
    const seen = await does.findIdea({ ...visitor, locale: "fr" }, id, new Date());
    expect(seen.steps.map(({ from, to }) => [from, to])).toEqual([
      ["new", "planned"],
      ["planned", now],
      [now, "shipped"],
      ["shipped", "under-review"],
    ]);
    expect(seen.steps[0]).toMatchObject({
      reason: { words: "Nous la voulons aussi.", language: "fr" },
      by: { username: "product" },
    });
    await expect(ground.pool.query("update idea_steps set reason_fr = 'x'")).rejects.toThrow(/append-only/);
  });

  test("a reason in one language is shown to readers of the other; a product reviewer decides on their product alone", async () => {
    const productId = "01990000-0000-7000-8000-000000000001";
    await ground.pool.query(
      `insert into products (id, slug, name, description, created_at) values ($1, 'cantate', 'Cantate', '{}', now())`,
      [productId],
    );
    const scoped = {
      ...ana!,
      member: { ...ana!.member, grants: [{ role: "product" as const, spaceId: productId }] },
    };
    const { id } = await propose();
    const step = {
      from: "new",
      to: "declined",
      reasonFr: "",
      reasonEn: "Too heavy for the frame.",
      version: "",
    } as const;
    await expect(does.moveIdea(scoped, id, step)).rejects.toMatchObject({ key: "noMovingIdeas" });
    await ground.pool.query("update threads set product_id = $1 where id = $2", [productId, id]);
    await does.moveIdea(scoped, id, step);
    const seen = await does.findIdea({ ...visitor, locale: "fr" }, id, new Date());
    expect(seen.steps[0]!.reason).toEqual({ words: "Too heavy for the frame.", language: "en" });
  });

  test("is moved once by one press, to what it is not yet, and into versions of its own product alone", async () => {
    const { id } = await propose();
    const step = { from: "new", to: "planned", ...reasons } as const;
    const key = "01990000-0000-7000-8000-0000000000c0";
    const first = await does.moveIdea(product!, id, step, key);
    expect(await does.moveIdea(product!, id, step, key)).toEqual(first);
    await expect(does.findMove(moderator!, id)).rejects.toMatchObject({ key: "noMovingIdeas" });
    await expect(does.moveIdea(product!, id, { ...step, from: "planned" })).rejects.toMatchObject({
      fields: { to: ["alreadyThatStatus"] },
    });
    const made = await ground.rows(`
      insert into products (id, slug, name, description, created_at)
      select gen_random_uuid(), slug, slug, '{}', now() from unnest(array['own', 'foreign']) slug returning id`);
    const [own, foreign] = made.map((row) => row.id);
    await ground.pool.query(
      "insert into product_versions (id, product_id, name) values (gen_random_uuid(), $1, '1.0'), (gen_random_uuid(), $2, '9.9')",
      [own, foreign],
    );
    await ground.pool.query("update threads set product_id = $1 where id = $2", [own, id]);
    for (const unknown of [
      { to: "in-progress", version: "1.0" },
      { to: "shipped", version: "9.9" },
    ] as const)
      await expect(
        does.moveIdea(product!, id, { ...step, from: "planned", ...unknown }),
      ).rejects.toMatchObject({ fields: { version: ["versionUnknown"] } });
    await does.moveIdea(product!, id, { ...step, from: "planned", to: "shipped", version: "1.0" });
    expect((await does.findIdea(visitor, id, new Date())).steps.map(({ version }) => version)).toEqual([
      null,
      "1.0",
    ]);
  });

  test("shows of what went up in it only what everybody may still read", async () => {
    const target = await propose();
    const sources = await aFewAtOnce(Array.from({ length: 6 }), () => propose());
    const beside = await propose();
    for (const { bodyId } of [sources[0]!, beside]) await does.vote(ana!, bodyId, 1);
    for (const { id } of sources) await does.mergeThreads(moderator!, id, { other: target.id, why: "" });
    const [open, withdrawn, removed, hidden, closed, emptied] = sources as [
      typeof target,
      ...(typeof target)[],
    ];
    const decided = async (action: string, id: number) =>
      (
        await ground.rows(
          `insert into decisions (id, action, thread_id, reason, made_by, made_at)
           values (gen_random_uuid(), $1, $2, 'Against the charter', $3, now()) returning id`,
          [action, id, moderator!.member.id],
        )
      )[0]!.id;
    const set = (what: string, id: number) =>
      ground.pool.query(`update threads set ${what} where id = $1`, [id]);
    await set("withdrawn_at = now()", withdrawn!.id);
    await set(`removed_by_decision = '${await decided("remove", removed!.id)}'`, removed!.id);
    await set(`hidden_by_decision = '${await decided("hide", hidden!.id)}'`, hidden!.id);
    await set("space_id = (select id from spaces where slug = 'inside')", closed!.id);
    await ground.pool.query("update posts set withdrawn_at = now() where id = $1", [emptied!.bodyId]);
    const titleOf = async (id: number) =>
      (await ground.rows("select title from threads where id = $1", [id]))[0]!.title;
    const seen = await does.findIdea(visitor, target.id, new Date());
    expect(seen.merged.map(({ title }) => title)).toEqual([await titleOf(open.id)]);
    // Undone, a vote that went along goes home, and no other of its giver.
    const [act] = await ground.rows("select id from thread_acts where thread_id = $1", [open.id]);
    await does.undoAct(moderator!, String(act!.id));
    expect([await votesOf(open.bodyId), await votesOf(beside.bodyId), await votesOf(target.bodyId)]).toEqual([
      1, 1, 0,
    ]);
  });

  test("becoming a question and an idea again loses nothing", async () => {
    const { id, bodyId } = await propose();
    await Promise.all([ana!, ben!, product!].map((one) => does.vote(one, bodyId, 1)));
    await does.explainVote(ana!, id, { words: "I cycle home at night.", quotable: true });
    await does.answer(ben!, id, { body: "A dynamo light with a capacitor does this." });
    await does.moveIdea(product!, id, { from: "new", to: "under-review", ...reasons });
    const before = await rowOf(id);
    const follows = await ground.rows("select * from subscriptions where target_id = $1", [String(id)]);
    await does.retypeThread(moderator!, id, { kind: "question", why: "" });
    expect(await rowOf(id)).toMatchObject({ listed: false, status: "under-review" });
    await expect(does.findIdea(visitor, id, new Date())).rejects.toMatchObject({ key: "notFound" });
    await does.sayMeToo(ana!, id);
    await does.retypeThread(moderator!, id, { kind: "idea", why: "" });
    expect(await rowOf(id)).toEqual(before);
    expect(await votesOf(bodyId)).toBe(3);
    expect(await ground.rows("select * from me_toos where thread_id = $1", [id])).toHaveLength(1);
    expect(await ground.rows("select * from subscriptions where target_id = $1", [String(id)])).toEqual(
      follows,
    );
    const seen = await does.findIdea(visitor, id, new Date());
    expect(seen).toMatchObject({
      votes: 3,
      status: "under-review",
      quotes: [{ words: "I cycle home at night." }],
    });
    // And a question that becomes one begins its life then, with the votes it has.
    const question = await propose(proposer!, "wishes", "question");
    await does.vote(ben!, question.bodyId, 1);
    await does.retypeThread(moderator!, question.id, { kind: "idea", why: "" });
    expect(await rowOf(question.id)).toMatchObject({ status: "new", votes: 1, listed: true });
  });
});

describe("votes for ideas", () => {
  test("a thousand at once, while the idea is merged into another: as many votes as people, each once", async () => {
    const [source, target] = [await propose(), await propose(ana!)];
    const people = await addPeople(
      ground.base,
      Array.from({ length: 1_000 }, (_, n) => ({ username: `voter-${n}` })),
    );
    const crowd = people.map(
      ({ id, username }): Known => ({
        member: { id, username, displayName: username, emailConfirmed: true, grants: [] },
        locale: "en",
      }),
    );
    // Some had voted for the other already, and its proposer for this one.
    await aFewAtOnce(crowd.slice(0, 12), (one) => does.vote(one, target.bodyId, 1));
    await does.vote(ana!, source.bodyId, 1);
    let given = 0;
    let merged: Promise<unknown> | undefined;
    await aFewAtOnce(
      crowd,
      async (one) => {
        await does.vote(one, source.bodyId, 1);
        if (++given === 400) merged = does.mergeThreads(moderator!, source.id, { other: target.id, why: "" });
      },
      20,
    );
    await merged;
    const [recounted] = await ground.rows(
      `select count(*)::int as votes, count(distinct member_id)::int as people from votes where post_id = $1`,
      [target.bodyId],
    );
    expect(recounted).toEqual({ votes: 1_000, people: 1_000 });
    expect(await rowOf(target.id)).toMatchObject({ votes: 1_000 });
    const [thread] = await ground.rows("select score from threads where id = $1", [target.id]);
    expect(thread).toEqual({ score: 1_000 });
    const seen = await does.findIdea(visitor, target.id, new Date());
    const [act] = await ground.rows("select id, facts from thread_acts where thread_id = $1", [source.id]);
    const { moved, both } = (act!.facts as unknown as { votes: { moved: number; both: number } }).votes;
    expect(seen.merged).toMatchObject([{ votes: moved }]);
    // Whoever had voted for both stays counted once; the other's proposer has no vote on their own.
    expect(both).toBeGreaterThan(0);
    expect(await votesOf(source.bodyId)).toBe(both);
    expect(Number((await rowOf(target.id)).hot)).toBeCloseTo(
      Number(
        (
          await ground.rows("select idea_hot(thread_id, created_at) as hot from ideas where thread_id = $1", [
            target.id,
          ])
        )[0]!.hot,
      ),
      6,
    );
    // Undone, those that moved go home; one taken back meanwhile does not come back.
    const [mover] = await ground.rows("select member_id from moved_votes where act_id = $1 limit 1", [
      act!.id,
    ]);
    await does.vote(crowd.find(({ member }) => member.id === mover!.member_id)!, target.bodyId, 0);
    await does.undoAct(moderator!, String(act!.id));
    expect(await votesOf(source.bodyId)).toBe(both + moved - 1);
    expect(await votesOf(target.bodyId)).toBe(1_000 - moved);
    expect(await rowOf(source.id)).toMatchObject({ votes: both + moved - 1, listed: true });
  }, 120_000);

  test("a budget never refuses a first vote, holds against oneself, and votes come back", async () => {
    const spaceId = await addSpace(ground.base, { slug: "budgeted", kinds: ["idea"] });
    await ground.pool.query("update spaces set vote_budget = 2, vote_period = 'month' where id = $1", [
      spaceId,
    ]);
    const ideas = await aFewAtOnce(Array.from({ length: 5 }), () => propose(proposer!, "budgeted"));
    const [a, b, c, d] = ideas as [Idea, Idea, Idea, Idea];
    type Idea = Awaited<ReturnType<typeof propose>>;
    // All at once, as from two phones.
    const all = await Promise.allSettled(ideas.map(({ bodyId }) => does.vote(ana!, bodyId, 1)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    for (const one of all)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ key: "votesSpent" });
    await ground.pool.query("delete from votes where member_id = $1", [ana!.member.id]);
    await does.vote(ben!, a.bodyId, 1);
    await does.vote(ben!, b.bodyId, 1);
    await expect(does.vote(ben!, c.bodyId, 1)).rejects.toMatchObject({ key: "votesSpent" });
    // Saying the same again is no second vote.
    await does.vote(ben!, a.bodyId, 1);
    const budget = async () => (await does.findIdea(ben!, a.id, new Date())).budget;
    expect(await budget()).toMatchObject({ budget: 2, spent: 2 });
    await does.moveIdea(product!, a.id, { from: "new", to: "declined", ...reasons });
    expect(await budget()).toMatchObject({ spent: 1 });
    await does.vote(ben!, c.bodyId, 1);
    // Reopened it counts again; nothing is taken away, and nothing more is given.
    await does.moveIdea(product!, a.id, { from: "declined", to: "new", ...reasons });
    expect(await budget()).toMatchObject({ spent: 3 });
    await expect(does.vote(ben!, d.bodyId, 1)).rejects.toMatchObject({ key: "votesSpent" });
    // A new period begins with all of them.
    await ground.pool.query("update votes set created_at = now() - interval '40 days' where member_id = $1", [
      ben!.member.id,
    ]);
    await does.vote(ben!, d.bodyId, 1);
    expect(await budget()).toMatchObject({ spent: 1 });
    // One that its author took back costs nobody a vote, and a budget of a closed space is no news to others.
    await ground.pool.query("update threads set withdrawn_at = now() where id = $1", [d.id]);
    expect(await budget()).toMatchObject({ spent: 0 });
    await ground.pool.query("update spaces set vote_budget = 3, vote_period = 'month' where slug = 'inside'");
    const slugs = async (viewer: Viewer) =>
      (await does.listBudgets(viewer, new Date())).map(({ space }) => space.slug);
    expect([await slugs(ben!), await slugs(moderator!)]).toEqual([["budgeted"], ["inside", "budgeted"]]);
    await ground.pool.query("update spaces set vote_budget = null where slug = 'inside'");
  });

  test("are never against, and go with what they say of why it matters", async () => {
    const { id, bodyId } = await propose();
    await expect(does.vote(moderator!, bodyId, -1)).rejects.toMatchObject({ key: "noVoteAgainst" });
    await expect(does.explainVote(ana!, id, { words: "Because.", quotable: true })).rejects.toMatchObject({
      key: "voteFirst",
    });
    await does.vote(ana!, bodyId, 1);
    await does.explainVote(ana!, id, { words: "canary-unsaid in confidence", quotable: false });
    const said = async (viewer: Viewer) => JSON.stringify(await does.findIdea(viewer, id, new Date()));
    expect(await said(ana!)).toContain("canary-unsaid");
    for (const other of [visitor, ben!, proposer!, moderator!])
      expect(await said(other)).not.toContain("canary");
    await does.explainVote(ana!, id, { words: "canary-said aloud", quotable: true });
    expect(await said(visitor)).toContain("canary-said");
    await does.vote(ana!, bodyId, 0);
    expect(await said(ana!)).not.toContain("canary");
    expect(await ground.rows("select * from vote_reasons where post_id = $1", [bodyId])).toEqual([]);
  });

  test("are explained by who gave them alone, where there is an idea and it is not locked", async () => {
    const { id, bodyId } = await propose();
    const why = { words: "For the dark of the morning.", quotable: true };
    await does.vote(ben!, bodyId, 1);
    await expect(does.explainVote(ana!, id, why)).rejects.toMatchObject({ key: "voteFirst" });
    await ground.pool.query("update threads set locked_at = now() where id = $1", [id]);
    await expect(does.explainVote(ben!, id, why)).rejects.toMatchObject({ key: "voteFirst" });
    // A question may be voted down: as an idea it has that vote still, and it stands for nothing.
    await ground.pool.query("update threads set locked_at = null, kind = 'question' where id = $1", [id]);
    await does.vote(moderator!, bodyId, -1);
    await expect(does.explainVote(ben!, id, why)).rejects.toMatchObject({ key: "notFound" });
    await expect(
      does.moveIdea(product!, id, { from: "new", to: "planned", ...reasons }),
    ).rejects.toMatchObject({ key: "noMovingIdeas" });
    await ground.pool.query("update threads set kind = 'idea' where id = $1", [id]);
    await expect(does.explainVote(moderator!, id, why)).rejects.toMatchObject({ key: "voteFirst" });
    const { db } = await import("#db/client.server.ts");
    expect([await does.hasVoted(db, moderator!, id), await does.hasVoted(db, ben!, id)]).toEqual([
      false,
      true,
    ]);
  });

  test("two accounts of one person have one vote, and keep what either said; who leaves takes their words along", async () => {
    const { id, bodyId } = await propose();
    const cleo = await ground.viewerOf({ username: "cleo" });
    const cleo2 = await ground.viewerOf({ username: "cleo2" });
    const admin = await ground.viewerOf({ username: "admin", role: "administrator" });
    await does.vote(cleo, bodyId, 1);
    await does.vote(cleo2, bodyId, 1);
    await does.explainVote(cleo2, id, { words: "Said by the other one.", quotable: true });
    await does.mergeMembers(admin, "cleo", { other: "cleo2", why: "One and the same" });
    expect(await rowOf(id)).toMatchObject({ votes: 1 });
    const seen = await does.findIdea(visitor, id, new Date());
    expect(seen.quotes).toMatchObject([{ words: "Said by the other one.", by: { username: "cleo" } }]);
    await does.deleteMember(cleo, { username: "cleo", sure: "yes" } as never);
    expect(await does.findIdea(visitor, id, new Date())).toMatchObject({ votes: 1, quotes: [] });
  });
});

describe("a board", () => {
  test("has each idea once in each order, narrowed as asked, and nothing its reader may not see", async () => {
    const hidden = await propose(moderator!, "inside");
    const gone = await propose();
    await ground.pool.query("update threads set withdrawn_at = now() where id = $1", [gone.id]);
    const all = (await ground.rows("select thread_id from ideas where listed")).map((row) =>
      String(row.thread_id),
    );
    for (const sort of ["votes", "rising", "new", "status"] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await does.listIdeas(visitor, { sort, status: "all", after, limit: 3 });
        seen.push(...page.items.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after);
      expect(seen.toSorted(), sort).toEqual(all.filter((id) => id !== String(hidden.id)).toSorted());
    }
    expect((await does.listIdeas(moderator!, { ...open, sort: "new", limit: 1 })).items).toMatchObject([
      { id: String(hidden.id) },
    ]);
    await expect(does.findIdea(visitor, hidden.id, new Date())).rejects.toMatchObject({ key: "notFound" });
    await expect(does.findIdeaBody(ana!, hidden.id)).rejects.toMatchObject({ key: "notFound" });
    expect(await does.showIdeas(ana!, [hidden.id, gone.id])).toEqual([]);
    // Nor does a page say that there is more, or come out shorter.
    await propose(moderator!, "inside");
    const inside = String((await rowOf(hidden.id)).space_id);
    expect(await does.listIdeas(visitor, { ...open, spaceId: inside, limit: 1 })).toMatchObject({
      items: [],
      next: null,
    });
    expect((await does.listIdeas(visitor, { ...open, sort: "new", limit: 1 })).items).toHaveLength(1);
    const mine = await propose(ben!);
    await does.vote(ana!, mine.bodyId, 1);
    const ids = async (viewer: Viewer, narrowed: object) =>
      (await does.listIdeas(viewer, { ...open, ...narrowed, limit: 100 })).items.map(({ id }) => id);
    expect(await ids(ana!, { mine: "voted" })).toContain(String(mine.id));
    expect(await ids(ben!, { mine: "voted" })).not.toContain(String(mine.id));
    expect(await ids(ben!, { mine: "proposed" })).toEqual([String(mine.id)]);
    expect(await ids(visitor, { mine: "voted" })).toEqual([]);
    expect(await ids(visitor, { tags: ["light"] })).toContain(String(mine.id));
    expect(await ids(visitor, { tags: ["heavy"] })).toEqual([]);
    await does.moveIdea(product!, mine.id, { from: "new", to: "shipped", ...reasons });
    expect(await ids(visitor, {})).not.toContain(String(mine.id));
    expect(await ids(visitor, { status: "shipped" })).toContain(String(mine.id));
  });

  test("is lively without ever being infinite, whatever the dates and totals", async () => {
    const { rows } = await ground.pool.query<{ hot: number }>(`
      select add_in_log2(a, b) as hot from unnest(array[-1e6, -1485.3, 0, 1485.3, 1e6]::float8[]) a,
        unnest(array[-1e6, -1, 0, 1485.3, 1e6]::float8[]) b
      union all select idea_half_lives(at) from unnest(array['-infinity', 'infinity', '4713-01-01 BC', '1970-01-01',
        '294276-12-31']::timestamptz[]) at`);
    for (const { hot } of rows) expect(Number.isFinite(hot)).toBe(true);
    const { id, bodyId } = await propose();
    const moments = ["infinity", "-infinity", "1970-01-01", "2300-01-01"];
    for (const [n, at] of moments.entries()) {
      await ground.pool.query("update posts set imported_up = $1, up = $1, score = $1 where id = $2", [
        n * 1_000_000,
        bodyId,
      ]);
      await ground.pool.query("update threads set created_at = $1, score = $2 where id = $3", [
        at,
        n * 1_000_000,
        id,
      ]);
      expect(Number.isFinite(Number((await rowOf(id)).hot)), at).toBe(true);
    }
    await ground.pool.query("update posts set imported_up = 0, up = 0, score = 0 where id = $1", [bodyId]);
    await ground.pool.query(
      "update threads set created_at = now() - interval '400 days', score = 0 where id = $1",
      [id],
    );
    const fresh = await propose();
    // One vote now outweighs any number of a year ago but the very greatest, and one taken back leaves no trace.
    const before = (await rowOf(id)).hot;
    await does.vote(ana!, bodyId, 1);
    expect(Number((await rowOf(id)).hot)).toBeGreaterThan(Number(before));
    await does.vote(ana!, bodyId, 0);
    expect(Number((await rowOf(id)).hot)).toBeCloseTo(Number(before), 9);
    expect(Number((await rowOf(fresh.id)).hot)).toBeGreaterThan(Number(before) + 25);
  });
});

describe("who votes for an idea", () => {
  test("is counted by group, product owned and country, of the votes there are now", async () => {
    const { splitVoters } = await import("#app/domain/ideas/voter-split.ts");
    const { id, bodyId } = await propose();
    const lone = await propose();
    const dora = await ground.viewerOf({ username: "dora" });
    for (const one of [ana!, ben!, dora]) await does.vote(one, bodyId, 1);
    await ground.pool.query(
      "update members set country = case username when 'ana' then 'FR' else 'DE' end where username in ('ana', 'ben')",
    );
    await ground.pool.query(`with g as (insert into groups (id, slug, name, created_at)
      values (gen_random_uuid(), 'clubs', 'Clubs', now()) returning id)
      insert into group_members select g.id, m.id, now() from g, members m where m.username in ('ana', 'dora')`);
    await ground.pool.query(`with p as (insert into products (id, slug, name, description, created_at)
      values (gen_random_uuid(), 'stella', 'Stella', '{}', now()) returning id)
      insert into members_products (member_id, product_id, since, source) select m.id, p.id, now(), 'own' from p, members m where m.username = 'ben'`);
    await does.vote(ben!, bodyId, 0);
    const splits = await splitVoters("fr", [id, lone.id]);
    expect(splits.get(id)).toEqual({
      groups: [{ key: "clubs", name: "Clubs", voters: 2 }],
      products: [],
      countries: [
        { key: "FR", name: "France", voters: 1 },
        { key: null, name: null, voters: 1 },
      ],
    });
    await does.vote(ben!, bodyId, 1);
    const again = (await splitVoters("fr", [id])).get(id);
    expect(again?.products).toEqual([{ key: "stella", name: "Stella", voters: 1 }]);
    expect(again?.countries.map(({ name }) => name)).toEqual(["Allemagne", "France", null]);
    expect(splits.get(lone.id)).toEqual({ groups: [], products: [], countries: [] });
  });
});
