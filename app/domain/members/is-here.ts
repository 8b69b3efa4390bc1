import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { members } from "#db/schema/index.ts";

type Standing = Pick<
  typeof members,
  "deactivatedAt" | "deletedAt" | "suspendedByDecision" | "suspendedUntil"
>;

/** Whether a member has an account that is in use: they did not leave, for now or for good. */
export function isHere(of: Pick<Standing, "deactivatedAt" | "deletedAt">): SQL | undefined {
  return and(isNull(of.deactivatedAt), isNull(of.deletedAt));
}

/** The same of a row of `members` by its alias, in a query written out. */
export function isHereAs(alias: "m" | "members"): SQL {
  const m = sql.raw(alias);
  return sql`(${m}.deactivated_at is null and ${m}.deleted_at is null)`;
}

/** Whether a decision keeps a member out now: it was not lifted, and its time has not run out. */
export function isSuspended(of: Pick<Standing, "suspendedByDecision" | "suspendedUntil">): SQL<boolean> {
  return sql<boolean>`(${of.suspendedByDecision} is not null
    and (${of.suspendedUntil} is null or ${of.suspendedUntil} > now()))`;
}

/** The same of a row that was read. */
export function isKeptOut(
  of: { suspendedByDecision: string | null; suspendedUntil: Date | null },
  now = new Date(),
): boolean {
  return of.suspendedByDecision !== null && (of.suspendedUntil === null || of.suspendedUntil > now);
}

/** Whether a member may come in, act and be told: they are here, and no decision keeps them out. */
export function takesPart(of: Standing): SQL | undefined {
  return and(isHere(of), sql`not ${isSuspended(of)}`);
}

/** The same of a row of `members` by its alias, in a query written out. */
export function takesPartAs(alias: "m"): SQL {
  const m = sql.raw(alias);
  return sql`(${isHereAs(alias)} and (${m}.suspended_by_decision is null or ${m}.suspended_until <= now()))`;
}
