import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DomainEvent } from "#app/domain/events.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Role } from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Someone = Viewer & { member: NonNullable<Viewer["member"]> };

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let spaces: { open: string; other: string; inside: string };
let [asker, helper, expert, second, elsewhere, moderator, other, administrator]: Someone[] = [];
let made = 0;
const visitor: Viewer = { member: null, locale: "en" };
const reader = (n: number) => ({ address: `192.0.2.${n}`, userAgent: "Firefox" });
const notYours = { key: "notYoursToCheck" };
const origin = "https://forum.example";

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  spaces = {
    open: await addSpace(ground.base, { slug: "open" }),
    other: await addSpace(ground.base, { slug: "other" }),
    inside: await addSpace(ground.base, { slug: "inside", visibility: "staff" }),
  };
  const someone = (username: string, role?: Role, spaceId?: string) =>
    ground.viewerOf({ username, role, spaceId });
  asker = await someone("asker");
  helper = await someone("helper");
  expert = await someone("expert", "expert", spaces.open);
  second = await someone("second", "expert", spaces.open);
  elsewhere = await someone("elsewhere", "expert", spaces.other);
  moderator = await someone("moderator", "moderator");
  other = await someone("other");
  administrator = await someone("administrator", "administrator");
}, 60_000);
afterAll(() => ground?.close());
beforeEach(async () => {
  await does.settled();
  await ground.pool.query("delete from due_answers");
});

async function commands() {
  const all = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/accept-answer.ts"),
    import("#app/domain/threads/withdraw-acceptance.ts"),
    import("#app/domain/threads/find-thread.ts"),
    import("#app/domain/freshness/confirm-answer.ts"),
    import("#app/domain/freshness/supersede-answer.ts"),
    import("#app/domain/freshness/undo-check.ts"),
  ]);
  const more = await Promise.all([
    import("#app/domain/freshness/list-due.ts"),
    import("#app/domain/freshness/find-freshness.ts"),
    import("#app/domain/freshness/settle-threads.ts"),
    import("#app/domain/reuses/say-verdict.ts"),
    import("#app/domain/history/edit-post.ts"),
    import("#app/domain/products/save-product.ts"),
    import("#app/domain/products/set-product.ts"),
    import("#app/domain/products/input.ts"),
    import("#app/domain/outside/find-thread-text.ts"),
    import("#app/domain/outside/write-markdown.ts"),
    import("#app/domain/outside/structured-data.ts"),
  ]);
  const third = await Promise.all([
    import("#app/domain/decisions/decide.ts"),
    import("#app/domain/votes/vote.ts"),
    import("#app/domain/api/find-api-thread.ts"),
    import("#app/domain/search/find-similar.ts"),
    import("#app/domain/search/index-threads.ts"),
    import("#app/background/subscribers/freshness.ts"),
    import("#app/domain/spaces/set-fresh-months.ts"),
    import("#app/domain/arranging/move-thread.ts"),
    import("#db/client.server.ts"),
  ]);
  const [ask, answer, accept, unaccept, find, confirm, supersede, undo] = all;
  const [due, page, settle, verdict, edit, product, set, input, text, markdown, data] = more;
  const [decide, vote, api, similar, index, subscriber, months, move, client] = third;
  return {
    ...{ ...ask, ...answer, ...accept, ...unaccept, ...find, ...confirm, ...supersede, ...undo },
    ...{
      ...due,
      ...page,
      ...settle,
      ...verdict,
      ...edit,
      ...product,
      ...set,
      ...input,
      ...text,
      ...markdown,
    },
    ...{ ...data, ...decide, ...vote, ...api, ...similar, ...index, ...months, ...move, db: client.db },
    /** Hands on what happened to who keeps the queue. */
    async settled() {
      const on = subscriber.freshness.on as Record<
        string,
        ((event: DomainEvent) => Promise<void>) | undefined
      >;
      for (let some = await ground.deliver(); some.length > 0; some = await ground.deliver())
        for (const event of some) await on[event.name]?.(event);
    },
  };
}

