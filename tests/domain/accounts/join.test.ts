import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JoinInput } from "#app/domain/accounts/input.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { type Ground, openGround, password, tokenIn, visitor } from "../../support/accounts.ts";

let ground: Ground;
let join: typeof import("#app/domain/accounts/join.ts").join;
let confirmEmail: typeof import("#app/domain/accounts/confirm-email.ts").confirmEmail;
let findMailToken: typeof import("#app/domain/accounts/mail-token.ts").findMailToken;
let createMember: typeof import("#app/domain/accounts/create-member.ts").createMember;
let signIn: typeof import("#app/domain/accounts/sign-in.ts").signIn;

beforeAll(async () => {
  ground = await openGround();
  ({ join } = await import("#app/domain/accounts/join.ts"));
  ({ confirmEmail } = await import("#app/domain/accounts/confirm-email.ts"));
  ({ findMailToken } = await import("#app/domain/accounts/mail-token.ts"));
  ({ createMember } = await import("#app/domain/accounts/create-member.ts"));
  ({ signIn } = await import("#app/domain/accounts/sign-in.ts"));
});

afterAll(() => ground?.close());

let networks = 0;
/** Each call comes from elsewhere, so that only the limits under test are met. */
const elsewhere = () => ({
  address: `10.1.${networks >> 8}.${networks++ & 255}`,
  openedAt: null,
  cookies: "",
});

const person = (name: string, more: Partial<JoinInput> = {}): JoinInput => ({
  username: name,
  displayName: `Person ${name}`,
  email: `${name}@example.org`,
  password,
  ...more,
});

const memberNamed = async (username: string) =>
  (
    await ground.rows<{ id: string; email: string | null; email_confirmed_at: Date | null; locale: string }>(
      "select * from members where username = $1",
      [username],
    )
  )[0];

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.fields ?? { thrown: error.name },
  );

describe("joining", () => {
  test("leads by mail to a confirmed address", async () => {
    const { stopJobs } = await import("#app/services/jobs.server.ts");
    const { startWorker } = await import("#app/background/worker.server.ts");
    await startWorker();
    await join({ member: null, locale: "fr" }, person("camille"), elsewhere());
    await ground.sink.arrived(1);
    // From here on the tests hand events over themselves.
    await stopJobs();

    const [mail] = ground.sink.mails;
    expect(mail?.to).toMatchObject({ value: [{ address: "camille@example.org" }] });
    expect(mail?.subject).toBe("Confirmez votre adresse pour la communauté Parvis");
    const [event] = await ground.rows<{ id: string }>("select id from events where name = 'member.joined'");
    expect(mail?.messageId).toBe(`<${event?.id}.account@127.0.0.1>`);
    expect(mail?.text).toContain("http://127.0.0.1:3000/join/confirm?token=");
    expect(mail?.html).toContain(tokenIn(mail));
    expect((await memberNamed("camille"))?.email_confirmed_at).toBeNull();

    await confirmEmail(tokenIn(mail));
    const member = await memberNamed("camille");
    expect(member?.email_confirmed_at).toBeInstanceOf(Date);
    expect(member?.locale).toBe("fr");
  });

  test("keeps no secret: neither the link's nor the password stands in the base", async () => {
    const token = tokenIn(ground.sink.mails[0]);
    await ground.sendMails();
    const tables = await ground.rows<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')",
    );
    for (const { name } of tables) {
      const [hit] = await ground.rows(`select 1 as hit from ${name} t where t::text like any($1)`, [
        [`%${token}%`, `%${password}%`],
      ]);
      expect(hit, name).toBeUndefined();
    }
  });

  test("says of each field what is wrong", async () => {
    await createMember({ ...person("boss"), displayName: "Ada Lovelace", role: "moderator", locale: "en" });
    expect(await refusal(join(visitor, person("admin"), elsewhere()))).toEqual({
      username: ["usernameReserved"],
    });
    expect(
      await refusal(join(visitor, person("someone", { displayName: "Аda Lοvelace" }), elsewhere())),
    ).toEqual({
      displayName: ["displayNameReserved"],
    });
    expect(await refusal(join(visitor, person("someone", { displayName: "Parvis" }), elsewhere()))).toEqual({
      displayName: ["displayNameReserved"],
    });
    expect(
      await refusal(join(visitor, person("someone", { password: "password1234" }), elsewhere())),
    ).toHaveProperty("password");
    expect(await memberNamed("someone")).toBeUndefined();
  });

  test("gives no name that looks like one that is taken", async () => {
    await join(visitor, person("billing-fan"), elsewhere());
    expect(await refusal(join(visitor, person("b1lling_fan"), elsewhere()))).toEqual({
      username: ["usernameTaken"],
    });
  });

  test("is refused to a program that fills every field", async () => {
    const filled = person("robot", { website: "https://spam.example" });
    expect(await refusal(join(visitor, filled, elsewhere()))).toEqual({ form: ["looksAutomatic"] });
    expect(await memberNamed("robot")).toBeUndefined();
  });

  test("takes a form sent faster than people type, but slowly", async () => {
    const began = performance.now();
    await join(visitor, person("hasty"), { ...elsewhere(), openedAt: new Date() });
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(await memberNamed("hasty")).toBeDefined();
  });

  test("pressed twice at once makes one account and no complaint", async () => {
    const both = await Promise.all([1, 2].map(() => refusal(join(visitor, person("twice"), elsewhere()))));
    expect(both).toEqual([null, null]);
    expect(await ground.rows("select id from members where username = 'twice'")).toHaveLength(1);
  });

  test("is limited for one network", async () => {
    const from = { ...elsewhere(), openedAt: null };
    const outcomes = [];
    for (let i = 0; i < 22; i++)
      outcomes.push(await refusal(join(visitor, person(`crowd${i}`, { password: "short" }), from)));
    expect(outcomes.filter((one) => one?.thrown === "TooMany")).toHaveLength(2);
  });
});

