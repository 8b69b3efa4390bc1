import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import {
  cookieOf,
  type Ground,
  openGround,
  otherPassword,
  password,
  tokenIn,
} from "../../support/accounts.ts";
import { until } from "../../support/test-site.ts";

let ground: Ground;
let enter: typeof import("#app/domain/accounts/enter.server.ts").enter;
let sessions: typeof import("#app/domain/accounts/session.server.ts");
let list: typeof import("#app/domain/accounts/list-sessions.ts").listSessions;
let ends: typeof import("#app/domain/accounts/end-sessions.ts");
let prove: typeof import("#app/domain/accounts/prove-oneself.ts").proveOneself;
let changePassword: typeof import("#app/domain/accounts/change-password.ts").changePassword;
let isProven: typeof import("#app/domain/accounts/proven.ts").isProven;
let createMember: typeof import("#app/domain/accounts/create-member.ts").createMember;

beforeAll(async () => {
  ground = await openGround();
  ({ enter } = await import("#app/domain/accounts/enter.server.ts"));
  sessions = await import("#app/domain/accounts/session.server.ts");
  ({ listSessions: list } = await import("#app/domain/accounts/list-sessions.ts"));
  ends = await import("#app/domain/accounts/end-sessions.ts");
  ({ proveOneself: prove } = await import("#app/domain/accounts/prove-oneself.ts"));
  ({ changePassword } = await import("#app/domain/accounts/change-password.ts"));
  ({ isProven } = await import("#app/domain/accounts/proven.ts"));
  ({ createMember } = await import("#app/domain/accounts/create-member.ts"));
});
afterAll(() => ground?.close());

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
const by = (browser = firefox, address = "192.0.2.7") => ({ how: "password" as const, address, browser });

/** What is proven without a browser of its own. */
const nowhere = { cookies: "", press: "" };

let people = 0;
async function someone() {
  const username = `sitter${people++}`;
  const account = { username, email: `${username}@example.org`, displayName: username, password } as const;
  const { memberId } = await createMember({ ...account, role: "member", locale: "en" });
  const member = (await sessions.findMember(memberId))!.member;
  return { id: memberId, viewer: { member, locale: "en" } satisfies Viewer };
}

/** Signs in, as a browser of its own. @returns its cookies */
async function browser(id: string, entry = by(), cookies = "") {
  const lines = (await enter(id, cookies, entry)).map(cookieOf);
  return {
    session: lines.find((one) => one.startsWith("session="))!,
    device: lines.find((one) => one.startsWith("device="))!,
  };
}
const alive = async (cookie: string) => (await sessions.findSession(cookie)) !== null;
const sessionOf = async (cookie: string) => (await sessions.findSession(cookie))!.session;
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error.name === "Invalid" ? JSON.stringify(error.fields) : `${error.name} ${error.key}`),
  );

describe("sessions", () => {
  test("are listed with where they came from, and ended one by one or all others, at once", async () => {
    const { id, viewer } = await someone();
    const here = await browser(id);
    const phone = await browser(id, by(iphone, "2001:db8:1:2:3::4"));
    const other = await browser(id);
    const all = await list(viewer);
    expect(all.map(({ browser: one, network, how }) => [one, network, how])).toContainEqual([
      iphone,
      "2001:db8:1:2::/64",
      "password",
    ]);
    expect(JSON.stringify(all)).not.toContain(here.session.split("=")[1]);

    await ends.endSessionOf(viewer, (await sessionOf(phone.session)).id);
    expect(await alive(phone.session)).toBe(false);
    expect(await alive(other.session)).toBe(true);
    expect(await ends.endOtherSessions(viewer, (await sessionOf(here.session)).id)).toBe(1);
    expect([await alive(here.session), await alive(other.session)]).toEqual([true, false]);
  });

  test("are their owner's to see and to end, and nobody else's", async () => {
    const [one, other] = [await someone(), await someone()];
    const theirs = await browser(one.id);
    const { id } = await sessionOf(theirs.session);
    expect(await outcome(ends.endSessionOf(other.viewer, id))).toBe("NotFound notFound");
    expect(await list(other.viewer)).toEqual([]);
    await ends.endOtherSessions(other.viewer, null);
    expect(await alive(theirs.session)).toBe(true);
    for (const visitor of [list, (who: Viewer) => ends.endOtherSessions(who, null)])
      expect(await outcome(visitor({ member: null, locale: "en" }))).toBe("Forbidden forbidden");
  });

  test("are noted as used, to five minutes", async () => {
    const { id, viewer } = await someone();
    const { session } = await browser(id);
    const used = async () => (await list(viewer))[0]!.usedAt.getTime();
    const began = await used();
    await sessions.findSession(session);
    expect(await used()).toBe(began);
    await ground.rows("update sessions set used_at = now() - interval '6 minutes' where member_id = $1", [
      id,
    ]);
    await sessions.findSession(session);
    await until("the use is noted", async () => (await used()) >= began);
  });

  test("begun in a browser the account does not know are told to its owner, the first one and known ones are not", async () => {
    const { id } = await someone();
    await ground.sendMails();
    const first = await browser(id);
    await browser(id, by(), first.device);
    expect(await ground.sendMails()).toEqual([]);
    const stranger = await browser(id, by(iphone, "198.51.100.9"));
    const [mail, ...more] = await ground.sendMails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("New sign-in to your account on the Parvis community");
    expect(mail?.text).toContain("Safari on iPhone");
    expect(mail?.text).toContain("198.51.100.9");
    expect(mail?.text).toContain("http://127.0.0.1:3000/settings/sessions");

    // However fast the stranger leaves.
    await browser(id, by(iphone, "198.51.100.9"));
    await ground.rows("delete from sessions where member_id = $1", [id]);
    expect((await ground.sendMails())[0]?.text).toContain("from a browser it did not know");
    expect(await alive(stranger.session)).toBe(false);
    await enter(id, "", { ...by(), how: "mail" });
    expect(await ground.sendMails(), "by a link from the mailbox itself").toEqual([]);
  });

  test("of members who left for now or for good find nobody", async () => {
    const { id } = await someone();
    const { session } = await browser(id);
    await ground.rows("update members set deactivated_at = now() where id = $1", [id]);
    expect(await alive(session)).toBe(false);
    const back = await browser(id);
    expect(await alive(back.session)).toBe(true);
    await ground.rows("update members set deleted_at = now() where id = $1", [id]);
    expect(await alive(back.session)).toBe(false);
  });
});

