import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { safetySubject } from "#app/i18n/safety-mails.ts";
import { type Ground, openGround, password } from "../support/accounts.ts";
import { listenLive } from "../support/live.ts";
import { browserAt, startProvider, type TestProvider } from "../support/oidc-provider.ts";
import { type Browser, openProviderDoors, setUpProvider } from "../support/provider-doors.ts";

const ours = "http://127.0.0.1:3000";

let ground: Ground;
let provider: TestProvider;
let open: Awaited<ReturnType<typeof openProviderDoors>>;
/** What the provider's server sent to the address for signing out, by hand since no server of ours listens here. */
let hear: (token: string) => Promise<number>;

beforeAll(async () => {
  ground = await openGround();
  const told = await listenForLogouts((token) => hear(token));
  provider = await startProvider({
    back: `${ours}/login/provider/back`,
    signedOut: `${ours}/`,
    logout: told.address,
  });
  closing.push(() => provider.close(), told.close);
  open = await openProviderDoors();
  hear = async (token) => (await open().knock("/login/provider/logout", { logout_token: token })).status;
  await setUp();
  await ground.rows(
    "insert into groups (id, slug, name, created_at) values (gen_random_uuid(), 'vip', 'VIP', now())",
  );
  await ground.rows(
    "insert into groups (id, slug, name, created_at) values (gen_random_uuid(), 'lab', 'Lab', now())",
  );
  await ground.rows(
    "insert into groups (id, slug, name, created_at) values (gen_random_uuid(), 'own', 'Own', now())",
  );
  for (const slug of ["ballade", "menuet", "cantate"])
    await ground.rows(
      "insert into products (id, slug, name, description, created_at) values (gen_random_uuid(), $1, $1, '{}', now())",
      [slug],
    );
});
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  await ground?.close();
});

const setUp = (more: Record<string, unknown> = {}) =>
  setUpProvider(ground, {
    ...{ issuer: provider.issuer, clientId: provider.client.id, secret: provider.client.secret },
    ...{ scopes: provider.scopes, ...more },
  });

