import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { log } from "#app/services/log.server.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { absence } from "./unread.ts";

/** How exactly it is known when somebody was last here. */
const pace = 5 * 60_000;

/** Notes that a member is here, beside the request that showed it, and a visit's end when this begins a new one. */
export function noteVisit(member: { id: string; seenAt: Date | null }): void {
  const longAgo = new Date(Date.now() - pace);
  if (member.seenAt && member.seenAt > longAgo) return;
  db.update(members)
    .set({
      seenAt: new Date(),
      lastVisitAt: sql`case when ${members.seenAt} < now() - ${absence} then ${members.seenAt} else ${members.lastVisitAt} end`,
    })
    .where(and(eq(members.id, member.id), or(isNull(members.seenAt), lt(members.seenAt, longAgo))))
    .catch((error: Error) => log.warn({ err: error.message }, "a visit was not noted"));
}
