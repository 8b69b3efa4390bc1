import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { posts, type Role, threads } from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Someone = Viewer & { member: NonNullable<Viewer["member"]> };

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let open: string;
let inside: string;
let [asker, helper, expert, elsewhere, moderator, keeper, other]: Someone[] = [];
let made = 0;
const visitor: Viewer = { member: null, locale: "en" };
const now = () => new Date();

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  open = await addSpace(ground.base, { slug: "open" });
  inside = await addSpace(ground.base, { slug: "inside", visibility: "staff" });
  const other_ = await addSpace(ground.base, { slug: "other" });
  const someone = (username: string, role?: Role, spaceId?: string) =>
    ground.viewerOf({ username, role, spaceId });
  asker = await someone("asker");
  helper = await someone("helper");
  expert = await someone("expert", "expert", open);
  elsewhere = await someone("elsewhere", "expert", other_);
  moderator = await someone("moderator", "moderator");
  keeper = await someone("keeper", "product");
  other = await someone("other");
  await save(["1.0", "2.0", "3.0 2999-01-01"]);
}, 60_000);
afterAll(() => ground?.close());

async function commands() {
  const all = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/accept-answer.ts"),
    import("#app/domain/threads/withdraw-acceptance.ts"),
    import("#app/domain/threads/find-thread.ts"),
    import("#app/domain/products/save-product.ts"),
    import("#app/domain/products/set-product.ts"),
    import("#app/domain/products/release-versions.ts"),
    import("#app/domain/products/find-product.ts"),
    import("#app/domain/products/count-by-product.ts"),
    import("#app/domain/products/mark-known-issue.ts"),
    import("#app/domain/products/input.ts"),
    import("#app/domain/validity/set-validity.ts"),
    import("#app/domain/validity/find-validity.ts"),
    import("#app/domain/validity/note-validity.ts"),
    import("#app/domain/transact.ts"),
    import("#app/domain/api/find-api-post.ts"),
  ]);
  const [ask, answer, accept, unaccept, find, ...more] = all;
  const [save, set, release, product, count, mark, input, validity, page, note, transact, api] = more;
  return {
    ...{ ...ask, ...answer, ...accept, ...unaccept, ...find, ...save, ...set, ...release, ...product },
    ...{ ...count, ...mark, ...input, ...validity, ...page, ...note, ...transact, ...api },
  };
}

/** @param versions one a line, as the form takes them */
async function save(versions: string[], slug = "pump") {
  const [there] = await ground.rows("select 1 as found from products where slug = $1", [slug]);
  const input = does.productInput.parse({
    ...{ slug, name: "Pump", versions: versions.join("\n"), ...(there && { was: slug }) },
    retired: false,
  });
  await does.saveProduct(keeper!, input);
}
async function solved({ version = "", space = "open", as = asker!, product = "pump" } = {}) {
  const title = `Why does the pump hum, number ${++made}?`;
  const asked = { space, title, body: "It hums.", tags: [], product, version };
  const { threadId } = await does.ask(as, asked);
  const by = space === "inside" ? keeper! : helper!;
  const { postId } = await does.answer(by, Number(threadId), { body: "Bleed it." });
  await does.acceptAnswer(as, Number(postId));
  return { threadId: Number(threadId), postId: Number(postId) };
}
const say = (viewer: Viewer, postId: number, versions: string[], upToNow = false) =>
  does.setValidity(viewer, postId, { versions, upToNow });
async function seen(threadId: number, viewer: Viewer = visitor) {
  const { answers } = await does.findThread(viewer, threadId, { now: now() });
  return answers[0]!.validity;
}
const events = (name: string) =>
  ground.rows("select ids->>'postId' as post, ids->>'versionId' as version from events where name = $1", [
    name,
  ]);

