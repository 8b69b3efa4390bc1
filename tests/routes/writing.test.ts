import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addSpace, addThread } from "../support/content.ts";
import type { Person } from "../support/people.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

let site: TestSite;
let thread: { id: number; path: string; bodyId: number };
let secret: { id: number; bodyId: number };

beforeAll(async () => {
  site = await openTestSite({ WORKER: "off" });
  const { base, people } = site;
  const spaceId = await addSpace(base, { slug: "square" });
  const staffOnly = await addSpace(base, { slug: "back-room", visibility: "staff" });
  thread = await addThread(base, {
    spaceId,
    authorId: people.expert.id,
    title: "A belt that squeaks",
    tags: ["squeaks"],
  });
  secret = await addThread(base, {
    spaceId: staffOnly,
    authorId: people.expert.id,
    title: "Belt zqsecretxv",
    tags: ["zqtagxv"],
  });
}, 180_000);
afterAll(() => site?.close());

const preview = (body: string, as: Person | null) => site.post("/preview", { body }, { as });
const save = (key: string, fields: Record<string, string>, as: Person) =>
  site.post(`/drafts/${key}`, fields, { as, method: "PUT" });
const api = (path: string, as: Person | null, method = "GET", body?: unknown) =>
  site.visit(path, {
    method,
    headers: {
      ...(as && { authorization: `Bearer ${as.token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

describe("a preview", () => {
  test("is what would be posted: safe, with names and numbers as all readers may see them", async () => {
    const text = `@expert **x** <script>1</script> #${thread.id} #${secret.id}`;
    const { html } = JSON.parse((await preview(text, site.people.member)).body);
    expect(html).toContain('<a href="/u/expert">@expert</a> <strong>x</strong>');
    expect(html).toContain(`#${thread.id} A belt that squeaks</a>`);
    expect(html).toContain(` #${secret.id}<`);
    expect(html).not.toContain("script");
    // Who sees more would link no more: the text is for others.
    expect(JSON.parse((await preview(text, site.people.expert)).body).html).toBe(html);
  });

  test("keeps nothing, and is refused in JSON", async () => {
    const { rows } = await site.pool.query("select count(*)::int as count from posts");
    expect(rows[0].count).toBe(2);
    const long = await preview("x".repeat(40_001), site.people.member);
    expect(long.status).toBe(422);
    expect(JSON.parse(long.body).fields).toEqual({ body: ["tooLong"] });
    expect((await preview("x", null)).status).toBe(302);
  });

  test("without scripts comes with the form, everything in it kept", async () => {
    const { member } = site.people;
    const answer = await site.post(
      `/t/${thread.id}/answers`,
      { intent: "preview", body: "Some **bold** words" },
      { as: member },
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toContain("Some <strong>bold</strong> words");
    expect(answer.body).toMatch(/<textarea[^>]*>Some \*\*bold\*\* words<\/textarea>/);
  });
});

describe("completion", () => {
  test("names nothing that the typist may not read", async () => {
    const asked = async (query: string, as: Person) => (await site.visit(`/complete?${query}`, { as })).body;
    expect(await asked("kind=member&q=exp", site.people.member)).toContain("expert");
    expect(await asked(`kind=thread&q=${secret.id}`, site.people.member)).toBe('{"items":[]}');
    expect(await asked(`kind=thread&q=${secret.id}`, site.people.expert)).toContain("zqsecretxv");
    expect((await site.visit("/complete?kind=thread&q=belt")).status).toBe(302);
    expect(await asked("kind=tag&q=SQUE", site.people.member)).toBe(
      '{"items":[{"value":"squeaks","label":"1 thread"}]}',
    );
    expect(await asked("kind=tag&q=zq", site.people.member)).toBe('{"items":[]}');
    expect(await asked("kind=tag&q=zq", site.people.expert)).toContain("zqtagxv");
  });
});

describe("a draft", () => {
  test("is saved by the page's scripts, and conflicts are told in JSON", async () => {
    const { member } = site.people;
    const key = `answer-${thread.id}`;
    const first = JSON.parse((await save(key, { body: "Begun here", base: "" }, member)).body);
    expect(first.state).toBe("saved");
    const second = await save(key, { body: "Begun there", base: "" }, member);
    expect(second.status).toBe(409);
    expect(JSON.parse(second.body).draft.fields).toEqual({ body: "Begun here" });
    const page = await site.visit(thread.path, { as: member });
    expect(page.body).toMatch(/<textarea[^>]*>Begun here<\/textarea>/);
    expect((await site.visit(thread.path, { as: site.people.expert })).body).not.toContain("Begun here");
    expect((await save("no%20key", { body: "x" }, member)).status).toBe(404);
    expect((await save(key, { body: "x".repeat(40_001) }, member)).status).toBe(422);
  });

  test("is saved, listed and thrown away by plain forms", async () => {
    const { expert } = site.people;
    const kept = await site.post(
      "/ask",
      { intent: "draft", title: "Half", body: "half a thought" },
      { as: expert },
    );
    expect(kept.status).toBe(200);
    expect(kept.body).toContain("Draft saved");
    expect((await site.visit("/drafts", { as: expert })).body).toContain("half a thought");
    expect((await site.visit("/drafts", { as: site.people.moderator })).body).not.toContain("half a thought");
    expect((await site.post("/drafts/ask", { intent: "discard" }, { as: expert })).status).toBe(302);
    expect((await site.visit("/drafts", { as: expert })).body).not.toContain("half a thought");
  });

  test("is kept by the API by the same rules", async () => {
    const { moderator, member } = site.people;
    const at = "/api/v1/drafts/ask";
    const made = JSON.parse((await api(at, moderator, "PUT", { fields: { body: "by program" } })).body);
    expect(JSON.parse((await api(at, moderator)).body)).toEqual(made);
    expect((await api(at, member)).status).toBe(404);
    expect((await api(at, null)).status).toBe(401);
    const late = await api(at, moderator, "PUT", { fields: { body: "late" }, base: null });
    expect(late.status).toBe(409);
    expect((await api(at, moderator, "DELETE")).status).toBe(200);
    expect((await api(at, moderator)).status).toBe(404);
    const shown = await api("/api/v1/preview", member, "POST", { bodyMarkdown: "*so*" });
    expect(JSON.parse(shown.body)).toEqual({ bodyHtml: "<p><em>so</em></p>" });
  });
});

test("a quote without scripts begins the answer, with whose words they are", async () => {
  const page = await site.visit(`${thread.path}?quote=${thread.bodyId}`, { as: site.people.member });
  expect(page.body).toContain(`&gt; [Person expert](/p/${thread.bodyId})`);
  const other = await site.visit(`${thread.path}?quote=${secret.bodyId}`, { as: site.people.expert });
  expect(other.body).not.toContain(`/p/${secret.bodyId})`);
});
