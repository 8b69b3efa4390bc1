import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import { fileFaults } from "#app/i18n/files.ts";
import { memberRefusals } from "#app/i18n/member-refusals.ts";
import { avatarKey, avatarSizes } from "#app/lib/avatar-address.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { hostileFiles } from "../../support/hostile-files.ts";
import { addPeople, openBase } from "../../support/people.ts";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-avatars-"));
const root = path.join(dataDir, "data");
let database: TestDatabase;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let acts: typeof import("#app/domain/members/set-avatar.ts") &
  typeof import("#app/domain/members/remove-avatar.ts") &
  typeof import("#app/domain/members/find-avatar.ts") &
  typeof import("#app/domain/files/sweep-orphans.ts");
let one: Viewer;
let two: Viewer;

beforeAll(async () => {
  database = await testDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: root, LOG_LEVEL: "silent" });
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  acts = {
    ...(await import("#app/domain/members/set-avatar.ts")),
    ...(await import("#app/domain/members/remove-avatar.ts")),
    ...(await import("#app/domain/members/find-avatar.ts")),
    ...(await import("#app/domain/files/sweep-orphans.ts")),
  };
  const people = await addPeople(openBase(pool), [{ username: "one" }, { username: "two" }]);
  const viewerOf = (person: (typeof people)[number] | undefined): Viewer => ({
    locale: "en",
    member: {
      id: person!.id,
      username: person!.username,
      displayName: person!.username,
      emailConfirmed: true,
      grants: [],
    },
  });
  one = viewerOf(people[0]);
  two = viewerOf(people[1]);
}, 60_000);
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function send(viewer: Viewer, bytes: Buffer, name = "me.png"): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(dataDir, "incoming-"));
  const file = path.join(folder, "original");
  writeFileSync(file, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    await acts.setAvatar(viewer, { folder, file, name, bytes: bytes.length, sha256 });
    return undefined;
  } catch (error) {
    const { fields } = error as { fields?: Record<string, string[]> };
    if (!fields) throw error;
    return fields.avatar?.[0] ?? "another field";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const avatarOf = async (viewer: Viewer): Promise<string | null> =>
  (await pool.query("select avatar from members where id = $1", [viewer.member!.id])).rows[0].avatar;
const placeOf = (key: string) => path.join(root, "files", key.slice(0, 2), key);
const kept = () =>
  readdirSync(path.join(root, "files"), { recursive: true }).filter((one) => /webp$/.test(String(one)));

/** Wide: red at its left end, green in its middle square, blue at its right end; turned by its EXIF. */
async function striped(): Promise<Buffer> {
  const part = (background: string) =>
    sharp({ create: { width: 200, height: 200, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width: 600, height: 200, channels: 3, background: "#00ff00" } })
    .composite([
      { input: await part("#ff0000"), left: 0, top: 0 },
      { input: await part("#0000ff"), left: 400, top: 0 },
    ])
    .withExif({ IFD0: { Artist: "Somebody at home", Orientation: "6" } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

test("a portrait is the middle of what was sent, upright, in two sizes, without what else it held", async () => {
  expect(await send(one, await striped(), "me.jpg")).toBeUndefined();
  const name = (await avatarOf(one))!;
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  for (const size of avatarSizes) {
    const bytes = readFileSync(placeOf(avatarKey(name, size)));
    const facts = await sharp(bytes).metadata();
    expect(facts).toMatchObject({ format: "webp", width: size, height: size });
    expect([facts.exif, facts.xmp, facts.icc, facts.orientation]).toEqual(Array(4).fill(undefined));
    expect(bytes.includes("Somebody")).toBe(false);
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const middle = (Math.floor(size / 2) * size + Math.floor(size / 2)) * 3;
    const [red = 0, green = 0, blue = 0] = data.subarray(middle, middle + 3);
    expect(green, "the middle is kept").toBeGreaterThan(200);
    expect(Math.max(red, blue)).toBeLessThan(60);
    // Colour bleeds a little where two meet, so not from the very edge.
    const near = (Math.floor(size / 8) * size + Math.floor(size / 8)) * 3;
    const [cornerRed = 0] = data.subarray(near, near + 3);
    expect(cornerRed, "the ends are cut off").toBeLessThan(60);
  }
  expect(await acts.isAvatar(name)).toBe(true);
  expect(await acts.isAvatar("0".repeat(64))).toBe(false);
});

test("one picture of two people stays for one when the other takes it off, and goes after the last", async () => {
  const picture = await sharp({ create: { width: 40, height: 90, channels: 4, background: "#11223380" } })
    .png()
    .toBuffer();
  await send(one, picture);
  await send(two, picture);
  const name = (await avatarOf(one))!;
  expect(await avatarOf(two)).toBe(name);
  const old = new Date(Date.now() - 72 * 3_600_000);
  const age = () => {
    for (const size of avatarSizes) utimesSync(placeOf(avatarKey(name, size)), old, old);
  };
  age();
  await acts.removeAvatar(one);
  await acts.sweepOrphans();
  expect(existsSync(placeOf(avatarKey(name, 96)))).toBe(true);
  expect(await acts.isAvatar(name)).toBe(true);
  await acts.removeAvatar(two);
  expect(await acts.isAvatar(name)).toBe(false);
  await acts.sweepOrphans();
  expect(avatarSizes.map((size) => existsSync(placeOf(avatarKey(name, size))))).toEqual([false, false]);
});

test("whoever left shows none, and who has not confirmed their address sends none", async () => {
  await send(one, await striped());
  const name = (await avatarOf(one))!;
  await pool.query("update members set deactivated_at = now() where id = $1", [one.member!.id]);
  expect(await acts.isAvatar(name)).toBe(false);
  await pool.query("update members set deactivated_at = null where id = $1", [one.member!.id]);
  expect(await acts.isAvatar(name)).toBe(true);
  const newcomer = { ...two, member: { ...two.member!, emailConfirmed: false } };
  await expect(send(newcomer, await striped())).rejects.toMatchObject({ key: "confirmFirst" });
});

test("of hostile files comes a plain refusal, or two small squares", async () => {
  const known = new Set([...Object.keys(fileFaults), ...Object.keys(memberRefusals)]);
  const before = await avatarOf(two);
  const outcomes = new Map<string, number>();
  for (const { what, name, bytes, becomes } of await hostileFiles()) {
    const fault = await send(two, bytes, name);
    if (becomes !== "image") expect(fault, what).toBeDefined();
    if (fault === undefined) {
      const made = (await avatarOf(two))!;
      for (const size of avatarSizes) {
        const file = readFileSync(placeOf(avatarKey(made, size)));
        expect((await sharp(file).metadata()).width, what).toBe(size);
        expect(/<script|<\?php|alert\(/.test(file.toString("latin1")), what).toBe(false);
      }
    } else expect(known, what).toContain(fault);
    outcomes.set(fault ?? "taken", (outcomes.get(fault ?? "taken") ?? 0) + 1);
  }
  console.log(`hostile portraits: ${[...outcomes].map(([fault, count]) => `${fault} ${count}`).join(", ")}`);
  expect(outcomes.get("avatarKind")).toBeGreaterThan(10);
  expect(before).not.toBe("");
  // Nothing lies in the store but squares of the two sizes.
  for (const file of kept()) expect(String(file)).toMatch(/[0-9a-f]{64}-(96|256)\.webp$/);
}, 60_000);
