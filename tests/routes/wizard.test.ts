import { afterAll, beforeAll, expect, test } from "vitest";
import { problemWords } from "#app/i18n/mail-list.ts";
import { brandKindMissing, mailTestKept, mailTestSent } from "#app/i18n/wizard.ts";
import { palette } from "#app/lib/colour.ts";
import { addThread } from "../support/content.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
}, 180_000);
afterAll(() => site?.close());

const asAdministrator = () => ({ as: site.people.administrator });
const slugs = async () =>
  (await site.pool.query("select slug from spaces order by position")).rows.map(({ slug }) => slug);
const openSpaces = (brandKind: string, spaces: string[]) => {
  const fields = new URLSearchParams([
    ["brandKind", brandKind],
    ...spaces.map((slug): [string, string] => ["spaces", slug]),
  ]);
  return site.post("/admin/start/spaces", {}, { ...asAdministrator(), body: fields.toString() });
};

test("the colour on trial is shown in both themes, and nothing of it is kept", async () => {
  const page = await site.visit("/admin/start/brand?name=Aria&accent=%23ffd400", asAdministrator());
  expect(page.status).toBe(200);
  expect(page.body).toContain('value="Aria"');
  expect(page.body).toContain("/admin/brand/preview.css?accent=%23ffd400");
  // Yellow on white: links get another shade, which the page names.
  expect(page.body).toContain(palette("#ffd400", "light")["accent-11"]);
  const sheet = await site.visit("/admin/brand/preview.css?accent=%23ffd400", asAdministrator());
  expect(sheet.headers["content-type"]).toContain("text/css");
  for (const theme of ["light", "dark"] as const) {
    expect(sheet.body).toContain(`[data-preview=${theme}]`);
    expect(sheet.body).toContain(`--accent-9:${palette("#ffd400", theme)["accent-9"]};`);
  }
  expect((await site.visit("/", {})).body).not.toContain("Aria");
});

test("a hostile colour gives the default one, never a line of style", async () => {
  const sheet = await site.visit("/admin/brand/preview.css?accent=red;}*{display:none", asAdministrator());
  expect(sheet.body).not.toContain("display:none");
  expect(sheet.body).toContain("--accent-9:#2d5d8f;");
});

test("whoever asks for neither language is spoken to in the brand's", async () => {
  const speaks = async () => {
    const { body } = await site.visit("/", { headers: { "accept-language": "de" } });
    return /<html lang="(\w+)"/.exec(body)?.[1];
  };
  expect(await speaks()).toBe("en");
  const fields = { name: "Maison Aria", accent: "#2d5d8f", language: "fr", exampleFr: "", exampleEn: "" };
  const saved = await site.post("/admin/start/brand", fields, asAdministrator());
  expect(saved.headers.location).toBe("/admin/start/spaces");
  await until("French is spoken", async () => (await speaks()) === "fr");
  const { body } = await site.visit("/", { headers: { "accept-language": "en" } });
  expect(body).toContain('<html lang="en"');
});

test("spaces of the chosen kind are opened, and what nobody wrote in is closed", async () => {
  expect(await slugs()).toEqual(["questions", "discussion", "ideas", "announcements"]);
  const proposed = await site.visit("/admin/start/spaces?kind=objects", asAdministrator());
  expect(proposed.body).toContain("Care and repair");
  const opened = await openSpaces("objects", ["getting-started", "care-and-repair", "announcements"]);
  expect(opened.headers.location).toBe("/admin/start/mail");
  expect(await slugs()).toEqual(["getting-started", "care-and-repair", "announcements"]);
  const { rows } = await site.pool.query("select act, subject_name from audit_entries order by id");
  expect(rows).toContainEqual({ act: "space.closed", subject_name: "questions" });
  expect(rows).toContainEqual({ act: "space.opened", subject_name: "care-and-repair" });
});

test("whoever asks for spaces without saying for whom is told what is missing", async () => {
  const first = await site.visit("/admin/start/spaces", asAdministrator());
  expect(first.body).toMatch(/<input(?=[^>]*type="radio")(?=[^>]*required)/);
  expect(first.body).not.toContain(brandKindMissing("en"));
  for (const asked of ["show=yes", "kind=spaceships&show=yes"]) {
    const page = await site.visit(`/admin/start/spaces?${asked}`, asAdministrator());
    expect(page.body).toContain(brandKindMissing("en"));
    expect(page.body).toContain('href="#field-kind"');
  }
});

test("where no mail leaves, nothing says that it did", async () => {
  const sent = await site.post("/admin/start/mail", {}, asAdministrator());
  expect(sent.headers.location).toBe("/admin/start/mail?asked");
  const { body } = await site.visit("/admin/start/mail?asked", asAdministrator());
  expect(body).toContain(mailTestKept("en"));
  expect(body).not.toContain(mailTestSent("en"));
  expect(body).toContain('href="/admin/mail"');
  const people = await site.visit("/admin/start/people", asAdministrator());
  // Brand and spaces are ticked, mail is not.
  expect(people.body.match(/lucide-check"/g)).toHaveLength(2);
  await until("the log says so too", async () =>
    (await site.visit("/admin/mail?box=out", asAdministrator())).body.includes(problemWords.keptHere!()),
  );
});

test("a space that somebody wrote in stays, whatever is chosen", async () => {
  const [space] = await site.base.query.spaces.findMany({
    where: (spaces, { eq }) => eq(spaces.slug, "care-and-repair"),
  });
  const authorId = site.people.member.id;
  await addThread(site.base, { spaceId: space!.id, authorId, title: "A squeaking brake", answers: [] });
  expect((await openSpaces("simple", ["questions"])).status).toBe(302);
  expect(await slugs()).toEqual(["care-and-repair", "questions"]);
});

test("nothing is opened that was not proposed, or by anyone else", async () => {
  const before = await slugs();
  expect((await openSpaces("simple", [])).status).toBe(422);
  expect((await openSpaces("simple", ["integrations"])).status).toBe(422);
  expect((await openSpaces("nothing", ["questions"])).status).toBe(422);
  const { moderator } = site.people;
  const fields = { brandKind: "simple", spaces: "questions" };
  expect((await site.post("/admin/start/spaces", fields, { as: moderator })).status).toBe(403);
  expect(await slugs()).toEqual(before);
});
