import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../support/content.ts";
import { type Ground, openGround } from "../support/told.ts";

type Known = Viewer & { member: NonNullable<Viewer["member"]> };

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let [proposer, ana, ofA, ofB, ofAll, moderator, manager]: Known[] = [];
const [productA, productB] = ["01990000-0000-7000-8000-00000000000a", "01990000-0000-7000-8000-00000000000b"];
const now = new Date();
let made = 0;

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  await addSpace(ground.base, { slug: "wishes", kinds: ["idea"] });
  await addSpace(ground.base, { slug: "help", kinds: ["question"] });
  await ground.pool.query(
    `insert into products (id, slug, name, description, created_at)
     values ($1, 'aria', 'Aria', '{}', now()), ($2, 'ballata', 'Ballata', '{}', now())`,
    [productA, productB],
  );
  proposer = await ground.viewerOf({ username: "proposer" });
  ana = await ground.viewerOf({ username: "ana" });
  ofAll = await ground.viewerOf({ username: "ofall", role: "product" });
  moderator = await ground.viewerOf({ username: "moderator", role: "moderator" });
  manager = await ground.viewerOf({ username: "manager", role: "manager" });
  ofA = await reviewerOf("ofa", productA!);
  ofB = await reviewerOf("ofb", productB!);
});
afterAll(() => ground?.close());

async function commands() {
  const all = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/votes/vote.ts"),
    import("#app/domain/ideas/move-idea.ts"),
    import("#app/domain/ideas/policy.ts"),
    import("#app/domain/desk/list-cases.ts"),
    import("#app/domain/desk/find-case.ts"),
    import("#app/domain/desk/find-desk.ts"),
    import("#app/domain/desk/write-note.ts"),
    import("#app/domain/desk/assess-idea.ts"),
    import("#app/domain/desk/act-on-many.ts"),
    import("#app/domain/desk/save-view.ts"),
    import("#app/domain/desk/drop-view.ts"),
    import("#app/domain/desk/input.ts"),
    import("#app/domain/ideas/explain-vote.ts"),
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
    (typeof all)[13];
}

/** Who decides on the ideas of one product alone. */
async function reviewerOf(username: string, productId: string): Promise<Known> {
  const viewer = await ground.viewerOf({ username });
  await ground.pool.query(
    `insert into role_grants (id, member_id, role, scope_kind, scope_id, granted_at)
     values (gen_random_uuid(), $1, 'product', 'product', $2, now())`,
    [viewer.member.id, productId],
  );
  viewer.member.grants = [{ role: "product", spaceId: productId }];
  return viewer;
}

async function propose(
  productId: string | null = null,
  title = `A bell that is heard indoors, number ${++made}`,
) {
  const asked = await does.ask(proposer!, {
    ...{ space: "wishes", kind: "idea", title, body: "Nobody hears it.", tags: ["bell"] },
  });
  await ground.pool.query("update threads set product_id = $1 where id = $2", [productId, asked.threadId]);
  return { id: Number(asked.threadId), bodyId: Number(asked.postId) };
}
const all = { sort: "votes", status: "all" } as const;
const idsOf = async (viewer: Viewer, options: object = {}) =>
  (await does.listCases(viewer, { ...all, limit: 100, ...options }, now)).items.map(({ id }) => Number(id));
const none = { owner: null, effort: null, value: null, was: "" };
const why = { reasonFr: "", reasonEn: "It costs more than it gives.", version: "" };

