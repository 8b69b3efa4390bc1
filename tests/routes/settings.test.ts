import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as safety from "#app/i18n/safety.ts";
import { avatarPath } from "#app/lib/avatar-address.ts";
import { type AddedThread, addSpace, addThread } from "../support/content.ts";
import { formHeaders } from "../support/http.ts";
import { multipart } from "../support/multipart.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite } from "../support/test-site.ts";

let site: TestSite;
let thread: AddedThread;
let png: Buffer;

beforeAll(async () => {
  site = await openTestSite({ WORKER: "off" });
  const spaceId = await addSpace(site.base, { slug: "room" });
  thread = await addThread(site.base, {
    spaceId,
    authorId: site.people.member.id,
    title: "How late is late",
    answers: [{ authorId: site.people.expert.id, body: "An hour or so." }],
  });
  // Late in the evening of one day, and early on the next where the sun rises first.
  await site.pool.query("update posts set created_at = '2026-03-12T20:30:00Z' where id = $1", [
    thread.bodyId,
  ]);
  png = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#7b2cbf" } })
    .png()
    .toBuffer();
}, 180_000);
afterAll(() => site?.close());

const portrait = (value: Buffer, as: Person | null, fileName = "me.png") => {
  const { headers, ...sent } = multipart(site.server.url, [{ name: "avatar", value, fileName }]);
  return site.visit("/settings/avatar", { ...sent, as, headers: { ...headers, accept: "text/html" } });
};
const avatarOf = async ({ id }: Person) =>
  (await site.pool.query("select avatar from members where id = $1", [id])).rows[0].avatar;

