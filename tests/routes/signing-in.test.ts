import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, type Ground, openGround, otherPassword, password, tokenIn } from "../support/accounts.ts";
import { openAuthenticator } from "../support/authenticator.ts";
import { type Answer, type Knock, openDoors, seen } from "../support/knock.ts";

const site = { host: "localhost", origin: "http://localhost:3000" };

let ground: Ground;
let knock: Knock;
let findSession: typeof import("#app/domain/accounts/session.server.ts").findSession;
let createMember: typeof import("#app/domain/accounts/create-member.ts").createMember;

beforeAll(async () => {
  ground = await openGround({ address: site.origin });
  knock = await openDoors({
    "/login": import("#app/routes/accounts/login.tsx"),
    "/login/link": import("#app/routes/accounts/login.link.tsx"),
    "/login/enter": import("#app/routes/accounts/login.enter.tsx"),
    "/login/code": import("#app/routes/accounts/login.code.tsx"),
    "/passkeys/options": import("#app/routes/accounts/passkey-options.ts"),
    "/suspended": import("#app/routes/accounts/suspended.tsx"),
    "/join": import("#app/routes/accounts/join.tsx"),
    "/forgot": import("#app/routes/accounts/forgot.tsx"),
    "/reset": import("#app/routes/accounts/reset.tsx"),
    "/settings/confirm": import("#app/routes/settings/confirm.tsx"),
    "/settings/account": import("#app/routes/settings/account.tsx"),
    "/settings/account/email": import("#app/routes/settings/email.tsx"),
    "/settings/account/password": import("#app/routes/settings/password.tsx"),
    "/settings/security": import("#app/routes/settings/security.tsx"),
    "/settings/security/codes": import("#app/routes/settings/codes.tsx"),
    "/settings/sessions": import("#app/routes/settings/sessions.tsx"),
  });
  ({ findSession } = await import("#app/domain/accounts/session.server.ts"));
  ({ createMember } = await import("#app/domain/accounts/create-member.ts"));
});
afterAll(() => ground?.close());

let people = 0;
async function someone() {
  const username = `walker${people++}`;
  const email = `${username}@example.org`;
  const account = { username, email, displayName: username, password } as const;
  const { memberId } = await createMember({ ...account, role: "member", locale: "en" });
  await ground.sendMails();
  return { id: memberId, username, email };
}

const jar = (...answers: Answer[]) => answers.flatMap(({ cookies }) => cookies.map(cookieOf)).join("; ");
const whose = async (answer: Answer) => (await findSession(jar(answer)))?.member.username;
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Signs in and switches codes on, as the pages do it. */
async function withCodes() {
  const one = await someone();
  const cookies = jar(await knock("/login", { login: one.username, password }));
  const page = await knock("/settings/security/codes", undefined, cookies);
  const { secret } = page.body as { secret: string };
  const on = await knock("/settings/security/codes", { code: codeOf(secret, -1) }, cookies);
  const { shown } = on.body as { shown: string[] };
  await ground.sendMails();
  return { ...one, secret, cookies, shown };
}

