import { desc, eq, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { members, posts, threadActs, threads } from "#db/schema/index.ts";
import { listSpaceRows } from "../spaces/list-space-rows.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { moderates } from "../threads/policy.ts";
import { authorColumns, authors, personColumns, representPerson } from "../threads/represent.ts";
import type { ThreadKind } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { ActRow, MergeFacts } from "./acts.ts";
import type { ActEntry } from "./views.ts";

const undoers = alias(members, "undoers");
const others = alias(threads, "others");

/**
 * What was done to a thread's place and shape, newest first. The other thread and the spaces are named only to those
 * who may see them, and so is what a merged question said.
 */
export async function listActs(viewer: Viewer, threadId: number, most: number): Promise<ActEntry[]> {
  const own = eq(threadActs.threadId, threadId);
  const rows = await db
    .select({
      act: threadActs,
      by: authorColumns,
      undoer: personColumns(undoers),
      other: others,
      body: posts.html,
    })
    .from(threadActs)
    .leftJoin(authors, eq(authors.id, threadActs.madeBy))
    .leftJoin(undoers, eq(undoers.id, threadActs.undoneBy))
    .leftJoin(
      others,
      sql`${others.id} = case when ${own} then ${threadActs.otherThreadId} else ${threadActs.threadId} end
        and ${isVisible(viewer, others.spaceId)}`,
    )
    .leftJoin(posts, sql`${posts.threadId} = ${others.id} and ${posts.kind} = 'body' and not ${posts.gone}`)
    .where(or(own, eq(threadActs.otherThreadId, threadId)))
    .orderBy(desc(threadActs.madeAt), desc(threadActs.id))
    .limit(most);
  if (rows.length === 0) return [];
  const spaces = new Map((await listSpaceRows(viewer)).map((space) => [space.id, space]));
  const keeps = (spaceId: unknown) => {
    const space = spaces.get(String(spaceId));
    return space !== undefined && moderates(viewer, { spaceId: space.id });
  };
  const named = (spaceId: unknown) => {
    const space = spaces.get(String(spaceId));
    return space ? wordsIn(viewer.locale, space.name) : null;
  };
  const here = await spaceIdOf(threadId);
  // A duplicate that nobody here may see says nothing of this thread, not even that there is one.
  const told = rows.filter(
    ({ act, other }) => other || act.threadId === threadId || act.act !== "marked-duplicate",
  );
  return told.map(({ act, by, undoer, other: found, body }) => {
    const down = found?.withdrawnAt ?? found?.hiddenByDecision ?? found?.removedByDecision;
    const other = down ? null : found;
    const { facts } = act;
    const side = act.threadId === threadId ? "own" : "other";
    const placed = act.act === "moved" || act.act === "retyped";
    const mayUndo =
      keeps(here) &&
      (placed ? keeps(facts.fromSpaceId) : act.otherThreadId === null || keeps(other?.spaceId));
    const stayed = act.act === "merged" && side === "other" && act.undoneAt === null && facts.bodyId === null;
    return {
      type: "act",
      id: act.id,
      act: act.act,
      side,
      at: act.madeAt.toISOString(),
      by: by && representPerson(by),
      // Said of the thread it was done to, so for those who may see that one.
      why: side === "own" || found ? act.why : "",
      other: other && {
        id: String(other.id),
        title: other.title,
        path: threadPath(other),
        language: other.language,
      },
      fromSpace: named(facts.fromSpaceId),
      toSpace: named(facts.toSpaceId),
      fromKind: kindOf(facts.fromKind),
      toKind: kindOf(facts.toKind),
      answers: countOf(act),
      votes: (facts as Partial<MergeFacts>).votes ?? null,
      body: stayed && other ? body : null,
      undone: act.undoneAt && { at: act.undoneAt.toISOString(), by: undoer && representPerson(undoer) },
      canUndo: act.undoneAt === null && mayUndo,
    };
  });
}

async function spaceIdOf(threadId: number): Promise<string | undefined> {
  const [thread] = await db
    .select({ spaceId: threads.spaceId })
    .from(threads)
    .where(eq(threads.id, threadId));
  return thread?.spaceId;
}

const kindOf = (kind: unknown) => (typeof kind === "string" ? (kind as ThreadKind) : null);

function countOf({ facts }: ActRow): number {
  return (Array.isArray(facts.answerIds) ? facts.answerIds.length : 0) + (facts.bodyId ? 1 : 0);
}
