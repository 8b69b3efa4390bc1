import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, type Ground, openGround, otherPassword, password, tokenIn } from "../support/accounts.ts";
import { type Knock, openDoors, seen } from "../support/knock.ts";

let ground: Ground;
let knock: Knock;
let findSession: typeof import("#app/domain/accounts/session.server.ts").findSession;

beforeAll(async () => {
  ground = await openGround();
  knock = await openDoors({
    "/login": import("#app/routes/accounts/login.tsx"),
    "/logout": import("#app/routes/accounts/logout.ts"),
    "/join": import("#app/routes/accounts/join.tsx"),
    "/join/confirm": import("#app/routes/accounts/join.confirm.tsx"),
    "/forgot": import("#app/routes/accounts/forgot.tsx"),
    "/reset": import("#app/routes/accounts/reset.tsx"),
    "/setup": import("#app/routes/accounts/setup.tsx"),
  });
  ({ findSession } = await import("#app/domain/accounts/session.server.ts"));
  const { createMember } = await import("#app/domain/accounts/create-member.ts");
  const account = {
    username: "owner",
    email: "owner@example.org",
    displayName: "The owner",
    password,
  } as const;
  await createMember({ ...account, role: "member", locale: "en" });
  await ground.sendMails();
});

afterAll(() => ground?.close());

const member = (name: string, email = `${name}@example.org`) => ({
  username: name,
  displayName: `Person ${name}`,
  email,
  password,
});
describe("what an onlooker learns", () => {
  test("nothing by signing in", async () => {
    const answers = [];
    for (const login of ["owner", "nobody", "owner@example.org", "nobody@example.org"]) {
      answers.push(seen(await knock("/login", { login, password: otherPassword }), login));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"status":422');
    expect(answers[0]).toContain("badCredentials");
  });

  test("nothing by joining, then or when signing in", async () => {
    const known = await knock("/join", member("first", "owner@example.org"));
    const unknown = await knock("/join", member("second", "new@example.org"));
    expect(known).toMatchObject({ status: 302, to: "/join/confirm" });
    expect(seen(known, "owner")).toBe(seen(unknown, "new"));
    const later = [];
    for (const login of ["first", "second"]) later.push(await knock("/login", { login, password }));
    expect(later[0]).toMatchObject({ status: 302, to: "/join/confirm" });
    expect(seen(later[0]!, "first")).toBe(seen(later[1]!, "second"));
  });

  test("nothing by forgetting a password", async () => {
    const known = await knock("/forgot", { email: "owner@example.org" });
    const unknown = await knock("/forgot", { email: "nobody@example.org" });
    expect(known).toMatchObject({ status: 302, to: "/forgot?sent" });
    expect(seen(known, "owner")).toBe(seen(unknown, "nobody"));
  });
});

describe("the way in", () => {
  test("from joining to signing out", async () => {
    const joined = await knock("/join", member("walker"));
    const sent = await knock("/join/confirm", undefined, cookieOf(joined.cookies[0]!));
    expect(sent.body).toEqual({ step: "waiting", email: "walker@example.org" });
    const token = tokenIn((await ground.sendMails()).find(({ text }) => text?.includes("walker")));

    const page = await knock(`/join/confirm?token=${token}`);
    expect(page.body).toMatchObject({ step: "ready", username: "walker" });
    const entered = await knock("/join/confirm", { token });
    expect(entered).toMatchObject({ status: 302, to: "/join/confirm" });
    const cookies = entered.cookies.map(cookieOf).join("; ");
    expect(entered.cookies.every((line) => /; HttpOnly/i.test(line) && /; SameSite=Lax/i.test(line))).toBe(
      true,
    );
    expect((await knock("/join/confirm", undefined, cookies)).body).toEqual({
      step: "done",
      outcome: "confirmed",
      signedIn: true,
    });
    expect((await knock("/join/confirm", { token })).status).toBe(422);

    expect((await findSession(cookies))?.member.username).toBe("walker");
    expect(await knock("/logout", undefined, cookies)).toMatchObject({ to: "/" });
    expect(await findSession(cookies)).not.toBeNull();
    await knock("/logout", {}, cookies);
    expect(await findSession(cookies)).toBeNull();
  });

  test("leads on to a page of this site alone", async () => {
    const next = async (wanted: string) =>
      (await knock("/login", { login: "owner", password, next: wanted })).to;
    expect(await next("/t/1/a?b=c")).toBe("/t/1/a?b=c");
    for (const wanted of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "",
      "/\u0009/evil.example",
    ]) {
      expect(await next(wanted), wanted).toBe("/");
    }
  });

  test("takes no field a form does not have, and no name that would forge a header", async () => {
    expect((await knock("/join", { ...member("extra"), role: "administrator" })).status).toBe(422);
    for (const displayName of ["A\r\nBcc: victim@example.org", "A\nB", "A\u2028B", "A\u202eB", "A\u0007"]) {
      const answer = await knock("/join", { ...member("forger"), displayName });
      expect(answer.body).toMatchObject({ keys: { displayName: ["displayNameCharacters"] } });
    }
    expect(await ground.rows("select id from members where username in ('extra', 'forger')")).toEqual([]);
  });

  test("says when to come back, keeps what was typed, and gives no password back", async () => {
    const answers = [];
    for (let i = 0; i < 11; i++) {
      answers.push(await knock("/login", { login: "impatient", password: "wrong guess" }, "", "10.9.9.9"));
    }
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      body: { keys: { form: ["tooMany"] }, values: { login: "impatient" } },
    });
    expect(JSON.stringify(answers)).not.toContain("wrong guess");
  });

  test("back in by a link that looking leaves whole", async () => {
    await knock("/forgot", { email: "owner@example.org" });
    const mails = await ground.sendMails();
    const token = tokenIn(mails.findLast(({ subject }) => subject?.includes("new password")));
    for (let i = 0; i < 2; i++)
      expect((await knock(`/reset?token=${token}`)).body).toEqual({ token, expired: false });
    const done = await knock(`/reset?token=${token}`, { password: otherPassword });
    expect(done).toMatchObject({ status: 302, to: "/" });
    expect((await findSession(done.cookies.map(cookieOf).join("; ")))?.member.username).toBe("owner");
    expect((await knock(`/reset?token=${token}`)).body).toEqual({ token, expired: true });
  });
});

describe("setting up", () => {
  test("is there until it is done, then nowhere", async () => {
    const { setupToken } = await import("#app/domain/accounts/setup-token.ts");
    const token = (await setupToken()) ?? "";
    expect((await knock(`/setup?token=${token}`)).body).toMatchObject({ token });
    const input = { ...member("admin"), token, brandName: "Virelai", accent: "#0f5f7a" };
    expect((await knock("/setup", { ...input, token: "wrong" })).status).toBe(422);
    const done = await knock("/setup", input);
    expect(done).toMatchObject({ status: 302, to: "/admin/start" });
    expect((await findSession(done.cookies.map(cookieOf).join("; ")))?.member.grants).toEqual([
      { role: "administrator", spaceId: null },
    ]);
    expect((await knock("/setup")).status).toBe(404);
    expect((await knock("/setup", input)).status).toBe(404);
  });
});
