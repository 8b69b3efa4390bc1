import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { evidenceLinks, evidenceTargets } from "#db/schema/index.ts";

/** Where an idea stands in the team's trackers. */
export type StandsThere = { name: string; status: string; url: string; lost: boolean };

/** For those who decide on the idea; the caller has seen to that. */
export async function listStandings(threadId: number): Promise<StandsThere[]> {
  const rows = await db
    .select({
      name: evidenceTargets.name,
      status: evidenceLinks.statusName,
      url: evidenceLinks.url,
      lost: sql<boolean>`${evidenceLinks.lostAt} is not null`,
    })
    .from(evidenceLinks)
    .innerJoin(evidenceTargets, eq(evidenceTargets.id, evidenceLinks.targetId))
    .where(and(eq(evidenceLinks.threadId, threadId), isNotNull(evidenceLinks.outsideId)))
    .orderBy(desc(evidenceLinks.statusAt));
  return rows;
}