describe("the link in the mail", () => {
  test("is not used up by looking, works once, and dies with its day", async () => {
    await join(visitor, person("looker"), elsewhere());
    const [mail] = await ground
      .sendMails()
      .then((mails) => mails.filter(({ text }) => text?.includes("looker")));
    const token = tokenIn(mail);
    for (let i = 0; i < 3; i++)
      expect(await findMailToken(token, "confirm-email")).toMatchObject({ username: "looker" });
    expect(await findMailToken(token, "reset-password")).toBeNull();
    expect((await memberNamed("looker"))?.email_confirmed_at).toBeNull();

    const uses = await Promise.all([1, 2, 3].map(() => refusal(confirmEmail(token))));
    expect(uses.filter((one) => one === null)).toHaveLength(1);
    expect(uses.filter((one) => one?.form?.[0] === "linkExpired")).toHaveLength(2);

    await join(visitor, person("late"), elsewhere());
    const late = tokenIn((await ground.sendMails()).find(({ text }) => text?.includes("late")));
    await ground.rows("update mail_tokens set expires_at = now() - interval '1 second'");
    expect(await findMailToken(late, "confirm-email")).toBeNull();
    expect(await refusal(confirmEmail(late))).toEqual({ form: ["linkExpired"] });
  });

  test("the hash in the base opens nothing", async () => {
    await join(visitor, person("hashed"), elsewhere());
    await ground.sendMails();
    const [row] = await ground.rows<{ token_hash: string }>(
      "select token_hash from mail_tokens order by created_at desc limit 1",
    );
    expect(await refusal(confirmEmail(row!.token_hash))).toEqual({ form: ["linkExpired"] });
  });

  test("an event handled twice sends one mail, and its link works once", async () => {
    await join(visitor, person("replay"), elsewhere());
    const [first] = await ground.sendMails();
    const [event] = await ground.rows(
      "select * from events where name = 'member.joined' order by id desc limit 1",
    );
    await ground.handle(event as never);
    expect(ground.sink.mails.at(-1)).toBe(first);
    await confirmEmail(tokenIn(first));
    expect(await refusal(confirmEmail(tokenIn(first)))).toEqual({ form: ["linkExpired"] });
    await ground.handle(event as never);
    expect(ground.sink.mails.at(-1)).toBe(first);
  });
});

