import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inviteKept, inviteSent } from "#app/i18n/invitations.ts";
import { joinedTeam } from "#app/i18n/joined.ts";
import * as schema from "#db/schema/index.ts";
import { password } from "../support/accounts.ts";
import { addSpace, addThread } from "../support/content.ts";
import { send } from "../support/http.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

const metricsToken = "a-token-for-the-figures";
let site: TestSite;
let manager: Person;
let other: Person;
let groupThread: string;

beforeAll(async () => {
  site = await openTestSite({ METRICS_TOKEN: metricsToken });
  [manager, other] = (await addPeople(site.base, [
    { username: "manager", role: "manager" },
    { username: "other" },
  ])) as [Person, Person];
  const [group] = await site.base.insert(schema.groups).values({ slug: "beta", name: "Beta" }).returning();
  await site.base.insert(schema.groupMembers).values({ groupId: group!.id, memberId: other.id });
  const spaceId = await addSpace(site.base, { slug: "beta-room", visibility: "groups", groupId: group!.id });
  const thread = await addThread(site.base, { spaceId, authorId: other.id, title: "Among ourselves" });
  groupThread = thread.path;
}, 180_000);
afterAll(() => site?.close());

const audit = async (act: string) =>
  (await site.pool.query("select * from audit_entries where act = $1 order by at desc, id desc", [act])).rows;

describe("the index", () => {
  test("says whether all is well, and finds each setting in either language", async () => {
    const as = site.people.administrator;
    const index = await site.visit("/admin", { as });
    expect(index.body).toMatch(/All is well\.|needs? attention/);
    for (const [q, to] of [
      ["couleur accent", "/admin/brand#field-accent"],
      ["accent colour", "/admin/brand#field-accent"],
      ["reglage inconnu", null],
      ["WHO MAY READ", "/admin/spaces#field-visibility"],
      ["fusionner", "/admin/people"],
    ] as const) {
      const { body } = await site.visit(`/admin?q=${encodeURIComponent(q)}`, { as });
      if (to) expect(body, q).toContain(`href="${to}"`);
      else expect(body).toContain("No setting is called that");
    }
  });

  test("shows each of the team their own part", async () => {
    const sees = async (as: Person) => (await site.visit("/admin", { as })).body;
    expect(await sees(manager)).toContain('href="/admin/people"');
    expect(await sees(manager)).not.toContain('href="/admin/brand"');
    expect(await sees(site.people.moderator)).toContain('href="/admin/tags"');
    expect(await sees(site.people.moderator)).not.toContain('href="/admin/people"');
    expect((await site.visit("/admin", { as: site.people.expert })).status).toBe(403);
  });
});

describe("a person's page", () => {
  test("takes a role, refuses the last administrator's, and says so beside the form", async () => {
    const as = site.people.administrator;
    const given = await site.post(
      "/admin/people/other",
      { intent: "give-role", role: "moderator", space: "beta-room" },
      { as },
    );
    expect(given.status).toBe(302);
    expect((await site.visit("/admin/people/other", { as })).body).toContain("Moderator · beta-room");
    const { rows } = await site.pool.query("select id from role_grants where role = 'administrator'");
    const refused = await site.post(
      "/admin/people/administrator",
      { intent: "take-role", grant: rows[0].id },
      { as },
    );
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("You are the only administrator");
  });

  test("changes nothing by ids that belong elsewhere, and nothing for those below", async () => {
    const as = site.people.administrator;
    const { rows } = await site.pool.query(
      "select g.id from role_grants g join members m on m.id = g.member_id where m.username = 'manager'",
    );
    const some = "0190a0a0-0000-7000-8000-000000000000";
    const sent: Record<string, string>[] = [
      { intent: "take-role", grant: rows[0].id },
      { intent: "delete-note", note: some },
      { intent: "revoke-token", token: some },
    ];
    for (const fields of sent)
      expect((await site.post("/admin/people/other", fields, { as })).status, fields.intent).toBe(404);
    expect((await site.post("/admin/people/nobody", { intent: "end-sessions" }, { as })).status).toBe(404);
    for (const who of [manager, site.people.moderator])
      expect((await site.post("/admin/people/other", { intent: "end-sessions" }, { as: who })).status).toBe(
        403,
      );
    for (const intent of ["retry", "discard"])
      expect((await site.post("/admin/jobs", { intent, job: some }, { as })).status).toBe(404);
    expect((await site.visit("/admin/groups/nowhere", { as })).status).toBe(404);
  });

  test("is noted when a manager looks at it", async () => {
    const before = (await audit("member.viewed")).length;
    const page = await site.visit("/admin/people/other", { as: manager });
    expect(page.status).toBe(200);
    expect(page.body).toContain("other@people.example");
    expect(page.body).not.toContain("end-sessions");
    const noted = await audit("member.viewed");
    expect(noted).toHaveLength(before + 1);
    expect(noted[0].actor_id).toBe(manager.id);
  });
});