describe("a link to sign in with", () => {
  test("is mailed, looked at without being used up, and signs in once, on to where one was going", async () => {
    const one = await someone();
    const asked = await knock("/login/link", { email: one.email, next: "/ask" });
    expect(asked.to).toBe("/login/link?sent");
    const [mail] = await ground.sendMails();
    expect(mail?.subject).toBe("Your link to sign in to the Parvis community");
    const token = tokenIn(mail);
    for (let i = 0; i < 2; i++)
      expect((await knock(`/login/enter?token=${token}`)).body).toEqual({ token, username: one.username });
    const entered = await knock("/login/enter", { token }, jar(asked));
    expect(entered.to).toBe("/ask");
    expect(await whose(entered)).toBe(one.username);
    expect((await knock("/login/enter", { token })).status).toBe(422);
    expect((await knock(`/login/enter?token=${token}`)).body).toEqual({ token, username: null });
  });

  test("works without a password, within 15 minutes", async () => {
    const one = await someone();
    await ground.rows("update members set password_hash = null where id = $1", [one.id]);
    await knock("/login/link", { email: one.email });
    expect(await whose(await knock("/login/enter", { token: tokenIn((await ground.sendMails())[0]) }))).toBe(
      one.username,
    );
    await knock("/login/link", { email: one.email });
    const token = tokenIn((await ground.sendMails())[0]);
    const [life] = await ground.rows<{ minutes: number }>(
      "select round(extract(epoch from expires_at - created_at) / 60)::int as minutes from mail_tokens where purpose = 'sign-in'",
    );
    expect(life?.minutes).toBe(15);
    await ground.rows("update mail_tokens set expires_at = now() - interval '1 second'");
    expect((await knock("/login/enter", { token })).status).toBe(422);
  });

  test("asks for the code all the same, as does a new password", async () => {
    const one = await withCodes();
    await knock("/login/link", { email: one.email });
    const half = await knock("/login/enter", { token: tokenIn((await ground.sendMails())[0]) });
    expect(half.to).toBe("/login/code");
    expect(await whose(half)).toBeUndefined();
    const whole = await knock("/login/code", { code: one.shown[0]! }, jar(half));
    expect(await whose(whole)).toBe(one.username);

    await knock("/forgot", { email: one.email });
    const mails = await ground.sendMails();
    const token = tokenIn(mails.find(({ subject }) => subject?.includes("new password")));
    const reset = await knock(`/reset?token=${token}`, { password: otherPassword });
    expect(reset.to).toBe("/login/code");
    expect(await whose(reset)).toBeUndefined();
  });

  test("to an address nobody has proven is one to prove it: no account made by a stranger is entered unawares", async () => {
    const strangers = { username: "trap", displayName: "Trap", email: "victim@example.org", password };
    await knock("/join", strangers);
    await ground.sendMails();
    await knock("/login/link", { email: "victim@example.org" });
    const [mail] = await ground.sendMails();
    expect(mail?.subject).toBe("Confirm your address for the Parvis community");
    expect((await knock("/login/enter", { token: tokenIn(mail) })).status).toBe(422);
    // Nor by a link to sign in with, should there be one.
    const { issueMailToken } = await import("#app/domain/accounts/mail-token.ts");
    const [trap] = await ground.rows<{ id: string }>("select id from members where username = 'trap'");
    const early = await issueMailToken(trap!.id, "victim@example.org", "sign-in", trap!.id);
    expect((await knock("/login/enter", { token: early! })).status).toBe(422);
  });

  test("shows a suspended member why, once they have proven who they are, and lets nobody in", async () => {
    const one = await someone();
    const [decision] = await ground.rows<{ id: string }>(
      `insert into decisions (id, action, member_id, reason, made_by, made_at)
       values (gen_random_uuid(), 'suspend', $1, 'Sold counterfeit parts.', $1, now()) returning id`,
      [one.id],
    );
    await ground.rows("update members set suspended_by_decision = $1 where id = $2", [decision!.id, one.id]);
    await knock("/login/link", { email: one.email });
    const byLink = await knock("/login/enter", { token: tokenIn((await ground.sendMails())[0]) });
    const byPassword = await knock("/login", { login: one.username, password, next: "/ask" });
    for (const shown of [byLink, byPassword]) {
      expect(shown.to).toMatch(/^\/suspended\?case=/);
      expect(shown.cookies.filter((line) => line.startsWith("session="))).toEqual([]);
    }
    expect(await ground.rows("select 1 from sessions where member_id = $1", [one.id])).toEqual([]);
    const page = await knock(byPassword.to!);
    expect(page.body).toMatchObject({
      username: one.username,
      reason: "Sold counterfeit parts.",
      over: null,
    });
    // Without the proof nothing of it is told.
    const guess = await knock("/login", { login: one.username, password: otherPassword });
    const never = await knock("/login", { login: "never-was", password: otherPassword });
    expect(seen(guess, one.username)).toBe(seen(never, "never-was"));
    await ground.rows("update members set suspended_until = now() - interval '1 second' where id = $1", [
      one.id,
    ]);
    expect(await whose(await knock("/login", { login: one.username, password }))).toBe(one.username);
  });

  test("goes to nobody who left for good, and brings back who left for now", async () => {
    const one = await someone();
    await ground.rows("update members set deactivated_at = now() where id = $1", [one.id]);
    await knock("/login/link", { email: one.email });
    expect(await whose(await knock("/login/enter", { token: tokenIn((await ground.sendMails())[0]) }))).toBe(
      one.username,
    );
    await knock("/login/link", { email: one.email });
    const token = tokenIn((await ground.sendMails())[0]);
    await ground.rows("update members set deleted_at = now() where id = $1", [one.id]);
    expect((await knock("/login/enter", { token })).status).toBe(422);
    await knock("/login/link", { email: one.email });
    expect(await ground.sendMails()).toEqual([]);
    const gone = await knock("/login", { login: one.username, password });
    const never = await knock("/login", { login: "never-was", password });
    expect(seen(gone, one.username)).toBe(seen(never, "never-was"));
  });
});