describe("for which versions an answer holds", () => {
  test("is what its thread names, until somebody says so; several, or all there are by now", async () => {
    const { threadId, postId } = await solved({ version: "1.0" });
    const unsaid = { versions: ["1.0"], said: false, upToNow: false, unconfirmed: "2.0", can: false };
    expect(await seen(threadId)).toEqual(unsaid);
    await say(asker!, postId, ["2.0", "1.0"]);
    const both = { versions: ["1.0", "2.0"], said: true, upToNow: false, unconfirmed: null };
    expect(await seen(threadId)).toEqual({ ...both, can: false });
    expect((await does.findApiPost(visitor, postId)).validity).toEqual(both);
    await say(expert!, postId, [], true);
    // What is not out yet is none of them.
    expect(await seen(threadId, asker!)).toEqual({ ...both, upToNow: true, can: true });
    await say(asker!, postId, []);
    expect(await seen(threadId)).toEqual(unsaid);
    const { statements } = await does.findValidity(asker!, postId);
    expect(statements.map(({ versions, upToNow, by }) => [versions, upToNow, by?.username])).toEqual([
      [[], false, "asker"],
      [["1.0", "2.0"], true, "expert"],
      [["1.0", "2.0"], false, "asker"],
    ]);
  });

  test("says nothing where nobody does, the thread is about no product, or the answer is not accepted", async () => {
    const silent = await solved();
    expect(await seen(silent.threadId)).toMatchObject({ versions: [], said: false });
    const none = await solved({ product: "" });
    expect(await seen(none.threadId)).toBeUndefined();
    await expect(say(asker!, none.postId, [])).rejects.toMatchObject({ key: "forbidden" });
    await say(asker!, silent.postId, ["1.0"]);
    await does.withdrawAcceptance(asker!, silent.postId);
    expect(await seen(silent.threadId)).toBeUndefined();
    await expect(say(asker!, silent.postId, ["2.0"])).rejects.toMatchObject({ key: "forbidden" });
    expect((await does.findApiPost(visitor, silent.postId)).validity).toBeNull();
    // What was said stands again with the acceptance.
    await does.acceptAnswer(asker!, silent.postId);
    expect(await seen(silent.threadId)).toMatchObject({ versions: ["1.0"], said: true });
  });

  test("is said by who asked, experts and moderators of the space and the catalogue's keepers, by nobody else", async () => {
    const { postId } = await solved();
    for (const viewer of [visitor, helper!, elsewhere!, other!])
      await expect(say(viewer, postId, ["1.0"])).rejects.toMatchObject({ key: "forbidden" });
    for (const [at, viewer] of [asker!, expert!, moderator!, keeper!].entries())
      await say(viewer, postId, [at % 2 ? "1.0" : "2.0"]);
    const hidden = await solved({ space: "inside", as: moderator! });
    await expect(say(other!, hidden.postId, ["1.0"])).rejects.toMatchObject({ key: "notFound" });
    await expect(does.findValidity(other!, hidden.postId)).rejects.toMatchObject({ key: "notFound" });
    await expect(does.findValidity(other!, postId)).rejects.toMatchObject({ key: "forbidden" });
  });

  test("takes no version of another product, and follows the thread to one and back", async () => {
    await save(["X"], "lamp");
    const { threadId, postId } = await solved();
    await expect(say(asker!, postId, ["X"])).rejects.toMatchObject({
      fields: { versions: ["versionUnknown"] },
    });
    await say(asker!, postId, ["1.0"]);
    await does.setProduct(asker!, threadId, { product: "lamp", version: "" });
    expect(await seen(threadId)).toMatchObject({ versions: [], said: false, unconfirmed: "X" });
    await does.setProduct(asker!, threadId, { product: "lamp", version: "X" });
    expect(await seen(threadId)).toMatchObject({ versions: ["X"], said: false, unconfirmed: null });
    await does.setProduct(asker!, threadId, { product: "pump", version: "" });
    expect(await seen(threadId)).toMatchObject({ versions: ["1.0"], said: true });
  });

  test("said again is said once, and events and history tell each change once", async () => {
    const { postId } = await solved();
    await Promise.all([1, 2, 3].map(() => say(asker!, postId, ["1.0", "2.0"])));
    await say(expert!, postId, ["2.0", "1.0"]);
    expect((await events("answer.validity-said")).filter(({ post }) => post === String(postId))).toHaveLength(
      1,
    );
    expect((await does.findValidity(asker!, postId)).statements).toHaveLength(1);
  });

  test("keeps the versions it is said of in the catalogue", async () => {
    await save(["a", "b"], "valve");
    const { postId } = await solved({ product: "valve" });
    await say(asker!, postId, ["b"]);
    await expect(save(["a"], "valve")).rejects.toMatchObject({ fields: { versions: ["versionUsed"] } });
    await save(["b"], "valve");
  });

  test("can be confirmed for the newest version by other commands, beside what held", async () => {
    const { postId, threadId } = await solved({ version: "1.0" });
    const [{ productId, versionId, spaceId }] = (await ground.base
      .select()
      .from(threads)
      .where(eq(threads.id, threadId))) as [typeof threads.$inferSelect];
    const thread = { id: threadId, spaceId, productId: productId!, versionId };
    const confirm = () =>
      does.transact(expert!.member.id, (step) =>
        does.confirmCurrent(step, { post: { id: postId }, thread }, expert!.member.id),
      );
    expect(await confirm()).toBe(true);
    expect(await seen(threadId)).toMatchObject({ versions: ["1.0", "2.0"], said: true, unconfirmed: null });
    expect(await confirm()).toBe(false);
  });
});

