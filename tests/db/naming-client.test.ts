import { afterAll, beforeAll, expect, it } from "vitest";
import { NamingClient } from "#db/naming-client.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

let database: TestDatabase;
let client: NamingClient;

beforeAll(async () => {
  database = await testDatabase();
  client = new NamingClient({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const ask = async (text: string, value: number) => (await client.query({ text }, [value])).rows[0].answer;
const kept = async (part: string) => {
  const { rows } = await client.query(
    `select statement from pg_prepared_statements where statement like '%${part}%'`,
  );
  return rows.length;
};

it("keeps a statement that comes often, once, and answers each value by its own", async () => {
  const text = "select $1::int * 2 as answer /* often */";
  expect(await ask(text, 1)).toBe(2);
  expect(await ask(text, 2)).toBe(4);
  expect(await kept("often */")).toBe(0);
  for (const value of [3, 4, 5]) expect(await ask(text, value)).toBe(value * 2);
  expect(await kept("often */")).toBe(1);
});

it("keeps no statement that comes rarely, and never more than five hundred", async () => {
  for (let n = 0; n < 520; n++) await ask(`select $1::int as answer /* rare ${n} */`, n);
  expect(await kept("rare")).toBe(0);
  for (let turn = 0; turn < 3; turn++)
    for (let n = 0; n < 520; n++) await ask(`select $1::int as answer /* many ${n} */`, n);
  expect(await kept("many")).toBeLessThanOrEqual(500);
  expect(await kept("many")).toBeGreaterThan(400);
});
