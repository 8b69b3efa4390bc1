import { and, eq, type SQL, sql } from "drizzle-orm";
import { duplicateProposals } from "#db/schema/index.ts";

/** What was proposed of a thread and the one where it would lead, or one of those that lead there themselves. */
export const ofPair = (threadId: number, canonicalId: number): SQL | undefined =>
  and(
    eq(duplicateProposals.threadId, threadId),
    sql`${duplicateProposals.canonicalId} in (select e.id from threads e where e.id = ${canonicalId} or e.duplicate_of = ${canonicalId})`,
  );
