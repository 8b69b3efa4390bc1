import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { stages } from "#app/lib/roadmap.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

let ground: Ground;
let does: Awaited<ReturnType<typeof modules>>;
const visitor: Viewer = { member: null, locale: "fr" };
type Known = Viewer & { member: NonNullable<Viewer["member"]> };
let [staff, ana, ben, gone]: Known[] = [];
let made = 0;
const secret = "zqsecretxv";
const product = "01990000-0000-7000-8000-00000000000a";
const versions = {
  old: "01990000-0000-7000-8000-0000000000b1",
  late: "01990000-0000-7000-8000-0000000000b2",
};

async function modules() {
  const all = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/ideas/move-idea.ts"),
    import("#app/domain/arranging/merge-threads.ts"),
    import("#app/domain/members/delete-member.ts"),
    import("#app/domain/votes/vote.ts"),
    import("#app/domain/products/save-product.ts"),
    import("#app/domain/products/save-release-notes.ts"),
    import("#app/domain/roadmap/list-stages.ts"),
    import("#app/domain/roadmap/list-releases.ts"),
    import("#app/domain/roadmap/list-latest-steps.ts"),
    import("#app/domain/products/list-for-keepers.ts"),
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
    (typeof all)[10];
}

beforeAll(async () => {
  ground = await openGround();
  does = await modules();
  for (const [slug, visibility] of [
    ["wishes", "public"],
    ["others", "public"],
    ["family", "members"],
    ["inside", "staff"],
  ] as const)
    await addSpace(ground.base, { slug, visibility, kinds: ["idea"] });
  staff = await ground.viewerOf({ username: "staff", role: "administrator" });
  ana = await ground.viewerOf({ username: "ana" });
  ben = await ground.viewerOf({ username: "ben" });
  gone = await ground.viewerOf({ username: "gone" });
  await ground.pool.query(
    `insert into products (id, slug, name, description, created_at) values ($1, 'pupitre', 'Pupitre', '{}', now())`,
    [product],
  );
  await ground.pool.query(
    `insert into product_versions (id, product_id, name, released_on, position) values
      ($2, $1, '3.2', '2026-03-02', 0), ($3, $1, '4.0', current_date + 400, 1)`,
    [product, versions.old, versions.late],
  );
});
afterAll(() => ground?.close());

type Facts = { as?: Known; space?: string; words?: string; product?: boolean };
async function propose({ as = ana!, space = "wishes", words = "", product: of }: Facts = {}) {
  const title = `A light that stays on ${words} number ${++made}`;
  const asked = await does.ask(as, {
    space,
    kind: "idea",
    title,
    body: "It goes out at junctions.",
    tags: [],
  });
  const id = Number(asked.threadId);
  if (of) await ground.pool.query("update threads set product_id = $1 where id = $2", [product, id]);
  return { id, bodyId: Number(asked.postId), title };
}
const why = (words = "") => ({ reasonFr: `Nous la voulons ${words}.`, reasonEn: `We want it ${words}.` });
const move = (id: number, to: (typeof stages)[number], { from = "new", version = "", words = "" } = {}) =>
  does.moveIdea(staff!, id, { from: from as "new", to, version, ...why(words) });
/** As if the step had been taken then. */
const on = (id: number, at: string) =>
  ground.pool.query("update ideas set status_at = $2 where thread_id = $1", [id, at]);
const ideasOf = (found: { items: { ideas: { id: string }[] }[] }) =>
  found.items.map(({ ideas }) => ideas.map(({ id }) => Number(id)));

