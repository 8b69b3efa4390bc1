import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { decisions } from "#db/schema/index.ts";
import type { DomainEvent } from "../events.ts";
import type { WebhookType } from "./input.ts";

/** The events that other servers can be told of; everything else in the catalogue is nobody's business outside. */
export const heard = [
  "thread.asked",
  "answer.posted",
  "comment.posted",
  "answer.accepted",
  "answer.acceptance-withdrawn",
  "post.edited",
  "post.withdrawn",
  "post.brought-back",
  "decision.made",
  "decision.lifted",
  "thread.moved",
  "thread.retyped",
  "thread.merged",
  "thread.split",
  "thread.act-undone",
  "idea.moved",
  "idea.judged",
] as const;
export type HeardName = (typeof heard)[number];

/** What is told of an event: its public name, and the ids that its facts are read by when it is sent. */
export type PublicEvent = { type: WebhookType; ids: Record<string, string> };

/** An event as it is told outside; null for one that is not. */
export async function publicEvent(event: DomainEvent<HeardName>): Promise<PublicEvent | null> {
  const ids: Record<string, string> = { ...event.ids };
  switch (event.name) {
    case "post.withdrawn":
      return { type: "post.taken-away", ids };
    case "decision.made":
    case "decision.lifted":
      return ofDecision(event.name === "decision.made", ids);
    // These record the thread they were done to; what there is to read is the other one.
    case "thread.merged":
    case "thread.split":
      return { type: event.name, ids: { threadId: ids.otherThreadId!, otherThreadId: ids.threadId! } };
    default:
      return { type: event.name, ids };
  }
}

const lifted = alias(decisions, "lifted");

/** Of a decision it is told what it did, not why. */
async function ofDecision(made: boolean, ids: Record<string, string>): Promise<PublicEvent | null> {
  const [row] = await db
    .select({ action: sql<string>`coalesce(${lifted.action}, ${decisions.action})` })
    .from(decisions)
    .leftJoin(lifted, eq(lifted.id, decisions.reverses))
    .where(eq(decisions.id, ids.decisionId!));
  const { threadId, postId } = ids as { threadId: string; postId: string };
  if (row?.action === "close") return { type: made ? "thread.closed" : "thread.reopened", ids: { threadId } };
  if (row?.action === "hide" || row?.action === "remove")
    return { type: made ? "post.taken-away" : "post.brought-back", ids: { threadId, postId } };
  return null;
}
