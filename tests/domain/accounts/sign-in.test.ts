import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  cookieOf,
  type Ground,
  openGround,
  otherPassword,
  password,
  tokenIn,
} from "../../support/accounts.ts";
import { addPeople, openBase } from "../../support/people.ts";

const counted = vi.hoisted(() => ({ verifications: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const verify: typeof real.verify = (...args) => {
    counted.verifications++;
    // What is counted here need not be worked for: guesses are wrong at once.
    return args[1].toString().startsWith("guess") ? Promise.resolve(false) : real.verify(...args);
  };
  return { ...real, verify };
});

let ground: Ground;
let signIn: typeof import("#app/domain/accounts/sign-in.ts").signIn;
let entering: typeof import("#app/domain/accounts/enter.server.ts").enter;
let sessions: typeof import("#app/domain/accounts/session.server.ts");
let ask: typeof import("#app/domain/accounts/ask-password-reset.ts").askPasswordReset;
let reset: typeof import("#app/domain/accounts/reset-password.ts").resetPassword;
let createToken: typeof import("#app/domain/accounts/create-token.ts").createToken;
let memberId: string;

beforeAll(async () => {
  ground = await openGround();
  ({ signIn } = await import("#app/domain/accounts/sign-in.ts"));
  ({ enter: entering } = await import("#app/domain/accounts/enter.server.ts"));
  sessions = await import("#app/domain/accounts/session.server.ts");
  ({ askPasswordReset: ask } = await import("#app/domain/accounts/ask-password-reset.ts"));
  ({ resetPassword: reset } = await import("#app/domain/accounts/reset-password.ts"));
  ({ createToken } = await import("#app/domain/accounts/create-token.ts"));
  const { createMember } = await import("#app/domain/accounts/create-member.ts");
  const account = {
    username: "owner",
    email: "owner@example.org",
    displayName: "The owner",
    password,
  } as const;
  ({ memberId } = await createMember({ ...account, role: "member", locale: "en" }));
  await ground.sendMails();
});

afterAll(() => ground?.close());
beforeEach(() => {
  counted.verifications = 0;
});

const named = (name: string, lines: string[]) =>
  lines.map(cookieOf).find((cookie) => cookie.startsWith(`${name}=`)) ?? "";
const sessionOf = (lines: string[]) => named("session", lines);
const deviceOf = (lines: string[]) => named("device", lines);

const enter = (member: string, cookies: string) =>
  entering(member, cookies, { how: "password", address: "10.3.0.1", browser: "" });

let networks = 0;
const elsewhere = (cookies = "") => ({ address: `10.2.${networks >> 8}.${networks++ & 255}`, cookies });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "in",
    (error) => (error.name === "Invalid" ? JSON.stringify(error.fields) : error.name),
  );
const refused = JSON.stringify({ form: ["badCredentials"] });

describe("signing in", () => {
  test("works by username and by e-mail, with the right password alone", async () => {
    expect(await signIn({ login: "owner", password }, elsewhere())).toEqual({
      memberId,
      emailConfirmed: true,
    });
    expect(await signIn({ login: "owner@example.org", password }, elsewhere())).toEqual({
      memberId,
      emailConfirmed: true,
    });
    expect(await outcome(signIn({ login: "owner", password: otherPassword }, elsewhere()))).toBe(refused);
  });

  test("does the same work and says the same for a name nobody has", async () => {
    for (const login of ["owner", "nobody", "owner@example.org", "nobody@example.org"]) {
      counted.verifications = 0;
      expect(await outcome(signIn({ login, password: otherPassword }, elsewhere()))).toBe(refused);
      expect(counted.verifications, login).toBe(1);
    }
  });

  test("is closed to imported people, who have no password", async () => {
    await ground.rows(
      "insert into members (id, username, username_skeleton, display_name, created_at) values (gen_random_uuid(), 'archived', 'archlved', 'Archived', now())",
    );
    expect(await outcome(signIn({ login: "archived", password: "" }, elsewhere()))).toBe(refused);
  });
});

