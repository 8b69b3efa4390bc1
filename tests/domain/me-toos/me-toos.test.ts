import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let [asker, helper, ana, ben, moderator]: (Viewer & { member: NonNullable<Viewer["member"]> })[] = [];
let made = 0;

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  await addSpace(ground.base, { slug: "help" });
  await addSpace(ground.base, { slug: "inside", visibility: "staff" });
  asker = await ground.viewerOf({ username: "asker" });
  helper = await ground.viewerOf({ username: "helper" });
  ana = await ground.viewerOf({ username: "ana" });
  ben = await ground.viewerOf({ username: "ben" });
  moderator = await ground.viewerOf({ username: "moderator", role: "moderator" });
});
afterAll(() => ground?.close());
beforeEach(() => ground.pool.query("delete from notifications"));

async function commands() {
  const [ask, answer, accept, unaccept, say, take, dup, list, find, told, decide] = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/accept-answer.ts"),
    import("#app/domain/threads/withdraw-acceptance.ts"),
    import("#app/domain/me-toos/say-me-too.ts"),
    import("#app/domain/me-toos/withdraw-me-too.ts"),
    import("#app/domain/arranging/mark-duplicate.ts"),
    import("#app/domain/threads/list-threads.ts"),
    import("#app/domain/threads/find-thread.ts"),
    import("#app/domain/notifications/find-told.ts"),
    import("#app/domain/decisions/decide.ts"),
  ]);
  return {
    ...{ ...ask, ...answer, ...accept, ...unaccept, ...say, ...take, ...dup, ...list, ...find, ...told },
    ...decide,
  };
}

async function question(as = asker!, space = "help"): Promise<number> {
  const title = `Why does it squeak, number ${++made}?`;
  const input = { space, kind: "question" as const, title, body: "It does.", tags: [] };
  return Number((await does.ask(as, input)).threadId);
}
async function answered(threadId: number): Promise<number> {
  return Number((await does.answer(helper!, threadId, { body: "Grease it." })).postId);
}
const shown = async (viewer: Viewer, threadId: number) => {
  const { meToo, saidMeToo, can } = await does.findThread(viewer, threadId, { now: new Date() });
  return { meToo, saidMeToo, can: can.meToo };
};
const solvedFor = async () => (await ground.told()).filter((one) => one.endsWith(" solved"));

describe("me too", () => {
  test("counts each once, never who asks, and can be taken back", async () => {
    const id = await question();
    expect(await shown(ana!, id)).toEqual({ meToo: 0, saidMeToo: false, can: true });
    await Promise.all([ana!, ana!, ben!].map((viewer) => does.sayMeToo(viewer, id)));
    expect(await shown(ana!, id)).toEqual({ meToo: 2, saidMeToo: true, can: false });
    expect(await shown(helper!, id)).toEqual({ meToo: 2, saidMeToo: false, can: true });
    await expect(does.sayMeToo(asker!, id)).rejects.toMatchObject({ key: "noMeTooHere" });
    await Promise.all([does.withdrawMeToo(ana!, id), does.withdrawMeToo(ana!, id)]);
    expect(await shown(ana!, id)).toEqual({ meToo: 1, saidMeToo: false, can: true });
  });

  test("is for members who take part, of open questions that they may read", async () => {
    const newcomer = await ground.viewerOf({ username: "newcomer", confirmed: false });
    const id = await question();
    const inside = await question(moderator!, "inside");
    await expect(does.sayMeToo({ member: null, locale: "en" }, id)).rejects.toMatchObject({
      key: "noMeTooHere",
    });
    await expect(does.sayMeToo(newcomer, id)).rejects.toMatchObject({ key: "noMeTooHere" });
    await expect(does.sayMeToo(ana!, inside)).rejects.toMatchObject({ key: "notFound" });
    await expect(does.withdrawMeToo(ana!, inside)).rejects.toMatchObject({ key: "notFound" });
    await does.decide(moderator!, { threadId: id }, { action: "lock", reason: "For a while." });
    await expect(does.sayMeToo(ana!, id)).rejects.toMatchObject({ key: "noMeTooHere" });
  });

  test("brings questions that many have before those that few have, and these by their age", async () => {
    const [first, second, third] = [await question(), await question(), await question()];
    for (const viewer of [ana!, ben!]) await does.sayMeToo(viewer, first!);
    await does.sayMeToo(ana!, third!);
    const order = { ordering: "unanswered" as const, limit: 100 };
    const { items } = await does.listThreads(ana!, order);
    const places = [first, third, second].map((id) => items.findIndex((row) => row.id === String(id)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await does.listThreads(ana!, { ...order, limit: 2, after });
      paged.push(...page.items.map((row) => row.id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(paged).toEqual(items.map((row) => row.id));
  });

  test("tells whoever waited that it is solved, once, and nobody else", async () => {
    const id = await question();
    for (const viewer of [ana!, ben!]) await does.sayMeToo(viewer, id);
    await does.withdrawMeToo(ben!, id);
    const [one, two] = [await answered(id), await answered(id)];
    await ground.deliver();
    await does.acceptAnswer(asker!, one);
    await ground.deliver();
    expect(await solvedFor()).toEqual(["ana solved"]);
    // A second answer that helped solves nothing anew.
    await does.acceptAnswer(asker!, two);
    await ground.deliver();
    expect(await solvedFor()).toEqual(["ana solved"]);
    expect(await shown(ben!, id)).toMatchObject({ can: false });
    await expect(does.sayMeToo(ben!, id)).rejects.toMatchObject({ key: "noMeTooHere" });
  });

  test("is told no more by mail once it is not so: unsolved again, or given up", async () => {
    const leaves = async (id: number) =>
      (await does.findTold(ana!, { since: new Date(0) }))
        .filter(({ threadId }) => threadId === id)
        .map(({ kind }) => kind);
    const id = await question();
    await does.sayMeToo(ana!, id);
    const answerId = await answered(id);
    await does.acceptAnswer(asker!, answerId);
    await ground.deliver();
    expect(await leaves(id)).toEqual(["solved"]);
    await does.withdrawMeToo(ana!, id);
    expect(await leaves(id)).toEqual([]);
    await does.withdrawAcceptance(asker!, answerId);
    await does.sayMeToo(ana!, id);
    expect(await leaves(id)).toEqual([]);
  });

  test("goes where a duplicate leads: counted once there, told from there", async () => {
    const [canonical, duplicate] = [await question(), await question(ben!)];
    await does.sayMeToo(ana!, canonical!);
    await does.sayMeToo(ana!, duplicate!);
    await does.sayMeToo(helper!, duplicate!);
    await does.sayMeToo(asker!, duplicate!);
    await does.markDuplicate(moderator!, duplicate!, { other: canonical!, why: "The same squeak." });
    // Ana on both, the helper, and not who asks.
    expect((await shown(ana!, canonical!)).meToo).toBe(2);
    expect((await shown(ana!, duplicate!)).can).toBe(false);
    await ground.deliver();
    await does.acceptAnswer(asker!, await answered(canonical!));
    await ground.deliver();
    expect(await solvedFor()).toEqual(["ana solved"]);
  });
});
