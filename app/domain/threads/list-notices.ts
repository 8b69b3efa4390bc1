import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { decisions, type threads } from "#db/schema/index.ts";
import { authorColumns, authors, representPerson } from "./represent.ts";
import type { ThreadNotice } from "./views.ts";

type Standing = Pick<typeof threads.$inferSelect, "id" | "closedAt" | "lockedAt" | "archivedAt">;

/** The decisions that close, lock or archive a thread now, oldest first; no question to the base where none does. */
export async function listNotices(thread: Standing): Promise<ThreadNotice[]> {
  const holds = { close: thread.closedAt, lock: thread.lockedAt, archive: thread.archivedAt };
  const actions = (["close", "lock", "archive"] as const).filter((action) => holds[action]);
  if (actions.length === 0) return [];
  const rows = await db
    .select({
      action: decisions.action,
      reason: decisions.reason,
      madeAt: decisions.madeAt,
      by: authorColumns,
    })
    .from(decisions)
    .leftJoin(authors, eq(authors.id, decisions.madeBy))
    .where(
      and(
        eq(decisions.threadId, thread.id),
        inArray(decisions.action, actions),
        sql`not exists (select 1 from decisions lift where lift.reverses = ${decisions.id})`,
      ),
    )
    .orderBy(asc(decisions.madeAt));
  return rows.map(({ action, reason, madeAt, by }) => ({
    action: action as ThreadNotice["action"],
    reason,
    at: madeAt.toISOString(),
    by: by && representPerson(by),
  }));
}
