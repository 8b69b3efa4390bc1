import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { decisions, members } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isSuspended } from "../members/is-here.ts";
import { seal, unseal } from "../secrets/seal.ts";

const purpose = "suspension";

/**
 * Where whom it concerns reads the decision that keeps them out. Whoever has the address reads it: it stands in their
 * mail, and is given to who has just proven to be them.
 */
export async function suspensionPath(decisionId: string): Promise<string> {
  return `/suspended?case=${await seal(purpose, decisionId)}`;
}

/** What keeps a member out now; null where nothing does. */
export async function findSuspension(memberId: string): Promise<string | null> {
  const [found] = await db
    .select({ decisionId: members.suspendedByDecision })
    .from(members)
    .where(and(eq(members.id, memberId), isSuspended(members)));
  return found?.decisionId ?? null;
}

export type SuspensionNotice = {
  username: string;
  reason: string;
  /** ISO 8601. */
  at: string;
  /** ISO 8601; null where it lasts until it is lifted. */
  until: string | null;
  /** It holds no more: its time has run out, or it was lifted, and why. */
  over: { why: string | null } | null;
};

/** A suspension as whom it concerns reads it, by a sealed address. @throws {NotFound} for any other */
export async function findSuspensionNotice(sealed: string): Promise<SuspensionNotice> {
  const decisionId = await unseal(purpose, sealed);
  const notice = decisionId && (await findSuspensionFacts(decisionId));
  if (!notice) throw new NotFound();
  return notice;
}

/** A suspension and what became of it; null once whoever it concerned is gone for good. */
export async function findSuspensionFacts(decisionId: string): Promise<SuspensionNotice | null> {
  const lifting = alias(decisions, "lifting");
  const [found] = await db
    .select({ decision: decisions, username: members.username, lifted: lifting.reason })
    .from(decisions)
    .innerJoin(members, and(eq(members.id, decisions.memberId), isNull(members.deletedAt)))
    .leftJoin(lifting, eq(lifting.reverses, decisions.id))
    .where(and(eq(decisions.id, decisionId), eq(decisions.action, "suspend")));
  if (!found) return null;
  const { decision, username, lifted } = found;
  const ended = decision.until !== null && decision.until <= new Date();
  return {
    username,
    reason: decision.reason,
    at: decision.madeAt.toISOString(),
    until: decision.until?.toISOString() ?? null,
    over: lifted !== null || ended ? { why: lifted } : null,
  };
}

/** Why a decision was taken, word for word; null for none. */
export async function findReason(decisionId: string): Promise<string | null> {
  const [found] = await db
    .select({ reason: decisions.reason })
    .from(decisions)
    .where(eq(decisions.id, decisionId));
  return found?.reason ?? null;
}