/** An accepted answer in a question of its own, accepted so many months ago. */
async function solved({ months = 1, space = "open" } = {}) {
  const title = `Why does it squeak, number ${++made}?`;
  const as = space === "inside" ? moderator! : asker!;
  const asked = await does.ask(as, { space, kind: "question", title, body: "It does.", tags: [] });
  const threadId = Number(asked.threadId);
  const postId = await answered(threadId, space === "inside" ? moderator! : helper!);
  await does.acceptAnswer(as, postId);
  await ground.pool.query(
    `update posts set accepted_at = now() - make_interval(months => $2), created_at = now() - make_interval(months => $2) where id = $1`,
    [postId, months],
  );
  await ground.pool.query(
    `update threads set solved_at = now() - make_interval(months => $2) where id = $1`,
    [threadId, months],
  );
  return { threadId, postId, title };
}
async function answered(threadId: number, by: Someone = helper!) {
  const { postId } = await does.answer(by, threadId, { body: `Grease the chain, ${++made} times.` });
  await ground.pool.query("update posts set created_at = now() - interval '8 days' where id = $1", [postId]);
  return Number(postId);
}
const doubt = async (postId: number, n: number, reason = "") => {
  await does.sayVerdict(visitor, postId, { verdict: "outdated", reason }, reader(n), new Date());
  await does.settled();
};
const ids = async (viewer: Viewer = expert!, asked = {}) =>
  (await does.listDue(viewer, asked)).items.map(({ postId }) => Number(postId));
const itemOf = async (postId: number, viewer: Viewer = expert!) =>
  (await does.listDue(viewer, {})).items.find((item) => item.postId === String(postId));
const shown = async (threadId: number, postId: number, viewer: Viewer = visitor) =>
  (await does.findThread(viewer, threadId, { now: new Date() })).answers.find(
    ({ id }) => id === String(postId),
  );
const row = async (postId: number) => (await ground.rows("select * from posts where id = $1", [postId]))[0]!;