async function listenForLogouts(listener: (token: string) => Promise<number>) {
  const { createServer } = await import("node:http");
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    response.writeHead(await listener(form.get("logout_token") ?? "")).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}/login/provider/logout`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The live streams of a server of their own, at this base. */
async function openLive() {
  const [{ default: express }, { liveDoor }, { openLiveStreams }] = await Promise.all([
    import("express"),
    import("#app/http/live.server.ts"),
    import("#app/http/live-streams.server.ts"),
  ]);
  const streams = openLiveStreams();
  const server = express().use(liveDoor(streams)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      streams.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Goes to the provider and comes back, as this person. @returns where our door leads then */
async function comeBack(
  browser: Browser,
  who: string,
  there = browserAt(provider),
  from = "/login/provider",
) {
  const { to } = await browser.knock(from);
  const back = await there.signIn(to, who);
  expect(back.origin + back.pathname).toBe(`${ours}/login/provider/back`);
  return browser.knock(`${back.pathname}${back.search}`, undefined, "cross-site");
}

async function join(who: string, facts: Record<string, unknown> = {}, username = who): Promise<Browser> {
  provider.people.set(who, { email: `${who}@brand.example`, email_verified: true, ...facts });
  const browser = open();
  expect((await comeBack(browser, who)).to).toBe("/login/provider/join");
  expect((await browser.knock("/login/provider/join", { username, displayName: who })).to).toBe("/");
  return browser;
}

async function member(username: string): Promise<{ id: string; browser: Browser }> {
  const { createMember } = await import("#app/domain/accounts/create-member.ts");
  const facts = {
    displayName: username,
    email: `${username}@brand.example`,
    role: "member",
    locale: "en",
  } as const;
  const { memberId } = await createMember({ ...facts, username, password });
  const browser = open();
  await browser.knock("/login", { login: username, password });
  expect(await browser.signedInAs()).toBe(username);
  return { id: memberId, browser };
}

const groupsOf = async (username: string) =>
  (
    await ground.rows<{ slug: string }>(
      `select g.slug from groups g join group_members gm on gm.group_id = g.id
       join members m on m.id = gm.member_id where m.username = $1 order by g.slug`,
      [username],
    )
  ).map(({ slug }) => slug);
const productsOf = (username: string) =>
  ground.rows(
    `select p.slug, mp.source from products p join members_products mp on mp.product_id = p.id
     join members m on m.id = mp.member_id where m.username = $1 order by p.slug`,
    [username],
  );

describe("somebody new", () => {
  test("gets an account of what the provider knows, once they have said what to be called", async () => {
    provider.people.set("solene", {
      ...{ email: "Solene@brand.example", email_verified: true, name: "Solène Aubrac", locale: "fr-CA" },
      preferred_username: "Solène.A",
    });
    const browser = open();
    expect((await comeBack(browser, "solene", undefined, "/login/provider?next=/ask")).to).toBe(
      "/login/provider/join",
    );
    const { body } = await browser.knock("/login/provider/join");
    expect(body).toEqual({
      email: "solene@brand.example",
      team: null,
      username: "solene-a",
      displayName: "Solène Aubrac",
    });
    const refused = await browser.knock("/login/provider/join", { username: "admin", displayName: "S" });
    expect(refused.status).toBe(422);
    const form = { username: "solene-a", displayName: "Solène Aubrac" };
    expect((await browser.knock("/login/provider/join", form)).to).toBe("/ask");
    expect(await browser.signedInAs()).toBe("solene-a");
    const made = await ground.rows(
      `select m.email, m.email_confirmed_at is not null as confirmed, m.password_hash, m.locale, s.how
       from members m join sessions s on s.member_id = m.id join identities i on i.id = s.identity_id
       where m.username = 'solene-a' and i.issuer = $1 and i.subject = 'solene'`,
      [provider.issuer],
    );
    expect(made).toEqual([
      { email: "solene@brand.example", confirmed: true, password_hash: null, locale: "fr", how: "provider" },
    ]);
    expect(await ground.sendMails()).toEqual([]);
    // What waited is used up.
    expect((await browser.knock("/login/provider/join", form)).status).toBe(409);
  });

  test("is known again by issuer and subject, whatever became of their address there or here", async () => {
    await join("yanis");
    provider.people.set("yanis", { email: "another@brand.example", email_verified: false });
    await ground.rows("update members set email = 'moved@brand.example' where username = 'yanis'");
    const browser = open();
    expect((await comeBack(browser, "yanis")).to).toBe("/");
    expect(await browser.signedInAs()).toBe("yanis");
  });

  test("may say no at the provider", async () => {
    const browser = open();
    const there = browserAt(provider);
    const { to } = await browser.knock("/login/provider");
    const asked = await there.walk(to);
    const { to: back } = await there.walk(asked.to.href, { stop: "yes" });
    const answer = await browser.knock(`${back.pathname}${back.search}`);
    expect(answer.to).toBe("/login/provider/trouble?why=denied");
  });

  test("whose address an unproven account claims has it all the same", async () => {
    const { join: joinHere } = await import("#app/domain/accounts/join.ts");
    const viewer = { member: null, locale: "en" } as const;
    const squatter = { email: "prue@brand.example", username: "squatter", displayName: "Squatter", password };
    await joinHere(viewer, squatter, { address: "10.1.1.1", openedAt: null });
    const browser = await join("prue");
    expect(await browser.signedInAs()).toBe("prue");
    expect(await ground.rows("select email from members where username = 'squatter'")).toEqual([
      { email: null },
    ]);
  });
});

describe("a code", () => {
  test("of another sign-in is refused by the provider, whose check of PKCE is ours to rely on", async () => {
    provider.people.set("victim", { email: "victim@brand.example", email_verified: true });
    provider.people.set("thief", { email: "thief@brand.example", email_verified: true });
    const [victim, thief] = [open(), open()];
    const stolen = await browserAt(provider).signIn((await victim.knock("/login/provider")).to, "victim");
    const own = await browserAt(provider).signIn((await thief.knock("/login/provider")).to, "thief");
    own.searchParams.set("code", stolen.searchParams.get("code") ?? "");
    const answer = await thief.knock(`${own.pathname}${own.search}`);
    expect(answer.to).toBe("/login/provider/trouble?why=refused");
    expect(await thief.signedInAs()).toBeNull();
  });

  test("that was used is refused, by us as a state used up and by the provider as a code", async () => {
    await join("odile");
    const browser = open();
    const there = browserAt(provider);
    const back = await there.signIn((await browser.knock("/login/provider")).to, "odile");
    const at = () => browser.knock(`${back.pathname}${back.search}`);
    expect((await at()).to).toBe("/");
    expect((await at()).to).toBe("/login/provider/trouble?why=again");
    const next = await there.signIn((await browser.knock("/login/provider")).to, "odile");
    next.searchParams.set("code", back.searchParams.get("code") ?? "");
    expect((await browser.knock(`${next.pathname}${next.search}`)).to).toBe(
      "/login/provider/trouble?why=refused",
    );
  });
});

describe("an account that is there", () => {
  test("is linked by its owner, who sees whose identity it is and says yes", async () => {
    await ground.sendMails();
    const { browser, id } = await member("tashdown");
    provider.people.set("t.ashdown", { email: "tashdown@brand.example", email_verified: true });
    // By its address alone nobody comes in.
    const stranger = open();
    expect((await comeBack(stranger, "t.ashdown")).to).toBe("/login/provider/trouble?why=namesake");
    expect((await comeBack(browser, "t.ashdown", undefined, "/login/provider?link")).to).toBe(
      "/settings/identities",
    );
    const page = await browser.knock("/settings/identities");
    const issuer = provider.issuer;
    expect(page.body).toMatchObject({
      identities: [],
      waiting: { email: "tashdown@brand.example", issuer, username: "tashdown" },
    });
    expect(await ground.rows("select from identities where member_id = $1", [id])).toEqual([]);
    expect((await browser.knock("/settings/identities", { intent: "link" })).to).toBe(
      "/settings/identities?linked",
    );
    const mails = await ground.sendMails();
    expect(mails.map(({ subject }) => subject)).toEqual([safetySubject({ brand: "Parvis" }, "en")]);
    const again = open();
    expect((await comeBack(again, "t.ashdown")).to).toBe("/");
    expect(await again.signedInAs()).toBe("tashdown");
  });

  test("is not linked by another site, nor without a sign-in of late, nor by another browser’s errand", async () => {
    const { browser, id } = await member("rhona");
    expect((await browser.knock("/login/provider?link", undefined, "cross-site")).to).toBe(
      "/settings/identities",
    );
    expect((await browser.knock("/login/provider?link", undefined, "none")).to).toBe("/settings/identities");
    // The identity waits; then the proof grows old before the yes.
    provider.people.set("intruder", { email: "intruder@brand.example", email_verified: true });
    await comeBack(browser, "intruder", undefined, "/login/provider?link");
    await ground.rows("update sessions set proven_at = now() - interval '16 minutes' where member_id = $1", [
      id,
    ]);
    expect((await browser.knock("/settings/identities", { intent: "link" })).status).toBe(403);
    expect((await browser.knock("/login/provider?link")).to).toBe("/settings/identities");
    // Somebody else who is signed in in that browser by then is not linked either.
    const { browser: other } = await member("femi");
    browser.jar.set("session", other.jar.get("session") ?? "");
    expect((await browser.knock("/settings/identities", { intent: "link" })).status).toBe(409);
    expect(await ground.rows("select from identities where subject = 'intruder'")).toEqual([]);
  });

  test("does not take an identity from another", async () => {
    await join("nora");
    const { browser } = await member("hugo");
    await comeBack(browser, "nora", undefined, "/login/provider?link");
    expect((await browser.knock("/settings/identities", { intent: "link" })).status).toBe(409);
    const again = open();
    await comeBack(again, "nora");
    expect(await again.signedInAs()).toBe("nora");
  });

  test("is unlinked while another way in remains, and only then", async () => {
    const browser = await join("ines");
    const [identity] = await ground.rows<{ id: string }>("select id from identities where subject = 'ines'");
    const unlink = () => browser.knock("/settings/identities", { intent: "unlink", id: identity?.id ?? "" });
    await ground.rows("update members set email = null, email_confirmed_at = null where username = 'ines'");
    expect((await unlink()).status).toBe(409);
    await ground.rows(
      "update members set email = 'ines@brand.example', email_confirmed_at = now() where username = 'ines'",
    );
    const { browser: other } = await member("kofi");
    const foreign = await other.knock("/settings/identities", { intent: "unlink", id: identity?.id ?? "" });
    expect(foreign.status).toBe(404);
    expect((await unlink()).to).toBe("/settings/identities?unlinked");
    expect((await comeBack(open(), "ines")).to).toBe("/login/provider/trouble?why=namesake");
  });

  test("that was deleted is not entered by its old identity, by whatever way it was deleted", async () => {
    await join("gone");
    const { deleteMember } = await import("#app/domain/members/delete-member.ts");
    const [left] = await ground.rows<{ id: string }>("select id from members where username = 'gone'");
    const facts = { displayName: "gone", emailConfirmed: true, grants: [] };
    const viewer = { member: { id: left?.id ?? "", username: "gone", ...facts }, locale: "en" } as const;
    await deleteMember(viewer, { username: "gone" });
    expect(await ground.rows("select from identities where subject = 'gone'")).toEqual([]);
    await join("gone-too");
    await ground.rows("update members set deleted_at = now() where username = 'gone-too'");
    expect(await ground.rows("select from identities where subject = 'gone-too'")).toEqual([]);
    const browser = open();
    expect((await comeBack(browser, "gone")).to).toBe("/login/provider/join");
    expect(await browser.signedInAs()).toBeNull();
  });
});

describe("what the provider says of a person", () => {
  test("makes their groups and products, each time they sign in, and touches no others", async () => {
    await setUp({
      claims: { name: "name", language: "locale", groups: "groups", products: "products" },
      groups: [
        { value: "Gold customers", group: "vip" },
        { value: "Researchers", group: "lab" },
      ],
    });
    await join("lena", {
      groups: ["Gold customers", "Unmapped"],
      products: ["ballade", "menuet", "of-another-shop"],
      locale: "fr",
    });
    expect(await groupsOf("lena")).toEqual(["vip"]);
    expect(await productsOf("lena")).toEqual([
      { slug: "ballade", source: "provider" },
      { slug: "menuet", source: "provider" },
    ]);
    // Given here, by hand.
    await ground.rows(
      `insert into group_members (group_id, member_id, joined_at)
       select g.id, m.id, now() from groups g, members m where g.slug = 'own' and m.username = 'lena'`,
    );
    await ground.rows(
      `insert into members_products (member_id, product_id, since, source)
       select m.id, p.id, now(), 'own' from products p, members m where p.slug = 'cantate' and m.username = 'lena'`,
    );
    provider.people.set("lena", { groups: "Researchers", products: ["menuet"], locale: "en" });
    await comeBack(open(), "lena");
    expect(await groupsOf("lena")).toEqual(["lab", "own"]);
    expect(await productsOf("lena")).toEqual([
      { slug: "cantate", source: "own" },
      { slug: "menuet", source: "provider" },
    ]);
    // Nothing said is nothing had.
    provider.people.set("lena", {});
    await comeBack(open(), "lena");
    expect(await groupsOf("lena")).toEqual(["own"]);
    expect(await productsOf("lena")).toEqual([{ slug: "cantate", source: "own" }]);
    expect(await ground.rows("select locale from members where username = 'lena'")).toEqual([
      { locale: "fr" },
    ]);
    await setUp();
  });
});

describe("signing out", () => {
  test("here leads to the choice of signing out there, and back", async () => {
    const browser = await join("vera");
    expect((await browser.knock("/logout", {})).to).toBe("/login/provider/left");
    expect(await browser.signedInAs()).toBeNull();
    const { body } = await browser.knock("/login/provider/left");
    const url = new URL(String(body.there));
    expect(url.origin).toBe(provider.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: "parvis",
      post_logout_redirect_uri: `${ours}/`,
    });
    const { browser: local } = await member("paula");
    expect((await local.knock("/logout", {})).to).toBe("/");
  });

  test("there ends the session here, and leaves those that began otherwise", async () => {
    const browser = await join("wim");
    const there = browserAt(provider);
    const mine = open();
    await comeBack(mine, "wim", there);
    expect(await mine.signedInAs()).toBe("wim");
    const live = await openLive();
    const stream = await listenLive(live.address, mine.cookies());
    const other = await listenLive(live.address, browser.cookies());
    for (const one of [stream, other]) await one.next("the first message", () => true);
    const { body } = await open().knock("/login/provider/left");
    const { page } = await there.walk(String(body.there));
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const { to } = await there.walk(`${provider.issuer}/session/end/confirm`, { xsrf, logout: "yes" });
    expect(to.href).toBe(`${ours}/`);
    const ended = Date.now();
    expect(await mine.signedInAs()).toBeNull();
    expect((await stream.end()) - ended).toBeLessThan(2_000);
    expect(stream.messages.at(-1)).toMatchObject({ event: "closed", data: { why: "signed-out" } });
    expect(other.ended()).toBe(false);
    await live.close();
    // They joined in another browser, whose session there is another one.
    expect(await browser.signedInAs()).toBe("wim");
  });
});

describe("without passwords", () => {
  test("only the provider lets people in, and somebody who runs the site always can come in", async () => {
    const { browser: admin, id } = await member("keeper");
    const { browser: mere } = await member("mere");
    await ground.rows(
      "insert into role_grants (id, member_id, role, scope_kind, granted_at) values (gen_random_uuid(), $1, 'administrator', 'site', now())",
      [id],
    );
    const off = () => admin.knock("/admin/sign-in", { intent: "off" });
    expect((await mere.knock("/admin/sign-in", { intent: "off" })).status).toBe(403);
    expect((await off()).status).toBe(409);
    provider.people.set("keeper", { email: "keeper@brand.example", email_verified: true });
    await comeBack(admin, "keeper", undefined, "/login/provider?link");
    await admin.knock("/settings/identities", { intent: "link" });
    expect((await off()).to).toBe("/admin/sign-in?switched");

    expect((await open().knock("/login")).body).toMatchObject({
      ...{ provider: { label: "Maison Aria" }, local: false },
    });
    const late = open();
    expect((await late.knock("/login", { login: "mere", password })).status).toBe(403);
    expect(await late.signedInAs()).toBeNull();
    const form = { email: "new@brand.example", username: "newone", displayName: "New", password };
    expect((await open().knock("/join", form)).status).toBe(403);
    expect((await open().knock("/forgot", { email: "mere@brand.example" })).status).toBe(403);
    expect((await open().knock("/join")).to).toBe("/login");
    expect((await open().knock("/forgot")).to).toBe("/login");
    const { resetPassword } = await import("#app/domain/accounts/reset-password.ts");
    const { confirmEmail } = await import("#app/domain/accounts/confirm-email.ts");
    await expect(resetPassword("x", password, { address: "10.2.2.2" })).rejects.toThrow("providerOnly");
    await expect(confirmEmail("x")).rejects.toThrow("providerOnly");
    const again = open();
    expect((await comeBack(again, "keeper")).to).toBe("/");
    expect(await again.signedInAs()).toBe("keeper");

    // The last way in cannot be taken away, nor the provider.
    const [identity] = await ground.rows<{ id: string }>(
      "select id from identities where subject = 'keeper'",
    );
    const unlink = { intent: "unlink", id: identity?.id ?? "" };
    expect((await admin.knock("/settings/identities", unlink)).status).toBe(409);
    expect((await admin.knock("/admin/sign-in", { intent: "remove" })).status).toBe(409);

    expect((await admin.knock("/admin/sign-in", { intent: "on" })).to).toBe("/admin/sign-in?switched");
    expect((await late.knock("/login", { login: "mere", password })).to).toBe("/");
    const acts = await ground.rows(
      "select act, after from audit_entries where act like 'sign-in.%' order by at, id",
    );
    expect(acts).toEqual([
      { act: "sign-in.local-switched", after: { on: false } },
      { act: "sign-in.local-switched", after: { on: true } },
    ]);
  });
});

describe("setting it up", () => {
  const form = () => ({
    ...{ issuer: provider.issuer, clientId: "parvis", clientPassword: provider.client.secret },
    ...{ scopes: provider.scopes, labelFr: "Mon compte", labelEn: "", groupsClaim: "groups" },
    groups: "Gold customers = vip\n\nResearch = lab",
  });
  const read = (key: string) => ground.rows("select value from settings where key = $1", [key]);
  let admin: Browser;
  let save: (fields: Record<string, string>) => Promise<{ status: number; to: string; body: unknown }>;

  beforeAll(async () => {
    const made = await member("setter");
    admin = made.browser;
    await ground.rows(
      "insert into role_grants (id, member_id, role, scope_kind, granted_at) values (gen_random_uuid(), $1, 'administrator', 'site', now())",
      [made.id],
    );
    save = (fields) => admin.knock("/admin/sign-in", fields);
    await ground.rows("delete from settings where key in ('sign-in.provider', 'secret.sign-in.provider')");
  });

  test("asks whoever has been there for a while whether it is still they", async () => {
    const prove = (ago: string) =>
      ground.rows(
        `update sessions set proven_at = now() - interval '${ago}'
         where member_id = (select id from members where username = 'setter')`,
      );
    await prove("16 minutes");
    const confirm = "/settings/confirm?next=%2Fadmin%2Fsign-in";
    expect((await admin.knock("/admin/sign-in")).to).toBe(confirm);
    for (const fields of [form(), { intent: "off" }, { intent: "on" }, { intent: "remove" }])
      expect((await save(fields)).to).toBe(confirm);
    expect(await read("sign-in.provider")).toEqual([]);
    await prove("0 minutes");
  });

  test("asks the provider first, and shows the secret nowhere, not even to the audit", async () => {
    expect((await save(form())).to).toBe("/admin/sign-in?saved");
    const page = await admin.knock("/admin/sign-in?saved");
    expect(page.body).toMatchObject({
      provider: { issuer: provider.issuer, groups: [{ value: "Gold customers", group: "vip" }, {}] },
      ...{ hasSecret: true, done: "saved" },
      addresses: {
        back: `${ours}/login/provider/back`,
        signedOut: `${ours}/`,
        logout: `${ours}/login/provider/logout`,
      },
    });
    const acts = await ground.rows("select * from audit_entries where act = 'sign-in.provider-saved'");
    expect(acts).toHaveLength(1);
    for (const shown of [page, acts, await open().knock("/login"), await ground.rows("select * from events")])
      expect(JSON.stringify(shown)).not.toContain(provider.client.secret);
    expect((await open("fr").knock("/login")).body).toMatchObject({ provider: { label: "Mon compte" } });
  });

  test("keeps the secret where none is typed, and never carries it over to another client", async () => {
    const { clientPassword: _, ...without } = form();
    expect((await save({ ...without, labelEn: "My account" })).to).toBe("/admin/sign-in?saved");
    expect(await read("secret.sign-in.provider")).toEqual([{ value: provider.client.secret }]);
    await save({ ...without, clientId: "another" });
    expect(await read("secret.sign-in.provider")).toEqual([]);
  });

  test("says what was found in place of a provider, and saves nothing", async () => {
    const before = await read("sign-in.provider");
    const { port } = new URL(provider.issuer);
    const wrong: [fields: Record<string, string>, keys: Record<string, string[]>][] = [
      [{ issuer: "http://127.0.0.1:9" }, { issuer: ["issuerUnreachable"] }],
      [{ issuer: `${provider.issuer}/elsewhere` }, { issuer: ["issuerNoProvider"] }],
      [{ issuer: `http://localhost:${port}` }, { issuer: ["issuerOther"] }],
      [{ issuer: "http://login.example.org" }, { issuer: ["issuerHttps"] }],
      [{ issuer: "ftp://login.example.org" }, { issuer: ["issuerUnknown"] }],
      [{ issuer: `${provider.issuer}?x=1` }, { issuer: ["issuerUnknown"] }],
      [{ scopes: "profile email" }, { scopes: ["scopesUnknown"] }],
      [{ groups: "gold" }, { groups: ["groupLines"] }],
      [{ groups: "gold = nowhere" }, { groups: ["groupUnknown"] }],
    ];
    for (const [fields, keys] of wrong) {
      const answer = await save({ ...form(), ...fields });
      expect([answer.status, answer.body], JSON.stringify(fields)).toMatchObject([422, { keys }]);
    }
    expect(await read("sign-in.provider")).toEqual(before);
  });

  test("is taken away again, with the button", async () => {
    expect((await save({ intent: "remove" })).to).toBe("/admin/sign-in?removed");
    expect((await open().knock("/login")).body).toMatchObject({ provider: null, local: true });
    expect((await open().knock("/login/provider")).status).toBe(404);
    expect(await read("secret.sign-in.provider")).toEqual([]);
  });
});
