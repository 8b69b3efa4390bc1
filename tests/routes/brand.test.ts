import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { homeExample } from "#app/i18n/lists.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
}, 180_000);
afterAll(() => site?.close());

/** What the home page's search box shows while it is empty. */
const example = async (locale: string) => {
  const { body } = await site.visit("/", { headers: { "accept-language": locale } });
  return /<input(?=[^>]*aria-label="[^"]*")(?=[^>]*sm:text-19)[^>]*placeholder="([^"]*)"/.exec(body)?.[1];
};
const save = (fields: Record<string, string>) =>
  site.post(
    "/admin/brand",
    { name: "Maison Aria", accent: "#2d5d8f", ...fields },
    { as: site.people.administrator },
  );

describe("the example in the home page's search box", () => {
  test("is a neutral one at first, also where the brand was saved before there was a choice", async () => {
    expect(await example("en")).toBe(homeExample("en"));
    await site.pool.query("insert into settings (key, value, updated_at) values ('brand', $1, now())", [
      { name: "Older", accent: "#2d5d8f", description: { fr: "", en: "" }, logo: null },
    ]);
    await site.pool.query(`select pg_notify('parvis_changes', '{"name":"brand.changed","ids":{}}')`);
    await until("the older brand is heard of", async () => (await site.visit("/")).body.includes("Older"));
    expect(await example("en")).toBe(homeExample("en"));
    expect(await example("fr")).toBe(homeExample("fr"));
  });

  test("is the brand's own in the languages it gave one in", async () => {
    expect((await save({ exampleFr: "Comment détartrer ma bouilloire ?", exampleEn: " " })).status).toBe(302);
    await until("it is seen", async () => (await example("fr")) === "Comment détartrer ma bouilloire ?");
    expect(await example("en")).toBe(homeExample("en"));
    const form = await site.visit("/admin/brand", { as: site.people.administrator });
    expect(form.body).toContain('value="Comment détartrer ma bouilloire ?"');
    expect((await save({})).status).toBe(302);
    await until("it is gone", async () => (await example("fr")) === homeExample("fr"));
  });

  test("is one line of at most a hundred characters, and what was typed is kept", async () => {
    for (const wrong of ["x".repeat(101), "two\u2028lines"]) {
      const answer = await save({ exampleEn: wrong });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(`value="${wrong}"`);
    }
  });
});
