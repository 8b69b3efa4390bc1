import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { knownIssues } from "#db/schema/index.ts";
import { loadThread, touched, waiting } from "./load-told.ts";
import { tell } from "./tell.ts";

type Of<Ids extends string> = { id: string; actorId: string | null; ids: Record<Ids, string> };

/**
 * Tells those who follow a product, or the thread, of a fault that the brand knows of; whoever asked, and who has it too.
 * One that is mended by now is told as a fix alone.
 */
export async function tellOfKnownIssue(event: Of<"threadId">): Promise<void> {
  await tellOf(event, "known-issue", null);
}

/** Tells the same people which version mends it. */
export async function tellOfFix(event: Of<"threadId" | "versionId">): Promise<void> {
  await tellOf(event, "fixed", event.ids.versionId);
}

/** @param fixedIn what the issue has to say still, for it to be told */
async function tellOf(
  { id, actorId, ids }: Of<"threadId">,
  kind: "known-issue" | "fixed",
  fixedIn: string | null,
): Promise<void> {
  const threadId = Number(ids.threadId);
  const thread = await loadThread(threadId);
  const [issue] = await db.select().from(knownIssues).where(eq(knownIssues.threadId, threadId));
  if (!thread || thread.gone || !issue || issue.fixedIn !== fixedIn) return;
  await tell({
    ...{ eventId: id, actorId, threadId, postId: null, subjectId: fixedIn },
    direct: [...touched(thread.authorId, kind), ...(await waiting(threadId, kind))],
    news: "issue",
    newsAs: kind,
  });
}