describe("signing in with codes", () => {
  test("takes two steps, and leads to where one was going", async () => {
    const one = await withCodes();
    const half = await knock("/login", { login: one.username, password, next: "/ask" });
    expect(half.to).toBe("/login/code");
    expect(half.cookies.some((line) => line.startsWith("session="))).toBe(false);
    expect(half.cookies[0]).toMatch(/^pending=.*; HttpOnly.*; Max-Age=600/);
    expect((await knock("/login/code", undefined, jar(half))).status).toBe(200);
    const wrong = await knock("/login/code", { code: "000000" }, jar(half));
    expect(wrong).toMatchObject({ status: 422, body: { keys: { code: ["codeWrong"] }, values: {} } });
    const whole = await knock("/login/code", { code: codeOf(one.secret) }, jar(half));
    expect(whole.to).toBe("/ask");
    expect(await whose(whole)).toBe(one.username);
    expect(whole.cookies.find((line) => line.startsWith("pending="))).toContain("Max-Age=0");
    expect((await knock("/login/code", undefined, jar(half))).to).toBe("/login");
  });

  test("is left for another account, which forgets the first step", async () => {
    const one = await withCodes();
    const half = await knock("/login", { login: one.username, password });
    expect((await knock("/login/code", { intent: "leave" }, jar(half))).to).toBe("/login");
    const after = await knock("/login/code", { code: codeOf(one.secret) }, jar(half));
    expect(after).toMatchObject({ status: 422, body: { keys: { form: ["signInAgain"] } } });
  });

  test("by a passkey takes none", async () => {
    const one = await withCodes();
    const key = openAuthenticator(site);
    const ask = async (what: string, cookies = "") =>
      JSON.parse(String((await knock("/passkeys/options", { intent: what }, cookies)).body));
    const response = key.make(await ask("add", one.cookies));
    const added = await knock(
      "/settings/security",
      { intent: "add-passkey", response, name: "Key" },
      one.cookies,
    );
    expect(added.to).toBe("/settings/security?done=added");
    expect(await findSession(one.cookies), "the session goes on under another id").toBeNull();
    const entered = await knock("/login", {
      intent: "passkey",
      response: key.use(await ask("sign-in")),
      next: "/ask",
    });
    expect(entered.to).toBe("/ask");
    expect(await whose(entered)).toBe(one.username);
  });
});

