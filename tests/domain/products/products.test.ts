import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Forbidden, Invalid, NotFound } from "#app/domain/errors.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { type Role, threads } from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";
import { writeThread } from "../../support/written-thread.ts";

let database: TestDatabase;
let base: Base;
let pool: typeof import("#db/client.server.ts").pool;
let run: typeof import("#app/domain/products/save-product.ts") &
  typeof import("#app/domain/products/find-product.ts") &
  typeof import("#app/domain/products/list-products.ts") &
  typeof import("#app/domain/products/set-product.ts") &
  typeof import("#app/domain/products/mark-known-issue.ts") &
  typeof import("#app/domain/products/clear-known-issue.ts") &
  typeof import("#app/domain/threads/ask.ts");
let open: string;
let inside: string;
let memberIds: string[];

const visitor: Viewer = { member: null, locale: "en" };
const as = (index: number, role?: Role): Viewer => ({
  member: {
    id: memberIds[index]!,
    username: `m${index}`,
    displayName: "x",
    emailConfirmed: true,
    grants: role ? [{ role, spaceId: null }] : [],
  },
  locale: "en",
});
const product = (over: object = {}) => ({
  slug: "bike",
  name: "Bike",
  descriptionFr: "Un vélo",
  descriptionEn: "A bike",
  versions: [
    { name: "1.0", releasedOn: "2024-01-02" },
    { name: "2.0", releasedOn: null },
  ],
  spaces: [],
  retired: false,
  ...over,
});

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  run = {
    ...(await import("#app/domain/products/save-product.ts")),
    ...(await import("#app/domain/products/find-product.ts")),
    ...(await import("#app/domain/products/list-products.ts")),
    ...(await import("#app/domain/products/set-product.ts")),
    ...(await import("#app/domain/products/mark-known-issue.ts")),
    ...(await import("#app/domain/products/clear-known-issue.ts")),
    ...(await import("#app/domain/threads/ask.ts")),
  };
  base = openBase(pool);
  open = await addSpace(base, { slug: "open" });
  inside = await addSpace(base, { slug: "inside", visibility: "staff" });
  memberIds = (await addPeople(base, [{ username: "m0" }, { username: "m1" }])).map(({ id }) => id);
  await run.saveProduct(as(0, "product"), product({ spaces: ["open", "inside"] }));
}, 60_000);

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const threadOf = async (id: number) => (await base.select().from(threads).where(eq(threads.id, id)))[0]!;

describe("the catalogue", () => {
  test("is kept by those who make the products and those who run the place, by nobody else", async () => {
    for (const role of [undefined, "expert", "moderator"] as const)
      await expect(run.saveProduct(as(0, role), product({ slug: "other" }))).rejects.toThrow(Forbidden);
    await expect(run.saveProduct(visitor, product({ slug: "other" }))).rejects.toThrow(Forbidden);
    expect((await run.listProducts(visitor)).map(({ slug }) => slug)).toEqual(["bike"]);
  });

  test("changes a product by the slug it had, and takes no slug twice", async () => {
    await run.saveProduct(as(0, "manager"), product({ slug: "scooter", versions: [] }));
    const twice = run.saveProduct(as(0, "manager"), product({ slug: "bike", was: "scooter" }));
    await expect(twice).rejects.toThrow(Invalid);
    await run.saveProduct(
      as(0, "manager"),
      product({ slug: "moped", was: "scooter", name: "Moped", versions: [] }),
    );
    const found = await run.findProduct(visitor, "moped");
    expect(found.name).toBe("Moped");
    await expect(run.findProduct(visitor, "scooter")).rejects.toThrow(NotFound);
  });

  test("takes the same new one once from many at once, and tells the others", async () => {
    const many = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        run.saveProduct(as(0, "product"), product({ slug: "unicycle", versions: [] })),
      ),
    );
    expect(many.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of many)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ fields: { slug: ["slugTaken"] } });
  });

  test("gives a name that many want at once to one of them, and tells the others", async () => {
    for (const slug of ["tandem", "trailer"])
      await run.saveProduct(as(0, "product"), product({ slug, versions: [] }));
    const both = await Promise.allSettled(
      ["tandem", "trailer"].map((was) =>
        run.saveProduct(as(0, "product"), product({ slug: "cargo", was, versions: [] })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const one of both)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ fields: { slug: ["slugTaken"] } });
  });

  test("keeps a version that a thread speaks of, and reads them oldest first", async () => {
    const id = await writeThread(base, { spaceId: open, title: "About the second", authorId: memberIds[1] });
    await run.setProduct(as(1), id, { product: "bike", version: "2.0" });
    const without = product({ was: "bike", versions: [{ name: "1.0", releasedOn: null }] });
    await expect(run.saveProduct(as(0, "product"), without)).rejects.toMatchObject({
      fields: { versions: ["versionUsed"] },
    });
    expect((await run.findProduct(visitor, "bike")).versions.map(({ name }) => name)).toEqual(["1.0", "2.0"]);
  });
});

