import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Session } from "#app/domain/accounts/proven.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { cookieOf, type Ground, openGround, password } from "../../support/accounts.ts";
import { atOnce } from "../../support/held.ts";

let ground: Ground;
let pending: typeof import("#app/domain/accounts/pending-sign-in.server.ts");
let pass: typeof import("#app/domain/accounts/pass-second-step.ts").passSecondStep;
let begin: typeof import("#app/domain/accounts/begin-codes.ts").beginCodes;
let switchOn: typeof import("#app/domain/accounts/switch-codes-on.ts").switchCodesOn;
let switchOff: typeof import("#app/domain/accounts/switch-codes-off.ts").switchCodesOff;
let renew: typeof import("#app/domain/accounts/renew-recovery-codes.ts").renewRecoveryCodes;
let asks: typeof import("#app/domain/accounts/spend-code.ts").asksForCode;
let enter: typeof import("#app/domain/accounts/enter.server.ts").enter;
let findMember: typeof import("#app/domain/accounts/session.server.ts").findMember;
let createMember: typeof import("#app/domain/accounts/create-member.ts").createMember;

beforeAll(async () => {
  ground = await openGround();
  pending = await import("#app/domain/accounts/pending-sign-in.server.ts");
  ({ passSecondStep: pass } = await import("#app/domain/accounts/pass-second-step.ts"));
  ({ beginCodes: begin } = await import("#app/domain/accounts/begin-codes.ts"));
  ({ switchCodesOn: switchOn } = await import("#app/domain/accounts/switch-codes-on.ts"));
  ({ switchCodesOff: switchOff } = await import("#app/domain/accounts/switch-codes-off.ts"));
  ({ renewRecoveryCodes: renew } = await import("#app/domain/accounts/renew-recovery-codes.ts"));
  ({ asksForCode: asks } = await import("#app/domain/accounts/spend-code.ts"));
  ({ enter } = await import("#app/domain/accounts/enter.server.ts"));
  ({ findMember } = await import("#app/domain/accounts/session.server.ts"));
  ({ createMember } = await import("#app/domain/accounts/create-member.ts"));
});
afterAll(() => ground?.close());
// The process remembers who is over a limit, so a count that ends needs another name as well: everyone here is new.
beforeEach(() => ground.rows("delete from rate_limits"));

let people = 0;
async function someone(): Promise<Viewer & { member: NonNullable<Viewer["member"]> }> {
  const username = `coder${people++}`;
  const account = { username, email: `${username}@example.org`, displayName: username, password } as const;
  const { memberId } = await createMember({ ...account, role: "member", locale: "en" });
  return { member: (await findMember(memberId))!.member, locale: "en" };
}

let sessions = 0;
const proven = (): Session => ({
  id: `0190a0a0-0000-7000-8000-${String(sessions++).padStart(12, "0")}`,
  provenAt: new Date(),
});
let networks = 0;
const elsewhere = (cookies: string) => ({ address: `10.6.${networks >> 8}.${networks++ & 255}`, cookies });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "in",
    (error) => (error.name === "Invalid" ? JSON.stringify(error.fields) : `${error.name} ${error.key}`),
  );
const wrong = JSON.stringify({ code: ["codeWrong"] });
const again = JSON.stringify({ form: ["signInAgain"] });

/** What an app shows, so many steps from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Somebody whose sign-in takes codes; the code of the step before was their first. */
async function coder() {
  const viewer = await someone();
  const { secret } = (await begin(viewer, proven(), new Date()))!;
  const recovery = await switchOn(viewer, proven(), codeOf(secret, -1), new Date());
  return { viewer, id: viewer.member.id, secret, recovery };
}

const waiting = async (memberId: string) =>
  cookieOf(await pending.beginSecondStep(memberId, "password", "/ask"));

