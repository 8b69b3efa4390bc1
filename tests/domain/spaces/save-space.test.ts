import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, openBase } from "../../support/people.ts";

let database: TestDatabase;
let pool: typeof import("#db/client.server.ts").pool;
let saveSpace: typeof import("#app/domain/spaces/save-space.ts").saveSpace;
let keeper: Viewer;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
  ({ saveSpace } = await import("#app/domain/spaces/save-space.ts"));
  const [person] = await addPeople(openBase(pool), [{ username: "keeper", role: "administrator" }]);
  keeper = {
    member: {
      id: person!.id,
      username: "keeper",
      displayName: "Keeper",
      emailConfirmed: true,
      grants: [{ role: "administrator", spaceId: null }],
    },
    locale: "en",
  };
}, 60_000);

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const space = (slug: string, was?: string) => ({
  slug,
  was,
  nameFr: "Ateliers",
  nameEn: "Workshops",
  descriptionFr: "",
  descriptionEn: "",
  kinds: ["question" as const],
  defaultKind: "question" as const,
  language: "en" as const,
  visibility: "public" as const,
  groups: [],
  hue: 120,
  icon: "wrench" as const,
});

/** How many of these were taken, when the others were told in words that the name is. */
async function taken(all: Promise<void>[]): Promise<number> {
  const ends = await Promise.allSettled(all);
  for (const end of ends)
    if (end.status === "rejected") expect(end.reason).toMatchObject({ fields: { slug: ["slugTaken"] } });
  return ends.filter(({ status }) => status === "fulfilled").length;
}

test("a space that many add at once is added once", async () => {
  expect(await taken(Array.from({ length: 6 }, () => saveSpace(keeper, space("workshops"))))).toBe(1);
});

test("a name that two spaces want at once goes to one of them", async () => {
  for (const slug of ["left", "right"]) await saveSpace(keeper, space(slug));
  expect(await taken(["left", "right"].map((was) => saveSpace(keeper, space("middle", was))))).toBe(1);
});

test("a space for groups is shown to administrators with them, so that saving it again keeps them", async () => {
  const { listForAdministrators } = await import("#app/domain/spaces/list-for-administrators.ts");
  await pool.query(
    "insert into groups (id, slug, name, created_at) values (gen_random_uuid(), 'club', 'Club', now())",
  );
  await saveSpace(keeper, { ...space("club-room"), visibility: "groups", groups: ["club"] });
  const { spaces } = await listForAdministrators(keeper);
  expect(spaces.find(({ slug }) => slug === "club-room")).toMatchObject({ groups: ["club"] });
});
