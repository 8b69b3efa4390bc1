import { and, desc, eq, inArray, isNotNull, lte, or } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { duplicateVoices, posts, suggestions, type ThreadAct, threadActs } from "#db/schema/index.ts";
import type { EventName } from "../events.ts";
import { loadPost, loadThread, stands, touched } from "./load-told.ts";
import { tell } from "./tell.ts";
import { movedAlong } from "./tell-of-ideas.ts";

/** What an event says, with these ids. */
type Of<Ids extends string, N extends EventName = EventName> = {
  id: string;
  name: N;
  actorId: string | null;
  at: Date;
  ids: Record<Ids, string>;
};

/** Tells an author that a better wording was offered, and whoever offered it what became of it. */
export async function tellOfSuggestion(event: Of<"suggestionId" | "postId">): Promise<void> {
  const { suggestionId, postId } = event.ids;
  const [suggestion] = await db.select().from(suggestions).where(eq(suggestions.id, suggestionId));
  const found = await loadPost(Number(postId));
  if (!suggestion || !found || !stands(found)) return;
  const made = event.name === "suggestion.made";
  if (made !== (suggestion.outcome === null) || suggestion.outcome === "withdrawn") return;
  await tell({
    eventId: event.id,
    actorId: event.actorId,
    threadId: found.thread.id,
    postId: found.post.id,
    subjectId: suggestionId,
    direct: touched(made ? found.post.authorId : suggestion.authorId, "suggestion"),
  });
}

/** Tells those who proposed a duplicate what became of it. */
export async function tellOfDuplicate(event: Of<"threadId" | "proposalId">): Promise<void> {
  const { threadId, proposalId } = event.ids;
  const thread = await loadThread(Number(threadId));
  if (!thread || thread.gone) return;
  const voices = await db
    .select({ memberId: duplicateVoices.memberId })
    .from(duplicateVoices)
    .where(eq(duplicateVoices.proposalId, proposalId));
  await tell({
    eventId: event.id,
    actorId: event.actorId,
    threadId: thread.id,
    postId: null,
    subjectId: proposalId,
    direct: voices.flatMap(({ memberId }) => touched(memberId, "duplicate")),
  });
}

/** Tells an author what staff decided on what is theirs, though it may be out of sight by it. */
export async function tellOfDecision(event: Of<"postId" | "decisionId">): Promise<void> {
  const found = await loadPost(Number(event.ids.postId));
  if (!found) return;
  await tell({
    eventId: event.id,
    actorId: event.actorId,
    threadId: found.thread.id,
    postId: found.post.id,
    subjectId: event.ids.decisionId,
    direct: touched(found.post.authorId, "acted"),
    always: true,
  });
}

type Placed = "thread.moved" | "thread.retyped" | "thread.pinned" | "thread.marked-duplicate";

const acts: Record<Placed, ThreadAct> = {
  "thread.moved": "moved",
  "thread.retyped": "retyped",
  "thread.pinned": "pinned",
  "thread.marked-duplicate": "marked-duplicate",
};

/** Tells whoever began a thread what was done to its place. */
export async function tellOfPlace(event: Of<"threadId", Placed>): Promise<void> {
  await tellBeginner(event, await findAct(event, acts[event.name]));
}

export async function tellOfUndoing(event: Of<"threadId" | "otherThreadId">): Promise<void> {
  await tellBeginner(event, await findUndone(event));
}

async function tellBeginner({ id, actorId, ids }: Of<"threadId">, subjectId: string | null): Promise<void> {
  const thread = await loadThread(Number(ids.threadId));
  if (!thread || thread.gone) return;
  const direct = touched(thread.authorId, "acted");
  await tell({ eventId: id, actorId, threadId: thread.id, postId: null, subjectId, direct });
}

/** Tells whoever began the thread that went up in another, where that is read now; of an idea, whose votes went along too. */
export async function tellOfMerge(event: Of<"threadId" | "otherThreadId">): Promise<void> {
  const { threadId, otherThreadId } = event.ids;
  const [source, target] = [await loadThread(Number(threadId)), await loadThread(Number(otherThreadId))];
  if (!source || !target || target.gone) return;
  const actId = await findAct(event, "merged");
  await tell({
    eventId: event.id,
    actorId: event.actorId,
    threadId: target.id,
    postId: null,
    subjectId: actId,
    direct: touched(source.authorId, "acted"),
    crowd: actId === null ? undefined : movedAlong(actId),
  });
}

/** Tells everyone whose answers left for a thread of their own. */
export async function tellOfSplit(event: Of<"threadId" | "otherThreadId">): Promise<void> {
  const made = await loadThread(Number(event.ids.otherThreadId));
  if (!made || made.gone) return;
  const authors = await db
    .selectDistinct({ id: posts.authorId })
    .from(posts)
    .where(and(eq(posts.threadId, made.id), inArray(posts.kind, ["body", "answer"]), eq(posts.gone, false)));
  await tell({
    eventId: event.id,
    actorId: event.actorId,
    threadId: made.id,
    postId: null,
    subjectId: await findAct(event, "split"),
    direct: authors.flatMap(({ id }) => touched(id, "acted")),
  });
}

/** An announcement above every page is told to all who may read it. */
export async function tellOfBanner(event: Of<"threadId">): Promise<void> {
  const thread = await loadThread(Number(event.ids.threadId));
  if (!thread || thread.gone || !thread.bannerUntil) return;
  const { id, actorId } = event;
  await tell({ eventId: id, actorId, threadId: thread.id, postId: null, direct: [], everyone: true });
}

/** The act that an event tells of: its row was written in the same transaction, just before. */
async function findAct({ ids, at }: Of<"threadId">, act: ThreadAct) {
  const [row] = await db
    .select({ id: threadActs.id })
    .from(threadActs)
    .where(
      and(eq(threadActs.threadId, Number(ids.threadId)), eq(threadActs.act, act), lte(threadActs.madeAt, at)),
    )
    .orderBy(desc(threadActs.madeAt))
    .limit(1);
  return row?.id ?? null;
}

async function findUndone({ ids, at }: Of<"threadId" | "otherThreadId">): Promise<string | null> {
  const both = [Number(ids.threadId), Number(ids.otherThreadId)];
  const [row] = await db
    .select({ id: threadActs.id })
    .from(threadActs)
    .where(
      and(
        or(inArray(threadActs.threadId, both), inArray(threadActs.otherThreadId, both)),
        isNotNull(threadActs.undoneAt),
        lte(threadActs.undoneAt, at),
      ),
    )
    .orderBy(desc(threadActs.undoneAt))
    .limit(1);
  return row?.id ?? null;
}
