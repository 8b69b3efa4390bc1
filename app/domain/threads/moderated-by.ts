import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { holds, type Viewer } from "../viewer.ts";

const moderating = ["moderator", "manager", "administrator"] as const;

/** Whether the viewer keeps order in a space, as a condition: as `moderates` says it of one thread. */
export function moderatedBy(viewer: Viewer, spaceId: AnyPgColumn | SQL): SQL {
  if (holds(viewer, moderating)) return sql`true`;
  const own = (viewer.member?.grants ?? []).flatMap(({ role, spaceId }) =>
    spaceId !== null && moderating.some((one) => one === role) ? spaceId : [],
  );
  return sql`${spaceId} = any(${sql.param(own)}::uuid[])`;
}