describe("guessing", () => {
  test("at one name from one network stops after 10 tries, right password or not", async () => {
    const from = elsewhere();
    for (let i = 0; i < 20; i++)
      await outcome(signIn({ login: "guessed-one", password: `guess ${i}` }, from));
    expect(counted.verifications).toBe(10);
    expect(await outcome(signIn({ login: "guessed-one", password }, from))).toBe("TooMany");
  });

  test("from one network stops after 30 tries, whatever the names", async () => {
    const from = elsewhere();
    for (let i = 0; i < 45; i++) await outcome(signIn({ login: `name${i}`, password: "guess" }, from));
    expect(counted.verifications).toBe(30);
  });

  test("from one household's IPv6 addresses counts as one network", async () => {
    for (let i = 0; i < 20; i++) {
      const from = { address: `2001:db8:1:2:${i.toString(16)}::1`, cookies: "" };
      await outcome(signIn({ login: "guessed-six", password: "guess" }, from));
    }
    expect(counted.verifications).toBe(10);
  });

  test("at one account from everywhere stops after 100 tries a day by both its names, and never shuts the owner out", async () => {
    const known = deviceOf(await enter(memberId, ""));
    await ground.rows("delete from rate_limits");
    for (let i = 0; i < 220; i++) {
      const login = i % 2 === 0 ? "owner" : "owner@example.org";
      await outcome(signIn({ login, password: `guess ${i}` }, elsewhere()));
    }
    expect(counted.verifications).toBeLessThanOrEqual(100);
    expect(counted.verifications).toBeGreaterThanOrEqual(90);
    expect(await outcome(signIn({ login: "owner", password }, elsewhere()))).toBe("TooMany");

    expect(await outcome(signIn({ login: "owner", password }, elsewhere(known)))).toBe("in");
    expect(await outcome(signIn({ login: "owner@example.org", password }, elsewhere(known)))).toBe("in");
    await ask("owner@example.org", elsewhere());
    const [mail] = await ground.sendMails();
    expect(mail?.subject).toBe("Choose a new password for the Parvis community");
  });

  test("from a known browser has a limit of its own, and the browser of one member is a stranger to another", async () => {
    const known = deviceOf(await enter(memberId, ""));
    for (let i = 0; i < 15; i++)
      await outcome(signIn({ login: "owner", password: `guess ${i}` }, elsewhere(known)));
    expect(counted.verifications).toBe(10);
    const [row] = await ground.rows<{ token_hash: string }>(
      "select token_hash from devices order by last_used_at desc limit 1",
    );
    expect(known).not.toContain(row?.token_hash);

    counted.verifications = 0;
    for (let i = 0; i < 60; i++)
      await outcome(signIn({ login: "someone-else", password: "guess" }, elsewhere(known)));
    expect(counted.verifications).toBe(50);
  });

  test("signing in well uses up no tries", async () => {
    const from = elsewhere();
    await ground.rows("delete from rate_limits");
    const { createMember } = await import("#app/domain/accounts/create-member.ts");
    await createMember({
      username: "daily",
      email: "daily@example.org",
      displayName: "Daily",
      password,
      role: "member",
      locale: "en",
    });
    for (let i = 0; i < 15; i++) expect(await outcome(signIn({ login: "daily", password }, from))).toBe("in");
  });
});

describe("a session", () => {
  test("has a new id each time, ends the one before, and adopts none that was planted", async () => {
    const planted = "session=planted00000000000000000000000000000000";
    const first = sessionOf(await enter(memberId, planted));
    expect(first).not.toBe(planted);
    expect(await sessions.findSession(planted)).toBeNull();
    expect((await sessions.findSession(first))?.member.username).toBe("owner");
    const second = sessionOf(await enter(memberId, first));
    expect(second).not.toBe(first);
    expect(await sessions.findSession(first)).toBeNull();
    expect(await sessions.findSession(second)).not.toBeNull();
  });

  test("is kept as a hash that opens nothing", async () => {
    const cookie = sessionOf(await enter(memberId, ""));
    const rows = await ground.rows<{ id_hash: string }>("select id_hash from sessions");
    expect(rows.length).toBeGreaterThan(0);
    for (const { id_hash } of rows) {
      expect(cookie).not.toContain(id_hash);
      expect(await sessions.findSession(`session=${id_hash}`)).toBeNull();
    }
  });

  test("ends by signing out, by idleness, and after 90 days in any case", async () => {
    const out = sessionOf(await enter(memberId, ""));
    expect(await sessions.endSession(out)).toMatch(/Max-Age=0/);
    expect(await sessions.findSession(out)).toBeNull();

    const idle = sessionOf(await enter(memberId, ""));
    await ground.rows("update sessions set expires_at = now() - interval '1 second'");
    expect(await sessions.findSession(idle)).toBeNull();

    const old = sessionOf(await enter(memberId, ""));
    await ground.rows("update sessions set created_at = now() - interval '91 days'");
    expect(await sessions.findSession(old)).toBeNull();
  });
});