describe("an address that is somebody's already", () => {
  test("may be claimed: the same answer, the owner is told, and nothing can be confirmed", async () => {
    await createMember({ ...person("owner"), role: "member", locale: "en" });
    await ground.sendMails();
    const claim = person("claimant", { email: "owner@example.org" });
    expect(await join(visitor, claim, elsewhere())).toBeUndefined();
    const mails = await ground.sendMails();
    expect(mails.map(({ subject }) => subject)).toEqual([
      "You already have an account on the Parvis community",
    ]);
    expect(mails[0]?.to).toMatchObject({ value: [{ address: "owner@example.org" }] });
    expect(mails[0]?.text).not.toContain("claimant");

    // What a new account would show, this one shows.
    expect(await signIn({ login: "claimant", password }, elsewhere())).toMatchObject({
      emailConfirmed: false,
    });
    expect(await signIn({ login: "owner@example.org", password }, elsewhere())).toMatchObject({
      emailConfirmed: true,
    });
    expect(
      await ground.rows(
        "select * from mail_tokens t join members m on m.id = t.member_id where m.username = 'claimant'",
      ),
    ).toEqual([]);
  });

  test("tells the owner three times a day at most", async () => {
    for (let i = 0; i < 5; i++)
      await join(visitor, person(`pest${i}`, { email: "owner@example.org" }), elsewhere());
    expect(await ground.sendMails()).toHaveLength(2);
  });

  test("belongs to whoever proves it first, not to whoever claimed it first", async () => {
    await join(visitor, person("squatter", { email: "shared@example.org" }), elsewhere());
    await join(visitor, person("rightful", { email: "shared@example.org" }), elsewhere());
    const mails = await ground.sendMails();
    const [squatted, mine] = ["squatter", "rightful"].map((name) =>
      tokenIn(mails.find(({ text }) => text?.includes(name))),
    );
    const outcomes = await Promise.all([refusal(confirmEmail(mine!)), refusal(confirmEmail(squatted!))]);
    expect(outcomes.filter((one) => one === null)).toHaveLength(1);
    const holders = await ground.rows("select username from members where email = 'shared@example.org'");
    expect(holders).toHaveLength(1);
  });

  test("cannot be proven by an earlier link once it has an owner", async () => {
    await join(visitor, person("early", { email: "later-owned@example.org" }), elsewhere());
    const token = tokenIn((await ground.sendMails()).find(({ text }) => text?.includes("early")));
    await createMember({
      ...person("proper", { email: "later-owned@example.org" }),
      role: "member",
      locale: "en",
    });
    expect(await refusal(confirmEmail(token))).toEqual({ form: ["linkExpired"] });
  });

  test("gets five mails with live links at most, however many ask", async () => {
    for (let i = 0; i < 7; i++)
      await join(visitor, person(`flood${i}`, { email: "victim@example.org" }), elsewhere());
    expect(await ground.sendMails()).toHaveLength(5);
  });
});

describe("asking for the confirmation again", () => {
  test("sends another link, for the claimant of an owned address only to the owner", async () => {
    const { resendConfirmation } = await import("#app/domain/accounts/resend-confirmation.ts");
    const asMember = async (username: string): Promise<Viewer> => {
      const { id } = (await memberNamed(username))!;
      return {
        locale: "en",
        member: { id, username, displayName: username, emailConfirmed: false, grants: [] },
      };
    };
    await join(visitor, person("patient"), elsewhere());
    await createMember({ ...person("holder"), role: "member", locale: "en" });
    await join(visitor, person("pretender", { email: "holder@example.org" }), elsewhere());
    await ground.sendMails();

    await resendConfirmation(await asMember("patient"), elsewhere());
    const [again] = await ground.sendMails();
    await confirmEmail(tokenIn(again));
    await resendConfirmation(await asMember("pretender"), elsewhere());
    const [told] = await ground.sendMails();
    expect(told?.subject).toBe("You already have an account on the Parvis community");
    expect(told?.text).not.toContain("token=");
  });
});