describe("a group", () => {
  test("opens its space to whom it lets in, and closes it at once to whom it lets out", async () => {
    const as = site.people.administrator;
    const sees = async (who: Person) => (await site.visit(groupThread, { as: who })).status;
    expect([await sees(other), await sees(site.people.member)]).toEqual([200, 404]);
    const added = await site.post(
      "/admin/groups/beta",
      { intent: "add", usernames: "@member, other" },
      { as },
    );
    expect(added.status).toBe(302);
    expect(await sees(site.people.member)).toBe(200);
    await site.post("/admin/groups/beta", { intent: "remove", username: "member" }, { as });
    expect(await sees(site.people.member)).toBe(404);
    const { rows } = await site.pool.query(
      "select name, ids ->> 'memberId' as member from events where name like 'group.%' order by id",
    );
    expect(rows).toEqual([
      { name: "group.joined", member: site.people.member.id },
      { name: "group.left", member: site.people.member.id },
    ]);
  });

  test("lets nobody in when one name is unknown, and stays while a space names it", async () => {
    const as = site.people.administrator;
    const unknown = await site.post(
      "/admin/groups/beta",
      { intent: "add", usernames: "member\nnobody-at-all" },
      { as },
    );
    expect(unknown.status).toBe(422);
    expect(unknown.body).toContain("nobody-at-all</textarea>");
    expect((await site.visit(groupThread, { as: site.people.member })).status).toBe(404);
    const used = await site.post("/admin/groups/beta", { intent: "delete", sure: "yes" }, { as });
    expect(used.status).toBe(409);
    expect(used.body).toContain("A space still names this group");
    await site.post("/admin/groups", { intent: "save", name: "Short", slug: "short" }, { as });
    await site.post("/admin/groups/short", { intent: "save", name: "Shorter", slug: "shorter" }, { as });
    expect((await site.visit("/admin/groups/shorter", { as })).body).toContain("Shorter");
    expect((await site.post("/admin/groups/shorter", { intent: "delete", sure: "yes" }, { as })).status).toBe(
      302,
    );
    expect((await audit("group.deleted"))[0].subject_name).toBe("Shorter");
  });
});

test("two accounts become one by the pages, and the old address leads on", async () => {
  const as = site.people.administrator;
  await addPeople(site.base, [{ username: "twin" }]);
  const asked = await site.visit("/admin/people/other/merge?other=twin", { as });
  expect(asked.body).toContain("Merge @twin into @other");
  expect((await site.visit("/admin/people/other/merge?other=nobody-there", { as })).body).toContain(
    "belongs to nobody",
  );
  const at = "/admin/people/other/merge";
  expect((await site.post(at, { other: "twin", why: "One person" }, { as })).status).toBe(422);
  const done = await site.post(at, { other: "twin", why: "One person", sure: "yes" }, { as });
  expect(done.headers.location).toBe("/admin/people/other?merged");
  const moved = await site.visit("/u/twin");
  expect([moved.status, moved.headers.location]).toEqual([301, "/u/other"]);
});

