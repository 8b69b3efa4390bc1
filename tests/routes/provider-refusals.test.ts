import { createHmac } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Ground, openGround, password } from "../support/accounts.ts";
import { type Answering, startHostile } from "../support/hostile-provider.ts";
import { type Browser, openProviderDoors, setUpProvider } from "../support/provider-doors.ts";

type Hostile = Awaited<ReturnType<typeof startHostile>>;

let ground: Ground;
let hostile: Hostile;
let open: Awaited<ReturnType<typeof openProviderDoors>>;

beforeAll(async () => {
  ground = await openGround();
  hostile = await startHostile("parvis");
  open = await openProviderDoors();
  await setUpProvider(ground, { issuer: hostile.issuer, clientId: "parvis" });
  const { createMember } = await import("#app/domain/accounts/create-member.ts");
  const account = { displayName: "The owner", password, role: "member", locale: "en" } as const;
  await createMember({ ...account, username: "owner", email: "owner@example.org" });
});
afterAll(async () => {
  await hostile?.close();
  await ground?.close();
});
beforeEach(() => hostile.lie());

/** Sends a browser out, lets the provider say what it says, and brings the browser back. */
async function comeBack(browser: Browser = open(), change: (query: URLSearchParams) => void = () => {}) {
  const { to } = await browser.knock("/login/provider");
  const query = hostile.authorize(to);
  change(query);
  return {
    browser,
    query,
    answer: await browser.knock(`/login/provider/back?${query}`, undefined, "cross-site"),
  };
}

const refused = "/login/provider/trouble?why=refused";
const again = "/login/provider/trouble?why=again";
const arrived = "/login/provider/join";
const seconds = () => Math.floor(Date.now() / 1_000);
const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");
const claims = (change: Record<string, unknown>) => (honest: Answering) => ({
  ...honest,
  claims: { ...honest.claims, ...change },
});

describe("a provider", () => {
  test("that tells the truth is believed, and is asked with PKCE, a state and a nonce", async () => {
    const browser = open();
    const { to } = await browser.knock("/login/provider?next=/ask");
    const asked = new URL(to).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    expect(asked.get("redirect_uri")).toBe("http://127.0.0.1:3000/login/provider/back");
    const query = hostile.authorize(to);
    expect((await browser.knock(`/login/provider/back?${query}`)).to).toBe(arrived);
    expect(hostile.verified.at(-1)).toBe(true);
  });

  const lies: [what: string, lie: (honest: Answering) => Answering][] = [
    ["another nonce", claims({ nonce: "of another request" })],
    ["no nonce", claims({ nonce: undefined })],
    ["another issuer", claims({ iss: "https://login.evil.example" })],
    ["another audience", claims({ aud: "another client" })],
    ["an expired token", claims({ iat: seconds() - 900, exp: seconds() - 600 })],
    ["a key it never published", (honest) => ({ ...honest, key: hostile.stranger.privateKey })],
    ["a token without a subject", claims({ sub: undefined })],
    ["a subject with a NUL in it", claims({ sub: "some\0one" })],
    ["alg: none", (honest) => ({ ...honest, raw: `${encoded({ alg: "none" })}.${encoded(honest.claims)}.` })],
    [
      "a signature by the client’s own secret",
      (honest) => {
        const body = `${encoded({ alg: "HS256" })}.${encoded(honest.claims)}`;
        const mac = createHmac("sha256", "parvis").update(body).digest("base64url");
        return { ...honest, raw: `${body}.${mac}` };
      },
    ],
    [
      "a signature that is none",
      (honest) => ({
        ...honest,
        raw: `${encoded(honest.header)}.${encoded(honest.claims)}.${encoded("believe me")}`,
      }),
    ],
  ];
  for (const [what, lie] of lies) {
    test(`that answers with ${what} lets nobody in`, async () => {
      hostile.lie(lie);
      const { browser, answer } = await comeBack();
      expect(answer.to).toBe(refused);
      expect(await browser.signedInAs()).toBeNull();
      expect((await browser.knock(arrived)).to).toBe(again);
    });
  }

  test("that says it signs with none, or with shared secrets, is not believed either", async () => {
    hostile.claim({ id_token_signing_alg_values_supported: ["none", "HS256", "RS256"] });
    // What was learned of it is forgotten with the client it was learned for.
    await setUpProvider(ground, { issuer: hostile.issuer, clientId: "parvis", secret: "parvis" });
    for (const alg of ["none", "HS256"]) {
      hostile.lie((honest) => {
        const body = `${encoded({ alg })}.${encoded(honest.claims)}`;
        const mac = createHmac("sha256", "parvis").update(body).digest("base64url");
        return { ...honest, raw: `${body}.${alg === "none" ? "" : mac}` };
      });
      expect((await comeBack()).answer.to, alg).toBe(refused);
    }
    hostile.claim({});
    await setUpProvider(ground, { issuer: hostile.issuer, clientId: "parvis" });
  });
});

