import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, type Ground, openGround, otherPassword, password, tokenIn } from "../support/accounts.ts";

type Door = (args: never) => Promise<unknown>;

let ground: Ground;
let doors: Record<string, { loader: Door; action: Door }>;
let findSession: typeof import("#app/domain/accounts/session.server.ts").findSession;

beforeAll(async () => {
  ground = await openGround();
  const load = async (name: string, file: Promise<unknown>) => [name, await file] as const;
  doors = Object.fromEntries(
    await Promise.all([
      load("/login", import("#app/routes/accounts/login.tsx")),
      load("/logout", import("#app/routes/accounts/logout.ts")),
      load("/join", import("#app/routes/accounts/join.tsx")),
      load("/join/confirm", import("#app/routes/accounts/join.confirm.tsx")),
      load("/forgot", import("#app/routes/accounts/forgot.tsx")),
      load("/reset", import("#app/routes/accounts/reset.tsx")),
      load("/setup", import("#app/routes/accounts/setup.tsx")),
    ]),
  ) as unknown as typeof doors;
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

let networks = 0;

type Answer = { status: number; to: string | null; cookies: string[]; body: unknown };

/** Knocks at a door as a browser does, each time from another network. */
async function knock(url: string, form?: Record<string, string>, cookies = ""): Promise<Answer> {
  const { pathname } = new URL(url, "http://127.0.0.1:3000");
  const request = new Request(new URL(url, "http://127.0.0.1:3000"), {
    method: form ? "POST" : "GET",
    body: form ? new URLSearchParams(form) : undefined,
    headers: cookies ? { Cookie: cookies } : {},
  });
  const found = cookies ? await findSession(cookies) : null;
  const viewer = { member: found?.member ?? null, locale: "en" };
  const context = {
    viewer,
    nonce: "",
    now: new Date(),
    address: `10.4.${networks >> 8}.${networks++ & 255}`,
  };
  const door = doors[pathname]!;
  const args = { request, params: {}, context } as never;
  const result = await (form ? door.action(args) : door.loader(args)).catch((thrown: unknown) => thrown);
  if (result instanceof Error) throw result;
  if (result instanceof Response) {
    const lines = result.headers.getSetCookie();
    return {
      status: result.status,
      to: result.headers.get("Location"),
      cookies: lines,
      body: await result.text(),
    };
  }
  const wrapped = result as { type?: string; data?: unknown; init?: ResponseInit };
  const refused = wrapped.type === "DataWithResponseInit";
  return {
    status: refused ? (wrapped.init?.status ?? 200) : 200,
    to: null,
    cookies: [],
    body: refused ? wrapped.data : result,
  };
}

const member = (name: string, email = `${name}@example.org`) => ({
  username: name,
  displayName: `Person ${name}`,
  email,
  password,
});
/** All of an answer that an onlooker can compare, what was typed put aside. */
const seen = ({ status, to, cookies, body }: Answer, typed: string) =>
  JSON.stringify({
    status,
    to,
    cookies: cookies.map((line) => line.replace(/=[^;]*/, "=…")),
    body,
  }).replaceAll(typed, "…");

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
      networks = 60_000;
      answers.push(await knock("/login", { login: "impatient", password: "wrong guess" }));
    }
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      body: { keys: { form: ["tooMany"] }, values: { login: "impatient" } },
    });
    expect(JSON.stringify(answers)).not.toContain("wrong guess");
    networks = 61_000;
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
    expect(done).toMatchObject({ status: 302, to: "/" });
    expect((await findSession(done.cookies.map(cookieOf).join("; ")))?.member.grants).toEqual([
      { role: "administrator", spaceId: null },
    ]);
    expect((await knock("/setup")).status).toBe(404);
    expect((await knock("/setup", input)).status).toBe(404);
  });
});
