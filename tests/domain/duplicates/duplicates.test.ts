import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Somebody = Viewer & { member: NonNullable<Viewer["member"]> };

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let [asker, ana, ben, helper, moderator, keeper, stranger]: Somebody[] = [];
let made = 0;

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  await addSpace(ground.base, { slug: "help" });
  const workshop = await addSpace(ground.base, { slug: "workshop" });
  await addSpace(ground.base, { slug: "inside", visibility: "staff" });
  asker = await ground.viewerOf({ username: "asker" });
  ana = await ground.viewerOf({ username: "ana" });
  ben = await ground.viewerOf({ username: "ben" });
  helper = await ground.viewerOf({ username: "helper" });
  stranger = await ground.viewerOf({ username: "stranger", confirmed: false });
  moderator = await ground.viewerOf({ username: "moderator", role: "moderator" });
  // Keeps order in one space alone.
  keeper = await ground.viewerOf({ username: "keeper", role: "moderator", spaceId: workshop });
});
afterAll(() => ground?.close());
beforeEach(async () => {
  await ground.deliver();
  await ground.pool.query("delete from notifications");
  await ground.pool.query("delete from duplicate_proposals");
});

async function commands() {
  const all = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/accept-answer.ts"),
    import("#app/domain/threads/find-thread.ts"),
    import("#app/domain/me-toos/say-me-too.ts"),
    import("#app/domain/arranging/mark-duplicate.ts"),
    import("#app/domain/arranging/undo-act.ts"),
    import("#app/domain/arranging/move-thread.ts"),
    import("#app/domain/duplicates/propose-duplicate.ts"),
    import("#app/domain/duplicates/propose-look-alike.ts"),
    import("#app/domain/duplicates/take-proposal.ts"),
    import("#app/domain/duplicates/refuse-proposal.ts"),
    import("#app/domain/duplicates/list-proposals.ts"),
    import("#app/domain/duplicates/find-proposal.ts"),
    import("#app/domain/duplicates/find-proposing.ts"),
    import("#app/domain/search/index-threads.ts"),
    import("#app/domain/search/suggest.ts"),
    import("#app/domain/search/search-threads.ts"),
    import("#app/domain/notifications/list-inbox.ts"),
    import("#app/domain/members/delete-member.ts"),
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
    (typeof all)[18] &
    (typeof all)[19];
}

async function question(
  title = `Why does it squeak, number ${++made}?`,
  { as = asker!, space = "help", body = "It does, whenever it rains." } = {},
): Promise<number> {
  const asked = await does.ask(as, { space, kind: "question", title, body, tags: [] });
  const id = Number(asked.threadId);
  const { db } = await import("#db/client.server.ts");
  await does.indexThreads(db, [id]);
  return id;
}
const bodyOf = async (threadId: number) =>
  Number(
    (await ground.rows("select id from posts where thread_id = $1 and kind = 'body'", [threadId]))[0]!.id,
  );
const lookAt = async (threadId: number) => does.proposeLookAlike(threadId, await bodyOf(threadId));
const propose = async (as: Somebody, threadId: number, other: number, why = "") =>
  (await does.proposeDuplicate(as, threadId, { other, why })).proposalId;
const queueOf = async (viewer: Viewer) =>
  (await does.listProposals(viewer)).items.map(({ thread, canonical }) => [
    Number(thread.id),
    Number(canonical.id),
  ]);
const meToo = async (threadId: number) => (await does.findThread(ana!, threadId, { now: new Date() })).meToo;