describe("what is due", () => {
  test("is old by the months of its space, and never where they are none", async () => {
    const old = await solved({ months: 19 });
    const fresh = await solved({ months: 17 });
    await does.settleNightly();
    expect(await ids()).toEqual([old.postId]);
    expect(await itemOf(old.postId)).toMatchObject({ moved: null, doubts: 0, aged: expect.any(String) });
    await does.setFreshMonths(administrator!, "open", 12);
    await does.settled();
    expect((await ids()).sort()).toEqual([old.postId, fresh.postId].sort());
    await does.setFreshMonths(administrator!, "open", 0);
    await does.settled();
    expect(await ids()).toEqual([]);
    await does.setFreshMonths(administrator!, "open", 18);
    await does.settled();
    expect(await ids()).toEqual([old.postId]);
    await expect(does.setFreshMonths(expert!, "open", 1)).rejects.toMatchObject({ key: "forbidden" });
  });

  test("is doubted by readers, most doubted first, then what serves most; reasons are for who keeps order", async () => {
    const [once, twice, served] = [await solved(), await solved(), await solved()];
    await doubt(once.postId, 1);
    await doubt(twice.postId, 1, "The menu is gone.");
    await doubt(twice.postId, 2);
    await doubt(served.postId, 1);
    await ground.pool.query("update posts set reuse_count = 7 where id = $1", [served.postId]);
    await does.settleNightly();
    const mine = [twice.postId, served.postId, once.postId];
    const only = (all: number[]) => all.filter((id) => mine.includes(id));
    expect(only(await ids(expert!, { reason: "doubted" }))).toEqual(mine);
    expect(await itemOf(twice.postId)).toMatchObject({ doubts: 2, words: [] });
    expect((await itemOf(twice.postId, moderator!))?.words).toMatchObject([{ reason: "The menu is gone." }]);
    // One at a time, by the place where each page ends.
    const walked: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await does.listDue(expert!, { after, limit: 1, reason: "doubted" });
      walked.push(...page.items.map(({ postId }) => postId));
      if (!page.next) break;
      after = page.next;
    }
    expect(only(walked.map(Number))).toEqual(mine);
  });

  test("is what nobody confirmed for the version that came out, until it is confirmed for it", async () => {
    const product = (versions: string[], was?: string) =>
      does.saveProduct(
        administrator!,
        does.productInput.parse({ was, name: "Organ", slug: "organ", versions: versions.join("\n") }),
      );
    await product(["1.0"]);
    const [named, unnamed] = [await solved(), await solved()];
    await does.setProduct(asker!, named.threadId, { product: "organ", version: "1.0" });
    await does.setProduct(asker!, unnamed.threadId, { product: "organ", version: "" });
    await does.settled();
    expect(await ids(expert!, { reason: "moved" })).toEqual([]);
    await product(["1.0", "2.0"], "organ");
    await does.settled();
    expect((await ids(expert!, { reason: "moved" })).sort()).toEqual([named.postId, unnamed.postId].sort());
    expect(await itemOf(named.postId)).toMatchObject({ moved: "2.0" });
    await does.confirmAnswer(expert!, named.postId, { note: "" });
    await does.confirmAnswer(expert!, unnamed.postId, { note: "" });
    expect(await ids(expert!, { reason: "moved" })).toEqual([]);
    expect((await shown(named.threadId, named.postId))?.validity).toMatchObject({
      versions: ["1.0", "2.0"],
      unconfirmed: null,
    });
    // Taken back, it holds for what it held for.
    await does.undoCheck(expert!, named.postId);
    expect(await ids(expert!, { reason: "moved" })).toEqual([named.postId]);
    expect((await shown(named.threadId, named.postId))?.validity).toMatchObject({ versions: ["1.0"] });
  });

  test("is shown to who keeps its space alone, counted, and narrowed to one", async () => {
    const [here, there, hidden] = [
      await solved(),
      await solved({ space: "other" }),
      await solved({ space: "inside" }),
    ];
    for (const { postId } of [here, there]) await doubt(postId, 1);
    await does.sayVerdict(administrator!, hidden.postId, { verdict: "outdated" }, reader(1), new Date());
    await does.settled();
    const all = [here, there, hidden].map(({ postId }) => postId);
    const of = async (viewer: Viewer, asked = {}) =>
      (await ids(viewer, asked)).filter((id) => all.includes(id));
    expect(await of(expert!)).toEqual([here.postId]);
    expect(await of(elsewhere!)).toEqual([there.postId]);
    expect((await of(moderator!)).sort()).toEqual([...all].sort());
    expect(await of(moderator!, { space: "inside" })).toEqual([hidden.postId]);
    const { spaces: kept } = await does.listDue(elsewhere!, {});
    expect(kept).toMatchObject([{ slug: "other", due: 1 }]);
    await expect(does.listDue(expert!, { space: "inside" })).rejects.toMatchObject({ key: "notFound" });
    await expect(does.listDue(other!, {})).rejects.toMatchObject({ key: "forbidden" });
    await expect(does.listDue(visitor, {})).rejects.toMatchObject({ key: "forbidden" });
  });

  test("goes with the answer: taken down, no longer accepted, moved", async () => {
    const { postId, threadId } = await solved();
    await doubt(postId, 1);
    expect(await ids()).toContain(postId);
    await does.moveThread(moderator!, threadId, { space: "other", why: "" });
    await does.settled();
    expect(await ids(elsewhere!)).toContain(postId);
    expect(await ids()).not.toContain(postId);
    await does.withdrawAcceptance(asker!, postId);
    await does.settled();
    expect(await ids(elsewhere!)).not.toContain(postId);
    expect(await ground.rows("select 1 from due_answers where post_id = $1", [postId])).toEqual([]);
  });
});

