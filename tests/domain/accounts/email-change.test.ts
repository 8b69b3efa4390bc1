import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Session } from "#app/domain/accounts/proven.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import {
  cookieOf,
  type Ground,
  openGround,
  otherPassword,
  password,
  tokenIn,
} from "../../support/accounts.ts";

let ground: Ground;
let ask: typeof import("#app/domain/accounts/ask-email-change.ts").askEmailChange;
let confirm: typeof import("#app/domain/accounts/confirm-email-change.ts").confirmEmailChange;
let undo: typeof import("#app/domain/accounts/undo-email-change.ts").undoEmailChange;
let enter: typeof import("#app/domain/accounts/enter.server.ts").enter;
let sessions: typeof import("#app/domain/accounts/session.server.ts");
let signIn: typeof import("#app/domain/accounts/sign-in.ts").signIn;
let createMember: typeof import("#app/domain/accounts/create-member.ts").createMember;

beforeAll(async () => {
  ground = await openGround();
  ({ askEmailChange: ask } = await import("#app/domain/accounts/ask-email-change.ts"));
  ({ confirmEmailChange: confirm } = await import("#app/domain/accounts/confirm-email-change.ts"));
  ({ undoEmailChange: undo } = await import("#app/domain/accounts/undo-email-change.ts"));
  ({ enter } = await import("#app/domain/accounts/enter.server.ts"));
  sessions = await import("#app/domain/accounts/session.server.ts");
  ({ signIn } = await import("#app/domain/accounts/sign-in.ts"));
  ({ createMember } = await import("#app/domain/accounts/create-member.ts"));
});
afterAll(() => ground?.close());
beforeEach(() => ground.sendMails());

let people = 0;
async function someone() {
  const username = `mover${people++}`;
  const account = { username, email: `${username}@old.example`, displayName: username, password } as const;
  const { memberId } = await createMember({ ...account, role: "member", locale: "en" });
  const member = (await sessions.findMember(memberId))!.member;
  return { id: memberId, username, viewer: { member, locale: "en" } satisfies Viewer };
}
const proven = (): Session => ({ id: "0190a0a0-0000-7000-8000-000000000001", provenAt: new Date() });
const emailOf = async (id: string) =>
  (await ground.rows<{ email: string | null }>("select email from members where id = $1", [id]))[0]?.email;
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error.name === "Invalid" ? JSON.stringify(error.fields) : `${error.name} ${error.key}`),
  );
const expired = JSON.stringify({ form: ["linkExpired"] });
const by = { how: "password", address: "10.0.0.1", browser: "" } as const;
const to = (mail: { to?: unknown } | undefined) => (mail?.to as { text: string } | undefined)?.text;

/** Asks for the address, and hands over the mail that came of it. */
async function asked(who: Awaited<ReturnType<typeof someone>>, email: string) {
  await ground.sendMails();
  await ask(who.viewer, proven(), email, new Date());
  const mails = await ground.sendMails();
  expect(mails.map(to)).toEqual([email]);
  return tokenIn(mails[0]);
}

