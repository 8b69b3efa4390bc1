import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

/** Whom a known issue and its fix are told; that every transport asks the same is held in `transports.test.ts`. */
type Someone = Viewer & { member: NonNullable<Viewer["member"]> };

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let [asker, waits, follows, mentioned, mutes, left, staff, keeper]: Someone[] = [];
let made = 0;

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  await addSpace(ground.base, { slug: "open" });
  await addSpace(ground.base, { slug: "inside", visibility: "staff" });
  const names = ["asker", "waits", "follows", "mentioned", "mutes", "left"];
  [asker, waits, follows, mentioned, mutes, left] = await Promise.all(
    names.map((username) => ground.viewerOf({ username })),
  );
  staff = await ground.viewerOf({ username: "staff", role: "expert" });
  keeper = await ground.viewerOf({ username: "keeper", role: "product" });
  const versions = ["1", "2", "3"].map((name) => ({ name, releasedOn: null }));
  const product = { slug: "pump", name: "Pump", descriptionFr: "", descriptionEn: "" };
  await does.saveProduct(keeper!, { ...product, versions, spaces: [], retired: false });
  const pump = { kind: "product" as const, name: "pump" };
  for (const viewer of [follows!, mutes!, left!, staff!, keeper!])
    await does.setSubscription(viewer, pump, "everything");
  await does.setSubscription(mentioned!, pump, "answers");
  await ground.pool.query("update members set deactivated_at = now() where username = 'left'");
}, 60_000);
afterAll(() => ground?.close());
beforeEach(() => ground.pool.query("delete from notifications"));

async function commands() {
  const [ask, save, mark, clear, say, follow, told, inbox] = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/products/save-product.ts"),
    import("#app/domain/products/mark-known-issue.ts"),
    import("#app/domain/products/clear-known-issue.ts"),
    import("#app/domain/me-toos/say-me-too.ts"),
    import("#app/domain/subscriptions/set-subscription.ts"),
    import("#app/domain/notifications/find-told.ts"),
    import("#app/domain/notifications/list-inbox.ts"),
  ]);
  return { ...ask, ...save, ...mark, ...clear, ...say, ...follow, ...told, ...inbox };
}

async function asked(space = "open", as = asker!): Promise<number> {
  const input = {
    space,
    title: `It drips, number ${++made}`,
    body: "Drip.",
    tags: [],
    product: "pump",
    version: "",
  };
  const { threadId } = await does.ask(as, input);
  await does.setSubscription(mutes!, { kind: "thread", name: threadId }, "muted").catch(() => undefined);
  await ground.deliver();
  await ground.pool.query("delete from notifications");
  return Number(threadId);
}
const mark = (threadId: number, fixedIn = "", workaroundEn = "") =>
  does.markKnownIssue(keeper!, threadId, { workaroundFr: "", workaroundEn, fixedIn });
async function told(): Promise<string[]> {
  await ground.deliver();
  return ground.told();
}

test("a known issue is told once to those who follow its product, who asked and who has it too", async () => {
  const id = await asked();
  await does.sayMeToo(waits!, id);
  await mark(id);
  const once = ["asker", "follows", "staff", "waits"].map((name) => `${name} known-issue`);
  expect(await told()).toEqual(once);
  // Other words are no news, nor is one that was taken off by mistake.
  await mark(id, "", "Put a bucket under it.");
  expect(await told()).toEqual(once);
  await does.clearKnownIssue(keeper!, id);
  await mark(id);
  expect(await told()).toEqual(once);
  const fixed = ["asker", "follows", "staff", "waits"].map((name) => `${name} fixed`);
  await mark(id, "2");
  await mark(id, "2", "Or two.");
  expect(await told()).toEqual([...once, ...fixed].sort());
  // Another version is another fact.
  await mark(id, "3");
  expect((await told()).filter((one) => one === "follows fixed")).toHaveLength(2);
});

test("one that is marked with the version that mends it is told as a fix alone", async () => {
  await mark(await asked(), "2");
  expect(await told()).toEqual(["asker fixed", "follows fixed", "staff fixed"]);
});

test("one in a space that is not theirs is told to nobody outside it", async () => {
  const id = await asked("inside", staff!);
  await mark(id);
  await mark(id, "2");
  expect(await told()).toEqual(["staff fixed"]);
});

test("says the product and the version, and leaves no more once it was cleared or mended otherwise", async () => {
  const id = await asked();
  await mark(id);
  await told();
  const [known] = (await does.listInbox(follows!, { show: "news" })).items[0]!.told;
  expect(known).toMatchObject({ kind: "known-issue", product: "Pump", version: null });
  const out = async (viewer: Someone) =>
    (await does.findTold(viewer, { since: new Date(0) })).map(({ kind, version }) => [kind, version]);
  expect(await out(follows!)).toEqual([["known-issue", null]]);
  await mark(id, "2");
  await told();
  expect(await out(follows!)).toEqual([["fixed", "2"]]);
  await does.setSubscription(follows!, { kind: "product", name: "pump" }, "answers");
  expect(await out(follows!)).toEqual([]);
  expect(await out(asker!)).toEqual([["fixed", "2"]]);
  await does.setSubscription(follows!, { kind: "product", name: "pump" }, "everything");
  await does.clearKnownIssue(keeper!, id);
  expect(await out(follows!)).toEqual([]);
});