/** A call of the API, its answer read as JSON. */
async function api(method: string, at: string, { token, body }: { token?: string; body?: unknown } = {}) {
  const answer = await site.visit(`/api/v1${at}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: JSON.parse(answer.body) };
}

describe("the profile", () => {
  test("is led to from the menu, kept, and shown with links that vouch for nothing", async () => {
    const { member } = site.people;
    expect((await site.visit("/", { as: member })).body).toContain('href="/settings"');
    expect((await site.visit("/settings", { as: member })).headers.location).toBe("/settings/profile");
    expect((await site.visit("/settings/profile")).headers.location).toBe(
      "/login?next=%2Fsettings%2Fprofile",
    );
    const form = {
      intent: "save",
      displayName: "Mina M.",
      bio: "Rides daily.",
      links: "mina.example\nhttp://b.example",
    };
    const saved = await site.post("/settings/profile", form, { as: member });
    expect([saved.status, saved.headers.location]).toEqual([302, "/settings/profile?saved=profile"]);
    expect((await site.visit(String(saved.headers.location), { as: member })).body).toContain("Saved.");
    const { body } = await site.visit("/u/member");
    expect(body).toContain("Mina M.");
    expect(body).toContain("Rides daily.");
    for (const link of ["https://mina.example/", "http://b.example/"])
      expect(body).toMatch(new RegExp(`<a href="${link}" rel="ugc nofollow noopener"`));
    const bad = await site.post(
      "/settings/profile",
      { ...form, links: "javascript:alert(1)" },
      { as: member },
    );
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("javascript:alert(1)</textarea>");
    expect(bad.body).not.toContain('href="javascript:');
  });

  test("drops a visitor's kept page when it changes", async () => {
    const { member } = site.people;
    for (let turn = 0; turn < 3; turn++) await site.visit("/u/member");
    await site.post(
      "/settings/profile",
      { intent: "save", displayName: "Mina Again", bio: "", links: "" },
      { as: member },
    );
    await expect
      .poll(async () => (await site.visit("/u/member")).body, { timeout: 5_000 })
      .toContain("Mina Again");
  });
});

describe("a portrait", () => {
  test("sent by the plain form is shown at a public address, and gone when it is taken off", async () => {
    const { member, newcomer } = site.people;
    expect((await portrait(png, null)).headers.location).toBe("/login?next=%2Fsettings%2Fprofile");
    const sent = await portrait(png, member);
    expect([sent.status, sent.headers.location]).toEqual([303, "/settings/profile?saved=portrait"]);
    const at = avatarPath(await avatarOf(member), 96);
    for (const page of ["/u/member", thread.path]) {
      const { body } = await site.visit(page);
      expect(body, page).toContain(avatarPath(await avatarOf(member), page === "/u/member" ? 256 : 96));
    }
    expect((await site.visit("/", { as: member })).body).toContain(at);
    const shown = await site.visit(at);
    expect([shown.status, shown.headers["content-type"]]).toEqual([200, "image/webp"]);
    expect(shown.headers["cache-control"]).toBe("public, max-age=86400, immutable");
    expect(shown.headers["content-security-policy"]).toContain("sandbox");
    const again = await site.visit(at, { headers: { "if-none-match": String(shown.headers.etag) } });
    expect(again.status).toBe(304);
    for (const other of [at.replace("-96", "-64"), at.replace(/[0-9a-f]{8}-96/, "00000000-96"), "/avatars/x"])
      expect((await site.visit(other)).status, other).toBe(404);
    const early = await portrait(png, newcomer);
    expect(early.status).toBe(422);
    expect(early.body).toContain("Confirm your e-mail");
    expect(await avatarOf(newcomer)).toBeNull();
    const off = await site.post("/settings/profile", { intent: "removeAvatar" }, { as: member });
    expect(off.headers.location).toBe("/settings/profile?saved=no-portrait");
    expect((await site.visit(at)).status).toBe(404);
  });

  test("that is none is refused on its page, in words, at its field", async () => {
    const { member } = site.people;
    for (const [bytes, name] of [
      [Buffer.from("<svg onload=alert(1)>"), "a.svg"],
      [Buffer.from("%PDF-1.7 not a portrait"), "a.pdf"],
      [png.subarray(0, 60), "a.png"],
      [Buffer.alloc(0), "a.png"],
    ] as const) {
      const { status, body } = await portrait(bytes, member, name);
      expect(status, name).toBe(422);
      expect(body, name).toMatch(/<input[^>]*id="field-avatar"[^>]*aria-invalid="true"/);
    }
    expect(await avatarOf(member)).toBeNull();
  });

  test("cannot be sent from another site", async () => {
    const { headers, ...rest } = multipart("https://elsewhere.example", [
      { name: "avatar", value: png, fileName: "me.png" },
    ]);
    const foreign = { ...headers, "sec-fetch-site": "cross-site" };
    const answer = await site.visit("/settings/avatar", {
      ...rest,
      as: site.people.member,
      headers: foreign,
    });
    expect(answer.status).toBe(403);
  });
});

describe("preferences", () => {
  test("stand on the root element, in times and in words, for their owner alone", async () => {
    const { member } = site.people;
    const before = await site.visit(thread.path, { as: member });
    expect(before.body).toContain("12 March 2026, 20:30 UTC");
    expect(before.body).not.toContain("data-theme");
    const form = { locale: "fr", timeZone: "Pacific/Auckland", theme: "dark" };
    const saved = await site.post("/settings/preferences", form, { as: member });
    expect(saved.headers.location).toBe("/settings/preferences?saved");
    expect(String(saved.headers["set-cookie"])).toContain("lang=fr;");
    const { body } = await site.visit(thread.path, { as: member });
    expect(body).toMatch(/<html lang="fr" dir="ltr" data-theme="dark"/);
    expect(body).toContain('<meta name="color-scheme" content="dark"/>');
    expect(body).toContain("13 mars 2026, 09:30 Pacific/Auckland");
    const visitor = await site.visit(thread.path);
    expect(visitor.body).toContain("12 March 2026");
    expect(visitor.body).not.toContain("data-theme");
    const page = await site.visit("/settings/preferences", { as: member });
    expect(page.body).toMatch(/<option value="Pacific\/Auckland" selected=""/);
    expect(
      (await site.post("/settings/preferences", { ...form, timeZone: "Mars" }, { as: member })).status,
    ).toBe(422);
    await site.post("/settings/preferences", { locale: "en", timeZone: "", theme: "system" }, { as: member });
    expect((await site.visit(thread.path, { as: member })).body).toContain("12 March 2026, 20:30 UTC");
  });
});

describe("passkeys", () => {
  test("that cannot be added say why, and where they can", async () => {
    const { member } = site.people;
    const { port } = new URL(site.server.url);
    const there = `http://localhost:${port}/settings/security`;
    const page = async (headers: Record<string, string>) => {
      const { status, body } = await site.visit("/settings/security", { as: member, headers });
      expect(status).toBe(200);
      return body;
    };
    for (const [language, words] of [
      ["en", safety.passkeysByNumber("en")],
      ["fr", safety.passkeysByNumber("fr")],
    ] as const) {
      const byNumber = await page({
        "accept-language": language,
        cookie: `${member.cookie}; lang=${language}`,
      });
      expect(byNumber).toContain(words);
      expect(byNumber).toContain(`href="${there}"`);
      expect(byNumber).not.toContain('data-passkey="add"');
    }
    const byName = await page({ host: `localhost:${port}` });
    expect(byName).not.toContain(there);
    expect(byName).toContain('data-passkey="add"');
  });
});

