import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DiscourseImport } from "#app/domain/imports/import-discourse.ts";
import type { ImportReport } from "#app/domain/imports/report.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { discourseStandIn, type StandIn } from "../support/discourse-stand-in.ts";

const data = mkdtempSync(path.join(os.tmpdir(), "parvis-fetched-"));
const site = "far.example.com";
const folder = path.join(data, "imports", site);
/** Tests need not wait as people's servers are to be spared. */
const manners = { between: 0, unit: 1 };

let database: TestDatabase;
let standIn: StandIn;
let bring: (request: DiscourseImport) => Promise<ImportReport>;
let pool: typeof import("#db/client.server.ts").pool;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.DATA_DIR = data;
  standIn = await discourseStandIn();
  ({ importDiscourse: bring } = await import("#app/domain/imports/import-discourse.ts"));
  ({ pool } = await import("#db/client.server.ts"));
});
beforeEach(() => {
  standIn.asked.length = 0;
  standIn.at.length = 0;
});

afterAll(async () => {
  await standIn?.close();
  rmSync(data, { recursive: true, force: true });
  await pool?.end();
  await database?.drop();
});

const fetched = () => bring({ from: standIn.base, site, manners });
const topics = () => standIn.asked.filter((address) => address.startsWith("/forum/t/"));

describe("a site that answers", () => {
  test("is asked five times, and left where it stands when it gives up; what came stays", async () => {
    standIn.next(/\/t\/102\.json/, { status: 503 }, 5);
    await expect(fetched()).rejects.toThrow(
      /\/t\/102\.json\?include_raw=1 cannot be read: it answers 503\. A later run goes on from here\.$/,
    );
    expect(readdirSync(path.join(folder, "t")).sort()).toEqual(["101-2.json", "101.json"]);
    expect((await pool.query("select 1 from origins")).rows).toEqual([]);
  });

  test("is asked for the rest, one page at a time, waiting as it says", async () => {
    standIn.next(/\/t\/102\.json/, { status: 429, headers: { "retry-after": "200" } });
    standIn.next(/\/t\/102\.json/, { status: 429, body: '{"extras":{"wait_seconds":300}}' });
    const report = await fetched();
    const [, , first = 0, second = 0, third = 0] = standIn.at;
    expect(second - first).toBeGreaterThan(190);
    expect(third - second).toBeGreaterThan(290);
    expect(standIn.asked).toEqual([
      "/forum/site.json",
      "/forum/latest.json?order=created&ascending=true&no_definitions=true&page=0",
      ...Array(3).fill("/forum/t/102.json?include_raw=1"),
      "/forum/latest.json?order=created&ascending=true&no_definitions=true&page=1",
      "/forum/t/103.json?include_raw=1",
      "/forum/t/105.json?include_raw=1",
    ]);
    expect(standIn.mostAtOnce).toBe(1);
    expect(report.remarks).toMatchObject({ pagesAsked: 2, pagesKept: 1, pagesGone: 1 });
    expect(report.written).toMatchObject({ members: 3, questions: 3, answers: 4, accepted: 1 });
    expect(report.space).toBe("brewing, chat");
  });

  test("is asked for nothing that its list has as it was, and then again for what changed", async () => {
    const report = await fetched();
    expect(topics()).toEqual(["/forum/t/105.json?include_raw=1"]);
    expect(report.written).toMatchObject({ questions: 0, answers: 0 });
    standIn.asked.length = 0;
    standIn.listed.set(101, { bumped_at: "2021-06-01T00:00:00.000Z", like_count: 8 });
    await fetched();
    expect(topics()).toEqual([
      "/forum/t/101.json?include_raw=1",
      "/forum/t/101/posts.json?post_ids[]=1007&post_ids[]=1008&include_raw=1",
      "/forum/t/105.json?include_raw=1",
    ]);
  });

  test("loses from the folder what it does not list any more", async () => {
    standIn.listed.delete(103);
    const report = await fetched();
    expect(existsSync(path.join(folder, "t/103.json"))).toBe(false);
    expect(report.read.topics).toBe(2);
    expect(JSON.parse(readFileSync(path.join(folder, "t/101.json"), "utf8"))).toMatchObject({ id: 101 });
  });
});

describe("what is none is told of in one line", () => {
  test.each<[string, Parameters<StandIn["next"]>, RegExp]>([
    [
      "a way elsewhere",
      [/site\.json/, { status: 302, headers: { location: "http://10.0.0.1/" } }],
      /leads elsewhere: http:\/\/10\.0\.0\.1\/\. Name that address\.$/,
    ],
    ["no list", [/latest\.json/, { status: 403 }], /shows no list of topics to everyone\.$/],
    [
      "another list",
      [/latest\.json/, { status: 200, body: '{"topic_list":7}' }],
      /is no list of topics as Discourse gives it\.$/,
    ],
    [
      "no categories",
      [/(site|categories)\.json/, { status: 404 }, 2],
      /is no Discourse site that everyone may read/,
    ],
    ["no JSON", [/site\.json/, { status: 200, body: "<html>" }], /site\.json is not JSON/],
    ["a refusal", [/site\.json/, { status: 401 }], /cannot be read: it answers 401/],
  ])("%s", async (_, next, message) => {
    standIn.next(...next);
    await expect(fetched()).rejects.toThrow(message);
  });

  test.each([
    ["https://10.0.0.1", /is not of the public internet/],
    ["https://localhost", /may not be asked|is not of the public internet/],
    ["http://forum.example.com", /is not https/],
    ["https://forum.example.com:8443", /is not of the public internet/],
  ])("%s is never asked", async (from, message) => {
    await expect(bring({ from, site: "inside.example.com", manners })).rejects.toThrow(message);
  });
});
