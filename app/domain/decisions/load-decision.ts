import { eq } from "drizzle-orm";
import type { db, Tx } from "#db/client.server.ts";
import { type ContentAction, decisions } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Target } from "./target.ts";

/**
 * A decision on content that can be lifted, and what it is about; whether the viewer may know of it is for `loadTarget`
 * to say. @throws {NotFound} for one that lifts, keeps somebody out, or is none
 */
export async function loadDecision(source: Tx | typeof db, decisionId: string) {
  const [decision] = await source.select().from(decisions).where(eq(decisions.id, decisionId));
  if (!decision || decision.action === "lift" || decision.action === "suspend") throw new NotFound();
  const { postId, threadId } = decision;
  const action: ContentAction = decision.action;
  const target: Target = postId !== null ? { postId } : { threadId: threadId! };
  return { decision, target, action };
}
