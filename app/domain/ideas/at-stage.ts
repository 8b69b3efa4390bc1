import { type SQL, sql } from "drizzle-orm";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { ideas } from "#db/schema/index.ts";

/** As the column `stage` is made: each status has a stretch of its own, in which the ideas stand by their votes. */
const places = { "in-progress": 6, planned: 5, "under-review": 4, new: 3, shipped: 2, declined: 1 } as const;

/** A status as a stretch of the index by stage, which has it by votes. */
export function atStage(status: IdeaStatus): SQL {
  const place = places[status];
  return sql`${ideas.stage} >= ${place * 1e7}::float8 and ${ideas.stage} < ${(place + 1) * 1e7}::float8`;
}