describe("one-time codes", () => {
  test("count from the first one that is typed back, of which the owner is told", async () => {
    const viewer = await someone();
    const begun = (await begin(viewer, proven(), new Date()))!;
    expect(begun.uri).toContain(`secret=${begun.secret}`);
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Parvis:coder\d+\?/);
    expect(await begin(viewer, proven(), new Date()), "the page loaded again").toEqual(begun);
    expect(await asks(viewer.member.id)).toBe(false);

    expect(await outcome(switchOn(viewer, proven(), "000000", new Date()))).toBe(wrong);
    await ground.sendMails();
    const recovery = await switchOn(
      viewer,
      proven(),
      ` ${codeOf(begun.secret).replace(/^.../, "$& ")} `,
      new Date(),
    );
    expect(recovery).toHaveLength(10);
    expect(await asks(viewer.member.id)).toBe(true);
    expect((await ground.sendMails())[0]?.text).toContain("now takes a code from an app");
    expect(await begin(viewer, proven(), new Date())).toBeNull();
    expect(await outcome(switchOn(viewer, proven(), codeOf(begun.secret, 1), new Date()))).toBe(
      "Conflict conflict",
    );
  });

  test("are kept so that the table alone gives nothing away", async () => {
    const { id, secret, recovery } = await coder();
    const [row] = await ground.rows<{ secret: string }>(
      "select secret from one_time_codes where member_id = $1",
      [id],
    );
    expect(row?.secret).not.toContain(secret);
    expect(Buffer.from(row!.secret, "base64url").toString("latin1")).not.toContain(secret);
    const hashes = JSON.stringify(await ground.rows("select code_hash from recovery_codes"));
    for (const code of recovery) expect(hashes).not.toContain(code.replaceAll("-", ""));
    // Somebody else's row does not open with it.
    const other = await coder();
    await ground.rows("update one_time_codes set secret = $1 where member_id = $2", [row!.secret, other.id]);
    const cookies = await waiting(other.id);
    await expect(pass(codeOf(secret), elsewhere(cookies))).rejects.toThrow();
  });

  test("are taken once, one step late or early, and none that is older than the last", async () => {
    const { id, secret } = await coder();
    const now = codeOf(secret);
    expect(await outcome(pass(codeOf(secret, -1), elsewhere(await waiting(id)))), "the first one again").toBe(
      wrong,
    );
    expect(await outcome(pass(codeOf(secret, -3), elsewhere(await waiting(id))))).toBe(wrong);
    expect(await outcome(pass(codeOf(secret, 3), elsewhere(await waiting(id))))).toBe(wrong);
    expect(await outcome(pass(now, elsewhere(await waiting(id))))).toBe("in");
    expect(await outcome(pass(now, elsewhere(await waiting(id)))), "the same again").toBe(wrong);
    expect(await outcome(pass(codeOf(secret, 1), elsewhere(await waiting(id))))).toBe("in");
    expect(await outcome(pass(now, elsewhere(await waiting(id)))), "an older one").toBe(wrong);
  });

  test("of two at once with the same code, one gets in", async () => {
    const { id, secret } = await coder();
    const code = codeOf(secret);
    const both = await Promise.all(
      [await waiting(id), await waiting(id)].map((cookies) => outcome(pass(code, elsewhere(cookies)))),
    );
    expect(both.sort()).toEqual(["in", wrong]);
  });

  test("are switched on and off, and recovery codes renewed, by whoever has just proven who they are", async () => {
    const { viewer, id, recovery } = await coder();
    const stale = { ...proven(), provenAt: new Date(Date.now() - 16 * 60_000) };
    const now = new Date();
    for (const act of [begin, switchOff, renew])
      expect(await outcome(act(viewer, stale, now))).toBe("Forbidden proveFirst");
    expect(await outcome(switchOn(viewer, stale, "000000", now))).toBe("Forbidden proveFirst");

    const fresh = await renew(viewer, proven(), now);
    expect(await outcome(pass(recovery[0]!, elsewhere(await waiting(id))))).toBe(wrong);
    expect(await outcome(pass(fresh[0]!, elsewhere(await waiting(id))))).toBe("in");
    await ground.sendMails();
    await switchOff(viewer, proven(), now);
    expect(await asks(id)).toBe(false);
    expect(await outcome(pass(fresh[1]!, elsewhere(await waiting(id))))).toBe(wrong);
    expect((await ground.sendMails())[0]?.text).toContain("no longer takes a code");
  });
});

