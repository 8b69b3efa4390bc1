import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, type Base, openBase } from "../../support/people.ts";

/** Several kinds of brand share a short name, such as “questions”: whose words a space has is what this is about. */
let database: TestDatabase;
let pool: typeof import("#db/client.server.ts").pool;
let base: Base;
let does: Pick<typeof import("#app/domain/spaces/open-spaces.ts"), "openSpaces"> &
  Pick<typeof import("#app/domain/spaces/propose-spaces.ts"), "proposeSpaces"> &
  Pick<typeof import("#app/domain/spaces/save-space.ts"), "saveSpace"> &
  Pick<typeof import("#app/domain/brand/brand.ts"), "findBrand" | "forgetBrand" | "saveBrand"> &
  Pick<typeof import("#db/seed/first-spaces.ts"), "seedFirstSpaces">;
let keeper: Viewer;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  does = {
    ...(await import("#app/domain/spaces/open-spaces.ts")),
    ...(await import("#app/domain/spaces/propose-spaces.ts")),
    ...(await import("#app/domain/spaces/save-space.ts")),
    ...(await import("#app/domain/brand/brand.ts")),
    ...(await import("#db/seed/first-spaces.ts")),
  };
  base = openBase(pool);
  const [person] = await addPeople(base, [{ username: "keeper", role: "administrator" }]);
  const grants = [{ role: "administrator" as const, spaceId: null }];
  keeper = {
    member: { id: person!.id, username: "keeper", displayName: "Keeper", emailConfirmed: true, grants },
    locale: "en",
  };
}, 60_000);

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

beforeEach(async () => {
  await pool.query("truncate threads, spaces, settings cascade");
  does.forgetBrand();
  await does.seedFirstSpaces();
});

/** The short name and the English words of each, in order. */
const there = async (): Promise<Record<string, string>> => {
  const { rows } = await pool.query(
    "select slug, name->>'en' || ': ' || (description->>'en') as words from spaces order by position, id",
  );
  return Object.fromEntries(rows.map(({ slug, words }) => [slug, words]));
};
const open = (brandKind: "food" | "simple" | "software", ...spaces: string[]) =>
  does.openSpaces(keeper, { brandKind, spaces });
const words = (slug: string, was?: string) => ({
  ...{ slug, was, nameFr: "À nous", nameEn: "Our own", descriptionFr: "", descriptionEn: "By hand" },
  ...{ kinds: ["question" as const], defaultKind: "question" as const, language: "all" as const },
  ...{ visibility: "public" as const, groups: [], hue: 210, icon: "circle-help" as const },
});

test("what is shown is what one gets: a starter space that nobody touched takes the words proposed", async () => {
  const { chosen, staying } = await does.proposeSpaces(keeper, "food");
  expect(staying).toEqual([]);
  const proposed = chosen!.spaces.map(({ slug, name, description }) => [
    slug,
    `${name.en}: ${description.en}`,
  ]);
  await open("food", ...chosen!.spaces.map(({ slug }) => slug));
  expect(Object.entries(await there())).toEqual(proposed);
  expect((await there()).questions).toContain("Ingredients");
  const { rows } = await pool.query("select before, after from audit_entries where act = 'space.changed'");
  expect(rows).toContainEqual({
    before: expect.objectContaining({ descriptionEn: "Ask a question, the community answers." }),
    after: expect.objectContaining({ descriptionEn: "Ingredients, keeping, allergens, uses." }),
  });
  // Of another kind again, it is still nobody's own.
  await open("simple", "questions");
  expect(Object.keys(await there())).toEqual(["questions"]);
  expect((await there()).questions).toContain("the community answers");
});

test("a space with words of its own, or a thread, keeps them and is named as staying", async () => {
  await does.saveSpace(keeper, words("questions", "questions"));
  const [talk] = await base.query.spaces.findMany({ where: (space, { eq }) => eq(space.slug, "discussion") });
  await addThread(base, {
    spaceId: talk!.id,
    authorId: keeper.member!.id,
    title: "A first word",
    answers: [],
  });
  const before = await there();
  const { chosen, staying } = await does.proposeSpaces(keeper, "food");
  expect(chosen!.spaces.map(({ slug }) => slug)).toEqual(["recipes", "ideas", "announcements"]);
  expect(staying.map(({ name }) => name.en)).toEqual(["Our own", "Discussion"]);
  // Chosen all the same, as by a page that was open for long.
  await open("food", "questions", "recipes", "discussion");
  const { questions, discussion, ...others } = await there();
  expect({ questions, discussion }).toEqual({ questions: before.questions, discussion: before.discussion });
  expect(Object.keys(others)).toEqual(["recipes"]);
});

test("only starter spaces are closed, never one made by hand that is called like one", async () => {
  await does.saveSpace(keeper, words("help"));
  await does.saveSpace(keeper, words("workshop"));
  await open("simple", "questions");
  expect(Object.keys(await there())).toEqual(["help", "workshop", "questions"]);
  const { staying } = await does.proposeSpaces(keeper, "software");
  expect(staying.map(({ slug }) => slug)).toEqual(["help", "workshop"]);
});

test("the search box suggests what such a brand is asked, until the brand writes its own", async () => {
  const example = async () => {
    does.forgetBrand();
    return (await does.findBrand()).example.en;
  };
  const { chosen } = await does.proposeSpaces(keeper, "food");
  await open("food", "questions");
  expect(await example()).toBe("How long does it keep once opened?");
  expect(chosen!.example?.en).toBe(await example());
  await open("software", "help");
  expect(await example()).toBe("How do I import my data?");
  const { db } = await import("#db/client.server.ts");
  const brand = { ...(await does.findBrand()), example: { fr: "", en: "Is it gluten-free?" } };
  await db.transaction((tx) => does.saveBrand(tx, brand, null));
  expect(await example()).toBe("Is it gluten-free?");
  expect((await does.proposeSpaces(keeper, "food")).chosen!.example).toBeNull();
  await open("food", "questions");
  expect(await example()).toBe("Is it gluten-free?");
});