describe("still valid", () => {
  test("is said by who keeps the space, shown with month and name, and ends the doubts before it", async () => {
    const { postId, threadId } = await solved({ months: 30 });
    await doubt(postId, 1);
    for (const who of [asker!, helper!, other!, elsewhere!])
      await expect(does.confirmAnswer(who, postId, { note: "" })).rejects.toMatchObject(notYours);
    const { seen } = await does.findFreshness(expert!, postId);
    await does.confirmAnswer(expert!, postId, { note: "Tried it.", seen });
    expect(await ids()).not.toContain(postId);
    expect((await shown(threadId, postId))?.freshness).toMatchObject({
      checked: { outcome: "confirmed", by: { username: "expert" } },
      can: false,
    });
    expect((await shown(threadId, postId, expert!))?.freshness).toMatchObject({ can: true });
    await doubt(postId, 2);
    expect(await itemOf(postId)).toMatchObject({ doubts: 1, aged: null });
    const { checks } = await does.findFreshness(second!, postId);
    expect(checks).toMatchObject([{ outcome: "confirmed", note: "Tried it.", undone: null }]);
  });

  test("of two who say so at once the second is told, and the same press again is none", async () => {
    const { postId } = await solved({ months: 30 });
    const { seen } = await does.findFreshness(expert!, postId);
    const both = await Promise.allSettled([
      does.confirmAnswer(expert!, postId, { note: "", seen }),
      does.confirmAnswer(second!, postId, { note: "", seen }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { key: "alreadyChecked" },
    });
    const winner = both[0]!.status === "fulfilled" ? expert! : second!;
    await does.confirmAnswer(winner, postId, { note: "", seen });
    expect((await does.findFreshness(expert!, postId)).checks).toHaveLength(1);
  });

  test("is taken back once, with what it brought about, and kept in sight", async () => {
    const { postId } = await solved({ months: 30 });
    await doubt(postId, 1);
    await does.confirmAnswer(expert!, postId, { note: "" });
    await expect(does.undoCheck(other!, postId)).rejects.toMatchObject(notYours);
    const [check] = (await does.findFreshness(expert!, postId)).checks;
    await does.undoCheck(second!, postId, check!.id);
    await does.undoCheck(second!, postId, check!.id);
    expect(await itemOf(postId)).toMatchObject({ doubts: 1, aged: expect.any(String) });
    expect((await does.findFreshness(expert!, postId)).checks).toMatchObject([
      { outcome: "confirmed", undone: { by: { username: "second" } } },
    ]);
    await expect(does.undoCheck(expert!, postId)).rejects.toMatchObject({ key: "nothingToUndo" });
    await expect(ground.pool.query("update answer_checks set note = 'Other words'")).rejects.toThrow(
      /append-only/,
    );
    await expect(
      ground.pool.query("update answer_checks set undone_at = now() where undone_at is not null"),
    ).rejects.toThrow(/append-only/);
  });

  test("is said by an edit from the queue, of who may edit and check", async () => {
    const { postId, threadId } = await solved({ months: 30 });
    await does.editPost(helper!, postId, { body: "Grease it well, and often." });
    expect((await shown(threadId, postId))?.freshness).toBeUndefined();
    await expect(
      does.editPost(helper!, postId, { body: "Grease it and smile.", updates: true }),
    ).rejects.toMatchObject(notYours);
    await does.editPost(moderator!, postId, {
      body: "Grease it with the new grease.",
      updates: true,
      why: "New grease",
    });
    expect((await shown(threadId, postId))?.freshness?.checked).toMatchObject({
      outcome: "updated",
      by: { username: "moderator" },
    });
    expect((await does.findFreshness(expert!, postId)).checks).toMatchObject([{ note: "New grease" }]);
  });
});

describe("superseded", () => {
  const supersede = (who: Someone, postId: number, by: number, more = {}) =>
    does.supersedeAnswer(who, postId, { by: { answerId: by }, note: "The pedal changed.", ...more });

  test("by another answer to the same question, which is accepted and leads, until it is taken back", async () => {
    const { postId, threadId } = await solved();
    const better = await answered(threadId, other!);
    await does.vote(other!, postId, 1);
    await does.vote(expert!, postId, 1);
    await supersede(expert!, postId, better);
    const thread = await does.findThread(visitor, threadId, { now: new Date() });
    expect(thread.answers.map(({ id }) => Number(id))).toEqual([better, postId]);
    expect(thread.answers.every(({ accepted }) => accepted)).toBe(true);
    expect(thread.answers[1]!.freshness?.superseded).toMatchObject({ postId: String(better), title: null });
    expect(thread.solution).toContain(String(made));
    // A vote on the old one does not bring it back to the top.
    await does.vote(second!, postId, 1);
    expect((await row(postId)).standing).toBe(-1);
    expect((await does.findApiThread(visitor, threadId)).acceptedAnswerIds).toEqual([
      String(better),
      String(postId),
    ]);
    const described = JSON.stringify(
      does.describeThread({ thread, origin, page: thread.path, leading: true, home: "Home" }),
    );
    expect(described.indexOf(`#answer-${better}`)).toBeLessThan(described.indexOf(`#answer-${postId}`));
    expect(described).toContain('"acceptedAnswer"');
    const text = does.writeMarkdown(await does.findThreadText(visitor, threadId, new Date()), origin);
    expect(text).toContain(`Superseded by another answer: <${origin}/p/${better}>`);
    expect(text.indexOf(`${origin}/p/${better}`)).toBeLessThan(text.indexOf(`${origin}/p/${postId}>`));
    await expect(supersede(second!, postId, better)).rejects.toMatchObject({ key: "alreadyChecked" });
    await does.undoCheck(second!, postId);
    const after = await does.findThread(visitor, threadId, { now: new Date() });
    expect(after.answers.map(({ id, accepted }) => [Number(id), accepted !== null])).toEqual([
      [postId, true],
      [better, false],
    ]);
    expect(after.answers[0]!.freshness).toBeUndefined();
  });

  test("by an accepted answer elsewhere, named by its thread; search gives that one first", async () => {
    const [old, better] = [await solved(), await solved()];
    await does.supersedeAnswer(expert!, old.postId, {
      by: { threadId: better.threadId },
      note: "See there.",
    });
    expect((await shown(old.threadId, old.postId))?.freshness?.superseded).toMatchObject({
      postId: String(better.postId),
      title: better.title,
    });
    await does.indexThreads(does.db, [old.threadId, better.threadId]);
    const [first] = await does.findSimilar(visitor, { title: `squeak number ${made}`, body: "" });
    const found = await does.findSimilar(visitor, { title: old.title, body: "" });
    expect(first).toBeDefined();
    expect(found.find(({ id }) => id === String(old.threadId))?.answer ?? null).toBeNull();
    const [quality] = await ground.rows(
      `select (select quality from search_documents where thread_id = $1) < (select quality from search_documents where thread_id = $2) as less`,
      [old.threadId, better.threadId],
    );
    expect(quality).toEqual({ less: true });
  });

  test("is told to its author once, and to nobody else", async () => {
    const [old, better] = [await solved(), await solved()];
    await does.settled();
    await ground.pool.query("delete from notifications");
    await supersede(expert!, old.postId, better.postId);
    await does.settled();
    expect(await ground.told()).toEqual(["helper acted"]);
  });

  test("not by itself, by what is superseded, unknown, not accepted elsewhere, or narrower", async () => {
    const [old, better, third, hidden] = [
      await solved(),
      await solved(),
      await solved(),
      await solved({ space: "inside" }),
    ];
    const unaccepted = await answered(better.threadId);
    const refused = (by: number, key: string, who = expert!) =>
      expect(supersede(who, old.postId, by)).rejects.toMatchObject({ fields: { by: [key] } });
    await refused(old.postId, "supersedesItself");
    await refused(unaccepted, "notAcceptedThere");
    await refused(99_999_999, "answerUnknown");
    await refused(hidden.postId, "narrowerThere", moderator!);
    // Whoever may not read it learns nothing of it. Space experts are staff, and read it.
    await expect(supersede(other!, old.postId, hidden.postId)).rejects.toMatchObject(notYours);
    await supersede(expert!, better.postId, third.postId);
    await refused(better.postId, "supersededToo");
  });

  test("no longer once the other answer stands no longer", async () => {
    const [old, better] = [await solved({ months: 30 }), await solved()];
    await supersede(expert!, old.postId, better.postId);
    await does.settled();
    expect(await ids()).not.toContain(old.postId);
    await does.decide(
      moderator!,
      { postId: better.postId },
      { action: "hide", reason: "Against the charter" },
    );
    expect((await shown(old.threadId, old.postId))?.freshness?.superseded ?? null).toBeNull();
    await does.settled();
    expect((await row(old.postId)).superseded_by).toBeNull();
    expect(await ids()).toContain(old.postId);
    expect((await does.findFreshness(expert!, old.postId)).checks).toMatchObject([{ undone: { by: null } }]);
  });

  test("is not said where its reader may not go", async () => {
    const [old, better] = [await solved(), await solved()];
    await supersede(expert!, old.postId, better.postId);
    await does.moveThread(moderator!, better.threadId, { space: "inside", why: "" });
    expect((await shown(old.threadId, old.postId))?.freshness).toBeUndefined();
    expect((await shown(old.threadId, old.postId, moderator!))?.freshness?.superseded).toMatchObject({
      postId: String(better.postId),
    });
    // Where nobody else can follow, the old one leads again for everyone.
    await does.settled();
    expect((await row(old.postId)).superseded_by).toBeNull();
  });

  test("one way alone, though both are said at once", async () => {
    const [one, two] = [await solved(), await solved()];
    const said = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        n % 2 === 0 ? supersede(expert!, one.postId, two.postId) : supersede(second!, two.postId, one.postId),
      ),
    );
    const refused = said.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    for (const reason of refused) expect(["conflict", "invalid", "alreadyChecked"]).toContain(reason.key);
    expect(refused.length).toBeGreaterThanOrEqual(5);
    const [first, last] = [await row(one.postId), await row(two.postId)];
    expect([first.superseded_by, last.superseded_by].filter((by) => by === null)).toHaveLength(1);
  });
});