describe("the desk", () => {
  test("has for each who decides the ideas they decide on, and for everybody else nothing at all", async () => {
    const [a, b, plain] = [await propose(productA), await propose(productB), await propose()];
    expect(await idsOf(ofA!)).toEqual([a.id]);
    expect(await idsOf(ofB!)).toEqual([b.id]);
    expect((await idsOf(ofAll!)).toSorted((x, y) => x - y)).toEqual([a.id, b.id, plain.id]);
    // The rule as a condition and the rule as it is asked say the same.
    for (const viewer of [ofA!, ofB!, ofAll!, manager!])
      for (const [idea, productId] of [
        [a, productA],
        [b, productB],
        [plain, null],
      ] as const) {
        const { rows } = await ground.pool.query("select space_id from threads where id = $1", [idea.id]);
        const may = does.canMoveIdea(viewer, {
          kind: "idea",
          spaceId: rows[0].space_id,
          productId: productId ?? null,
        });
        expect((await idsOf(viewer)).includes(idea.id)).toBe(may);
        const seen = does.findCase(viewer, idea.id, now);
        if (may) expect((await seen).thread.id).toBe(String(idea.id));
        else await expect(seen).rejects.toMatchObject({ key: "notFound" });
      }
    for (const nobody of [proposer!, ana!, moderator!, { member: null, locale: "en" } as Viewer]) {
      const tries = [
        does.findDesk(nobody, all, now),
        does.findCase(nobody, a.id, now),
        does.writeNote(nobody, a.id, { body: "Seen" }),
        does.assessIdea(nobody, a.id, none),
        does.saveView(nobody, { name: "Mine" }, all),
        (async () => does.actOnMany(nobody, [{ id: a.id, from: "new" }], { act: "note", body: "Seen" }))(),
      ];
      for (const tried of await Promise.allSettled(tries))
        expect(tried).toMatchObject({ status: "rejected", reason: { key: "notFound" } });
    }
    await expect(does.writeNote(ofA!, b.id, { body: "Not mine" })).rejects.toMatchObject({ key: "notFound" });
    await expect(does.assessIdea(ofA!, b.id, none)).rejects.toMatchObject({ key: "notFound" });
    expect(await ground.rows("select 1 from idea_notes")).toEqual([]);
  });

  test("has nothing of spaces that its reader may not see, nor of what is gone", async () => {
    const { pool } = ground;
    const spaceId = await addSpace(ground.base, { slug: "sealed", kinds: ["idea", "question"] });
    const [open, closed, withdrawn] = [
      await propose(productA),
      await propose(productA),
      await propose(productA),
    ];
    const asked = await does.ask(ana!, {
      ...{ space: "help", kind: "question", title: "Where is the bell heard?", body: "Nowhere.", tags: [] },
    });
    await pool.query(
      "insert into thread_links (id, from_thread_id, to_thread_id, created_at) values (gen_random_uuid(), $1, $2, now())",
      [asked.threadId, open.id],
    );
    const beside = async () => [
      (await does.listCases(ofA!, { ...all, limit: 100 }, now)).items.find(({ id }) => id === String(open.id))
        ?.linked,
      (await does.findCase(ofA!, open.id, now)).linked.length,
    ];
    const move = (what: string, id: unknown) => pool.query(`update threads set ${what} where id = $1`, [id]);
    expect(await beside()).toEqual([1, 1]);
    await move("withdrawn_at = now()", asked.threadId);
    expect(await beside()).toEqual([0, 0]);
    await move(`withdrawn_at = null, space_id = '${spaceId}'`, asked.threadId);
    await move(`space_id = '${spaceId}'`, closed.id);
    await move("withdrawn_at = now()", withdrawn.id);
    // Of a group with nobody in it.
    await pool.query("update spaces set visibility = 'groups' where id = $1", [spaceId]);
    expect(await beside()).toEqual([0, 0]);
    const mine = await idsOf(ofA!);
    expect(mine).toContain(open.id);
    for (const { id } of [closed, withdrawn]) expect(mine).not.toContain(id);
    expect(await idsOf(ofAll!)).not.toContain(withdrawn.id);
    await expect(does.findCase(ofA!, closed.id, now)).rejects.toMatchObject({ key: "notFound" });
    const { choices } = await does.findDesk(ofA!, all, now);
    expect(choices.spaces.map(({ slug }) => slug)).not.toContain("sealed");
    // What somebody said in confidence of why it matters is theirs, and whoever is not here owns nothing.
    await does.vote(ana!, open.bodyId, 1);
    await does.explainVote(ana!, open.id, { words: "zqconfidedxv", quotable: false });
    expect(JSON.stringify(await does.findCase(ofAll!, open.id, now))).not.toContain("zqconfided");
    const away = await reviewerOf("away", productA!);
    await pool.query("update members set deactivated_at = now() where id = $1", [away.member.id]);
    await expect(does.assessIdea(ofA!, open.id, { ...none, owner: "away" })).rejects.toMatchObject({
      fields: { owner: ["ownerUnknown"] },
    });
    for (const { id } of [open, closed]) await move("withdrawn_at = now()", id);
  });

  test("keeps notes as they were written, with who and when, among those who decide", async () => {
    const { id } = await propose(productA);
    await does.writeNote(ofA!, id, { body: "zqprivatexv" }, "note-key-1");
    await does.writeNote(ofA!, id, { body: "zqprivatexv" }, "note-key-1");
    const { notes } = await does.findCase(ofAll!, id, now);
    expect(notes).toMatchObject([{ body: "zqprivatexv", by: { username: "ofa" } }]);
    await expect(ground.pool.query("update idea_notes set body = 'x'")).rejects.toThrow(/append-only/);
    const { findThread } = await import("#app/domain/threads/find-thread.ts");
    const { findIdea } = await import("#app/domain/ideas/find-idea.ts");
    for (const reader of [proposer!, ofB!, moderator!])
      expect(
        JSON.stringify([await findThread(reader, id, { now }), await findIdea(reader, id, now)]),
      ).not.toContain("zqprivate");
    expect(JSON.stringify(await ground.rows("select * from events"))).not.toContain("zqprivate");
  });

  test("lets two who say owner, value and effort at once know of one another", async () => {
    const { id } = await propose(productA);
    await expect(does.assessIdea(ofA!, id, { ...none, owner: "ofb" })).rejects.toMatchObject({
      fields: { owner: ["ownerUnknown"] },
    });
    await does.assessIdea(ofA!, id, { owner: "ofa", effort: 2, value: 4, was: "" });
    await expect(does.assessIdea(ofAll!, id, { ...none, value: 1 })).rejects.toMatchObject({
      key: "ideaAssessedSince",
    });
    const { assessment } = await does.findCase(ofAll!, id, now);
    expect(assessment).toMatchObject({
      owner: { username: "ofa" },
      effort: 2,
      value: 4,
      by: { username: "ofa" },
    });
    await does.assessIdea(ofAll!, id, { owner: null, effort: 2, value: 5, was: assessment.at! });
    const last = (await does.findCase(ofA!, id, now)).assessment;
    expect(last).toMatchObject({ owner: null, value: 5 });
    const both = await Promise.allSettled(
      [1, 2].map((value) => does.assessIdea(ofAll!, id, { ...none, value, was: last.at! })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("does to many what can be done, each as if alone, and says of the rest why not", async () => {
    const [mine, moved, other] = [await propose(productA), await propose(productA), await propose(productB)];
    await does.moveIdea(ofAll!, moved.id, { from: "new", to: "planned", ...why });
    const picked = [mine, moved, other].map(({ id }) => ({ id, from: "new" as const }));
    const act = { act: "move", to: "declined", reasonFr: "", reasonEn: why.reasonEn } as const;
    const result = await does.actOnMany(ofA!, picked, act, "many-key-1");
    expect(result.done.map(({ id }) => Number(id))).toEqual([mine.id]);
    expect(result.refused.map(({ id, title, key }) => [Number(id), title !== "", key])).toEqual([
      [moved.id, true, "ideaMovedSince"],
      // Of what is not theirs to decide on, not even the name.
      [other.id, false, "notFound"],
    ]);
    expect(await does.actOnMany(ofA!, picked, act, "many-key-1")).toEqual(result);
    const statuses = await ground.rows(
      "select status from ideas where thread_id = any($1) order by thread_id",
      [[mine.id, moved.id, other.id]],
    );
    expect(statuses.map(({ status }) => status)).toEqual(["declined", "planned", "new"]);
    const owned = await does.actOnMany(ofAll!, picked, { act: "own", owner: "ofa" });
    expect(owned.refused).toMatchObject([{ id: String(other.id), key: "ownerUnknown" }]);
    await does.actOnMany(ofAll!, picked, { act: "rate", value: 3 });
    expect(await ground.rows("select effort, value from ideas where thread_id = $1", [other.id])).toEqual([
      { effort: null, value: 3 },
    ]);
  });

  test("has each idea once in every order, whatever it is narrowed to", async () => {
    for (let n = 0; n < 6; n++) {
      const { id, bodyId } = await propose(n % 2 ? productA : productB);
      if (n < 4) await does.vote(ana!, bodyId, 1);
      if (n > 1) await does.assessIdea(ofAll!, id, { ...none, effort: 1 + (n % 3), value: 5 - (n % 4) });
    }
    const whole = (await idsOf(ofAll!)).toSorted((x, y) => x - y);
    for (const sort of ["votes", "rising", "waiting", "worth", "new"] as const) {
      const seen: number[] = [];
      let after: string | undefined;
      do {
        const page = await does.listCases(ofAll!, { ...all, sort, after, limit: 3 }, now);
        seen.push(...page.items.map(({ id }) => Number(id)));
        after = page.next ?? undefined;
      } while (after);
      expect(
        seen.toSorted((x, y) => x - y),
        sort,
      ).toEqual(whole);
    }
    const worth = (await does.listCases(ofAll!, { ...all, sort: "worth", figures: "with" }, now)).items;
    const ratios = worth.map(({ value, effort }) => value! / effort!);
    expect(ratios).toEqual(ratios.toSorted((x, y) => y - x));
    const waiting = (await does.listCases(ofAll!, { ...all, sort: "waiting" }, now)).items;
    expect(waiting.map(({ statusAt }) => statusAt)).toEqual(
      waiting.map(({ statusAt }) => statusAt).toSorted(),
    );
    expect(await idsOf(ofAll!, { owner: "me" })).toEqual([]);
    expect(await idsOf(ofAll!, { age: "30" })).toEqual([]);
  });

  test("shows beside an idea when votes came, what asks for it, and like it what was declined and why", async () => {
    const title = "Mudguards that fold with the frame";
    const declined = await propose(productA, title);
    await does.moveIdea(ofAll!, declined.id, { from: "new", to: "declined", ...why });
    const { id, bodyId } = await propose(productA, "Mudguards which fold together with the frame");
    await does.vote(ana!, bodyId, 1);
    await ground.pool.query("update votes set created_at = now() - interval '40 days' where post_id = $1", [
      bodyId,
    ]);
    await does.vote(manager!, bodyId, 1);
    const asked = await does.ask(ana!, {
      ...{
        space: "help",
        kind: "question",
        title: "How do I fold it with mudguards?",
        body: "They hit the wheel.",
      },
      tags: ["bell"],
    });
    await ground.pool.query(
      "insert into thread_links (id, from_thread_id, to_thread_id, created_at) values (gen_random_uuid(), $1, $2, now())",
      [asked.threadId, id],
    );
    const { indexThreads } = await import("#app/domain/search/index-threads.ts");
    const { db } = await import("#db/client.server.ts");
    await db.transaction((tx) => indexThreads(tx, [declined.id, id]));
    const seen = await does.findCase(ofA!, id, new Date());
    expect(seen.lately).toBe(1);
    expect(seen.weeks).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
    expect(seen.linked.map((one) => one.id)).toEqual([asked.threadId]);
    expect(seen.refusals).toMatchObject([{ title, reason: { words: why.reasonEn, language: "en" } }]);
  });

  test("keeps views for whoever made them alone, and nothing of somebody who leaves", async () => {
    await does.saveView(ofA!, { name: "Slow" }, { ...all, age: "90", after: "x" });
    await does.saveView(ofA!, { name: "Slow" }, { ...all, age: "180" });
    const mine = (await does.findDesk(ofA!, all, now)).views;
    expect(mine).toMatchObject([{ name: "Slow", query: "status=all&age=180" }]);
    expect((await does.findDesk(ofAll!, all, now)).views).toEqual([]);
    await expect(does.dropView(ofAll!, mine[0]!.id)).rejects.toMatchObject({ key: "notFound" });
    await does.dropView(ofA!, mine[0]!.id);
    expect((await does.findDesk(ofA!, all, now)).views).toEqual([]);
    const saved = await Promise.allSettled(
      Array.from({ length: does.deskLimits.views + 3 }, (_, n) =>
        does.saveView(ofA!, { name: `View ${n}` }, all),
      ),
    );
    expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(does.deskLimits.views);
    const [refused] = saved.filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { key: "deskViewsMany" } });
    const [kept] = (await does.findDesk(ofA!, all, now)).views;
    await does.saveView(ofA!, { name: kept!.name }, { ...all, age: "90" });
    await does.saveView(ofAll!, { name: kept!.name }, all);
    const ticked = (count: number) =>
      does.pickedIdeas.safeParse(Array.from({ length: count }, (_, n) => `${n + 1}:new`)).success;
    expect([ticked(50), ticked(51), ticked(0)]).toEqual([true, false, false]);
  });
});