describe("what touches the account", () => {
  test("leads to the page that asks for a proof, and back", async () => {
    const one = await someone();
    const cookies = jar(await knock("/login", { login: one.username, password }));
    await ground.rows("update sessions set proven_at = now() - interval '16 minutes' where member_id = $1", [
      one.id,
    ]);
    const wanted = "/settings/confirm?next=%2Fsettings%2Faccount%2Femail";
    expect((await knock("/settings/account/email", undefined, cookies)).to).toBe(wanted);
    expect((await knock("/settings/account/email", { email: "x@example.org" }, cookies)).to).toBe(wanted);
    expect((await knock("/settings/security/codes", undefined, cookies)).to).toContain("/settings/confirm?");
    for (const intent of ["codes-off", "new-recovery-codes"])
      expect((await knock("/settings/security", { intent }, cookies)).to).toContain("/settings/confirm?");
    expect((await knock("/passkeys/options", { intent: "add" }, cookies)).to).toContain("/settings/confirm?");
    expect((await knock("/settings/security", undefined, cookies)).body).toMatchObject({ proven: false });

    const page = await knock(wanted, undefined, cookies);
    expect(page.body).toMatchObject({ ways: { password: true, mail: true, code: false, passkey: false } });
    const form = { intent: "password", next: "/settings/account/email" };
    expect((await knock(wanted, { ...form, password: otherPassword }, cookies)).status).toBe(422);
    const proven = await knock(wanted, { ...form, password }, cookies);
    expect(proven.to).toBe("/settings/account/email");
    expect(await findSession(cookies)).toBeNull();
    expect((await knock("/settings/account/email", undefined, jar(proven))).status).toBe(200);
    expect((await knock(wanted, { ...form, next: "https://evil.example", password }, jar(proven))).to).toBe(
      "/",
    );
  });

  test("is proven by a button pressed twice, whichever answer the browser reads", async () => {
    const one = await someone();
    const twice = (at: string, form: Record<string, string>, cookies: string) =>
      Promise.all([knock(at, form, cookies), knock(at, form, cookies)]);
    let cookies = jar(await knock("/login", { login: one.username, password }));
    const session = () => cookies.split("; ").find((each) => each.startsWith("session="));
    const expectBoth = async (answers: Answer[], to: string, again: () => Promise<Answer>) => {
      // The third comes when the others are over: its id has ended by then.
      for (const answer of [...answers, await again()]) {
        expect([answer.status, answer.to]).toEqual([302, to]);
        expect(await whose(answer)).toBe(one.username);
        expect(jar(answer)).not.toContain(session());
        expect((await knock("/settings/security", undefined, jar(answer))).body).toMatchObject({
          proven: true,
        });
      }
      cookies = jar(answers[0]!);
    };

    const form = { intent: "password", next: "/settings/account/email", password };
    const former = cookies;
    await expectBoth(await twice("/settings/confirm", form, cookies), "/settings/account/email", () =>
      knock("/settings/confirm", form, former),
    );
    // Any other press under the id before is a visitor's.
    for (const other of [{ ...form, password: otherPassword }, { ...form, next: "/" }, { intent: "link" }])
      expect((await knock("/settings/confirm", other, former)).to).toBe("/login?next=%2Fsettings%2Fconfirm");

    const sent = await knock("/settings/confirm", { intent: "link", next: "/settings/security" }, cookies);
    const token = tokenIn(
      (await ground.sendMails()).find(({ subject }) => subject?.includes("Confirm that it is you")),
    );
    const asked = `${cookies}; ${jar(sent)}`;
    await expectBoth(await twice("/settings/confirm", { token }, asked), "/settings/security", () =>
      knock("/settings/confirm", { token }, asked),
    );

    const change = { currentPassword: password, password: otherPassword };
    const before = cookies;
    await expectBoth(
      await twice("/settings/account/password", change, cookies),
      "/settings/account?done=password",
      () => knock("/settings/account/password", change, before),
    );
  });

  test("cannot be guessed by an id that has just ended", async () => {
    const one = await someone();
    const cookies = jar(await knock("/login", { login: one.username, password }));
    const form = { intent: "password", next: "/" };
    expect((await knock("/settings/confirm", { ...form, password }, cookies)).status).toBe(302);
    const guess = () => knock("/settings/confirm", { ...form, password: otherPassword }, cookies);
    for (let i = 0; i < 5; i++) expect((await guess()).to).toContain("/login?next=");
    const right = await knock("/settings/confirm", { ...form, password }, cookies);
    expect([right.status, right.cookies]).toEqual([429, []]);
  });

  test("is proven by a link in the mailbox, in the browser that asked", async () => {
    const one = await someone();
    const cookies = jar(await knock("/login", { login: one.username, password }));
    const sent = await knock("/settings/confirm", { intent: "link", next: "/settings/security" }, cookies);
    expect(sent.to).toBe("/settings/confirm?next=%2Fsettings%2Fsecurity&sent");
    const token = tokenIn(
      (await ground.sendMails()).find(({ subject }) => subject?.includes("Confirm that it is you")),
    );
    const proven = await knock("/settings/confirm", { token }, `${cookies}; ${jar(sent)}`);
    expect(proven.to).toBe("/settings/security");
    expect((await knock("/settings/security", undefined, jar(proven))).body).toMatchObject({ proven: true });
  });
});

/** In milliseconds. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const spread = (values: number[]) => median(values.map((value) => Math.abs(value - median(values))));

/**
 * Runs both by turns, so that whatever slows the machine slows both. Bounds are wide, since others share it: they are
 * there to see a step that one takes and the other does not, which is a password's hash or a mail's transaction.
 */