describe("tokens", () => {
  test("are made, shown once, used, and ended by their owner alone", async () => {
    const [owner, other] = await addPeople(site.base, [
      { username: "tokens-owner" },
      { username: "tokens-other" },
    ]);
    const fields = new URLSearchParams([
      ["intent", "make"],
      ["name", "Export of mine"],
      ["scopes", "threads:read"],
      ["scopes", "me:read"],
      ["days", "30"],
    ]);
    const made = await site.visit("/settings/tokens", {
      as: owner,
      method: "POST",
      body: fields.toString(),
      headers: formHeaders(site.server.url),
    });
    expect(made.status).toBe(200);
    expect(made.headers["cache-control"]).toBe("no-store");
    const token = /<input readonly="" [^>]*value="([\w-]{43})"/.exec(made.body)?.[1] ?? "";
    const page = await site.visit("/settings/tokens", { as: owner });
    expect(page.body).toContain("Export of mine");
    expect(page.body).not.toContain(token);
    expect(page.body).toContain("Not used so far");

    expect((await api("GET", "/me", { token })).json).toMatchObject({
      username: "tokens-owner",
      theme: "system",
    });
    expect((await api("PATCH", "/me", { token, body: { bio: "x" } })).status).toBe(403);
    await expect
      .poll(async () => (await site.visit("/settings/tokens", { as: owner })).body, { timeout: 5_000 })
      .toContain("Last used");
    const listed = (await api("GET", "/me/tokens", { token })).json as {
      items: { id: string; name: string }[];
    };
    const { id } = listed.items.find(({ name }) => name === "Export of mine")!;
    expect(JSON.stringify(listed)).not.toContain(token);
    const foreign = await site.post("/settings/tokens", { intent: "revoke", id }, { as: other });
    expect(foreign.status).toBe(404);
    expect((await api("DELETE", `/me/tokens/${id}`, { token: other!.token })).status).toBe(404);
    expect((await api("GET", "/me", { token })).status).toBe(200);
    const ended = await site.post("/settings/tokens", { intent: "revoke", id }, { as: owner });
    expect(ended.headers.location).toBe("/settings/tokens?revoked");
    expect((await api("GET", "/me", { token })).status).toBe(401);
  });

  test("are one where the form came twice, whichever answer is read", async () => {
    const [owner] = await addPeople(site.base, [{ username: "tokens-twice" }]);
    const form = async () => (await site.visit("/settings/tokens", { as: owner })).body;
    const [, key = ""] = /name="_submission" value="([\w-]+)"/.exec(await form()) ?? [];
    const fields = { intent: "make", name: "Pressed twice", scopes: "me:read", days: "30", _submission: key };
    const make = () => site.post("/settings/tokens", fields, { as: owner });
    const secrets = [...(await Promise.all([make(), make()])), await make()].map(
      ({ body }) => /<input readonly="" [^>]*value="([\w-]{43})"/.exec(body)?.[1],
    );
    expect(new Set(secrets).size).toBe(1);
    expect((await form()).split(">Pressed twice</h3>").length - 1).toBe(1);
    const token = secrets[0]!;
    expect((await api("GET", "/me", { token })).status).toBe(200);
    // What is kept of the form would not do to make the secret again.
    const kept = await site.pool.query("select key, outcome from submissions");
    expect(JSON.stringify(kept.rows)).not.toContain(key);
    expect(JSON.stringify(kept.rows)).not.toContain(token);
    const other = await site.post("/settings/tokens", { ...fields, name: "Another" }, { as: owner });
    expect(other.status).toBe(409);
  });

  test("of whoever took no part yet are none, and a form without a box says so", async () => {
    const form = { intent: "make", name: "x", days: "30" };
    const bare = await site.post("/settings/tokens", form, { as: site.people.member });
    expect(bare.status).toBe(422);
    expect(bare.body).toContain('href="#field-scopes"');
    const early = await site.post(
      "/settings/tokens",
      { ...form, scopes: "all" },
      { as: site.people.newcomer },
    );
    expect(early.status).toBe(403);
  });
});