test("a colleague is invited by a form, follows the mail, and is in with their role", async () => {
  const as = site.people.administrator;
  const sent = await site.post(
    "/admin/people",
    { intent: "invite", email: "colleague@brand.example", role: "manager", language: "en" },
    { as },
  );
  expect(sent.headers.location).toBe("/admin/people?invited");
  const said = await site.visit("/admin/people?invited", { as });
  expect([said.body.includes(inviteKept("en")), said.body.includes(inviteSent("en"))]).toEqual([true, false]);
  const folder = path.join(site.dataDir, "mail");
  const text = await until("the invitation is kept", async () => {
    for (const name of (existsSync(folder) ? readdirSync(folder) : []).filter((file) =>
      file.endsWith(".eml"),
    )) {
      const mail = await simpleParser(readFileSync(path.join(folder, name)));
      if (mail.text?.includes("/invite?token=")) return mail.text;
    }
    return null;
  });
  const [, at = ""] = /(\/invite\?token=\S+)/.exec(text) ?? [];
  expect((await site.visit(at)).body).toContain("colleague@brand.example");
  const weak = await site.post(at, { displayName: "Sam Reyes", username: "samreyes", password: "short" });
  expect([weak.status, weak.body.includes('value="samreyes"')]).toEqual([422, true]);
  const joined = await site.post(at, { displayName: "Sam Reyes", username: "samreyes", password });
  // Whoever looks after a part is told where.
  expect([joined.status, joined.headers.location]).toEqual([302, "/?joined"]);
  const cookie = [joined.headers["set-cookie"] ?? []]
    .flat()
    .map((line) => line.split(";")[0])
    .join("; ");
  const home = await send(site.server.url, "/?joined", { headers: { cookie } });
  expect(home.body).toContain(joinedTeam("en"));
  expect((await site.visit("/?joined", { as: site.people.member })).body).not.toContain(joinedTeam("en"));
  const seen = await send(site.server.url, "/admin/people", { headers: { cookie } });
  expect(seen.status).toBe(200);
  expect((await site.visit(at)).body).not.toContain("colleague@brand.example");
  expect((await site.visit("/invite?token=nonsense")).status).toBe(200);
});

test("the audit goes out as CSV to administrators alone", async () => {
  const as = site.people.administrator;
  const csv = await site.visit("/admin/audit.csv?act=group.joined", { as });
  expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(csv.headers["content-disposition"]).toMatch(/^attachment; filename="audit-[\d-]+\.csv"$/);
  const lines = csv.body.trimEnd().split("\r\n");
  expect(lines[0]).toBe("\ufeffat,actor,act,subject,subject id,name,before,after,why");
  expect(lines.slice(1).every((line) => line.includes("group.joined"))).toBe(true);
  expect(lines.length).toBeGreaterThan(1);
  for (const who of [null, site.people.member, manager]) {
    const refused = await site.visit("/admin/audit.csv", { as: who });
    expect([refused.status, refused.body.includes("group.joined")]).toEqual([404, false]);
  }
  const page = await site.visit("/admin/audit?actor=administrator&act=role.granted", { as });
  expect(page.body).toContain("gave a role to");
});

describe("health", () => {
  test("is told to balancers in a word, and to administrators in full", async () => {
    expect((await send(site.server.url, "/health/ready")).body).toBe("ok\n");
    const page = await site.visit("/admin/health?again", { as: site.people.administrator });
    for (const words of ["PostgreSQL", "applied", "heard of", "free of", "finds every thread"])
      expect(page.body, words).toContain(words);
    const jobs = await site.visit("/admin/jobs", { as: site.people.administrator });
    for (const words of ["account-mails", "housekeeping", "Nothing failed."])
      expect(jobs.body).toContain(words);
  });

  test("is not ready while a migration is missing", async () => {
    const second = await openTestSite({ WORKER: "off" });
    try {
      await second.pool.query(
        "delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)",
      );
      const ready = await send(second.server.url, "/health/ready");
      expect([ready.status, ready.body]).toEqual([503, "the database is not migrated\n"]);
      const page = await second.visit("/admin", { as: second.people.administrator });
      expect(page.body).toContain("not applied yet");
      expect(page.body).toContain("no process runs background jobs");
    } finally {
      await second.close();
    }
  }, 60_000);

  test("is counted for machines of this host or with the token, naming nobody", async () => {
    const ask = (headers: Record<string, string> = {}) => send(site.server.url, "/metrics", { headers });
    const figures = await ask();
    expect(figures.headers["content-type"]).toContain("text/plain");
    for (const series of [
      'http_requests_total{kind="page",status="2xx"}',
      'http_request_duration_seconds_bucket{kind="page",le="+Inf"}',
      "process_resident_memory_bytes",
      'parvis_jobs{queue="search",state="waiting"}',
      'parvis_page_cache_total{outcome="miss"}',
      "parvis_up 1",
    ])
      expect(figures.body).toContain(series);
    expect(figures.body).not.toMatch(/colleague|beta-room|samreyes/);
    for (const line of figures.body.trim().split("\n"))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? -?[\d.e+-]+)$/);
    const forwarded = { "x-forwarded-for": "198.51.100.7" };
    expect((await ask(forwarded)).status).toBe(404);
    expect((await ask({ host: "rebound.example" })).status).toBe(404);
    expect((await ask({ authorization: "Bearer a-token-for-the-figurez" })).status).toBe(404);
    expect((await ask({ ...forwarded, authorization: `Bearer ${metricsToken}` })).status).toBe(200);
  });
});