describe("a change of address", () => {
  test("happens with the link sent to the new one, of which the old one is told", async () => {
    const one = await someone();
    const token = await asked(one, `${one.username}@new.example`);
    expect(await emailOf(one.id)).toBe(`${one.username}@old.example`);
    await confirm(one.viewer, token);
    expect(await emailOf(one.id)).toBe(`${one.username}@new.example`);
    const [mail, ...more] = await ground.sendMails();
    expect(more).toEqual([]);
    expect(to(mail)).toBe(`${one.username}@old.example`);
    expect(mail?.subject).toBe("Your address on the Parvis community was changed");
    // The former address must not learn the new one from a thief, nor the other way round.
    expect(mail?.text).not.toContain("new.example");
    expect(await outcome(confirm(one.viewer, token))).toBe(expired);
  });

  test("takes a fresh proof, another address, and its own link by its own member", async () => {
    const [one, other] = [await someone(), await someone()];
    const stale = { ...proven(), provenAt: new Date(Date.now() - 16 * 60_000) };
    expect(await outcome(ask(one.viewer, stale, "x@new.example", new Date()))).toBe("Forbidden proveFirst");
    expect(await outcome(ask(one.viewer, proven(), `${one.username}@old.example`, new Date()))).toBe(
      JSON.stringify({ email: ["emailSame"] }),
    );
    const first = await asked(one, `${one.username}-a@new.example`);
    expect(await outcome(confirm(other.viewer, first))).toBe(expired);
    expect(await outcome(confirm({ member: null, locale: "en" }, first))).toBe(expired);
    // A link sent to one address never confirms another.
    await asked(one, `${one.username}-b@new.example`);
    await confirm(one.viewer, first);
    expect(await emailOf(one.id)).toBe(`${one.username}-a@new.example`);
  });

  test("to somebody else's address looks the same and leads nowhere; they are told, three times a day at most", async () => {
    const [one, owner] = [await someone(), await someone()];
    for (let i = 0; i < 4; i++)
      expect(await outcome(ask(one.viewer, proven(), `${owner.username}@old.example`, new Date()))).toBe(
        "done",
      );
    const mails = await ground.sendMails();
    expect(mails.map(to)).toEqual(Array(3).fill(`${owner.username}@old.example`));
    for (const mail of mails) expect(mail.text).not.toContain(one.username);
    for (const mail of mails) expect(mail.text).not.toMatch(/token=/);
  });

  test("to an address that became another's meanwhile fails, and unproven claims to it fall away", async () => {
    const [one, fast, claimant] = [await someone(), await someone(), await someone()];
    const late = await asked(one, "contested@new.example");
    const early = await asked(fast, "contested@new.example");
    await ground.rows(
      "update members set email = 'contested@new.example', email_confirmed_at = null where id = $1",
      [claimant.id],
    );
    const outcomes = await Promise.all([
      outcome(confirm(fast.viewer, early)),
      outcome(confirm(one.viewer, late)),
    ]);
    expect(outcomes.sort()).toEqual(["done", expired].sort());
    expect(await emailOf(claimant.id)).toBeNull();
  });

  test("for who has not proven their first address corrects it, and gives nobody else a way to undo it", async () => {
    const one = await someone();
    await ground.rows(
      "update members set email = 'typo@old.example', email_confirmed_at = null where id = $1",
      [one.id],
    );
    await confirm(one.viewer, await asked(one, `${one.username}@new.example`));
    expect(await ground.sendMails()).toEqual([]);
    expect(
      await ground.rows("select 1 from members where id = $1 and email_confirmed_at is not null", [one.id]),
    ).toHaveLength(1);
  });

  test("leaves the former mailbox without a way in: links that lie there open nothing", async () => {
    const { confirmEmail } = await import("#app/domain/accounts/confirm-email.ts");
    const { askPasswordReset } = await import("#app/domain/accounts/ask-password-reset.ts");
    const { askSignInLink } = await import("#app/domain/accounts/ask-sign-in-link.ts");
    const { findMailToken } = await import("#app/domain/accounts/mail-token.ts");
    const { resendConfirmation } = await import("#app/domain/accounts/resend-confirmation.ts");
    const from = { address: "10.9.0.1" };
    const one = await someone();
    await ground.sendMails();
    await askPasswordReset(`${one.username}@old.example`, from);
    await askSignInLink(`${one.username}@old.example`, from);
    const [reset, link] = (await ground.sendMails()).map(tokenIn);
    await confirm(one.viewer, await asked(one, `${one.username}@new.example`));
    expect(await findMailToken(reset!, "reset-password")).toBeNull();
    expect(await findMailToken(link!, "sign-in")).toBeNull();
    expect((await ground.sendMails()).map(to), "the way back").toEqual([`${one.username}@old.example`]);

    // Who mistyped their address when joining gave a stranger the link that confirms it.
    const typo = await someone();
    await ground.rows(
      "update members set email = 'stranger@old.example', email_confirmed_at = null where id = $1",
      [typo.id],
    );
    const { member } = (await sessions.findMember(typo.id))!;
    await resendConfirmation({ member, locale: "en" }, from);
    const strangers = tokenIn((await ground.sendMails())[0]);
    await confirm(typo.viewer, await asked(typo, `${typo.username}@new.example`));
    expect(await outcome(confirmEmail(strangers))).toBe(expired);
  });

  test("is asked for five times a day at most, by a member or for a mailbox", async () => {
    const one = await someone();
    for (let i = 0; i < 5; i++) await ask(one.viewer, proven(), "flooded@new.example", new Date());
    expect(await outcome(ask(one.viewer, proven(), "flooded@new.example", new Date()))).toBe(
      "TooMany tooMany",
    );
    expect(await ground.sendMails()).toHaveLength(5);
    const other = await someone();
    expect(await outcome(ask(other.viewer, proven(), "flooded@new.example", new Date()))).toBe("done");
    expect(await ground.sendMails()).toEqual([]);
  });
});