async function compare(
  what: string,
  known: () => Promise<unknown>,
  unknown: () => Promise<unknown>,
  runs = 9,
  pace = 0,
) {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < runs; i++) {
    times[i % 2 === 0 ? 0 : 1].push(await time(i % 2 === 0 ? known : unknown));
    times[i % 2 === 0 ? 1 : 0].push(await time(i % 2 === 0 ? unknown : known));
  }
  const [one, other] = times.map(median) as [number, number];
  const wide = Math.max(...times.map(spread));
  console.log(
    `${what}: ${one.toFixed(1)} ms where there is an account, ${other.toFixed(1)} ms where there is none (±${wide.toFixed(1)})`,
  );
  expect(Math.abs(one - other)).toBeLessThan(Math.max(25, 6 * wide));
  // Both wait for the same clock, which hides differences too small to be seen here; timers may be a little early.
  expect(Math.min(...times.flat())).toBeGreaterThan(pace - 5);
}

describe("an onlooker learns from neither words nor time", () => {
  test("whether an address or a name has an account", async () => {
    const one = await someone();
    const unknown = `nobody-${randomBytes(3).toString("hex")}`;
    const forms: [string, (name: string) => Record<string, string>][] = [
      ["/login/link", (name) => ({ email: `${name}@example.org` })],
      ["/forgot", (name) => ({ email: `${name}@example.org` })],
      ["/login", (name) => ({ login: name, password: otherPassword })],
      ["/login", (name) => ({ login: `${name}@example.org`, password: otherPassword })],
    ];
    for (const [at, form] of forms) {
      const [known, none] = [await knock(at, form(one.username)), await knock(at, form(unknown))];
      expect(seen(known, one.username), at).toBe(seen(none, unknown));
      await compare(
        `${at} ${Object.keys(form("")).join("+")}`,
        () => knock(at, form(one.username)),
        () => knock(at, form(unknown)),
        9,
        at === "/login" ? 0 : 300,
      );
    }
  }, 60_000);

  test("whether an address one joins with, or moves to, is somebody's", async () => {
    const one = await someone();
    let joined = 0;
    const join = (email: string) =>
      knock("/join", { username: `joiner${joined++}`, displayName: "Joiner", email, password });
    await compare(
      "/join",
      () => join(one.email),
      () => join(`new${joined}@example.org`),
      5,
      400,
    );

    let moved = 0;
    const move = async (email: string) => {
      const mover = await someone();
      const cookies = jar(await knock("/login", { login: mover.username, password }));
      let answer: Answer | undefined;
      const took = await time(async () => {
        answer = await knock("/settings/account/email", { email }, cookies);
      });
      return { took, answer: answer! };
    };
    const [known, none] = [await move(one.email), await move("free@example.org")];
    expect(seen(known.answer, one.email)).toBe(seen(none.answer, "free@example.org"));
    const times: [number[], number[]] = [[], []];
    for (let i = 0; i < 5; i++) {
      times[0].push((await move(one.email)).took);
      times[1].push((await move(`free${moved++}@example.org`)).took);
    }
    const [taken, free] = times.map(median) as [number, number];
    console.log(
      `/settings/account/email: ${taken.toFixed(1)} ms for another's address, ${free.toFixed(1)} ms for a free one`,
    );
    expect(Math.abs(taken - free)).toBeLessThan(25);
  }, 60_000);

  test("whether a passkey is anybody's, or a sign-in waits for a code", async () => {
    const one = await withCodes();
    const key = openAuthenticator(site);
    const options = async (what: string, cookies = "") =>
      JSON.parse(String((await knock("/passkeys/options", { intent: what }, cookies)).body));
    const response = key.make(await options("add", one.cookies));
    await knock("/settings/security", { intent: "add-passkey", response, name: "Key" }, one.cookies);
    const stranger = openAuthenticator(site);
    const forged = { signature: randomBytes(70) };
    const passkey = async (of: typeof key) => {
      const answer = of.use(await options("sign-in"), forged);
      return knock("/login", { intent: "passkey", response: answer });
    };
    expect(seen(await passkey(key), "")).toBe(seen(await passkey(stranger), ""));
    await compare(
      "/login passkey",
      () => passkey(key),
      () => passkey(stranger),
      9,
      150,
    );

    const waits = jar(await knock("/login", { login: one.username, password }));
    const code = (cookies: string) => knock("/login/code", { code: "000000" }, cookies);
    await compare(
      "/login/code",
      () => code(waits),
      () => code(`pending=${"x".repeat(43)}`),
      4,
      150,
    );
  }, 60_000);
});
