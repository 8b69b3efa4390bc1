import { and, isNull, type SQL } from "drizzle-orm";
import type { members } from "#db/schema/index.ts";

/** Whether a member has an account that is in use: they did not leave, for now or for good. */
export function isHere(of: Pick<typeof members, "deactivatedAt" | "deletedAt">): SQL | undefined {
  return and(isNull(of.deactivatedAt), isNull(of.deletedAt));
}