describe("a proposal by members", () => {
  test("waits once, counts each voice once, and goes to the end of the way", async () => {
    const [first, second, third] = [await question(), await question(), await question()];
    const ids = await Promise.all([ana!, ana!, ben!].map((as) => propose(as, second, first, "Same noise.")));
    expect(new Set(ids).size).toBe(1);
    await does.markDuplicate(moderator!, first, { other: third, why: "" });
    await propose(helper!, second, first);
    // What was proposed before leads where that leads by now.
    expect(await queueOf(moderator!)).toEqual([[second, third]]);
    const [waits] = (await does.listProposals(moderator!)).items;
    expect([waits?.voices, waits?.said[0]?.why]).toEqual([3, "Same noise."]);
  });

  test("is for who takes part, of threads that live, towards what all its readers may read", async () => {
    const [one, two] = [await question(), await question()];
    const inside = await question(undefined, { as: moderator!, space: "inside" });
    const fault = (as: Somebody, id: number, other: number) =>
      propose(as, id, other).then(
        () => null,
        ({ key, fields }) => fields?.other?.[0] ?? key,
      );
    expect(await fault(stranger!, one, two)).toBe("noProposalHere");
    expect(await fault(ana!, one, one)).toBe("ownDuplicate");
    expect(await fault(ana!, one, 999_999)).toBe("otherUnknown");
    expect(await fault(ana!, one, inside)).toBe("otherUnknown");
    expect(await fault(ana!, inside, one)).toBe("notFound");
    // Whoever may see both may not send others where they see nothing; the other way is open.
    expect(await fault(moderator!, one, inside)).toBe("otherNotForAll");
    expect(await fault(moderator!, inside, one)).toBeNull();
    await does.markDuplicate(moderator!, one, { other: two, why: "" });
    expect(await fault(ana!, one, two)).toBe("noProposalHere");
    expect(await fault(ana!, two, one)).toBe("ownDuplicate");
  });

  test("refused, is told with its reason and not made again by the same member", async () => {
    const [one, two] = [await question(), await question()];
    const id = await propose(ana!, two, one);
    await ground.deliver();
    await expect(does.refuseProposal(moderator!, id, { reason: " " })).rejects.toMatchObject({
      fields: { reason: ["reasonShort"] },
    });
    await does.refuseProposal(moderator!, id, { reason: "One is about rain, the other about dust." });
    await ground.deliver();
    expect(await ground.told()).toEqual(["ana duplicate"]);
    const [group] = (await does.listInbox(ana!, { show: "all" })).items;
    expect(group?.told[0]).toMatchObject({
      kind: "duplicate",
      what: "refused",
      path: `/t/${two}/duplicates/propose`,
    });
    expect((await does.findProposing(ana!, two)).own).toMatchObject([
      { outcome: "refused", reason: "One is about rain, the other about dust." },
    ]);
    await expect(propose(ana!, two, one)).rejects.toMatchObject({ fields: { other: ["refusedBefore"] } });
    // Another member sees it otherwise, and may say so.
    await propose(ben!, two, one);
    expect(await queueOf(moderator!)).toEqual([[two, one]]);
  });

  test("goes with the member who leaves", async () => {
    const leaver = await ground.viewerOf({ username: "leaver" });
    const [one, two] = [await question(), await question()];
    const id = await propose(leaver, two, one, "I know it is.");
    await does.deleteMember(leaver, { username: "leaver" } as Parameters<typeof does.deleteMember>[1]);
    expect(await does.findProposal(moderator!, id)).toMatchObject({ voices: 0, said: [] });
  });
});

describe("deciding", () => {
  test("is for who keeps order where both are, and seen by nobody else", async () => {
    const [one, two] = [await question(), await question(undefined, { space: "workshop" })];
    const three = await question(undefined, { space: "workshop" });
    const across = await propose(ana!, two, one);
    const within = await propose(ana!, two, three);
    expect(await queueOf(keeper!)).toEqual([[two, three]]);
    expect(await queueOf(moderator!)).toHaveLength(2);
    await expect(does.listProposals(ana!)).rejects.toMatchObject({ key: "forbidden" });
    expect(await does.countProposals(keeper!, two)).toBe(1);
    expect(await does.countProposals(ana!, two)).toBe(0);
    await expect(does.takeProposal(keeper!, across, { why: "" })).rejects.toMatchObject({ key: "notFound" });
    await expect(does.takeProposal(ana!, across, { why: "" })).rejects.toMatchObject({
      key: "notYoursToDecide",
    });
    await expect(does.findProposal(ben!, across)).rejects.toMatchObject({ key: "notFound" });
    await does.takeProposal(keeper!, within, { why: "The same." });
    expect((await does.findThread(ana!, two, { now: new Date() })).canonical?.id).toBe(String(three));
  });

  test("happens once: whoever comes second is told so, and nothing is doubled", async () => {
    const [one, two] = [await question(), await question()];
    const id = await propose(ana!, two, one);
    const outcomes = await Promise.allSettled([
      does.takeProposal(moderator!, id, { why: "" }),
      does.takeProposal(moderator!, id, { why: "" }),
      does.refuseProposal(moderator!, id, { reason: "Not at all." }),
    ]);
    const refused = outcomes.flatMap((one) => (one.status === "rejected" ? one.reason.key : []));
    expect(refused).toEqual(["proposalDecided", "proposalDecided"]);
    const [acts] = await ground.rows("select count(*)::int as n from thread_acts where thread_id = $1", [
      two,
    ]);
    const [row] = await ground.rows("select outcome from duplicate_proposals where id = $1", [id]);
    expect([Number(acts!.n), row!.outcome]).toEqual(
      outcomes[2]!.status === "fulfilled" ? [0, "refused"] : [1, "taken"],
    );
  });

  test("is settled by marking it elsewhere, with a word to each who proposed it", async () => {
    const [one, two] = [await question(), await question()];
    await propose(ana!, two, one);
    await propose(ben!, two, one);
    await ground.deliver();
    await does.markDuplicate(moderator!, two, { other: one, why: "" });
    await ground.deliver();
    expect(await ground.told()).toEqual(["ana duplicate", "asker acted", "ben duplicate"]);
    expect(await queueOf(moderator!)).toEqual([]);
  });

  test("shows nothing of a thread that went where one may not look", async () => {
    const [one, two] = [await question(), await question()];
    const id = await propose(ana!, two, one);
    await does.moveThread(moderator!, one, { space: "inside", why: "" });
    expect((await does.findProposing(ana!, two)).own).toEqual([]);
    await expect(does.findProposal(ana!, id)).rejects.toMatchObject({ key: "notFound" });
  });
});

