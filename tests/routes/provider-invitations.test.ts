import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ground, openGround, password } from "../support/accounts.ts";
import { type Answering, startHostile } from "../support/hostile-provider.ts";
import { type Browser, openProviderDoors, setUpProvider } from "../support/provider-doors.ts";

let ground: Ground;
let provider: Awaited<ReturnType<typeof startHostile>>;
let open: Awaited<ReturnType<typeof openProviderDoors>>;
let tokenOf: (invitationId: string) => Promise<string>;
let admin: string;

beforeAll(async () => {
  ground = await openGround();
  provider = await startHostile("parvis");
  open = await openProviderDoors();
  await setUpProvider(ground, { issuer: provider.issuer, clientId: "parvis" });
  ({ invitationToken: tokenOf } = await import("#app/domain/invitations/invitation-link.ts"));
  admin = await member("chief", "administrator");
});
afterAll(async () => {
  await provider?.close();
  await ground?.close();
});

async function member(username: string, role: "member" | "administrator" = "member"): Promise<string> {
  const { createMember } = await import("#app/domain/accounts/create-member.ts");
  const facts = { displayName: username, email: `${username}@brand.example`, role, locale: "en" } as const;
  return (await createMember({ ...facts, username, password })).memberId;
}

async function invite(email: string, role = "expert"): Promise<{ id: string; token: string }> {
  const [made] = await ground.rows<{ id: string }>(
    `insert into invitations (id, email, role, locale, invited_by, created_at, expires_at)
     values (gen_random_uuid(), $1, $2, 'fr', $3, now(), now() + interval '7 days') returning id`,
    [email, role, admin],
  );
  return { id: made!.id, token: await tokenOf(made!.id) };
}

/** Goes to the provider by an invitation's link and comes back as this person. @returns where that led */
async function follow(browser: Browser, token: string, claims: Record<string, unknown>): Promise<string> {
  provider.lie((honest: Answering) => ({ ...honest, claims: { ...honest.claims, ...claims } }));
  const { to } = await browser.knock(`/login/provider?invitation=${token}`);
  const query = provider.authorize(to);
  return (await browser.knock(`/login/provider/back?${query}`, undefined, "cross-site")).to;
}

const join = "/login/provider/join";
const names = (username: string) => ({ username, displayName: `The ${username}` });
const accountOf = async (username: string) =>
  (
    await ground.rows(
      `select m.email, m.email_confirmed_at is not null as confirmed, m.password_hash, m.locale, g.role, g.granted_by,
         (select count(*)::int from invitations i where i.member_id = m.id) as invitations
       from members m left join role_grants g on g.member_id = m.id where m.username = $1`,
      [username],
    )
  )[0];
const isOpen = async (id: string) =>
  (await ground.rows("select id from invitations where id = $1 and used_at is null", [id])).length === 1;

