import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AddedThread, addThread } from "../support/content.ts";
import { formHeaders } from "../support/http.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

/** What strangers send on purpose, and what each of it once broke or might. */
let site: TestSite;
let spaceId: string;
let thread: AddedThread;

beforeAll(async () => {
  site = await openTestSite({ WORKER: "off" });
  const { base, people } = site;
  const [space] = await base.query.spaces.findMany({ limit: 1 });
  spaceId = space!.id;
  thread = await addThread(base, {
    spaceId,
    authorId: people.expert.id,
    title: "A question under fire",
    answers: [{ authorId: people.member.id, body: "An answer under fire." }],
  });
}, 180_000);
afterAll(() => site?.close());

const bearer = () => ({ authorization: `Bearer ${site.people.member.token}` });
const cursor = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

describe("a form without bounds", () => {
  const names = Array.from({ length: 48_000 }, (_, index) => index.toString(36));
  test.each([
    { what: "plain", type: "application/x-www-form-urlencoded", body: `${names.join("&")}&` },
    {
      what: "in parts",
      type: "multipart/form-data; boundary=x",
      body: `${names
        .slice(0, 20_000)
        .map((name) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n\r\n`)
        .join("")}--x--\r\n`,
    },
  ])("is refused and keeps nobody waiting: $what", async ({ type, body }) => {
    const began = performance.now();
    const answer = await site.visit("/login", {
      method: "POST",
      headers: { ...formHeaders(site.server.url), "content-type": type },
      body,
    });
    expect(answer.status).toBe(422);
    // Looked up one by one, so many names take minutes.
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});

describe("a cookie nobody can decode", () => {
  test.each(["other=%E0%A4%A", "other=100%", "%=1", "session=%"])(
    "that another site of the domain left harms nobody: %s",
    async (other) => {
      const { cookie } = site.people.member;
      for (const both of [`${cookie}; ${other}`, `${other}; ${cookie}`]) {
        const answer = await site.visit("/ask", { headers: { cookie: both } });
        expect(answer.status, both).toBe(200);
      }
      expect((await site.visit("/", { headers: { cookie: other } })).status).toBe(200);
      const out = await site.post("/logout", {}, { headers: { cookie: other } });
      expect(out.status).toBe(302);
    },
  );
});

describe("the API", () => {
  test.each([
    "/api/v1/threads?space=%00",
    "/api/v1/threads?space=a%00b",
    "/api/v1/lookup?source=a%00&site=b%00&id=%00c",
    "/api/v1/search?q=a%00b",
  ])("has no fault of its own for a character PostgreSQL refuses: %s", async (path) => {
    expect((await site.visit(path)).status).toBeLessThan(500);
  });

  test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
    "names an unknown field whatever it is called: %s",
    async (name) => {
      const answer = await site.visit("/api/v1/threads", {
        method: "POST",
        headers: { ...bearer(), "content-type": "application/json" },
        body: `{"${name}": 1}`,
      });
      expect(answer.status).toBe(422);
      expect(Object.entries(JSON.parse(answer.body).errors)).toContainEqual([
        name,
        [expect.objectContaining({ key: "unknown-field" })],
      ]);
    },
  );
});

test.each([
  [1, 1e-100, 5],
  [0, 5e-324, 5],
  [0, -1e-60, 5],
])("a forged cursor is a place like another: [%d, %d, %d]", async (...parts) => {
  const after = cursor(parts);
  expect((await site.visit(`${thread.path}?after=${after}`)).status).toBe(200);
  expect((await site.visit(`/api/v1/threads/${thread.id}/answers?after=${after}`)).status).toBe(200);
});

test.each(["/\u2028x", "/tags/œuf", "/a b", "/\u0000", "/..\\evil.example", "//evil.example"])(
  "whoever is led on is led to an address that fits into a header: %j",
  async (next) => {
    const answer = await site.visit(`/login?next=${encodeURIComponent(next)}`, { as: site.people.member });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe("/");
  },
);

describe("words that are not what they look like", () => {
  const ask = (fields: Record<string, string>) =>
    site.post(
      "/ask",
      { title: "A title to be read", body: "A body to be read.", ...fields },
      {
        as: site.people.member,
      },
    );

  test.each<{ what: string; fields: Record<string, string> }>([
    { what: "a title of no width", fields: { title: "\u200b".repeat(20) } },
    { what: "a title of marks alone", fields: { title: "\u0301".repeat(20) } },
    { what: "a body of no width", fields: { body: "\u200d\u2060\ufeff".repeat(20) } },
  ])("are refused: $what", async ({ fields }) => {
    expect((await ask(fields)).status).toBe(422);
  });

  test("are put on one line that reads one way", async () => {
    const answer = await ask({ title: "A \u202etitle\u202c that\r\nturns\u2028round" });
    expect(answer.status).toBe(302);
    const [made] = await site.base.query.threads.findMany({
      orderBy: (columns, { desc }) => [desc(columns.id)],
      limit: 1,
    });
    expect(made?.title).toBe("A title that turns round");
  });

  test.each(["Two\nlines", "Turned \u202eround", "Two\u2028lines", "Bell\u0007"])(
    "are no name for a brand, which stands in the headers of mails: %j",
    async (name) => {
      const answer = await site.post(
        "/admin/brand",
        { name, accent: "#123456" },
        { as: site.people.administrator },
      );
      expect(answer.status).toBe(422);
    },
  );
});

test("threads of many long posts, found by their titles alone, are found in time", async () => {
  const { base, people } = site;
  // PostgreSQL's parser takes long over what might be a mail address.
  const body = "a@".repeat(15_900);
  for (let made = 0; made < 10; made++) {
    const { id } = await addThread(base, {
      spaceId,
      authorId: people.member.id,
      title: `Heckelphone number ${made}`,
      answers: Array.from({ length: 40 }, () => ({ authorId: people.member.id, body })),
    });
    await base.execute(sql`
      insert into search_documents (thread_id, space_id, language, solved, quality, created_at, words)
      values (${id}, ${spaceId}, 'en', false, 1, now(), to_tsvector('parvis_en', 'heckelphone'))`);
  }
  // Read through to their last posts they would outlast what a statement may take.
  const answer = await site.visit("/search?q=heckelphone");
  expect(answer.status).toBe(200);
  expect(answer.body).toContain("number 9");
}, 60_000);