describe("what a browser brings back", () => {
  test("with a state nobody gave it is refused", async () => {
    const { answer } = await comeBack(open(), (query) => query.set("state", "x".repeat(43)));
    expect(answer.to).toBe(again);
    const without = await comeBack(open(), (query) => query.delete("state"));
    expect(without.answer.to).toBe(again);
  });

  test("counts once", async () => {
    const { browser, query, answer } = await comeBack();
    expect(answer.to).toBe(arrived);
    expect((await browser.knock(`/login/provider/back?${query}`)).to).toBe(again);
  });

  test("is refused when another browser set out for it, and stays good for that one", async () => {
    const [mine, other] = [open(), open()];
    const { to } = await mine.knock("/login/provider");
    const query = hostile.authorize(to);
    await other.knock("/login/provider");
    expect((await other.knock(`/login/provider/back?${query}`)).to).toBe(again);
    expect((await open().knock(`/login/provider/back?${query}`)).to).toBe(again);
    hostile.authorize(to);
    expect((await mine.knock(`/login/provider/back?${query}`)).to).toBe(arrived);
  });

  test("is refused after ten minutes", async () => {
    const browser = open();
    const { to } = await browser.knock("/login/provider");
    const query = hostile.authorize(to);
    await ground.rows("update provider_requests set expires_at = now() - interval '1 second'");
    expect((await browser.knock(`/login/provider/back?${query}`)).to).toBe(again);
  });

  test("is refused when the provider was changed meanwhile", async () => {
    const browser = open();
    const { to } = await browser.knock("/login/provider");
    const query = hostile.authorize(to);
    await setUpProvider(ground, { issuer: "http://127.0.0.1:1", clientId: "parvis" });
    expect((await browser.knock(`/login/provider/back?${query}`)).to).toBe(again);
    await setUpProvider(ground, { issuer: hostile.issuer, clientId: "parvis" });
  });
});

describe("an address", () => {
  test("that the provider did not check opens and makes no account, whether somebody has it or not", async () => {
    for (const email of ["owner@example.org", "nobody@example.org"]) {
      for (const email_verified of [false, undefined, "true", 1]) {
        hostile.lie(claims({ email, email_verified }));
        const { browser, answer } = await comeBack();
        expect(answer.to, `${email} ${email_verified}`).toBe("/login/provider/trouble?why=unverified");
        expect((await browser.knock(arrived)).to).toBe(again);
        expect(await browser.signedInAs()).toBeNull();
      }
    }
    expect(await ground.rows("select from identities")).toEqual([]);
  });

  test("that is checked, and somebody’s here, takes no account over", async () => {
    hostile.lie(claims({ email: "Owner@Example.org" }));
    const { browser, answer } = await comeBack();
    expect(answer.to).toBe("/login/provider/trouble?why=namesake");
    expect((await browser.knock(arrived)).to).toBe(again);
    expect(await browser.signedInAs()).toBeNull();
    expect(await ground.rows("select from identities")).toEqual([]);
  });

  test("that becomes somebody’s while its newcomer chooses a name goes to that one alone", async () => {
    hostile.lie(claims({ sub: "late", email: "late@example.org" }));
    const { browser } = await comeBack();
    const { createMember } = await import("#app/domain/accounts/create-member.ts");
    const account = { displayName: "First", password, role: "member", locale: "en" } as const;
    await createMember({ ...account, username: "first-one", email: "late@example.org" });
    const form = { username: "late-one", displayName: "Late" };
    expect((await browser.knock(arrived, form)).status).toBe(409);
    expect(await browser.signedInAs()).toBeNull();
    expect(await ground.rows("select from members where username = 'late-one'")).toEqual([]);
  });

  test("is the provider’s to say, not the form’s", async () => {
    hostile.lie(claims({ sub: "honest", email: "honest@example.org" }));
    const { browser } = await comeBack();
    const form = { username: "honest-one", displayName: "Honest", email: "owner@example.org" };
    expect((await browser.knock(arrived, form)).status).toBe(422);
    const { email: _, ...asked } = form;
    expect((await browser.knock(arrived, asked)).to).toBe("/");
    expect(await browser.signedInAs()).toBe("honest-one");
    const made = await ground.rows("select email from members where username = 'honest-one'");
    expect(made).toEqual([{ email: "honest@example.org" }]);
  });
});