describe("the roadmap", () => {
  const ids: Record<string, number> = {};

  test("counts every stage to the last idea that each viewer may see, and shows no other", async () => {
    for (const stage of stages)
      for (const space of ["wishes", "wishes", "others", "family", "inside"]) {
        const words = space === "family" || space === "inside" ? `${secret} ${space}` : "";
        const as = space === "inside" ? staff! : ana!;
        const { id } = await propose({ as, space, words, product: space === "others" });
        await move(id, stage, { words });
        ids[`${stage} ${space}`] = id;
      }
    const { id: hidden } = await propose();
    await move(hidden, "planned");
    await ground.pool.query("update threads set withdrawn_at = now() where id = $1", [hidden]);
    await propose();
    const all = (count: number) => Object.fromEntries(stages.map((stage) => [stage, count]));
    for (const [viewer, count] of [
      [visitor, 3],
      [ana!, 4],
      [staff!, 5],
    ] as const) {
      const { counts, columns } = await does.listStages(viewer, stages);
      expect(counts).toEqual(all(count));
      expect(columns.map((column) => column.ideas.length)).toEqual(stages.map(() => count));
      expect(JSON.stringify(columns).includes("inside")).toBe(viewer === staff);
      expect(JSON.stringify(columns).includes(secret)).toBe(viewer !== visitor);
    }
    expect((await does.listStages(visitor, stages, { productId: product })).counts).toEqual(all(1));
    const [{ columns }] = [await does.listStages(visitor, ["planned"], { size: 2 })];
    expect(columns[0]).toMatchObject({ count: 3, ideas: [{ reason: { language: "fr" } }, {}] });
  });

  test("has what goes on by votes and what is done with newest first, page by page, nothing twice or left out", async () => {
    const planned: number[] = [];
    for (let votes = 0; votes < 7; votes++) {
      const { id } = await propose({ space: "others" });
      await move(id, "planned");
      await ground.pool.query("update threads set score = $2 where id = $1", [id, 10 + (votes % 3)]);
      planned.push(id);
    }
    const seen: { id: string; votes: number }[] = [];
    let after: string | undefined;
    do {
      const page = await does.listStage(visitor, "planned", { limit: 3, after });
      seen.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    const { counts } = await does.listStages(visitor, ["planned"]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(counts.planned);
    expect(seen.map(({ votes }) => votes)).toEqual([12, 12, 11, 11, 10, 10, 10, 0, 0, 0]);
    await on(ids["declined others"]!, "2027-01-01");
    const declined = await does.listStage(visitor, "declined", { limit: 2 });
    expect(declined.items[0]).toMatchObject({ id: String(ids["declined others"]) });
    const back = await does.listStage(visitor, "declined", {
      limit: 2,
      before: (await does.listStage(visitor, "declined", { limit: 2, after: declined.next! })).prev!,
    });
    expect(back.items).toEqual(declined.items);
  });

  test("says to a member what they voted for, and to no one else", async () => {
    const { id, bodyId } = await propose();
    await does.vote(ben!, bodyId, 1);
    await move(id, "in-progress");
    const mine = async (viewer: Viewer) =>
      (await does.listStages(viewer, ["in-progress"])).columns[0]!.ideas.filter(({ voted }) => voted);
    expect(await mine(ben!)).toMatchObject([{ id: String(id), votes: 1, canVote: true }]);
    expect(await mine(ana!)).toEqual([]);
    expect(await mine(visitor)).toEqual([]);
  });
});

describe("what came", () => {
  const ids: Record<string, number> = {};

  test("is told by version and by month, newest first, with the reason, the votes and thanks to all who proposed it", async () => {
    await ground.pool.query("update ideas set listed = false");
    const versioned = await propose({ product: true });
    const twin = await propose({ as: ben! });
    const left = await propose({ as: gone! });
    for (const one of [twin, left]) await does.vote(staff!, one.bodyId, 1);
    await does.mergeThreads(staff!, twin.id, { other: versioned.id, why: "" });
    await does.mergeThreads(staff!, left.id, { other: versioned.id, why: "" });
    await does.deleteMember(gone!, { username: "gone", sure: "yes" } as never);
    await move(versioned.id, "shipped", { version: "3.2", words: "dans tous les feux" });
    for (const [name, at] of [
      ["november", "2026-11-10"],
      ["november too", "2026-11-30T23:59:59.999Z"],
      ["march", "2026-03-31T23:00:00Z"],
      ["april", "2026-04-01T00:00:00Z"],
    ] as const) {
      const { id } = await propose();
      await move(id, "shipped");
      await on(id, at);
      ids[name] = id;
    }
    const hidden = await propose({ space: "family", words: secret });
    await move(hidden.id, "shipped", { words: secret });
    await on(hidden.id, "2026-08-08");
    const found = await does.listReleases(visitor, {});
    expect(found.items.map(({ version, month }) => version ?? month)).toEqual([
      "2026-11",
      "2026-04",
      "2026-03",
      "3.2",
    ]);
    expect(ideasOf(found)).toEqual([
      [ids["november too"], ids.november],
      [ids.april],
      [ids.march],
      [versioned.id],
    ]);
    const [idea] = found.items.at(-1)!.ideas;
    expect(idea).toMatchObject({
      votes: 1,
      shippedIn: "3.2",
      reason: { words: "Nous la voulons dans tous les feux.", language: "fr" },
    });
    expect(idea!.proposers.map((one) => one?.username ?? null)).toEqual(["ana", "ben", null]);
    expect(JSON.stringify(found)).not.toContain(secret);
    expect(JSON.stringify(await does.listReleases(ana!, {}))).toContain(secret);
    // One at a time, each once, whether the next is a month or a version.
    const walked: string[] = [];
    let after: string | undefined;
    do {
      const page = await does.listReleases(visitor, { limit: 1, after });
      walked.push(...page.items.map(({ anchor }) => anchor));
      after = page.next ?? undefined;
    } while (after);
    expect(walked).toEqual(["m-2026-11", "m-2026-04", "m-2026-03", "v-pupitre-3.2"]);
    const alone = await does.listReleases(visitor, { only: { month: "2026-04" } });
    expect(ideasOf(alone)).toEqual([[ids.april]]);
    expect((await does.listReleases(visitor, { only: { month: "2026-05" } })).items).toEqual([]);
    expect(ideasOf(await does.listReleases(visitor, { productId: product }))).toEqual([[versioned.id]]);
  });

  test("has the brand's own words once a version is out, written as Markdown and made safe; such a version stays", async () => {
    const notes = {
      product: "pupitre",
      titleFr: "Vos trajets sont à vous",
      textFr: "Un **export** <script>alert(1)</script>",
      titleEn: "",
      textEn: "",
    };
    await expect(does.saveReleaseNotes(ana!, { ...notes, version: "3.2" })).rejects.toMatchObject({
      key: "forbidden",
    });
    await does.saveReleaseNotes(staff!, { ...notes, version: "3.2" });
    await does.saveReleaseNotes(staff!, { ...notes, version: "4.0", textFr: secret });
    const found = await does.listReleases({ ...visitor, locale: "en" }, { productId: product });
    expect(found.items.map(({ version }) => version)).toEqual(["3.2"]);
    expect(found.items[0]!.notes).toMatchObject({ title: "Vos trajets sont à vous", language: "fr" });
    expect(found.items[0]!.notes!.html).toContain("<strong>export</strong>");
    expect(found.items[0]!.notes!.html).not.toContain("<script");
    // Whoever saves the product again is shown the versions it has, and sends them back.
    const { products } = await does.listForKeepers(staff!);
    expect(products[0]!.versions.map(({ name }) => name)).toEqual(["3.2", "4.0"]);
    const kept = {
      ...{ was: "pupitre", slug: "pupitre", name: "Pupitre", descriptionFr: "", descriptionEn: "" },
      ...{ spaces: [], retired: false },
    };
    await expect(
      does.saveProduct(staff!, { ...kept, versions: [{ name: "3.2", releasedOn: "2026-03-02" }] }),
    ).rejects.toMatchObject({ fields: { versions: ["versionUsed"] } });
  });

  test("is in the feed as every step is, for anybody's eyes alone", async () => {
    const steps = await does.listLatestSteps(visitor, { limit: 100 });
    const months = steps.filter(({ to }) => to === "shipped");
    expect(months).toHaveLength(5);
    expect(steps.map(({ at }) => at)).toEqual(
      steps
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(JSON.stringify(steps)).not.toContain(secret);
    expect(JSON.stringify(await does.listLatestSteps(ana!, { limit: 100 }))).toContain(secret);
  });
});
