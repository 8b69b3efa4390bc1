import { readdirSync } from "node:fs";
import { request } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { files } from "#db/schema/index.ts";
import { addToken } from "../support/api-site.ts";
import { addSpace } from "../support/content.ts";
import { multipart, type Part } from "../support/multipart.ts";
import type { Person } from "../support/people.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

let site: TestSite;
let png: Buffer;

beforeAll(async () => {
  site = await openTestSite({ WORKER: "off" });
  await addSpace(site.base, { slug: "team-room", visibility: "staff" });
  png = await sharp({ create: { width: 1_300, height: 700, channels: 3, background: "#2a6f97" } })
    .withExif({ IFD0: { Artist: "Somebody", ImageDescription: "A private place" } })
    .png()
    .toBuffer();
}, 180_000);
afterAll(() => site?.close());

type Kind = { as?: Person | null; json?: boolean };
const post = (parts: Part[], { as = site.people.member, json = true }: Kind = {}) => {
  const { headers, ...sent } = multipart(site.server.url, parts);
  return site.visit("/files", {
    ...sent,
    as,
    headers: { ...headers, accept: json ? "application/json" : "text/html" },
  });
};
const file = (value: Buffer | string, fileName = "photo.png"): Part => ({ name: "file", value, fileName });
const alt = (value: string): Part => ({ name: "alt", value });

async function sent(parts: Part[], kind?: Kind) {
  const answer = await post(parts, kind);
  expect(answer.status, answer.body).toBe(201);
  return JSON.parse(answer.body);
}

async function asked(space: string, body: string, as: Person) {
  const answer = await site.post("/ask", { space, title: "A question with a file", body }, { as });
  expect(answer.status, answer.body.slice(0, 300)).toBe(302);
  return String(answer.headers.location);
}
const pathOf = (url: string) => new URL(url).pathname;

describe("a file sent by the composer", () => {
  test("comes back as the line that shows it, and shows in a page with its size", async () => {
    const made = await sent([file(png, "Été à la mer (1).png"), alt("A [blue] field")]);
    expect(made).toMatchObject({ kind: "image", width: 1_300, height: 700, alt: "A [blue] field" });
    expect(made.markdown).toBe(`![A \\[blue\\] field](${pathOf(made.url)})`);
    const page = await asked("questions", `It looks so:\n\n${made.markdown}`, site.people.member);
    const { body } = await site.visit(page);
    const tag = /<img [^>]*src="\/files\/[^>]*>/.exec(body)?.[0] ?? "";
    for (const part of [
      'alt="A [blue] field"',
      'width="1300"',
      'height="700"',
      'loading="lazy"',
      'decoding="async"',
    ])
      expect(tag).toContain(part);
    expect(tag).toContain(
      `srcset="/files/${made.id}?w=480 480w, /files/${made.id}?w=960 960w, /files/${made.id}?w=1300 1300w"`,
    );
  });

  test("is refused in the reader's words, and visitors are asked to sign in", async () => {
    const bad = await post([file("<svg onload=alert(1)>", "a.svg")], { as: site.people.member });
    expect(bad.status).toBe(422);
    expect(bad.headers["content-type"]).toContain("application/problem+json");
    expect(JSON.parse(bad.body).errors.file[0]).toMatchObject({
      key: "file-kind",
      detail: expect.stringContaining("not taken"),
    });
    expect((await post([file(png)], { as: null })).status).toBe(401);
    expect((await post([file(png)], { as: site.people.newcomer })).status).toBe(403);
    expect((await post([alt("nothing with it")])).status).toBe(422);
    expect((await post([file("", "")])).status).toBe(422);
  });

  test("cannot be sent from another site", async () => {
    const { headers, ...rest } = multipart("https://elsewhere.example", [file(png)]);
    const foreign = { ...headers, "sec-fetch-site": "cross-site" };
    expect((await site.visit("/files", { ...rest, as: site.people.member, headers: foreign })).status).toBe(
      403,
    );
  });
});

