import { createHmac, randomBytes } from "node:crypto";
import { eq, lt } from "drizzle-orm";
import { network } from "#app/lib/address.ts";
import { db } from "#db/client.server.ts";
import { readerKeys } from "#db/schema/index.ts";
import { type Limit, spend } from "../limit.ts";
import type { Viewer } from "../viewer.ts";

/** Whom a request came from, as far as it says: nothing of it is kept. */
export type Reader = { address: string; userAgent: string };

/** 128 bits: no two readers of an answer fall together, and none can be guessed back. */
const hashBytes = 16;

/**
 * Tells a reader from others while the month lasts, and says nothing about them: an HMAC of the account, or of network
 * and browser where there is none, under a key that is thrown away with its month. Readers of one office with the same
 * browser count as one; somebody who changes either counts again, within the bound of `meetReader`.
 * @param about what they are told apart for, such as `answer 12`: for something else the same reader has another hash
 */
export async function readerHash(
  { member }: Pick<Viewer, "member">,
  { address, userAgent }: Reader,
  about: string,
  at: Date,
): Promise<string> {
  const who = member ? `member ${member.id}` : `${network(address)} ${userAgent.slice(0, 500)}`;
  return hashUnderKey(`${about}\0${who}`, at);
}

/** Readers without an account of one network, an answer and day: an office is seldom more, whoever makes readers up is. */
const strangers: Limit = { name: "strangers", points: 20, seconds: 86_400 };

/**
 * Met when a reader is to be counted who was not yet. Who has an account is known by it.
 * @param about as for `readerHash` @throws {TooMany} when so many came from the same network this day
 */
export async function meetReader(
  { member }: Pick<Viewer, "member">,
  { address }: Reader,
  about: string,
): Promise<void> {
  if (!member) await spend(strangers, `${about} ${network(address)}`);
}

/** The same for whatever else must not be counted twice: a program's token. */
export async function hashUnderKey(content: string, at: Date): Promise<string> {
  return createHmac("sha256", await findKey(monthOf(at)))
    .update(content)
    .digest()
    .subarray(0, hashBytes)
    .toString("base64url");
}

/** Read each time: a key that a process remembers is not thrown away. */
async function findKey(month: string): Promise<Buffer> {
  const [known] = await db.select().from(readerKeys).where(eq(readerKeys.month, month));
  if (known) return Buffer.from(known.key, "base64url");
  await sweepReaderKeys(month);
  // Of two processes that make one at the same time, the first has it; both read what is there then.
  const key = randomBytes(32).toString("base64url");
  await db.insert(readerKeys).values({ month, key }).onConflictDoNothing();
  const [made] = await db.select().from(readerKeys).where(eq(readerKeys.month, month));
  return Buffer.from(made?.key ?? key, "base64url");
}

/** Throws away the keys of the months before; run daily, and when a new month is first asked for. */
export async function sweepReaderKeys(month = monthOf(new Date())): Promise<void> {
  await db.delete(readerKeys).where(lt(readerKeys.month, month));
}

/** `2026-11`, in UTC. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
/** `2026-11-28`, in UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