test("the site's tokens are listed with their owners, and revoked", async () => {
  const as = site.people.administrator;
  const page = await site.visit("/admin/tokens", { as });
  expect(page.body).toContain('href="/admin/people/expert"');
  const { rows } = await site.pool.query(
    "select t.id from api_tokens t join members m on m.id = t.member_id where m.username = 'expert'",
  );
  await site.post("/admin/tokens", { token: rows[0].id }, { as });
  const refused = await send(site.server.url, "/api/v1/me", {
    headers: { authorization: `Bearer ${site.people.expert.token}` },
  });
  expect(refused.status).toBe(401);
});

describe("by the API", () => {
  const call = async (method: string, at: string, who: Person, body?: unknown) => {
    const answer = await send(site.server.url, `/api/v1${at}`, {
      method,
      headers: {
        authorization: `Bearer ${who.token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: answer.status, json: JSON.parse(answer.body) };
  };

  test("administrators do what the pages do, managers read people, members nothing", async () => {
    const { administrator, member } = site.people;
    const found = await call("GET", "/people?q=@other", administrator);
    expect(found.json.items.map(({ username }: { username: string }) => username)).toEqual(["other"]);
    expect((await call("GET", "/people?nonsense=1", administrator)).status).toBe(422);
    const held = await call("PUT", "/people/other/roles", administrator, { role: "expert" });
    expect(held.json.grants.map(({ role }: { role: string }) => role)).toContain("expert");
    const taken = await call("PUT", "/people/other/roles", administrator, { role: "expert", held: false });
    expect(taken.json.grants.map(({ role }: { role: string }) => role)).not.toContain("expert");
    await call("PUT", "/groups/api-made", administrator, { name: "Made by a program" });
    const group = await call("PUT", "/groups/api-made/members", administrator, { add: ["member", "other"] });
    expect(group.json.members).toEqual(["member", "other"]);
    const noted = await call("POST", "/people/other/notes", administrator, { body: "By a program" });
    expect(noted.json.notes[0].body).toBe("By a program");
    const log = await call("GET", "/audit?act=group.created", administrator);
    expect(log.json.items[0].subject.name).toBe("Made by a program");

    expect((await call("GET", "/people", manager)).status).toBe(200);
    expect((await call("GET", "/audit", manager)).status).toBe(403);
    for (const [method, at, body] of [
      ["GET", "/people", undefined],
      ["GET", "/people/other", undefined],
      ["GET", "/groups", undefined],
      ["GET", "/groups/beta", undefined],
      ["GET", "/audit", undefined],
      ["PUT", "/people/other/roles", { role: "expert" }],
      ["PUT", "/groups/beta/members", { add: ["member"] }],
      ["POST", "/people/other/merge", { other: "member", why: "Because" }],
      ["POST", "/invitations", { email: "x@brand.example", role: "expert", language: "en" }],
    ] as const)
      expect((await call(method, at, member, body)).status, `${method} ${at}`).toBe(403);
  });
});