describe("a forgotten password", () => {
  test("is replaced by the link in the mail: every session ends, the owner is told, the link works once", async () => {
    const lines = await enter(memberId, "");
    const session = sessionOf(lines);
    await ground.sendMails();
    await ask("owner@example.org", elsewhere());
    const token = tokenIn((await ground.sendMails())[0]);

    expect(await outcome(reset(token, "owner@example.org", elsewhere()))).toContain("password");
    expect(await sessions.findSession(session)).not.toBeNull();
    expect(await reset(token, otherPassword, elsewhere())).toBe(memberId);

    expect(await sessions.findSession(session)).toBeNull();
    expect(await ground.rows("select * from devices where member_id = $1", [memberId])).toEqual([]);
    const [mail] = await ground.sendMails();
    expect(mail?.subject).toBe("Your password on the Parvis community was changed");
    expect(await outcome(reset(token, password, elsewhere()))).toBe(
      JSON.stringify({ form: ["linkExpired"] }),
    );
  });

  test("revokes the API tokens of its owner, of no one else, and says so", async () => {
    const [other] = await addPeople(openBase((await import("#db/client.server.ts")).pool), [
      { username: "another" },
    ]);
    const { token } = await createToken(memberId, { name: "script", scopes: ["all"] });
    expect(await sessions.findTokenHolder(token)).not.toBeNull();
    await ask("owner@example.org", elsewhere());
    await reset(tokenIn((await ground.sendMails())[0]), otherPassword, elsewhere());
    expect(await sessions.findTokenHolder(token)).toBeNull();
    expect(await sessions.findTokenHolder(other!.token)).not.toBeNull();
    const [mail] = await ground.sendMails();
    expect(mail?.text).toMatch(/any API tokens it had were\s+revoked/);
    const fresh = await createToken(memberId, { name: "script", scopes: ["all"] });
    expect(await sessions.findTokenHolder(fresh.token)).not.toBeNull();
  });

  test("proves the address of a member who had not confirmed it", async () => {
    const { join } = await import("#app/domain/accounts/join.ts");
    const input = {
      username: "undecided",
      displayName: "Undecided",
      email: "undecided@example.org",
      password,
    };
    await join({ member: null, locale: "en" }, input, { ...elsewhere(), openedAt: null });
    await ask("undecided@example.org", elsewhere());
    const mails = await ground.sendMails();
    const token = tokenIn(mails.find(({ subject }) => subject?.includes("new password")));
    await reset(token, otherPassword, elsewhere());
    await ground.sendMails();
    expect(await signIn({ login: "undecided", password: otherPassword }, elsewhere())).toMatchObject({
      emailConfirmed: true,
    });
  });

  test("earlier links stay good when others ask for more, and all end with the first that is used", async () => {
    await ask("owner@example.org", elsewhere());
    const first = tokenIn((await ground.sendMails())[0]);
    await ask("owner@example.org", elsewhere());
    const second = tokenIn((await ground.sendMails())[0]);
    await reset(first, password, elsewhere());
    expect(await outcome(reset(second, otherPassword, elsewhere()))).toBe(
      JSON.stringify({ form: ["linkExpired"] }),
    );
  });

  test("answers at the same pace for an address nobody has, and writes nothing", async () => {
    const time = async (email: string) => {
      const began = performance.now();
      await ask(email, elsewhere());
      return performance.now() - began;
    };
    const asked = () => ground.rows("select id from events where name = 'password.reset-asked'");
    const before = (await asked()).length;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 9; i++) {
      known.push(await time("undecided@example.org"));
      unknown.push(await time("nobody@example.org"));
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[4] ?? Number.NaN;
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(5);
    expect((await asked()).length).toBe(before + 9);
  });
});