describe("the API", () => {
  test("changes one's own profile and preferences, and reads anybody's", async () => {
    const [mine] = await addPeople(site.base, [{ username: "api-mine" }]);
    const body = {
      bio: "By program.",
      links: ["https://p.example"],
      timeZone: "Europe/Paris",
      theme: "light",
    };
    const changed = await api("PATCH", "/me", { token: mine!.token, body });
    expect(changed.json).toMatchObject({
      ...body,
      links: ["https://p.example/"],
      displayName: "Person api-mine",
    });
    const read = await api("GET", "/members/api-mine");
    expect(read.json).toMatchObject({
      bio: "By program.",
      figures: { helped: 0 },
      topics: [],
      avatarUrl: null,
    });
    expect(JSON.stringify(read.json)).not.toMatch(/Paris|light|@/);
    expect((await api("GET", "/members/nobody-at-all")).status).toBe(404);
    const wrong = await api("PATCH", "/me", { token: mine!.token, body: { theme: "pink", password: "x" } });
    expect(wrong.status).toBe(422);
    expect((await api("PATCH", "/me", { body: { bio: "x" } })).status).toBe(401);
  });
});

describe("leaving", () => {
  test("signs out, is said on a page, and is undone by signing in or never", async () => {
    const [leaver] = await addPeople(site.base, [{ username: "leaver" }]);
    const page = await site.visit("/settings/leave", { as: leaver });
    expect(page.body).toContain("write your username: leaver");
    const slip = await site.post(
      "/settings/leave",
      { intent: "delete", way: "delete", username: "leave" },
      { as: leaver },
    );
    expect(slip.status).toBe(422);
    expect(slip.body).toMatch(/<input[^>]*id="delete-username"[^>]*aria-invalid="true"/);
    expect(slip.body).not.toMatch(/<input[^>]*id="deactivate-username"[^>]*aria-invalid="true"/);
    const gone = await site.post(
      "/settings/leave",
      { intent: "deactivate", username: "leaver" },
      { as: leaver },
    );
    expect(gone.headers.location).toBe("/left");
    expect(String(gone.headers["set-cookie"])).toMatch(/session=;/);
    expect((await site.visit("/left")).body).toContain("Sign in again");
    expect((await site.visit("/settings/leave", { as: leaver })).status).toBe(302);
    for (const at of ["/u/leaver", "/u/leaver/answers"]) expect((await site.visit(at)).status, at).toBe(404);
  });

  test("of the last administrator is refused, with why", async () => {
    const { administrator } = site.people;
    const form = { intent: "delete", way: "delete", username: "administrator" };
    const answer = await site.post("/settings/leave", form, { as: administrator });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("You are the only administrator");
  });

  test("for good leaves a former member behind, on every page that was kept", async () => {
    const [writer] = await addPeople(site.base, [{ username: "last-writer" }]);
    const spaceId = await addSpace(site.base, { slug: "last-room" });
    const last = await addThread(site.base, { spaceId, authorId: writer!.id, title: "The last one from me" });
    for (let turn = 0; turn < 3; turn++)
      expect((await site.visit(last.path)).body).toContain("Person last-writer");
    const form = { intent: "delete", way: "delete", username: "last-writer" };
    expect((await site.post("/settings/leave", form, { as: writer })).headers.location).toBe(
      "/left?for=good",
    );
    await expect
      .poll(async () => (await site.visit(last.path)).body, { timeout: 5_000 })
      .toContain("Former member");
    for (const at of [last.path, "/s/last-room", "/threads"])
      expect((await site.visit(at)).body, at).not.toContain("last-writer");
    expect((await site.visit("/threads?author=last-writer")).body).not.toContain("The last one from me");
  });
});