describe("the word that someone signed out there", () => {
  const event = "http://schemas.openid.net/event/backchannel-logout";
  type Token = {
    claims: Record<string, unknown>;
    header?: Record<string, unknown>;
    key?: CryptoKey;
    raw?: string;
  };
  let count = 0;

  /** Somebody who came by the provider, signed in. @param sid what the provider calls their session there */
  async function signedIn(sub: string, sid?: string): Promise<Browser> {
    const [known] = await ground.rows("select from identities where subject = $1", [sub]);
    hostile.lie(claims({ sub, sid, email: `${sub}@example.org` }));
    const { browser } = await comeBack();
    if (!known) await browser.knock(arrived, { username: `${sub}-here`, displayName: sub });
    expect(await browser.signedInAs()).toBe(`${sub}-here`);
    return browser;
  }

  const honest = (change: Record<string, unknown> = {}) => ({
    ...{ iss: hostile.issuer, aud: "parvis", iat: seconds(), exp: seconds() + 120 },
    ...{ jti: `token ${count++}`, events: { [event]: {} }, ...change },
  });

  async function say({ claims: said, header = {}, key = hostile.own.privateKey, raw }: Token) {
    const token =
      raw ??
      (await new SignJWT(said)
        .setProtectedHeader({ alg: "RS256", kid: "own", typ: "logout+jwt", ...header })
        .sign(key));
    const answer = await open().knock("/login/provider/logout", { logout_token: token });
    return answer.status;
  }

  test("ends all their sessions that came from there, and no others", async () => {
    const [one, two, other] = [await signedIn("ada"), await signedIn("ada"), await signedIn("bea")];
    expect(await say({ claims: honest({ sub: "ada" }) })).toBe(200);
    expect(await Promise.all([one, two, other].map((browser) => browser.signedInAs()))).toEqual([
      null,
      null,
      "bea-here",
    ]);
  });

  test("ends the one session it names", async () => {
    const [one, two] = [await signedIn("cleo", "first"), await signedIn("cleo", "second")];
    expect(await say({ claims: honest({ sub: "cleo", sid: "first" }) })).toBe(200);
    expect([await one.signedInAs(), await two.signedInAs()]).toEqual([null, "cleo-here"]);
    expect(await say({ claims: honest({ sid: "second" }) })).toBe(200);
    expect(await two.signedInAs()).toBeNull();
  });

  test("is heard once", async () => {
    const token = honest({ sub: "dora" });
    await signedIn("dora");
    expect(await say({ claims: token })).toBe(200);
    const again = await signedIn("dora");
    expect(await say({ claims: token })).toBe(400);
    expect(await again.signedInAs()).toBe("dora-here");
  });

  test("is not taken from anybody else, nor for anything else", async () => {
    const browser = await signedIn("emma", "hers");
    const sub = { sub: "emma", sid: "hers" };
    const lies: Record<string, Token> = {
      "a stranger’s key": { claims: honest(sub), key: hostile.stranger.privateKey },
      "another issuer": { claims: honest({ ...sub, iss: "https://login.evil.example" }) },
      "another audience": { claims: honest({ ...sub, aud: "another client" }) },
      "a nonce, as an ID token has": { claims: honest({ ...sub, nonce: "n" }) },
      "no event": { claims: honest({ ...sub, events: {} }) },
      "no events": { claims: honest({ ...sub, events: undefined }) },
      "nobody named": { claims: honest() },
      "a name that nobody has": { claims: honest({ sub: "em\0ma" }) },
      "no jti": { claims: honest({ ...sub, jti: undefined }) },
      "no time": { claims: honest({ ...sub, iat: undefined }) },
      "said long ago": { claims: honest({ ...sub, iat: seconds() - 600, exp: seconds() + 600 }) },
      expired: { claims: honest({ ...sub, iat: seconds() - 100, exp: seconds() - 60 }) },
      "alg: none": { claims: {}, raw: `${encoded({ alg: "none" })}.${encoded(honest(sub))}.` },
      "no token": { claims: {}, raw: "believe me" },
    };
    for (const [what, lie] of Object.entries(lies)) expect([what, await say(lie)]).toEqual([what, 400]);
    expect(await browser.signedInAs()).toBe("emma-here");
    expect(await say({ claims: honest(sub) })).toBe(200);
    expect(await browser.signedInAs()).toBeNull();
  });
});
