import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { and, eq, like } from "drizzle-orm";
import { env } from "#app/services/env.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import { roleGrants, settings } from "#db/schema/index.ts";
import { hashToken, mintToken } from "./token.server.ts";

const file = () => path.join(env().DATA_DIR, "setup-token");

/** One row per machine that printed a token: machines need not share a disk. */
const prefix = "setup:";

/** Whether somebody administers the site, so that the first administrator need no longer be made. */
export async function isSetUp(tx: Pick<Tx, "select"> = db): Promise<boolean> {
  const [found] = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, "administrator"), eq(roleGrants.scopeKind, "site")))
    .limit(1);
  return found !== undefined;
}

/**
 * What `/setup` asks for, to be printed at start; null once there is an administrator. Every process beside this data
 * folder gets the same one. It is kept in a file only its owner reads; the base has its hash.
 */
export async function setupToken(): Promise<string | null> {
  if (await isSetUp()) return null;
  const token = (await readToken()) ?? (await writeToken());
  await db
    .insert(settings)
    .values({ key: prefix + hashToken(token), value: {} })
    .onConflictDoNothing();
  return token;
}

export async function isSetupToken(tx: Tx, token: string): Promise<boolean> {
  const [found] = await tx
    .select({ key: settings.key })
    .from(settings)
    .where(eq(settings.key, prefix + hashToken(token)));
  return found !== undefined;
}

/** Every token printed so far opens nothing from here on. */
export async function voidSetupTokens(tx: Tx): Promise<void> {
  await tx.delete(settings).where(like(settings.key, `${prefix}%`));
}

export async function forgetSetupFile(): Promise<void> {
  await rm(file(), { force: true });
}

async function readToken(): Promise<string | null> {
  const content = await readFile(file(), "utf8").catch(() => "");
  return /^[\w-]{43}$/.test(content.trim()) ? content.trim() : null;
}

/** Linking a whole file into place fails where another process was first: then that one's token counts. */
async function writeToken(): Promise<string> {
  const draft = `${file()}.${randomUUID()}`;
  await mkdir(env().DATA_DIR, { recursive: true });
  const token = mintToken();
  await writeFile(draft, `${token}\n`, { mode: 0o600, flag: "wx" });
  try {
    await link(draft, file());
    return token;
  } catch (error) {
    const other = await readToken();
    if (!other) throw error;
    return other;
  } finally {
    await rm(draft, { force: true });
  }
}
