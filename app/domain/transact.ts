import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { publish } from "#app/services/jobs.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import { catalogue, type EventIds, type EventName } from "./events.ts";

export type Step = {
  tx: Tx;
  /** Writes in the diary and queues a job for each subscriber, in this transaction. */
  record<N extends EventName>(name: N, ids: EventIds<N>): Promise<void>;
};

/** The channel on which every web process hears what changed, to drop cached pages. */
export const changesChannel = "parvis_changes";

/** Serialization failure and deadlock: PostgreSQL undid everything, and trying again is right. */
const worthRetrying = new Set(["40001", "40P01"]);

/**
 * Runs one change of the house in one transaction: all of it, with its events and jobs, or nothing.
 * @param actorId who acts; null for the system itself
 */
export async function transact<T>(actorId: string | null, work: (step: Step) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction((tx) => work({ tx, record: recorder(tx, actorId) }));
    } catch (error) {
      const code =
        (error as { code?: string; cause?: { code?: string } }).code ??
        (error as { cause?: { code?: string } }).cause?.code;
      if (attempt >= 3 || !worthRetrying.has(code ?? "")) throw error;
    }
  }
}

function recorder(tx: Tx, actorId: string | null): Step["record"] {
  return async (name, ids) => {
    const event = {
      id: v7(),
      name,
      version: catalogue[name].version,
      actorId,
      ids,
      at: new Date(),
      imported: false,
    };
    await tx.insert(events).values(event);
    await publish(tx, name, event);
    await tx.execute(sql`select pg_notify(${changesChannel}, ${JSON.stringify({ name, ids })})`);
  };
}
