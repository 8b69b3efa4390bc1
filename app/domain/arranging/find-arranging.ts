import { and, asc, eq, inArray } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, spaces, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { completeThreads } from "../search/complete-threads.ts";
import { listSpaceRows } from "../spaces/list-space-rows.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { loadThread } from "../threads/load.ts";
import { moderates } from "../threads/policy.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { ThreadKind } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { arrangedKinds, threadNumber } from "./input.ts";
import type { FoundThread, NamedThread } from "./views.ts";

/** Answers that can be chosen from for a thread of their own; a form holds no more. */
const most = 180;

export type ArrangingView = {
  thread: NamedThread & { kind: ThreadKind; space: string; pinned: boolean; duplicate: boolean };
  /** Where the viewer keeps order too, with the kinds each takes. */
  spaces: { slug: string; name: string; kinds: ThreadKind[] }[];
  answers: { id: string; opening: string; author: string | null; at: string }[];
};

/** What the page needs on which a thread is arranged. @throws {NotFound} to those who do not keep order here */
export async function findArranging(viewer: Viewer, threadId: number): Promise<ArrangingView> {
  const thread = await loadThread(db, viewer, threadId);
  if (!moderates(viewer, thread)) throw new NotFound();
  const [rows, answers] = await Promise.all([
    listSpaceRows(viewer),
    db
      .select({ id: posts.id, opening: posts.opening, at: posts.createdAt, author: authorColumns })
      .from(posts)
      .leftJoin(authors, eq(authors.id, posts.authorId))
      .where(and(eq(posts.threadId, threadId), eq(posts.kind, "answer"), isThere(posts)))
      .orderBy(asc(posts.createdAt), asc(posts.id))
      .limit(most),
  ]);
  const kept = rows.filter(({ id }) => moderates(viewer, { spaceId: id }));
  return {
    thread: {
      ...nameThread(thread),
      kind: thread.kind,
      space: kept.find(({ id }) => id === thread.spaceId)?.slug ?? "",
      pinned: thread.pinnedAt !== null,
      duplicate: thread.duplicateOf !== null,
    },
    spaces: kept.map((space) => ({
      slug: space.slug,
      name: wordsIn(viewer.locale, space.name),
      kinds: space.kinds.filter((kind) => (arrangedKinds as readonly ThreadKind[]).includes(kind)),
    })),
    answers: answers.map(({ id, opening, at, author }) => ({
      id: String(id),
      opening,
      author: (author && representPerson(author)?.displayName) ?? null,
      at: at.toISOString(),
    })),
  };
}

/** The other thread of a merge or a duplicate, as somebody typed it; null where there is none to choose. */
export async function findOther(viewer: Viewer, typed: string): Promise<NamedThread | null> {
  const number = threadNumber.safeParse(typed);
  if (!number.success) return null;
  const thread = await loadThread(db, viewer, number.data).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  return thread && moderates(viewer, thread) ? nameThread(thread) : null;
}

/** Threads with these words in their titles, which the viewer may join with this one: the best first, eight at most. */
export async function findOthers(viewer: Viewer, typed: string, threadId: number): Promise<FoundThread[]> {
  const hints = await completeThreads(viewer, typed);
  const ids = hints.map(({ id }) => Number(id)).filter((id) => id !== threadId);
  const rows = await db
    .select({ thread: threads, space: spaces.name })
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .where(and(inArray(threads.id, ids), isThere(threads), isVisible(viewer, threads.spaceId)));
  return rows
    .filter(({ thread }) => moderates(viewer, thread) && thread.kind !== "announcement")
    .sort((a, b) => ids.indexOf(a.thread.id) - ids.indexOf(b.thread.id))
    .map(({ thread, space }) => ({
      ...nameThread(thread),
      space: wordsIn(viewer.locale, space),
      answers: thread.answerCount,
      at: thread.createdAt.toISOString(),
    }));
}

function nameThread(thread: Awaited<ReturnType<typeof loadThread>>): NamedThread {
  const { id, title, language } = thread;
  return { id: String(id), title, path: threadPath(thread), language };
}