describe("a recovery code", () => {
  test("works once, however it is typed, and its owner is told", async () => {
    const { id, recovery } = await coder();
    const typed = recovery[0]!.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l");
    await ground.sendMails();
    expect(recovery[0]).toMatch(/^([0-9a-hj-km-np-tv-z]{4}-){3}[0-9a-hj-km-np-tv-z]{4}$/);
    expect(await outcome(pass(typed, elsewhere(await waiting(id))))).toBe("in");
    expect(await outcome(pass(recovery[0]!, elsewhere(await waiting(id))))).toBe(wrong);
    expect((await ground.sendMails())[0]?.text).toContain("recovery codes");
  });

  test("of somebody else opens nothing", async () => {
    const [one, other] = [await coder(), await coder()];
    expect(await outcome(pass(other.recovery[0]!, elsewhere(await waiting(one.id))))).toBe(wrong);
  });
});

describe("the second step", () => {
  test("knows where to go, is kept as a hash, and ends with its use", async () => {
    const { id, secret } = await coder();
    const cookies = await waiting(id);
    const rows = JSON.stringify(await ground.rows("select * from pending_sign_ins"));
    expect(rows).not.toContain(cookies.split("=")[1]);
    expect(await pass(codeOf(secret), elsewhere(cookies))).toMatchObject({
      memberId: id,
      next: "/ask",
      how: "password",
    });
    expect(await pending.findPending(cookies)).toBeNull();
    expect(await outcome(pass(codeOf(secret, 1), elsewhere(cookies)))).toBe(again);
  });

  test("goes on for no code that was on its way when all was ended", async () => {
    const { endSessions } = await import("#app/domain/people/end-sessions.ts");
    const { pool } = await import("#db/client.server.ts");
    const { viewer, id, secret } = await coder();
    const keeper = {
      ...viewer,
      member: { ...viewer.member, grants: [{ role: "administrator" as const, spaceId: null }] },
    };
    const cookies = await waiting(id);
    const text = "select 1 from one_time_codes where member_id = $1 for update";
    const lock = { text, values: [id] };
    const [came] = await atOnce(pool, lock, [() => outcome(pass(codeOf(secret), elsewhere(cookies)))], () =>
      endSessions(keeper, viewer.member.username),
    );
    expect(came).toMatchObject({ value: again });
  });

  test("takes ten minutes and five tries at most, even at once", async () => {
    const { id, secret } = await coder();
    const late = await waiting(id);
    await ground.rows("update pending_sign_ins set expires_at = now() - interval '1 second'");
    expect(await outcome(pass(codeOf(secret), elsewhere(late)))).toBe(again);

    const tried = await waiting(id);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => outcome(pass("000000", elsewhere(tried)))),
    );
    expect(answers.filter((one) => one === wrong)).toHaveLength(5);
    expect(await outcome(pass(codeOf(secret), elsewhere(tried))), "the right one, too late").toBe(again);
    for (const cookies of ["", "pending=x", `pending=${"x".repeat(43)}`])
      expect(await outcome(pass("000000", elsewhere(cookies)))).toBe(again);
  });

  test("guessed from everywhere stops at 30 a day, and never shuts out a browser the owner has used", async () => {
    const { id, secret } = await coder();
    const by = { how: "password", address: "10.0.0.1", browser: "" } as const;
    const known = (await enter(id, "", by)).map(cookieOf).find((cookie) => cookie.startsWith("device="))!;
    let looked = 0;
    for (let i = 0; i < 45; i++)
      if ((await outcome(pass("000000", elsewhere(await waiting(id))))) === wrong) looked++;
    console.log(`codes guessed at one account from 45 networks: ${looked} looked at`);
    expect(looked).toBe(30);
    expect(await outcome(pass(codeOf(secret), elsewhere(await waiting(id))))).toBe("TooMany tooMany");
    expect(await outcome(pass(codeOf(secret), elsewhere(`${await waiting(id)}; ${known}`)))).toBe("in");
  }, 30_000);

  test("guessed from one network stops at 10 in a quarter of an hour", async () => {
    const { id } = await coder();
    const answers: string[] = [];
    for (let i = 0; i < 14; i++)
      answers.push(await outcome(pass("000000", { address: "10.7.7.7", cookies: await waiting(id) })));
    expect(answers.filter((one) => one === wrong)).toHaveLength(10);
  });
});
