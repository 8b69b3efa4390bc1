import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { members } from "#db/schema/index.ts";

/** Whether a member has an account that is in use: they did not leave, for now or for good. */
export function isHere(of: Pick<typeof members, "deactivatedAt" | "deletedAt">): SQL | undefined {
  return and(isNull(of.deactivatedAt), isNull(of.deletedAt));
}

/** The same of a row of `members` by its alias, in a query written out. */
export function isHereAs(alias: "m" | "members"): SQL {
  const m = sql.raw(alias);
  return sql`(${m}.deactivated_at is null and ${m}.deleted_at is null)`;
}
