import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "pg";
import { addThread } from "./content.ts";
import { testDatabase } from "./database.ts";
import { type Answer, formHeaders, type Sending, send } from "./http.ts";
import { addPeople, type Base, openBase, type Person } from "./people.ts";
import { build, type Server, startServer } from "./server.ts";

/** Named people, at least one of every audience; the visitor is nobody. */
export type Cast = Record<"newcomer" | "member" | "expert" | "moderator" | "administrator", Person>;
export type Visit = Sending & { as?: Person | null };

/** A whole site for one test file: its own base, its own server process, its own people. */
export type TestSite = {
  server: Server;
  databaseUrl: string;
  /** Its DATA_DIR. */
  dataDir: string;
  pool: Pool;
  base: Base;
  people: Cast;
  /** A request as this person's browser makes it; a GET unless `method` says otherwise. */
  visit(path: string, options?: Visit): Promise<Answer>;
  /** A plain form of the site's own pages. */
  post(path: string, fields: Record<string, string>, options?: Visit): Promise<Answer>;
  close(): Promise<void>;
};

/** Open it in `beforeAll`, close it in `afterAll`. */
export async function openTestSite(env: Record<string, string> = {}): Promise<TestSite> {
  build();
  const database = await testDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-site-"));
  const server = await startServer({ DATABASE_URL: database.url, DATA_DIR: dataDir, ...env });
  const pool = new Pool({ connectionString: database.url, application_name: "parvis tests", max: 4 });
  pool.on("error", () => {});
  const base = openBase(pool);
  const visit: TestSite["visit"] = (at, { as, headers, ...rest } = {}) =>
    send(server.url, at, { ...rest, headers: { ...(as && { cookie: as.cookie }), ...headers } });
  return {
    server,
    databaseUrl: database.url,
    dataDir,
    pool,
    base,
    people: await addCast(base),
    visit,
    post: (at, fields, { headers, ...rest } = {}) =>
      visit(at, {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: { ...formHeaders(server.url), ...headers },
        ...rest,
      }),
    async close() {
      await server.stop();
      await pool.end();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function addCast(base: Base): Promise<Cast> {
  const [newcomer, member, expert, moderator, administrator] = await addPeople(base, [
    { username: "newcomer", confirmed: false },
    { username: "member" },
    { username: "expert", role: "expert" },
    { username: "moderator", role: "moderator" },
    { username: "administrator", role: "administrator" },
  ]);
  return { newcomer, member, expert, moderator, administrator } as Cast;
}

/** One question with an answer by the member, for whatever needs an address to knock at. */
export async function addQuestion({ base, people }: TestSite): Promise<void> {
  const [space] = await base.query.spaces.findMany({ limit: 1 });
  const authorId = people.member.id;
  await addThread(base, {
    spaceId: space!.id,
    authorId,
    title: "An open question",
    tags: ["open"],
    answers: [{ authorId, body: "An open answer." }],
  });
}

/** Waits until `look` gives something, looking again every few milliseconds. @throws after `most` milliseconds */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  most = 10_000,
): Promise<T> {
  const end = Date.now() + most;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${most} ms in vain: ${what}`);
    await pause(20);
  }
}