describe("the plain form", () => {
  test("asks for a description, keeps what was typed, and gives the line", async () => {
    const { member } = site.people;
    const page = await site.visit("/files/new", { as: member });
    expect(page.body).toContain('action="/files"');
    expect(page.body).toMatch(/enctype="multipart\/form-data"/i);
    const bare = await post([alt(""), file(png)], { json: false });
    expect(bare.status).toBe(422);
    expect(bare.body).toContain("Say what the image shows");
    const wrong = await post([alt("My <words>"), file("#!/bin/sh", "a.sh")], { json: false });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="My &lt;words&gt;"');
    const good = await post([alt("My words"), file(png)], { json: false });
    expect(good.status).toBe(303);
    const { body } = await site.visit(String(good.headers.location), { as: member });
    expect(body).toMatch(/value="!\[My words\]\(\/files\//);
    const decorative = await post([{ name: "decorative", value: "yes" }, file(png)], { json: false });
    expect(decorative.status).toBe(303);
    const visitor = await post([file(png)], { json: false, as: null });
    expect([visitor.status, visitor.headers.location]).toEqual([302, "/login?next=%2Ffiles%2Fnew"]);
  });

  test("once sent twice is one file", async () => {
    const parts = [{ name: "_submission", value: "one-and-the-same" }, alt("Twice"), file(png)];
    const [one, two] = [await post(parts, { json: false }), await post(parts, { json: false })];
    expect(one.headers.location).toBe(two.headers.location);
  });
});

describe("too much", () => {
  test("is said to be too large, and costs no more than reading it", async () => {
    const large = await post([file(Buffer.alloc(21 * 1024 * 1024, "a"), "a.txt")]);
    expect(large.status).toBe(422);
    expect(large.body).toContain("larger than 20 MB");
    expect((await site.visit("/health/live")).status).toBe(200);
  });

  test("announced beyond any measure is refused unread", async () => {
    const { headers } = multipart(site.server.url, []);
    const { hostname, port } = new URL(site.server.url);
    const status = await new Promise<number>((resolve, reject) => {
      const asked = request({
        hostname,
        port,
        path: "/files",
        method: "POST",
        headers: {
          ...headers,
          accept: "application/json",
          cookie: site.people.member.cookie,
          "content-length": "9999999999",
        },
      });
      asked.once("response", (response) => {
        resolve(response.statusCode ?? 0);
        asked.destroy();
      });
      asked.once("error", reject);
      asked.write("--x");
    });
    expect(status).toBe(422);
  });

  test.each([
    ["no boundary", "multipart/form-data", "x"],
    [
      "no end",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello',
    ],
    ["no multipart", "application/json", "{}"],
    ["nothing", "multipart/form-data; boundary=x", ""],
  ])("or a broken form with %s is refused, and nothing is left behind", async (_, type, body) => {
    const answer = await site.visit("/files", {
      method: "POST",
      as: site.people.member,
      headers: { "content-type": type, accept: "application/json", "sec-fetch-site": "same-origin" },
      body,
    });
    expect(answer.status).toBe(422);
    expect(readdirSync(`${site.dataDir}/incoming`)).toEqual([]);
  });
});

describe("the bytes", () => {
  test("of an image come in the form and width that is asked for, without its past", async () => {
    const { url } = await sent([file(png)]);
    const at = pathOf(url);
    const { member } = site.people;
    const get = (path: string, accept: string) =>
      fetch(site.server.url + path, { headers: { accept, cookie: member.cookie } });
    for (const [path, accept, type, width] of [
      [at, "image/avif,image/webp,*/*", "image/avif", 1_300],
      [`${at}?w=480`, "image/avif,image/webp,*/*", "image/avif", 480],
      [`${at}?w=500`, "image/webp,*/*;q=0.1", "image/webp", 960],
      [`${at}?w=99999`, "*/*", "image/avif", 1_300],
      [`${at.split("/").slice(0, 3).join("/")}/960.webp`, "*/*", "image/webp", 960],
    ] as const) {
      const answer = await get(path, accept);
      expect([answer.status, answer.headers.get("content-type")], path).toEqual([200, type]);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { exif, width: wide } = await sharp(bytes).metadata();
      expect([exif, wide], path).toEqual([undefined, width]);
      expect(bytes.includes("Somebody")).toBe(false);
      expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="photo\.(avif|webp)"/);
      expect(answer.headers.get("content-length")).toBe(String(bytes.length));
    }
  });

  test("of anything else can only be saved", async () => {
    const made = await sent([file("words, and more\n1,2\n", "facts été.csv")]);
    expect(made).toMatchObject({ kind: "download", width: null, height: null, mediaType: "text/csv" });
    const { headers, body } = await site.visit(pathOf(made.url), { as: site.people.member });
    expect(body).toBe("words, and more\n1,2\n");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(headers["content-disposition"]).toBe(
      "attachment; filename=\"facts _t_.csv\"; filename*=UTF-8''facts%20%C3%A9t%C3%A9.csv",
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
  });

  test("are asked for once: what is unchanged is not sent again", async () => {
    const made = await sent([file(png)]);
    const at = pathOf(made.url);
    await asked("questions", `It looks so:\n\n${made.markdown}`, site.people.member);
    const first = await site.visit(at);
    expect(first.headers["cache-control"]).toBe("public, max-age=86400, immutable");
    const again = await site.visit(at, { headers: { "if-none-match": String(first.headers.etag) } });
    expect([again.status, again.body]).toEqual([304, ""]);
    const head = await site.visit(at, { method: "HEAD" });
    expect([head.status, head.headers["content-length"], head.body]).toEqual([
      200,
      first.headers["content-length"],
      "",
    ]);
  });
});

describe("a file of a room for staff", () => {
  test("is not there for anyone else, by page, by program or by rendition", async () => {
    const { moderator, expert, member } = site.people;
    const made = await sent([file(png)], { as: moderator });
    await asked("team-room", `It looks so:\n\n${made.markdown}`, moderator);
    const bare = `/files/${made.id}`;
    const addresses = [bare, pathOf(made.url), `${bare}?w=480`, `${bare}/480.webp`, `${bare}/960.avif`];
    for (const at of addresses) {
      for (const as of [null, member]) {
        const answer = await site.visit(at, { as });
        expect(answer.status, at).toBe(404);
        expect(answer.headers["cache-control"]).not.toContain("public");
        expect((await site.visit(at, { as, method: "HEAD" })).status).toBe(404);
        expect((await site.visit(at, { as, headers: { "if-none-match": "*" } })).status).toBe(404);
      }
      const seen = await site.visit(at, { as: expert });
      expect(seen.status, at).toBe(200);
      expect(seen.headers["cache-control"]).toBe("private, max-age=3600, immutable");
      expect(seen.headers.vary).toContain("Cookie");
    }
    const api = (as: Person | null) =>
      site.visit(`/api/v1/files/${made.id}`, { headers: as ? { authorization: `Bearer ${as.token}` } : {} });
    expect([(await api(null)).status, (await api(member)).status, (await api(expert)).status]).toEqual([
      404, 404, 200,
    ]);
    // By token too, if it may read at all.
    const by = (token: string) => site.visit(bare, { headers: { authorization: `Bearer ${token}` } });
    expect((await by(expert.token)).status).toBe(200);
    expect((await by(member.token)).status).toBe(404);
    expect((await by(await addToken(site.base, expert, ["stats:read"]))).status).toBe(404);
  });
});

describe("the API", () => {
  test("takes a file by token, once for one key", async () => {
    const { member } = site.people;
    const send = (key: string, words: string, token = member.token) => {
      const { headers, ...rest } = multipart(null, [file(words, "a.txt")]);
      return site.visit("/api/v1/files", {
        ...rest,
        headers: { ...headers, authorization: `Bearer ${token}`, "idempotency-key": key },
      });
    };
    const made = await send("first-of-all", "Some words.");
    expect(made.status, made.body).toBe(201);
    const { id, markdown } = JSON.parse(made.body);
    expect(made.headers.location).toBe(`/api/v1/files/${id}`);
    expect(markdown).toBe(`[a.txt](/files/${id}/a.txt)`);
    expect(JSON.parse((await send("first-of-all", "Some words.")).body).id).toBe(id);
    expect((await send("first-of-all", "Other words.")).status).toBe(409);
    expect((await send("bad key", "Some words.")).status).toBe(422);
    const reader = await addToken(site.base, member, ["threads:read"]);
    expect((await send("second-one", "Some words.", reader)).status).toBe(403);
    const cookie = multipart(site.server.url, [file("x", "a.txt")]);
    expect((await site.visit("/api/v1/files", { ...cookie, as: member })).status).toBe(401);
  });
});

describe("a store that is away", () => {
  test("says so and leaves no row", async () => {
    const away = await openTestSite({
      WORKER: "off",
      S3_ENDPOINT: "http://127.0.0.1:9",
      S3_BUCKET: "nowhere",
      S3_ACCESS_KEY: "a",
      S3_SECRET_KEY: "b",
    });
    try {
      const { headers, ...rest } = multipart(away.server.url, [file("Some words.", "a.txt")]);
      const answer = await away.visit("/files", {
        ...rest,
        as: away.people.member,
        headers: { ...headers, accept: "application/json" },
      });
      expect(answer.status, answer.body).toBe(503);
      expect(JSON.parse(answer.body).detail).toContain("Files cannot be kept at the moment");
      expect(answer.headers["retry-after"]).toBe("30");
      expect(await away.base.$count(files)).toBe(0);
      expect(away.server.output()).not.toContain("secret");
    } finally {
      await away.close();
    }
  }, 60_000);
});
