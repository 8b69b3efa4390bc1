import { desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { decisions, members } from "#db/schema/index.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { DecisionView } from "./views.ts";

/** As many as anybody reads; what was decided on more often has other troubles. */
const most = 200;

const keptOut = alias(members, "kept_out");

/** Decisions, newest first, with what lifted each. Whether the viewer may read them is for the caller to say. */
export async function selectDecisions(which: SQL | undefined): Promise<DecisionView[]> {
  const rows = await db
    .select({
      decision: decisions,
      by: authorColumns,
      username: keptOut.username,
      ended: sql<boolean>`coalesce(${decisions.until} <= now(), false)`,
    })
    .from(decisions)
    .leftJoin(authors, eq(authors.id, decisions.madeBy))
    .leftJoin(keptOut, eq(keptOut.id, decisions.memberId))
    .where(which)
    .orderBy(desc(decisions.madeAt), desc(decisions.id))
    .limit(most);
  const liftedBy = new Map(rows.map(({ decision }) => [decision.reverses, decision.id]));
  return rows.map(({ decision, by, username, ended }) => ({
    id: decision.id,
    action: decision.action,
    reverses: decision.reverses,
    liftedBy: liftedBy.get(decision.id) ?? null,
    ended,
    threadId: decision.threadId === null ? null : String(decision.threadId),
    postId: decision.postId === null ? null : String(decision.postId),
    username,
    until: decision.until?.toISOString() ?? null,
    reason: decision.reason,
    by: by && representPerson(by),
    at: decision.madeAt.toISOString(),
    imported: decision.imported,
  }));
}
