import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, roleGrants, webhooks } from "#db/schema/index.ts";
import { placeOf } from "./views.ts";

/** A webhook that is switched off right now, for a mail about it; null where it runs again or is no more. */
export async function findTrouble(
  webhookId: string,
): Promise<{ host: string; why: "gone" | "failing" } | null> {
  const [row] = await db.select().from(webhooks).where(eq(webhooks.id, webhookId));
  if (!row?.offAt) return null;
  return { host: placeOf(row.url), why: row.offWhy === "gone" ? "gone" : "failing" };
}

/** Who looks after webhooks, by id: the administrators of the whole site who have not left. */
export async function listKeepers(): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: members.id })
    .from(roleGrants)
    .innerJoin(members, eq(members.id, roleGrants.memberId))
    .where(
      and(
        eq(roleGrants.role, "administrator"),
        isNull(roleGrants.scopeId),
        isNull(members.deletedAt),
        isNull(members.deactivatedAt),
      ),
    )
    .orderBy(members.id);
  return rows.map(({ id }) => id);
}
