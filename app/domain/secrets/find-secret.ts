import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "#db/client.server.ts";
import { settings } from "#db/schema/index.ts";

const known = new Map<string, Promise<Buffer>>();

/**
 * The site's own secret for one use, 32 bytes, made when first asked for and the same in every process from then on.
 * @param name what it is for, such as `links`
 */
export function findSecret(name: string): Promise<Buffer> {
  const found = known.get(name) ?? findOrMake(`secret.${name}`);
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;
}

async function findOrMake(key: string): Promise<Buffer> {
  const value = randomBytes(32).toString("base64url");
  // Of two processes that make one at the same time, the first has it; both read what is there then.
  await db.insert(settings).values({ key, value }).onConflictDoNothing();
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return Buffer.from(z.string().parse(row?.value), "base64url");
}