describe("proving oneself", () => {
  test("gives the session another id, from which on the one before opens nothing", async () => {
    const { id, viewer } = await someone();
    const { session } = await browser(id);
    await ground.rows(
      "update sessions set proven_at = now() - interval '16 minutes', created_at = now() - interval '80 days' where member_id = $1",
      [id],
    );
    const before = await sessionOf(session);
    expect(isProven(before, new Date())).toBe(false);
    const from = { cookies: session, press: "the first" };
    const renewed = cookieOf((await prove(viewer, before, { by: "password", password }, from))!);
    expect(renewed).not.toBe(session);
    expect(await alive(session)).toBe(false);
    const after = await sessionOf(renewed);
    expect(after.id).toBe(before.id);
    expect(isProven(after, new Date())).toBe(true);
    expect(isProven(after, new Date(Date.now() + 15 * 60_000 + 1_000))).toBe(false);
    // When it began is as before: proving oneself makes no session everlasting.
    await ground.rows(
      "update sessions set created_at = created_at - interval '11 days' where member_id = $1",
      [id],
    );
    expect(await alive(renewed)).toBe(false);
    expect(await sessions.renewSession(session, "another")).toBeNull();
    const hashes = JSON.stringify(await ground.rows("select id_hash from sessions"));
    expect(hashes).not.toContain(renewed.split("=")[1]);
  });

  test("by a button pressed twice gives both answers one id, and any other press none", async () => {
    const { id, viewer } = await someone();
    const { session } = await browser(id);
    const before = await sessionOf(session);
    const from = { cookies: session, press: "pressed" };
    const both = await Promise.all(
      [1, 2].map(() => prove(viewer, before, { by: "password", password }, from)),
    );
    const [first, second] = both.map((line) => cookieOf(line!));
    expect(second).toBe(first);
    expect([await alive(first!), await alive(session)]).toEqual([true, false]);
    // The second press may as well come once the first is over.
    expect(cookieOf((await sessions.findRenewal(session, "pressed"))!)).toBe(first);
    expect(await sessions.findRenewal(session, "pressed otherwise")).toBeNull();
    expect(await sessions.findRenewal("session=another", "pressed")).toBeNull();
    await ground.rows("update sessions set proven_at = now() - interval '31 seconds' where member_id = $1", [
      id,
    ]);
    expect(await sessions.findRenewal(session, "pressed")).toBeNull();
    expect(await sessions.renewSession(session, "pressed")).toBeNull();
  });

  test("by a link pressed twice uses it up and gives the id, or does neither", async () => {
    const { askProofLink } = await import("#app/domain/accounts/ask-proof-link.ts");
    const { id, viewer } = await someone();
    const { session } = await browser(id);
    const before = await sessionOf(session);
    await ground.sendMails();
    await askProofLink(viewer);
    const token = tokenIn((await ground.sendMails())[0]);
    const from = { cookies: session, press: "pressed" };
    const both = await Promise.allSettled(
      [1, 2].map(() => prove(viewer, before, { by: "link", token }, from)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    // Whoever found the link used up finds the id as well.
    const made = both.find((one) => one.status === "fulfilled");
    expect(await sessions.findRenewal(session, "pressed")).toBe(made?.value);
  });

  test("by password has ten tries a session, and another session of the owner its own", async () => {
    const { id, viewer } = await someone();
    const left = await sessionOf((await browser(id)).session);
    const own = await sessionOf((await browser(id)).session);
    const answers: string[] = [];
    for (let i = 0; i < 12; i++)
      answers.push(await outcome(prove(viewer, left, { by: "password", password: otherPassword }, nowhere)));
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(JSON.stringify({ password: ["passwordWrong"] })));
    expect(answers[10]).toBe("TooMany tooMany");
    expect(await outcome(prove(viewer, own, { by: "password", password }, nowhere))).toBe("done");
  });

  test("by a link works once, for whom it was sent to", async () => {
    const { askProofLink } = await import("#app/domain/accounts/ask-proof-link.ts");
    const [one, other] = [await someone(), await someone()];
    const mine = await sessionOf((await browser(one.id)).session);
    const theirs = await sessionOf((await browser(other.id)).session);
    await ground.sendMails();
    await askProofLink(one.viewer);
    const token = tokenIn((await ground.sendMails())[0]);
    const expired = JSON.stringify({ form: ["linkExpired"] });
    expect(await outcome(prove(other.viewer, theirs, { by: "link", token }, nowhere))).toBe(expired);
    expect(await outcome(prove(one.viewer, mine, { by: "link", token }, nowhere))).toBe("done");
    expect(await outcome(prove(one.viewer, mine, { by: "link", token }, nowhere))).toBe(expired);
  });

  test("by a code is for those who have no password", async () => {
    const { viewer, id } = await someone();
    const session = await sessionOf((await browser(id)).session);
    expect(await outcome(prove(viewer, session, { by: "code", code: "000000" }, nowhere))).toBe(
      "Forbidden forbidden",
    );
    await ground.rows("update members set password_hash = null where id = $1", [id]);
    expect(await outcome(prove(viewer, session, { by: "code", code: "000000" }, nowhere))).toBe(
      JSON.stringify({ code: ["codeWrong"] }),
    );
  });
});

describe("changing the password", () => {
  test("asks for the one there is, ends everything else and is told", async () => {
    const { createToken } = await import("#app/domain/accounts/create-token.ts");
    const { signIn } = await import("#app/domain/accounts/sign-in.ts");
    const { beginSecondStep, findPending } = await import("#app/domain/accounts/pending-sign-in.server.ts");
    const { id, viewer } = await someone();
    const here = await browser(id);
    const other = await browser(id);
    const { token } = await createToken(id, { name: "script", scopes: ["all"] });
    const half = cookieOf(await beginSecondStep(id, "password", "/"));
    const from = { cookies: `${here.session}; ${here.device}`, now: new Date() };
    const session = await sessionOf(here.session);
    await ground.sendMails();

    const wrong = { current: otherPassword, password: otherPassword };
    expect(await outcome(changePassword(viewer, session, wrong, from))).toBe(
      JSON.stringify({ currentPassword: ["passwordWrong"] }),
    );
    expect(
      await outcome(changePassword(viewer, session, { current: password, password: "aaaaaaaaaaaa" }, from)),
    ).toMatch(/^\{"password"/);
    expect(await alive(other.session)).toBe(true);
    await changePassword(viewer, session, { current: password, password: otherPassword }, from);
    expect([await alive(here.session), await alive(other.session)]).toEqual([true, false]);
    expect(await sessions.findTokenHolder(token)).toBeNull();
    expect(await findPending(half)).toBeNull();
    expect((await ground.sendMails()).map(({ subject }) => subject)).toEqual([
      "Your password on the Parvis community was changed",
    ]);
    const login = viewer.member.username;
    expect(await outcome(signIn({ login, password }, { address: "10.8.0.1", cookies: "" }))).toContain(
      "badCredentials",
    );
    expect(
      await outcome(signIn({ login, password: otherPassword }, { address: "10.8.0.1", cookies: "" })),
    ).toBe("done");
    // The browser in use is still known, the other no longer.
    expect(await ground.rows("select 1 from devices where member_id = $1", [id])).toHaveLength(1);
  });

  test("for who has none takes a fresh proof", async () => {
    const { id, viewer } = await someone();
    await ground.rows("update members set password_hash = null where id = $1", [id]);
    const { session: cookie } = await browser(id);
    const session = await sessionOf(cookie);
    const from = { cookies: cookie, now: new Date() };
    const stale = { ...session, provenAt: new Date(Date.now() - 16 * 60_000) };
    expect(await outcome(changePassword(viewer, stale, { password }, from))).toBe("Forbidden proveFirst");
    expect(await outcome(changePassword(viewer, session, { password }, from))).toBe("done");
  });
});
