import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SetupInput } from "#app/domain/accounts/input.ts";
import { type Ground, openGround, password, visitor } from "../../support/accounts.ts";

let ground: Ground;
let setupToken: typeof import("#app/domain/accounts/setup-token.ts").setupToken;
let setUp: typeof import("#app/domain/accounts/set-up.ts").setUp;

beforeAll(async () => {
  ground = await openGround();
  ({ setupToken } = await import("#app/domain/accounts/setup-token.ts"));
  ({ setUp } = await import("#app/domain/accounts/set-up.ts"));
});

afterAll(() => ground?.close());

const from = { address: "10.3.0.1" };
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.fields ?? error.name,
  );
const input = (token: string, more: Partial<SetupInput> = {}): SetupInput => ({
  token,
  brandName: "Virelai",
  accent: "#0f5f7a",
  email: "admin@example.org",
  username: "admin",
  displayName: "Virelai",
  password,
  ...more,
});

describe("setting up", () => {
  let token: string;

  test("has one token for all processes beside a data folder, kept in a file of its owner's and as a hash", async () => {
    const printed = await Promise.all([setupToken(), setupToken(), setupToken()]);
    token = printed[0] ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set([...printed, await setupToken()])).toEqual(new Set([token]));
    const file = path.join(ground.dataDir, "setup-token");
    expect(readFileSync(file, "utf8").trim()).toBe(token);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const kept = await ground.rows<{ key: string }>("select key from settings where key like 'setup:%'");
    expect(kept).toHaveLength(1);
    expect(kept[0]?.key).not.toContain(token);
  });

  test("is refused to whoever lacks it, to weak passwords, and for nothing else in the base", async () => {
    const [{ key }] = (await ground.rows<{ key: string }>(
      "select key from settings where key like 'setup:%'",
    )) as [{ key: string }];
    for (const wrong of ["wrong", "", key.replace("setup:", "")]) {
      expect(await outcome(setUp(visitor, input(wrong), from))).toEqual({ token: ["setupTokenWrong"] });
    }
    expect(await outcome(setUp(visitor, input(token, { password: "password1234" }), from))).toHaveProperty(
      "password",
    );
    expect(await ground.rows("select * from members")).toEqual([]);
    expect(await setupToken()).toBe(token);
  });

  test("makes one administrator and the brand, however often it is pressed, then closes for good", async () => {
    const pressed = await Promise.all([1, 2, 3].map(() => outcome(setUp(visitor, input(token), from))));
    expect(pressed.filter((one) => one === "done")).toHaveLength(1);
    expect(pressed.filter((one) => one === "NotFound")).toHaveLength(2);

    const { findBrand } = await import("#app/domain/brand/brand.ts");
    expect(await findBrand()).toMatchObject({ name: "Virelai", accent: "#0f5f7a" });
    const grants = await ground.rows("select role, scope_kind from role_grants");
    expect(grants).toEqual([{ role: "administrator", scope_kind: "site" }]);
    expect(await ground.rows("select username from members where email_confirmed_at is not null")).toEqual([
      { username: "admin" },
    ]);

    expect(await setupToken()).toBeNull();
    expect(
      await outcome(setUp(visitor, input(token, { username: "second", email: "second@example.org" }), from)),
    ).toBe("NotFound");
    expect(await ground.rows("select key from settings where key like 'setup:%'")).toEqual([]);
    expect(() => statSync(path.join(ground.dataDir, "setup-token"))).toThrow();
    expect(await ground.sendMails()).toEqual([]);
  });
});

describe("an API token", () => {
  test("speaks for its member within its scopes until it expires, and is kept as a hash", async () => {
    const { createToken } = await import("#app/domain/accounts/create-token.ts");
    const { findTokenHolder } = await import("#app/domain/accounts/session.server.ts");
    const [member] = await ground.rows<{ id: string }>("select id from members");
    const memberId = member!.id;
    const { token, id } = await createToken(memberId, {
      name: "test",
      scopes: ["threads:read", "threads:read", "me:read"],
      days: 1,
    });
    expect(await findTokenHolder(token)).toMatchObject({
      member: { username: "admin" },
      scopes: ["threads:read", "me:read"],
    });
    const [row] = await ground.rows<{ token_hash: string }>(
      "select token_hash from api_tokens where id = $1",
      [id],
    );
    expect(await findTokenHolder(row!.token_hash)).toBeNull();
    await ground.rows("update api_tokens set expires_at = now() - interval '1 second'");
    expect(await findTokenHolder(token)).toBeNull();
    await expect(createToken(memberId, { name: "test", scopes: ["everything"] as never })).rejects.toThrow();
  });

  test("is allowed what its scopes name", async () => {
    const { allows } = await import("#app/domain/accounts/scopes.ts");
    expect(allows(["all"], "votes:write")).toBe(true);
    expect(allows(["threads:read"], "threads:read")).toBe(true);
    expect(allows(["threads:read"], "threads:write")).toBe(false);
  });
});

describe("what has run out", () => {
  test("is cleared away, and nothing else", async () => {
    const { deleteExpired } = await import("#app/domain/accounts/delete-expired.ts");
    const { createMember } = await import("#app/domain/accounts/create-member.ts");
    const { join } = await import("#app/domain/accounts/join.ts");
    const { startSession } = await import("#app/domain/accounts/session.server.ts");
    const account = { displayName: "Somebody", password, role: "member", locale: "en" } as const;
    const { memberId } = await createMember({ ...account, username: "stays", email: "stays@example.org" });
    for (const username of ["fresh", "stale"]) {
      const claim = { username, email: `${username}@example.org`, displayName: "Somebody", password };
      await join(visitor, claim, { ...from, openedAt: null });
    }
    await ground.rows(
      "insert into members (id, username, username_skeleton, display_name, created_at) values (gen_random_uuid(), 'archived', 'archlved', 'Archived', now())",
    );
    await ground.sendMails();
    await startSession(memberId, { how: "password", address: "10.3.0.1", browser: "" });
    await ground.rows("update members set created_at = now() - interval '8 days' where username <> 'fresh'");
    await ground.rows(
      "update mail_tokens set expires_at = now() - interval '1 second' where member_id = (select id from members where username = 'fresh')",
    );
    await startSession(memberId, { how: "password", address: "10.3.0.1", browser: "" });
    await ground.rows(
      "update sessions set expires_at = now() - interval '1 second' where id_hash = (select min(id_hash) from sessions)",
    );

    await deleteExpired();
    const left = await ground.rows<{ username: string }>("select username from members order by username");
    expect(left.map(({ username }) => username)).toEqual(["admin", "archived", "fresh", "stays"]);
    expect(await ground.rows("select * from mail_tokens")).toEqual([]);
    expect(await ground.rows("select * from sessions")).toHaveLength(1);
    expect((await ground.rows("select * from rate_limits")).length).toBeGreaterThan(0);
  });
});