describe("a version", () => {
  test("is released once, when it is the newest that is out: at saving, or when its day has come", async () => {
    const released = async () => (await events("product.version-released")).length;
    const { threadId, postId } = await solved();
    await say(asker!, postId, [], true);
    const before = await released();
    await save(["a", "b"], "first");
    expect(await released()).toBe(before);
    await save(["a", "b", "c 2999-01-01"], "first");
    expect(await does.releaseVersions()).toBe(0);
    await ground.pool.query("update product_versions set released_on = current_date where name = 'c'");
    expect(await does.releaseVersions()).toBe(1);
    expect(await does.releaseVersions()).toBe(0);
    // An older one that was forgotten is no news.
    await save(["a", "aa", "b", "c 2020-01-01"], "first");
    expect(await released()).toBe(before + 1);
    await save(["1.0", "2.0", "2.1", "3.0 2999-01-01"]);
    expect(await released()).toBe(before + 2);
    expect(await seen(threadId)).toMatchObject({
      versions: ["1.0", "2.0"],
      upToNow: true,
      unconfirmed: "2.1",
    });
  });
});

describe("a product's page", () => {
  test("leads with the best answers, those first that hold for the version asked for", async () => {
    await save(["1", "2"], "kettle");
    const ids: Record<string, number> = {};
    for (const [name, version] of [
      ["liked", ""],
      ["named", "1"],
      ["said", ""],
      ["plain", ""],
      ["old", ""],
    ] as const) {
      const { postId } = await solved({ product: "kettle", version });
      ids[name] = postId;
    }
    const set = (name: string, values: Partial<typeof posts.$inferInsert>) =>
      ground.base.update(posts).set(values).where(eq(posts.id, ids[name]!));
    await set("liked", { up: 30, score: 30 });
    await set("old", { acceptedAt: new Date("2012-01-01") });
    await say(asker!, ids.said!, ["1"]);
    const nameOf = (postId: string) => Object.keys(ids).find((name) => String(ids[name]) === postId);
    const best = async (version?: string) =>
      (await does.findProduct(visitor, "kettle", { version })).best.map(({ postId, holds }) => [
        nameOf(postId),
        holds,
      ]);
    const any = await best();
    expect(any.map(([name]) => name)).toEqual(["liked", "plain", "said", "named", "old"]);
    expect(any.every(([, holds]) => holds === false)).toBe(true);
    expect(await best("1")).toEqual([
      ...[
        ["said", true],
        ["named", true],
      ],
      ...[
        ["liked", false],
        ["plain", false],
        ["old", false],
      ],
    ]);
    expect(await best("none such")).toEqual(any);
    // What is said of an answer stands before what its thread names.
    await say(asker!, ids.named!, ["2"]);
    expect((await best("1"))[0]).toEqual(["said", true]);
    expect((await best("1"))[1]).not.toEqual(["named", true]);
  });

  test("shows and counts nothing of spaces that its reader may not see", async () => {
    await save(["1"], "samovar");
    const { postId, threadId } = await solved({
      product: "samovar",
      version: "1",
      space: "inside",
      as: moderator!,
    });
    await say(moderator!, postId, ["1"]);
    await does.markKnownIssue(keeper!, threadId, { workaroundFr: "", workaroundEn: "", fixedIn: "" });
    for (const viewer of [visitor, other!]) {
      const page = await does.findProduct(viewer, "samovar", { version: "1" });
      expect([page.best, page.knownIssues]).toEqual([[], []]);
      expect((await does.countByProduct(viewer)).get("samovar")).toEqual({ solved: 0, issues: 0 });
    }
    const page = await does.findProduct(moderator!, "samovar", { version: "1" });
    expect(page.best.map((one) => one.postId)).toEqual([String(postId)]);
    expect(page.knownIssues[0]).toMatchObject({ reportedIn: "1", answerPath: `/p/${postId}` });
    expect((await does.countByProduct(moderator!)).get("samovar")).toEqual({ solved: 1, issues: 1 });
    expect(inside).toBeTruthy();
  });
});
