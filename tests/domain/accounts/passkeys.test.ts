import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "#app/domain/accounts/proven.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { cookieOf, type Ground, openGround, password } from "../../support/accounts.ts";
import { openAuthenticator } from "../../support/authenticator.ts";

const site = { host: "localhost", origin: "http://localhost:3000" };

let ground: Ground;
let passkey: typeof import("#app/domain/accounts/passkey.ts");
let add: typeof import("#app/domain/accounts/add-passkey.ts").addPasskey;
let remove: typeof import("#app/domain/accounts/remove-passkey.ts").removePasskey;
let rename: typeof import("#app/domain/accounts/rename-passkey.ts").renamePasskey;
let signIn: typeof import("#app/domain/accounts/sign-in-by-passkey.ts").signInByPasskey;
let prove: typeof import("#app/domain/accounts/prove-oneself.ts").proveOneself;
let findMember: typeof import("#app/domain/accounts/session.server.ts").findMember;
let createMember: typeof import("#app/domain/accounts/create-member.ts").createMember;

beforeAll(async () => {
  ground = await openGround({ address: site.origin });
  passkey = await import("#app/domain/accounts/passkey.ts");
  ({ addPasskey: add } = await import("#app/domain/accounts/add-passkey.ts"));
  ({ removePasskey: remove } = await import("#app/domain/accounts/remove-passkey.ts"));
  ({ renamePasskey: rename } = await import("#app/domain/accounts/rename-passkey.ts"));
  ({ signInByPasskey: signIn } = await import("#app/domain/accounts/sign-in-by-passkey.ts"));
  ({ proveOneself: prove } = await import("#app/domain/accounts/prove-oneself.ts"));
  ({ findMember } = await import("#app/domain/accounts/session.server.ts"));
  ({ createMember } = await import("#app/domain/accounts/create-member.ts"));
});
afterAll(() => ground?.close());

let people = 0;
async function someone(): Promise<Viewer & { member: NonNullable<Viewer["member"]> }> {
  const username = `keyholder${people++}`;
  const { memberId } = await createMember({
    username,
    email: `${username}@example.org`,
    displayName: username,
    password,
    role: "member",
    locale: "en",
  });
  const found = await findMember(memberId);
  return { member: found!.member, locale: "en" };
}

let sessions = 0;
const proven = (): Session => ({
  id: `0190a0a0-0000-7000-8000-${String(sessions++).padStart(12, "0")}`,
  provenAt: new Date(),
});
let networks = 0;
const elsewhere = () => ({ address: `10.5.${networks >> 8}.${networks++ & 255}` });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "in",
    (error) => (error.name === "Invalid" ? JSON.stringify(error.fields) : `${error.name} ${error.key}`),
  );
const refused = JSON.stringify({ form: ["passkeyRefused"] });

/** A member with a passkey on a key of their own. */
async function holder() {
  const viewer = await someone();
  const key = openAuthenticator(site);
  const made = key.make(await passkey.optionsToAdd(viewer.member, "Parvis"));
  await add(viewer, proven(), { response: made, name: "My key" }, new Date());
  return { viewer, key };
}

const ask = () => passkey.optionsToAsk(null);

