import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the library's default) with the least cost OWASP's Password Storage Cheat Sheet accepts: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * A hash takes about 15 ms of a core and 19 MiB. Two at a time leave room for readers on a small machine; more than
 * twenty waiting means a flood, and then it is better to say so at once.
 */
const maxRunning = 2;
const maxWaiting = 20;

let running = 0;
const waiting: (() => void)[] = [];

/** Too many passwords are being checked right now; trying again in a second or two is right. */
export class PasswordsBusy extends Error {}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= maxRunning) {
    if (waiting.length >= maxWaiting) throw new PasswordsBusy();
    await new Promise<void>((go) => waiting.push(go));
  } else running++;
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody who comes later slips in before those who wait.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The same letters typed on another keyboard may arrive decomposed. */
const composed = (password: string) => password.normalize("NFC");

/** @throws {PasswordsBusy} */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(composed(password), cost));
}

let decoy: Promise<string> | undefined;

/**
 * Whether `password` made `hashed`. Without a hash the same work is done for nothing, so that the time taken never
 * tells whether there was one. @throws {PasswordsBusy}
 */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  decoy ??= hash(randomBytes(32), cost);
  const against = hashed ?? (await decoy);
  const fits = await inTurn(() => verify(against, composed(password)));
  return fits && hashed !== null;
}