describe("an invited colleague", () => {
  test("joins by the provider, with the invitation’s role and address", async () => {
    const { token, id } = await invite("iris@brand.example");
    const browser = open();
    expect((await browser.knock(`/invite?token=${token}`)).body).toMatchObject({
      invitation: { email: "iris@brand.example", role: "expert", taken: false },
      ways: { provider: { label: "Maison Aria" }, local: true },
      me: null,
    });
    const claims = { sub: "iris", email: "i.vale@elsewhere.example", email_verified: false, locale: "en-GB" };
    expect(await follow(browser, token, claims)).toBe(join);
    expect((await browser.knock(join)).body).toMatchObject({
      email: "iris@brand.example",
      team: { role: "expert", who: "i.vale@elsewhere.example", label: "Maison Aria" },
    });
    expect(await isOpen(id), "coming back alone uses nothing up").toBe(true);
    expect((await browser.knock(join, names("iris"))).to).toBe("/");
    expect(await browser.signedInAs()).toBe("iris");
    expect(await accountOf("iris")).toEqual({
      ...{ email: "iris@brand.example", confirmed: true, password_hash: null, locale: "en" },
      ...{ role: "expert", granted_by: admin, invitations: 1 },
    });
    const acts = await ground.rows(
      "select subject_name, after from audit_entries where act = 'invitation.accepted'",
    );
    expect(acts).toEqual([{ subject_name: "iris", after: { role: "expert" } }]);
    // From then on the provider opens that account, and the link nothing.
    const later = open();
    expect((await later.knock(`/invite?token=${token}`)).body).toMatchObject({ invitation: null });
    expect((await later.knock(`/login/provider?invitation=${token}`)).to).toBe(`/invite?token=${token}`);
  });

  test("makes one account of one invitation, however many come back with it", async () => {
    const { token } = await invite("one@brand.example");
    const [first, second] = [open(), open()];
    await follow(first, token, { sub: "one", email: "one@brand.example", email_verified: true });
    await follow(second, token, { sub: "two", email: "two@brand.example", email_verified: true });
    const answers = await Promise.all([
      first.knock(join, names("first-one")),
      second.knock(join, names("second-one")),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409]);
    const made = await ground.rows("select username from members where username like '%-one'");
    expect(made).toHaveLength(1);
    expect(await ground.rows("select id from identities where subject in ('one', 'two')")).toHaveLength(1);
  });

  test("gets nothing by an invitation taken back while they were away", async () => {
    const { token, id } = await invite("late@brand.example");
    const browser = open();
    await follow(browser, token, { sub: "late", email: "late@brand.example", email_verified: true });
    await ground.rows("update invitations set withdrawn_at = now() where id = $1", [id]);
    expect((await browser.knock(join)).to).toBe(`/invite?token=${token}`);
    expect((await browser.knock(join, names("late"))).status).toBe(409);
    expect(await accountOf("late")).toBeUndefined();
  });

  test("gets no role by an address alone, however well the provider has checked it", async () => {
    const { id } = await invite("plain@brand.example", "administrator");
    provider.lie((honest: Answering) => ({
      ...honest,
      claims: { ...honest.claims, sub: "plain", email: "plain@brand.example", email_verified: true },
    }));
    const browser = open();
    const { to } = await browser.knock("/login/provider");
    await browser.knock(`/login/provider/back?${provider.authorize(to)}`, undefined, "cross-site");
    expect((await browser.knock(join, names("plain"))).to).toBe("/");
    expect(await accountOf("plain")).toMatchObject({ role: null, invitations: 0 });
    expect(await isOpen(id)).toBe(true);
    // The link still opens it, for the account that is there by now.
    const token = await tokenOf(id);
    expect((await browser.knock(`/invite?token=${token}`)).body).toMatchObject({
      me: "The plain",
      invitation: { taken: true },
    });
    expect((await browser.knock(`/invite?token=${token}`, { intent: "take" })).to).toBe("/?joined");
    expect(await accountOf("plain")).toMatchObject({ role: "administrator", invitations: 1 });
    expect((await browser.knock(`/invite?token=${token}`, { intent: "take" })).status).toBe(422);
  });

  test("takes over no account that has their address", async () => {
    const { token, id } = await invite("holder@brand.example");
    const browser = open();
    await follow(browser, token, { sub: "holder", email: "holder@brand.example", email_verified: true });
    await member("holder");
    expect((await browser.knock(join)).to).toBe(`/invite?token=${token}`);
    expect((await browser.knock(join, names("aria-keeper"))).status).toBe(409);
    expect(await browser.signedInAs()).toBeNull();
    expect(await accountOf("aria-keeper")).toBeUndefined();
    expect(await ground.rows("select id from identities where subject = 'holder'")).toEqual([]);
    expect(await isOpen(id)).toBe(true);
  });

  test("who is known at the provider by now is led to their own account, and asked there", async () => {
    const before = await invite("known@brand.example", "member");
    const browser = open();
    await follow(browser, before.token, { sub: "known", email: "known@brand.example" });
    await browser.knock(join, names("known"));
    const { token, id } = await invite("known@other.example", "moderator");
    const again = open();
    expect(await follow(again, token, { sub: "known" })).toBe(`/invite?token=${token}`);
    expect(await again.signedInAs()).toBe("known");
    expect(await accountOf("known")).toMatchObject({ role: null });
    expect(await isOpen(id)).toBe(true);
  });

  test("signs in by no password where passwords are switched off", async () => {
    const { token, id } = await invite("off@brand.example");
    await ground.rows(
      "insert into settings (key, value, updated_at) values ('sign-in.local', '{\"on\": false}', now())",
    );
    const browser = open();
    expect((await browser.knock(`/invite?token=${token}`)).body).toMatchObject({ ways: { local: false } });
    const refused = await browser.knock(`/invite?token=${token}`, { ...names("off"), password });
    expect(refused.status).toBe(403);
    expect(await browser.signedInAs()).toBeNull();
    expect(await isOpen(id)).toBe(true);
    await ground.rows("delete from settings where key = 'sign-in.local'");
  });

  test("with an address not proven yet gives it no role", async () => {
    const id = await member("unproven");
    await ground.rows("update members set email_confirmed_at = null where id = $1", [id]);
    const invitation = await invite("unproven@brand.example");
    const browser = open();
    await browser.knock("/login", { login: "unproven", password });
    expect(await browser.signedInAs()).toBe("unproven");
    const taken = await browser.knock(`/invite?token=${invitation.token}`, { intent: "take" });
    expect(taken.status).toBe(403);
    expect(await isOpen(invitation.id)).toBe(true);
  });
});

test("a browser sent to the provider by another site gets no further than the invitation", async () => {
  const { token } = await invite("sent@brand.example");
  const sent = await open().knock(`/login/provider?invitation=${token}`, undefined, "cross-site");
  expect(sent.to).toBe(`/invite?token=${token}`);
});
