import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ground, openGround, password } from "../support/accounts.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground?.close());

const root = path.resolve(import.meta.dirname, "../..");

/** Runs the command line as it is run by hand, on the base of this file. */
async function parvis(...args: string[]) {
  const child = spawn(process.execPath, ["scripts/parvis.ts", ...args], { cwd: root, env: process.env });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, ...said, lines: said.err.trim().split("\n") };
}

const user = (name: string) => ["create-user", "--email", `${name}@example.org`, "--username", name];

// Every case starts processes of its own, which takes seconds each when every core is busy.
describe("a command", { timeout: 90_000 }, () => {
  test("asked for help prints its usage and does nothing", async () => {
    const names = readdirSync(path.join(root, "scripts/commands")).map((file) => path.basename(file, ".ts"));
    const told = await Promise.all(names.map(async (name) => ({ name, ...(await parvis(name, "--help")) })));
    for (const { name, code, out, err } of told) {
      expect([code, err], name).toEqual([0, ""]);
      expect(out, name).toContain(`Usage: npm run parvis -- ${name}`);
    }
  });

  test("called otherwise than its usage says has a line for each fault, and its usage", async () => {
    const cases: [args: string[], faults: string[]][] = [
      [["create-user"], ["--email is missing.", "--username is missing."]],
      [["create-token"], ["--user is missing."]],
      [["create-token", "--users", "ada"], ["Unknown option '--users'"]],
      [["seed", "--size", "many"], ["--size is a whole number up to 100000000."]],
      [["sign-in", "--local", "off"], ["--local takes on alone."]],
      [["migrate", "now"], ["migrate takes nothing: now."]],
      [
        ["import", "stackexchange", "--language", "de"],
        ["The dump's folder is missing.", "--site is missing.", "--language is fr or en, not de."],
      ],
      [
        ["import", "discourse", "--old-addresses"],
        ["The folder or address is missing.", "--site is missing.", "--old-addresses is for stackexchange."],
      ],
    ];
    const told = await Promise.all(
      cases.map(async ([args, faults]) => ({ args, faults, ...(await parvis(...args)) })),
    );
    for (const { args, faults, code, out, lines } of told) {
      expect([code, out], args.join(" ")).toEqual([1, ""]);
      expect(lines.slice(0, faults.length)).toEqual(faults);
      expect(lines[faults.length]).toContain(`Usage: npm run parvis -- ${args[0]}`);
    }
  });
});

describe("create-user", { timeout: 90_000 }, () => {
  test("makes a member, with a password of its own where none is given", async () => {
    const made = await parvis(...user("ada"));
    expect(made.out).toMatch(
      /^Made member ada \(ada@example\.org\), address confirmed\.\nPassword: [a-z2-9-]{23}\n$/,
    );
    expect(made.code).toBe(0);
  });

  test("asks of a password what the site asks of everyone", async () => {
    const short = await parvis(...user("grace"), "--password", "short");
    expect([short.code, short.lines[0]]).toEqual([1, "--password: Use at least 10 characters."]);
    const named = await parvis(...user("grace"), "--password", "gracegracegrace");
    expect([named.code, named.lines[0]]).toEqual([
      1,
      "--password: Leave out your name and your e-mail: whoever knows you would try them.",
    ]);
    const good = await parvis(...user("grace"), "--password", password, "--role", "moderator");
    expect([good.code, good.out]).toEqual([
      0,
      "Made moderator grace (grace@example.org), address confirmed.\n",
    ]);
  });

  test("says which roles there are", async () => {
    const wrong = await parvis(...user("linus"), "--role", "king");
    expect(wrong.code).toBe(1);
    expect(wrong.lines[0]).toMatch(/^--role: /);
    expect(await ground.rows("select from members where username = 'linus'")).toEqual([]);
  });
});

describe("sign-in", { timeout: 90_000 }, () => {
  test("switches passwords on again, and leaves a trace", async () => {
    await ground.rows(
      `insert into settings (key, value, updated_at) values ('sign-in.local', '{"on": false}', now()),
       ('sign-in.provider', $1, now())`,
      [
        JSON.stringify({
          ...{ issuer: "https://gone.example", clientId: "parvis", scopes: "openid", groups: [] },
          label: { fr: "", en: "" },
          claims: { name: "", language: "", groups: "", products: "" },
        }),
      ],
    );
    const { isLocalOn } = await import("#app/domain/identities/provider.ts");
    expect(await isLocalOn()).toBe(false);
    const told = await parvis("sign-in", "--local", "on");
    expect([told.code, told.out]).toEqual([0, "Passwords may be used to sign in.\n"]);
    expect(await isLocalOn()).toBe(true);
    const acts = await ground.rows(
      "select actor_id, act, before, after from audit_entries where act like 'sign-in.%'",
    );
    expect(acts).toEqual([
      { actor_id: null, act: "sign-in.local-switched", before: { on: false }, after: { on: true } },
    ]);
  });
});
