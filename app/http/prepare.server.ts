import { isIP } from "node:net";
import { Client } from "pg";
import { setupToken } from "#app/domain/accounts/setup-token.ts";
import type { Env } from "#app/services/env.server.ts";
import { migrate } from "#db/migrate.ts";
import { demoSignIns, openDemoSignIns, seedDemo } from "#db/seed/demo.ts";
import { seedFirstSpaces } from "#db/seed/first-spaces.ts";

/** What the start prints for people to sign in with. */
export type Welcome = {
  /** The demo's people: only while nobody else can reach the server. */
  signIns: { username: string; role: string; password: string }[];
  /** Makes the first administrator; null when there is one. */
  setupToken: string | null;
};

/** Any constant serves; two starts at once must not both find the base empty. */
const SEEDING = 7_275_848;

/** Brings the base up to date and, when it is the embedded one and empty, writes the demo brand into it. */
export async function prepare(
  env: Pick<Env, "SEED" | "HOST" | "APP_URL">,
  database: { url: string; embedded: boolean },
  say: (line: string) => void,
): Promise<Welcome> {
  await migrate(database.url);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    if (database.embedded && env.SEED === "demo") {
      await client.query("SELECT pg_advisory_lock($1)", [SEEDING]);
      const { rowCount } = await client.query("SELECT FROM members LIMIT 1");
      if (rowCount === 0) {
        say("Writing the demo brand.");
        await seedDemo();
      }
      await client.query("SELECT pg_advisory_unlock($1)", [SEEDING]);
    }
    await seedFirstSpaces();
    // The demo's passwords are printed for all to read, so they open nothing that others could reach.
    const open = database.embedded && isLoopback(env.HOST) && isLoopback(new URL(env.APP_URL).hostname);
    await openDemoSignIns(open);
    const { rowCount: demoPeople } = await client.query("SELECT FROM members WHERE username = ANY($1)", [
      demoSignIns.map(({ username }) => username),
    ]);
    const shown = open && demoPeople === demoSignIns.length;
    return { signIns: shown ? demoSignIns : [], setupToken: await setupToken() };
  } finally {
    await client.end();
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