describe("a passkey", () => {
  test("signs its owner in without a name being typed, and is kept as what checks it alone", async () => {
    const { viewer, key } = await holder();
    expect(await signIn(key.use(await ask()), elsewhere())).toEqual({
      memberId: viewer.member.id,
      emailConfirmed: true,
    });
    const [row] = await ground.rows<Record<string, unknown>>(
      "select name, counter, last_used_at, credential_id from passkeys where member_id = $1",
      [viewer.member.id],
    );
    expect(row).toMatchObject({ name: "My key", counter: "2", credential_id: key.id });
    expect(row?.last_used_at).not.toBeNull();
    const challenges = await ground.rows<{ challenge_hash: string }>("select * from passkey_challenges");
    const { challenge } = await ask();
    expect(JSON.stringify(challenges)).not.toContain(challenge);
  });

  test("asks who holds the device, when it is made and when it is used", async () => {
    const { viewer, key } = await holder();
    expect((await passkey.optionsToAdd(viewer.member, "Parvis")).authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    expect(await outcome(signIn(key.use(await ask(), { unverified: true }), elsewhere()))).toBe(refused);
    const other = openAuthenticator(site);
    const made = other.make(await passkey.optionsToAdd(viewer.member, "Parvis"), { unverified: true });
    expect(await outcome(add(viewer, proven(), { response: made, name: "x" }, new Date()))).toBe(refused);
  });

  test("is refused in one word, whatever is wrong", async () => {
    const { viewer, key } = await holder();
    const stranger = openAuthenticator(site);
    const signed: Record<string, () => Promise<string>> = {
      "of nobody": async () => stranger.use(await ask()),
      "badly signed": async () => key.use(await ask(), { signature: randomBytes(70) }),
      "for another site": async () => key.use(await ask(), { origin: "https://evil.example" }),
      "for another name": async () => key.use(await ask(), { host: "evil.example" }),
      "by a copy": async () => key.use(await ask(), { counter: 1 }),
      "a challenge of its own": async () =>
        key.use(await ask(), { challenge: randomBytes(32).toString("base64url") }),
      "a challenge to prove oneself": async () => key.use(await passkey.optionsToAsk(viewer.member.id)),
      "no JSON": async () => "{",
      "another shape": async () => JSON.stringify({ id: key.id, response: { signature: ["x"] } }),
    };
    for (const [what, make] of Object.entries(signed))
      expect(await outcome(signIn(await make(), elsewhere())), what).toBe(refused);
    expect(await outcome(signIn(key.use(await ask()), elsewhere()))).toBe("in");
  });

  test("answers a challenge once, and within five minutes", async () => {
    const { key } = await holder();
    const options = await ask();
    const answer = key.use(options);
    expect(await outcome(signIn(answer, elsewhere()))).toBe("in");
    expect(await outcome(signIn(answer, elsewhere()))).toBe(refused);
    expect(await outcome(signIn(key.use(options), elsewhere()))).toBe(refused);

    const late = await ask();
    await ground.rows("update passkey_challenges set expires_at = now() - interval '1 second'");
    expect(await outcome(signIn(key.use(late), elsewhere()))).toBe(refused);

    const spoilt = await ask();
    await outcome(signIn(key.use(spoilt, { signature: randomBytes(70) }), elsewhere()));
    expect(await outcome(signIn(key.use(spoilt), elsewhere())), "after a bad answer").toBe(refused);
  });

  test("is added, renamed and removed by its owner alone, who has just proven who they are and is told", async () => {
    const { viewer, key } = await holder();
    const stranger = await someone();
    const [{ id } = { id: "" }] = await ground.rows<{ id: string }>(
      "select id from passkeys where member_id = $1",
      [viewer.member.id],
    );
    const stale = { ...proven(), provenAt: new Date(Date.now() - 16 * 60_000) };
    const now = new Date();
    const made = openAuthenticator(site).make(await passkey.optionsToAdd(viewer.member, "Parvis"));
    expect(await outcome(add(viewer, stale, { response: made, name: "x" }, now))).toBe(
      "Forbidden proveFirst",
    );
    expect(await outcome(rename(viewer, stale, { id, name: "x" }, now))).toBe("Forbidden proveFirst");
    expect(await outcome(remove(viewer, stale, id, now))).toBe("Forbidden proveFirst");
    expect(await outcome(rename(stranger, proven(), { id, name: "x" }, now))).toBe("NotFound notFound");
    expect(await outcome(remove(stranger, proven(), id, now))).toBe("NotFound notFound");
    // What one member's page was given is no use on another's.
    const theirs = openAuthenticator(site).make(await passkey.optionsToAdd(viewer.member, "Parvis"));
    expect(await outcome(add(stranger, proven(), { response: theirs, name: "x" }, now))).toBe(refused);

    await rename(viewer, proven(), { id, name: "Blue key" }, now);
    await ground.sendMails();
    await remove(viewer, proven(), id, now);
    expect(await outcome(signIn(key.use(await ask()), elsewhere()))).toBe(refused);
    const [mail] = await ground.sendMails();
    expect(mail?.text).toContain("A passkey was removed from your account");
  });

  test("is made twice on no device, and 20 times at most", async () => {
    const { viewer, key } = await holder();
    const options = await passkey.optionsToAdd(viewer.member, "Parvis");
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([key.id]);
    const again = { response: key.make(options), name: "again" };
    expect(await outcome(add(viewer, proven(), again, new Date()))).toBe(refused);
    await ground.rows(
      "insert into passkeys (id, member_id, credential_id, public_key, name, created_at) select gen_random_uuid(), $1, 'x' || n, 'x', 'x', now() from generate_series(1, 19) n",
      [viewer.member.id],
    );
    const one = openAuthenticator(site).make(await passkey.optionsToAdd(viewer.member, "Parvis"));
    expect(await outcome(add(viewer, proven(), { response: one, name: "x" }, new Date()))).toBe(
      JSON.stringify({ form: ["passkeysMany"] }),
    );
  });

  test("proves who one is to the account that is signed in, and to no other", async () => {
    const { viewer, key } = await holder();
    const stranger = await holder();
    const use = async (one: typeof key, of: string) => one.use(await passkey.optionsToAsk(of));
    const by = async (response: string) =>
      outcome(prove(viewer, proven(), { by: "passkey", response }, { cookies: "", press: "" }));
    expect(await by(await use(key, viewer.member.id))).toBe("in");
    expect(await by(await use(stranger.key, viewer.member.id))).toBe(refused);
    expect(await by(await use(stranger.key, stranger.viewer.member.id))).toBe(refused);
    expect(await by(key.use(await ask()))).toBe(refused);
    expect(await by(key.use(await passkey.optionsToAdd(viewer.member, "Parvis")))).toBe(refused);
  });

  test("or any way in is added to a confirmed account alone, lest it stay there when the owner of the address comes", async () => {
    const { beginCodes } = await import("#app/domain/accounts/begin-codes.ts");
    const { linkIdentity } = await import("#app/domain/identities/link-identity.ts");
    const viewer = await someone();
    const key = openAuthenticator(site);
    const made = key.make(await passkey.optionsToAdd(viewer.member, "Parvis"));
    await ground.rows("update members set email_confirmed_at = null where id = $1", [viewer.member.id]);
    const { member } = (await findMember(viewer.member.id))!;
    const joined: Viewer = { member, locale: "en" };
    const first = "Forbidden confirmFirst";
    expect(await outcome(passkey.optionsToAdd(member, "Parvis"))).toBe(first);
    expect(await outcome(add(joined, proven(), { response: made, name: "Key" }, new Date()))).toBe(first);
    expect(await outcome(beginCodes(joined, proven(), new Date()))).toBe(first);
    expect(await outcome(linkIdentity(joined, "browser", proven(), new Date()))).toBe(first);
    expect(await ground.rows("select 1 from passkeys where member_id = $1", [member.id])).toEqual([]);
  });

  test("of somebody who left for good is nobody's; of somebody who left for now, it brings them back", async () => {
    const { viewer, key } = await holder();
    const { enter } = await import("#app/domain/accounts/enter.server.ts");
    const { findSession } = await import("#app/domain/accounts/session.server.ts");
    await ground.rows("update members set deactivated_at = now() where id = $1", [viewer.member.id]);
    const { memberId } = await signIn(key.use(await ask()), elsewhere());
    const lines = await enter(memberId, "", { how: "passkey", address: "10.0.0.1", browser: "" });
    expect((await findSession(lines.map(cookieOf).join("; ")))?.member.id).toBe(memberId);
    expect(
      await ground.rows("select 1 from members where id = $1 and deactivated_at is null", [memberId]),
    ).toHaveLength(1);

    await ground.rows("update members set deleted_at = now() where id = $1", [memberId]);
    expect(await outcome(signIn(key.use(await ask()), elsewhere()))).toBe(refused);
    expect(await findSession(lines.map(cookieOf).join("; "))).toBeNull();
  });

  test("that fails is tried 60 times in a quarter of an hour from one network", async () => {
    const from = elsewhere();
    const answers: string[] = [];
    for (let i = 0; i < 61; i += 6)
      answers.push(
        ...(await Promise.all(Array.from({ length: Math.min(6, 61 - i) }, () => outcome(signIn("{", from))))),
      );
    expect(answers.filter((one) => one === refused)).toHaveLength(60);
    expect(answers.filter((one) => one.startsWith("TooMany"))).toHaveLength(1);
  });
});