describe("a thread's product", () => {
  test("is set by its author, its moderators and the catalogue's keepers", async () => {
    const id = await writeThread(base, { spaceId: open, title: "Whose is it", authorId: memberIds[1] });
    await expect(run.setProduct(as(0), id, { product: "bike", version: "" })).rejects.toThrow(Forbidden);
    await run.setProduct(as(0, "product"), id, { product: "bike", version: "1.0" });
    expect((await threadOf(id)).versionId).not.toBeNull();
    await run.setProduct(as(1), id, { product: "", version: "" });
    expect((await threadOf(id)).productId).toBeNull();
  });

  test("is refused by name where the catalogue has none such, or has retired it", async () => {
    const id = await writeThread(base, { spaceId: open, title: "Which one is it", authorId: memberIds[1] });
    const set = (input: { product: string; version: string }) => run.setProduct(as(1), id, input);
    await expect(set({ product: "boat", version: "" })).rejects.toMatchObject({
      fields: { product: ["productUnknown"] },
    });
    await expect(set({ product: "bike", version: "9" })).rejects.toMatchObject({
      fields: { version: ["versionUnknown"] },
    });
    await run.saveProduct(as(0, "product"), product({ slug: "trike", versions: [], retired: true }));
    await expect(set({ product: "trike", version: "" })).rejects.toThrow(Invalid);
  });

  test("comes with a question that names it", async () => {
    const { threadId } = await run.ask(as(1), {
      space: "open",
      title: "Does it fold in two",
      body: "I would like to know.",
      tags: [],
      product: "bike",
      version: "1.0",
    });
    const page = await run.findProduct(visitor, "bike");
    expect(page.waiting.map(({ id }) => id)).toContain(threadId);
    expect(page.waiting.find(({ id }) => id === threadId)?.product?.name).toBe("Bike");
  });
});

describe("a known issue", () => {
  test("stands on its product's page until it is cleared or the thread is about another one", async () => {
    const id = await writeThread(base, { spaceId: open, title: "It squeaks", authorId: memberIds[1] });
    const words = { workaroundFr: "Graissez.", workaroundEn: "Grease it.", fixedIn: "" };
    await expect(run.markKnownIssue(as(0, "product"), id, words)).rejects.toThrow(Invalid);
    await run.setProduct(as(1), id, { product: "bike", version: "" });
    await expect(run.markKnownIssue(as(1), id, words)).rejects.toThrow(Forbidden);
    await run.markKnownIssue(as(0, "product"), id, words);
    await run.markKnownIssue(as(0, "product"), id, { ...words, fixedIn: "2.0" });
    const shown = async () =>
      (await run.findProduct(visitor, "bike")).knownIssues.map(({ thread, workaround, fixedIn }) => [
        thread.id,
        workaround,
        fixedIn,
      ]);
    expect(await shown()).toEqual([[String(id), "Grease it.", "2.0"]]);
    await run.clearKnownIssue(as(0, "product"), id);
    expect(await shown()).toEqual([]);
    await run.markKnownIssue(as(0, "product"), id, words);
    await run.setProduct(as(1), id, { product: "moped", version: "" });
    expect(await shown()).toEqual([]);
  });

  test("of a space one may not see is on nobody's page but theirs who may", async () => {
    const id = await writeThread(base, {
      spaceId: inside,
      title: "Secret wobble 7731",
      authorId: memberIds[0],
    });
    await run.setProduct(as(0, "product"), id, { product: "bike", version: "" });
    await run.markKnownIssue(as(0, "product"), id, {
      workaroundFr: "",
      workaroundEn: "Hush 7731",
      fixedIn: "",
    });
    expect(JSON.stringify(await run.findProduct(visitor, "bike"))).not.toContain("7731");
    expect(JSON.stringify(await run.findProduct(as(1), "bike"))).not.toContain("7731");
    const staff = await run.findProduct(as(0, "product"), "bike");
    expect(staff.knownIssues.map(({ thread }) => thread.id)).toEqual([String(id)]);
    expect((await run.findProduct(visitor, "bike")).spaces.map(({ slug }) => slug)).toEqual(["open"]);
    await expect(run.setProduct(as(1), id, { product: "", version: "" })).rejects.toThrow(NotFound);
  });
});
