import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let [asker, helper, ana, ben, moderator]: (Viewer & { member: NonNullable<Viewer["member"]> })[] = [];
let made = 0;

const visitor: Viewer = { member: null, locale: "en" };
const reader = { address: "192.0.2.7", userAgent: "Firefox" };
const november = new Date("2026-11-28T10:00:00Z");
const december = new Date("2026-12-01T00:00:01Z");

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  await addSpace(ground.base, { slug: "help" });
  const inside = await addSpace(ground.base, { slug: "inside", visibility: "staff" });
  asker = await ground.viewerOf({ username: "asker" });
  helper = await ground.viewerOf({ username: "helper" });
  ana = await ground.viewerOf({ username: "ana" });
  ben = await ground.viewerOf({ username: "ben", role: "moderator", spaceId: inside });
  moderator = await ground.viewerOf({ username: "moderator", role: "moderator" });
});
afterAll(() => ground?.close());

async function commands() {
  const all = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/accept-answer.ts"),
    import("#app/domain/threads/withdraw-acceptance.ts"),
    import("#app/domain/threads/find-thread.ts"),
    import("#app/domain/arranging/mark-duplicate.ts"),
    import("#app/domain/arranging/merge-threads.ts"),
    import("#app/domain/arranging/undo-act.ts"),
    import("#app/domain/arranging/move-thread.ts"),
    import("#app/domain/decisions/decide.ts"),
    import("#app/domain/reuses/say-verdict.ts"),
    import("#app/domain/reuses/withdraw-verdict.ts"),
    import("#app/domain/reuses/find-verdict.ts"),
    import("#app/domain/reuses/find-reuses.ts"),
    import("#app/domain/reuses/list-doubts.ts"),
    import("#app/domain/reuses/reader.ts"),
    import("#app/domain/reuses/record-suggestion-hit.ts"),
    import("#app/domain/reuses/record-embed-visit.ts"),
    import("#app/domain/reuses/record-api-reuse.ts"),
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

async function question(as: Viewer = asker!, space = "help"): Promise<number> {
  const title = `Why does it squeak, number ${++made}?`;
  const input = { space, kind: "question" as const, title, body: "It does.", tags: [] };
  return Number((await does.ask(as, input)).threadId);
}
/** An accepted answer in a question of its own. */
async function solved(by: Viewer = helper!, as: Viewer = asker!, space = "help") {
  const threadId = await question(as, space);
  const postId = Number((await does.answer(by, threadId, { body: "Grease the chain." })).postId);
  await does.acceptAnswer(as, postId);
  return { threadId, postId };
}
const say = (viewer: Viewer, postId: number, verdict: "solved" | "outdated" = "solved", more = {}) =>
  does.sayVerdict(viewer, postId, { verdict, ...more }, reader, november);
const total = async (postId: number, viewer: Viewer = visitor) =>
  (await does.findReuses(viewer, postId)).total;
const notFound = { key: "notFound" };

describe("this solved it", () => {
  test("counts a member once however often they press, and can be changed and taken back", async () => {
    const { postId, threadId } = await solved();
    await Promise.all([say(ana!, postId), say(ana!, postId), say(ben!, postId)]);
    expect(await total(postId)).toBe(2);
    await say(ana!, postId, "outdated");
    expect(await total(postId)).toBe(1);
    await say(ana!, postId);
    await Promise.all([1, 2].map(() => does.withdrawVerdict(ben!, postId, reader, november)));
    expect(await total(postId)).toBe(1);
    const { answers } = await does.findThread(ana!, threadId, { now: november });
    expect(answers[0]?.reuse).toMatchObject({ count: 1, said: "solved", can: { judge: true } });
    // What was undone stays on record, and nothing of it can be written anew.
    const rows = await ground.rows("select id, undone_at from reuses where post_id = $1", [postId]);
    expect(rows.filter(({ undone_at }) => undone_at)).toHaveLength(2);
    const undone = rows.find(({ undone_at }) => undone_at)?.id;
    for (const change of ["undone_at = null", "day = '2020-01-01'", "kind = 'api'"])
      await expect(ground.pool.query(`update reuses set ${change} where id = $1`, [undone])).rejects.toThrow(
        /append-only/,
      );
  });

  test("counts who has no account once a month, and knows nothing of them after", async () => {
    const { postId } = await solved();
    const other = { ...reader, address: "192.0.2.8" };
    const six = { ...reader, address: "2001:db8:1:2::1" };
    const household = { ...reader, address: "2001:db8:1:2:ffff::9" };
    for (const one of [reader, reader, other, six, household])
      await does.sayVerdict(visitor, postId, { verdict: "solved" }, one, november);
    expect(await total(postId)).toBe(3);
    const said = await ground.rows("select reader, member_id from verdicts where post_id = $1", [postId]);
    expect(said.map(({ member_id }) => member_id)).toEqual([null, null, null]);
    expect(said.map(({ reader: hash }) => hash).join()).not.toMatch(/192|2001|Firefox/);

    const before = await does.readerHash(visitor, reader, `answer ${postId}`, november);
    expect(said.map(({ reader: hash }) => hash)).toContain(before);
    // For another answer the same reader is somebody else.
    expect(await does.readerHash(visitor, reader, `answer ${postId + 1}`, november)).not.toBe(before);
    await does.sayVerdict(visitor, postId, { verdict: "solved" }, reader, december);
    expect(await total(postId)).toBe(4);
    // The key of the month before was thrown away: nobody can make its hashes again.
    expect(await ground.rows("select month from reader_keys")).toEqual([{ month: "2026-12" }]);
    expect(await does.readerHash(visitor, reader, `answer ${postId}`, november)).not.toBe(before);
    await does.sweepReaderKeys("2027-01");
    expect(await ground.rows("select month from reader_keys")).toEqual([]);
  });

  test("is not for who wrote or asked, nor of what is no accepted answer that one may read", async () => {
    const { postId, threadId } = await solved();
    for (const own of [asker!, helper!]) {
      await expect(say(own, postId)).rejects.toMatchObject({ key: "notYoursToJudge" });
      expect(await does.recordSuggestionHit(own, postId, reader, november)).toEqual({ counted: false });
    }
    const { body } = await does.findThread(moderator!, threadId, { now: november });
    const open = Number((await does.answer(ana!, threadId, { body: "Or buy another bike." })).postId);
    const inside = await solved(moderator!, moderator!, "inside");
    for (const id of [Number(body.id), open, inside.postId, 999_999])
      for (const act of [say, () => does.findVerdict(visitor, id, reader, november), () => total(id)])
        await expect(act(visitor, id)).rejects.toMatchObject(notFound);
    await expect(does.withdrawVerdict(visitor, inside.postId, reader, november)).rejects.toMatchObject(
      notFound,
    );
    await say(ben!, inside.postId);
    expect(await total(inside.postId, ben!)).toBe(1);
    await expect(total(inside.postId, ana!)).rejects.toMatchObject(notFound);
  });

  test("goes with its answer: hidden it has none, accepted no more neither, carried over it keeps them", async () => {
    const { postId } = await solved();
    await say(visitor, postId);
    const target = await question();
    const source = Number(
      (await ground.rows("select thread_id from posts where id = $1", [postId]))[0]!.thread_id,
    );
    const { actId } = await does.mergeThreads(moderator!, source, { other: target, why: "The same squeak." });
    expect(await total(postId)).toBe(1);
    await does.undoAct(moderator!, actId);
    expect(await total(postId)).toBe(1);
    await does.withdrawAcceptance(asker!, postId);
    await expect(total(postId)).rejects.toMatchObject(notFound);
    await does.acceptAnswer(asker!, postId);
    expect(await total(postId)).toBe(1);
    await does.decide(moderator!, { postId }, { action: "hide", reason: "Against the charter." });
    for (const viewer of [visitor, ana!, moderator!]) {
      await expect(total(postId, viewer)).rejects.toMatchObject(notFound);
      await expect(say(viewer, postId)).rejects.toMatchObject(notFound);
    }
  });
});

describe("what else counts", () => {
  test("a suggestion once a person and month, an embed once a reader and day, a program once a day", async () => {
    const { postId } = await solved();
    const later = new Date("2026-11-29T10:00:00Z");
    for (const at of [november, november, later]) {
      await does.recordSuggestionHit(ana!, postId, reader, at);
      await does.recordEmbedVisit(visitor, postId, reader, at);
      for (const token of ["token one", "token two"]) await does.recordApiReuse(ben!, postId, token, at);
    }
    // At another place they are the same person.
    await does.recordSuggestionHit(ana!, postId, { ...reader, address: "192.0.2.99" }, later);
    const { kinds, months } = await does.findReuses(visitor, postId);
    expect(kinds).toEqual({ duplicate: 0, solved: 0, suggestion: 1, embed: 2, api: 4, "saved-reply": 0 });
    expect(months).toEqual([{ month: "2026-11", total: 7, kinds }]);
    const rows = await ground.rows("select source from reuses where post_id = $1", [postId]);
    for (const { source } of rows) expect(source).toMatch(/^[\w-]{22}$/);
    const inside = await solved(moderator!, moderator!, "inside");
    for (const act of [
      () => does.recordSuggestionHit(ana!, inside.postId, reader, november),
      () => does.recordEmbedVisit(visitor, inside.postId, reader, november),
      () => does.recordApiReuse(ana!, inside.postId, "token one", november),
    ])
      await expect(act()).rejects.toMatchObject(notFound);
  });

  test("readers without an account as far as one network has that many, whatever browsers they name", async () => {
    const { postId } = await solved();
    const named = (n: number, address: string) => ({ address, userAgent: `Browser ${n}` });
    let refused = 0;
    for (let n = 0; n < 25; n++) {
      await does.recordEmbedVisit(visitor, postId, named(n, "198.51.100.7"), november);
      await does
        .sayVerdict(visitor, postId, { verdict: "solved" }, named(n, "198.51.100.7"), november)
        .catch((error) => {
          expect(error).toMatchObject({ key: "tooMany" });
          refused++;
        });
    }
    expect(refused).toBe(5);
    expect((await does.findReuses(visitor, postId)).kinds).toMatchObject({ solved: 20, embed: 20 });
    // Who was counted may still say something else; and another network has readers of its own.
    const first = named(0, "198.51.100.7");
    await does.sayVerdict(visitor, postId, { verdict: "outdated" }, first, november);
    expect((await does.findReuses(visitor, postId)).kinds).toMatchObject({ solved: 19 });
    await does.sayVerdict(visitor, postId, { verdict: "solved" }, first, november);
    await does.recordEmbedVisit(visitor, postId, named(0, "198.51.100.8"), november);
    expect((await does.findReuses(visitor, postId)).kinds).toMatchObject({ solved: 20, embed: 21 });
  });

  test("duplicates while they are, of which each reader is told those they may see", async () => {
    const { postId, threadId } = await solved();
    const [open, closed] = [await question(ana!), await question(moderator!, "inside")];
    const why = "The same squeak.";
    const { actId } = await does.markDuplicate(moderator!, open, { other: threadId, why });
    await does.markDuplicate(moderator!, closed, { other: threadId, why });
    expect([await total(postId), await total(postId, moderator!)]).toEqual([1, 2]);
    const shown = async (viewer: Viewer) =>
      (await does.findThread(viewer, threadId, { now: november })).answers[0]?.reuse?.count;
    expect([await shown(visitor), await shown(moderator!)]).toEqual([1, 2]);
    await does.moveThread(moderator!, open, { space: "inside", kind: "", why });
    expect(await total(postId)).toBe(0);
    await does.undoAct(moderator!, actId);
    expect([await total(postId), await total(postId, moderator!)]).toEqual([0, 1]);
  });
});

describe("no longer works", () => {
  test("is read, with its reason, by those who keep order where it stands", async () => {
    const { postId } = await solved();
    const inside = await solved(moderator!, moderator!, "inside");
    await say(visitor, postId, "outdated");
    await say(visitor, postId, "outdated", { reason: "The menu is gone in 4.2." });
    // Pressed again without words, it keeps them.
    await say(visitor, postId, "outdated");
    await say(ben!, inside.postId, "outdated");
    const listed = async (viewer: Viewer) =>
      (await does.listDoubts(viewer)).map(({ postId: id, reason }) => [Number(id), reason]);
    expect(await listed(moderator!)).toEqual([
      [postId, "The menu is gone in 4.2."],
      [inside.postId, ""],
    ]);
    expect(await listed(ben!)).toEqual([[inside.postId, ""]]);
    await expect(listed(ana!)).rejects.toMatchObject({ key: "forbidden" });
    await expect(listed(visitor)).rejects.toMatchObject({ key: "forbidden" });
    const [first] = await does.listDoubts(moderator!, { limit: 1 });
    expect((await does.listDoubts(moderator!, { after: first })).map(({ postId: id }) => Number(id))).toEqual(
      [inside.postId],
    );
    expect(await does.listDoubts(moderator!, { since: new Date("2026-11-29") })).toEqual([]);
    await say(visitor, postId, "solved");
    expect((await does.findVerdict(visitor, postId, reader, november)).said).toEqual({
      verdict: "solved",
      reason: "",
    });
    expect(await listed(moderator!)).toEqual([[inside.postId, ""]]);
    expect(await total(postId)).toBe(1);
  });
});