describe("the thread where it leads", () => {
  test("gathers who waits once each, gives them back when it is undone, and all hear that it is solved", async () => {
    const [canonical, duplicate] = [await question(), await question(undefined, { as: ben! })];
    for (const [as, id] of [
      [ana!, canonical],
      [ana!, duplicate],
      [helper!, duplicate],
    ] as const)
      await does.sayMeToo(as, id);
    const id = await propose(ana!, duplicate, canonical);
    await does.takeProposal(moderator!, id, { why: "" });
    expect([await meToo(canonical), await meToo(duplicate)]).toEqual([2, 2]);
    const [act] = await ground.rows("select id from thread_acts where thread_id = $1", [duplicate]);
    await does.undoAct(moderator!, act!.id!);
    expect([await meToo(canonical), await meToo(duplicate)]).toEqual([1, 2]);
    await does.markDuplicate(moderator!, duplicate, { other: canonical, why: "" });
    const { postId } = await does.answer(ben!, canonical, { body: "Grease the hinge." });
    await ground.deliver();
    await ground.pool.query("delete from notifications");
    await does.acceptAnswer(asker!, Number(postId));
    await ground.deliver();
    expect((await ground.told()).filter((one) => one.endsWith("solved"))).toEqual([
      "ana solved",
      "helper solved",
    ]);
  });

  test("stands before its duplicate in a search, and in its place among suggestions", async () => {
    const canonical = await question("Grinder stalls on wet beans", { body: "The grinder stops." });
    const duplicate = await question("Grinder zibblewock stalls: grinder stalls again", {
      body: "Grinder stalls, grinder stalls, grinder stalls. The grinder stalls.",
    });
    const hits = async () =>
      (await does.searchThreads(ana!, "grinder stalls")).items.map(({ id }) => Number(id));
    // Liked by many, and more of the words: even at half its weight it would come first.
    await ground.pool.query("update threads set score = 400 where id = $1", [duplicate]);
    const { db } = await import("#db/client.server.ts");
    await does.indexThreads(db, [duplicate]);
    expect(await hits()).toEqual([duplicate, canonical]);
    await does.markDuplicate(moderator!, duplicate, { other: canonical, why: "" });
    expect(await hits()).toEqual([canonical, duplicate]);
    const paths = async (viewer: Viewer) =>
      (await does.suggest(viewer, "zibblewock")).map(({ label }) => label);
    expect(await paths(ana!)).toEqual(["Grinder stalls on wet beans"]);
    await does.moveThread(moderator!, canonical, { space: "inside", why: "" });
    expect(await paths(ana!)).toEqual(["Grinder zibblewock stalls: grinder stalls again"]);
  });
});

describe("the engine", () => {
  const asked = "Milk frother leaks at the lower seal";
  const body = "Since last week the milk frother drips from the lower seal after each use.";
  const again = "The frother for milk leaks at its lower seal";
  const alike = (title = again, space = "help") =>
    question(title, { space, body: "My milk frother drips at the lower seal after use." });

  test("proposes the older of two that are much alike, once and never after a no", async () => {
    const older = await question(asked, { body });
    const newer = await alike();
    const odd = await question("How long is the guarantee of a kettle?", { body: "I lost the paper." });
    for (const id of [older, newer, newer, odd]) await lookAt(id);
    expect(await queueOf(moderator!)).toEqual([[newer, older]]);
    const [found] = (await does.listProposals(moderator!)).items;
    expect(found?.likeness).toBeGreaterThan(0.6);
    // A member who says the same joins it.
    expect(await propose(ana!, newer, older)).toBe(found?.id);
    await does.refuseProposal(moderator!, found!.id, { reason: "Another seal." });
    await lookAt(newer);
    await lookAt(older);
    expect(await queueOf(moderator!)).toEqual([]);
  });

  test("takes other figures for another question", async () => {
    await question("Display shows fault E14 after descaling", { body });
    const other = await question("Display shows fault E15 after descaling", { body });
    await lookAt(other);
    expect(await queueOf(moderator!)).toEqual([]);
  });

  test("leads nobody from where all may read to where they may not", async () => {
    const title = "Hidden frothing plate bends in the press";
    await question(title, { as: moderator!, space: "inside", body });
    const open = await question(`The ${title}`, { body });
    await lookAt(open);
    expect(await queueOf(moderator!)).toEqual([]);
    const inside = await question(`A ${title}`, { as: moderator!, space: "inside", body });
    await ground.pool.query("update threads set created_at = created_at - interval '1 day' where id = $1", [
      open,
    ]);
    await lookAt(inside);
    expect(await queueOf(moderator!)).toHaveLength(1);
  });
});
