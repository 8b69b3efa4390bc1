import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Locks between processes. They are the kernel's own file locks, reached through SQLite because Node offers no other
 * way: they vanish with the process that holds them, kill -9 included, so there is never a stale lock to judge by a
 * process number that may since belong to someone else.
 */
export type Held = { release(): void };

const SQLITE_BUSY = 5;

function attempt(file: string, statements: string): Held | undefined {
  const database = new DatabaseSync(file);
  try {
    database.exec(statements);
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}

async function waitFor(file: string, statements: string): Promise<Held> {
  for (;;) {
    const held = attempt(file, statements);
    if (held) return held;
    await pause(20);
  }
}

/** Runs `work` while no other process runs work under the same lock file. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const held = await waitFor(file, "BEGIN EXCLUSIVE");
  try {
    return await work();
  } finally {
    held.release();
  }
}

/** Counts this process among those present until released, or until it dies. */
export function present(file: string): Promise<Held> {
  // A read transaction keeps SQLite's shared lock for as long as it stays open.
  return waitFor(file, "BEGIN; SELECT count(*) FROM sqlite_schema");
}

/** True when no process is present at this file. */
export function nobodyPresent(file: string): boolean {
  const held = attempt(file, "BEGIN EXCLUSIVE");
  held?.release();
  return held !== undefined;
}