describe("undoing a change of address", () => {
  test("gives the account back whole: the thief is out, and what they brought with them is gone", async () => {
    const { createToken } = await import("#app/domain/accounts/create-token.ts");
    const one = await someone();
    await ground.rows(
      "insert into passkeys (id, member_id, credential_id, public_key, name, created_at) values (gen_random_uuid(), $1, $2, 'x', 'own', now() - interval '1 day')",
      [one.id, `own${one.id}`],
    );
    await confirm(one.viewer, await asked(one, "thief@new.example"));
    const back = tokenIn((await ground.sendMails())[0]);
    const thief = (await enter(one.id, "", by)).map(cookieOf).join("; ");
    const { token } = await createToken(one.id, { name: "x", scopes: ["all"] });
    await ground.rows(
      "insert into passkeys (id, member_id, credential_id, public_key, name, created_at) values (gen_random_uuid(), $1, $2, 'x', 'thief', now())",
      [one.id, `thief${one.id}`],
    );
    await ground.rows(
      "insert into one_time_codes (member_id, secret, confirmed_at, created_at) values ($1, 'x', now(), now())",
      [one.id],
    );
    await ground.rows(
      `insert into identities (id, member_id, issuer, subject, linked_at) values
         (gen_random_uuid(), $1, 'https://sso.example', $2, now() - interval '1 day'),
         (gen_random_uuid(), $1, 'https://sso.example', $3, now())`,
      [one.id, `${one.id}own`, `${one.id}thief`],
    );

    await undo(back);
    expect(await emailOf(one.id)).toBe(`${one.username}@old.example`);
    expect(await sessions.findSession(thief)).toBeNull();
    expect(await sessions.findTokenHolder(token)).toBeNull();
    expect(
      await outcome(signIn({ login: one.username, password }, { address: "10.8.0.2", cookies: "" })),
    ).toContain("badCredentials");
    expect(await ground.rows("select name from passkeys where member_id = $1", [one.id])).toEqual([
      { name: "own" },
    ]);
    expect(await ground.rows("select 1 from one_time_codes where member_id = $1", [one.id])).toEqual([]);
    expect(await ground.rows("select subject from identities where member_id = $1", [one.id])).toEqual([
      { subject: `${one.id}own` },
    ]);
    const [mail] = await ground.sendMails();
    expect(to(mail)).toBe(`${one.username}@old.example`);
    const { resetPassword } = await import("#app/domain/accounts/reset-password.ts");
    expect(await resetPassword(tokenIn(mail), otherPassword, { address: "10.8.0.3" })).toBe(one.id);
    expect(await outcome(undo(back))).toBe(expired);
  });

  test("is left to the owner though the thief changes the password after, or lets all links lapse", async () => {
    const { changePassword } = await import("#app/domain/accounts/change-password.ts");
    const one = await someone();
    await confirm(one.viewer, await asked(one, `${one.username}@thief.example`));
    const back = tokenIn((await ground.sendMails())[0]);
    const wanted = { current: password, password: otherPassword };
    await changePassword(one.viewer, proven(), wanted, { cookies: "", now: new Date() });
    await undo(back);
    expect(await emailOf(one.id)).toBe(`${one.username}@old.example`);
  });

  test("works for seven days, and against a thief who moved twice or undid their own move", async () => {
    const one = await someone();
    await confirm(one.viewer, await asked(one, `${one.username}@b.example`));
    const owners = tokenIn((await ground.sendMails())[0]);
    await confirm(one.viewer, await asked(one, `${one.username}@c.example`));
    const thiefs = tokenIn((await ground.sendMails())[0]);
    await undo(thiefs);
    expect(await emailOf(one.id)).toBe(`${one.username}@b.example`);
    await undo(owners);
    expect(await emailOf(one.id)).toBe(`${one.username}@old.example`);

    const two = await someone();
    await confirm(two.viewer, await asked(two, `${two.username}@b.example`));
    const first = tokenIn((await ground.sendMails())[0]);
    await confirm(two.viewer, await asked(two, `${two.username}@c.example`));
    const second = tokenIn((await ground.sendMails())[0]);
    await undo(first);
    expect(await outcome(undo(second)), "the thief's own way back").toBe(expired);
    expect(await emailOf(two.id)).toBe(`${two.username}@old.example`);

    const three = await someone();
    await confirm(three.viewer, await asked(three, `${three.username}@b.example`));
    const late = tokenIn((await ground.sendMails())[0]);
    const [life] = await ground.rows<{ days: number }>(
      "select round(extract(epoch from expires_at - created_at) / 86400)::int as days from mail_tokens where purpose = 'undo-email' and member_id = $1",
      [three.id],
    );
    expect(life?.days).toBe(7);
    await ground.rows(
      "update mail_tokens set expires_at = now() - interval '1 second' where member_id = $1",
      [three.id],
    );
    expect(await outcome(undo(late))).toBe(expired);
  });
});
