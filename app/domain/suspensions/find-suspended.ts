import { and, eq } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { decisions, members } from "#db/schema/index.ts";

/**
 * Whose suspension a decision is; null for every other decision. An account that went up in another since answers by its
 * own name.
 */
export async function findSuspended(
  decisionId: string,
  source: Pick<Tx | typeof db, "select"> = db,
): Promise<{ username: string } | null> {
  const [found] = await source
    .select({ username: members.username })
    .from(decisions)
    .innerJoin(members, eq(members.id, decisions.memberId))
    .where(and(eq(decisions.id, decisionId), eq(decisions.action, "suspend")));
  return found ?? null;
}
