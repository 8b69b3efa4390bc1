import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { answerChecks, members, posts, threads } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { loadPost } from "../threads/load.ts";
import { locatePost } from "../threads/locate.ts";
import { canEdit } from "../threads/policy.ts";
import { authorColumns, authors, personColumns, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { listSuperseding } from "./list-freshness.ts";
import { canCheck, canKeepFresh } from "./policy.ts";
import { selectDue } from "./select-due.ts";
import type { CheckView, FreshnessPageView } from "./views.ts";

const mostOthers = 20;
const mostChecks = 50;

/**
 * An answer, why it is asked whether it is still valid, what was said of that so far, and what could be read instead.
 * @throws {NotFound} also for what was never an accepted answer @throws {Forbidden} for who keeps nothing there
 */
export async function findFreshness(viewer: Viewer, postId: number): Promise<FreshnessPageView> {
  const { post, thread } = await loadPost(db, viewer, postId);
  if (post.kind !== "answer") throw new NotFound();
  if (!canKeepFresh(viewer, thread)) throw new Forbidden("notYoursToCheck");
  const checks = await listChecks(viewer, postId);
  if (!post.acceptedAt && checks.length === 0) throw new NotFound();
  const check = canCheck(viewer, thread, post);
  const [[due], superseding, others, [author], place] = await Promise.all([
    selectDue(viewer, [postId]),
    listSuperseding(viewer, post.supersededBy === null ? [] : [post]),
    check && post.supersededBy === null ? listOthers(thread.id, postId) : [],
    post.authorId ? db.select(authorColumns).from(authors).where(eq(authors.id, post.authorId)) : [],
    locatePost(viewer, postId),
  ]);
  return {
    postId: String(postId),
    title: thread.title,
    language: thread.language,
    path: place.path,
    opening: post.opening,
    author: author ? representPerson(author) : null,
    acceptedAt: post.acceptedAt?.toISOString() ?? null,
    due: due ? { aged: due.aged, moved: due.moved, doubts: due.doubts, words: due.words } : null,
    superseded: superseding.get(postId) ?? null,
    seen: checks.find(({ undone }) => !undone)?.id ?? "none",
    others,
    checks,
    can: { check, edit: canEdit(viewer, thread, post) },
  };
}

async function listOthers(threadId: number, postId: number): Promise<FreshnessPageView["others"]> {
  const rows = await db
    .select({ id: posts.id, opening: posts.opening, acceptedAt: posts.acceptedAt, by: authorColumns })
    .from(posts)
    .leftJoin(authors, eq(authors.id, posts.authorId))
    .where(
      and(
        eq(posts.threadId, threadId),
        eq(posts.kind, "answer"),
        ne(posts.id, postId),
        isNull(posts.supersededBy),
        isThere(posts),
      ),
    )
    .orderBy(desc(posts.standing), desc(posts.id))
    .limit(mostOthers);
  return rows.map(({ id, opening, acceptedAt, by }) => ({
    postId: String(id),
    by: by && representPerson(by),
    opening,
    accepted: acceptedAt !== null,
  }));
}

const undoers = alias(members, "undoers");

/** What was said of an answer so far, newest first. */
export async function listChecks(viewer: Viewer, postId: number): Promise<CheckView[]> {
  const rows = await db
    .select({
      check: answerChecks,
      by: authorColumns,
      undoneBy: personColumns(undoers),
      other: { id: posts.id, title: threads.title },
    })
    .from(answerChecks)
    .leftJoin(authors, eq(authors.id, answerChecks.madeBy))
    .leftJoin(undoers, eq(undoers.id, answerChecks.undoneBy))
    .leftJoin(posts, and(eq(posts.id, answerChecks.supersededBy), isThere(posts)))
    .leftJoin(
      threads,
      and(eq(threads.id, posts.threadId), isThere(threads), isVisible(viewer, threads.spaceId)),
    )
    .where(eq(answerChecks.postId, postId))
    .orderBy(desc(answerChecks.madeAt), desc(answerChecks.id))
    .limit(mostChecks);
  return rows.map(({ check, by, undoneBy, other }) => ({
    id: check.id,
    outcome: check.outcome,
    note: check.note,
    by: by && representPerson(by),
    at: check.madeAt.toISOString(),
    superseding: other?.id && other.title !== null ? { path: postPath(other.id), title: other.title } : null,
    undone: check.undoneAt && {
      at: check.undoneAt.toISOString(),
      by: undoneBy && representPerson(undoneBy),
    },
  }));
}
