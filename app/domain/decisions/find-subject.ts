import { eq } from "drizzle-orm";
import { postAnchor, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { goneOf, takenDown } from "../threads/gone.ts";
import { canAnonymise, canBringBack, canWithdraw, moderates } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import { postActions, type RestrictingAction, threadActions } from "./input.ts";
import { listDecisions } from "./list-decisions.ts";
import { holdsNow, loadTarget, type Target } from "./target.ts";
import type { DecisionView, SubjectView, Withdrawal } from "./views.ts";

type Loaded = Awaited<ReturnType<typeof loadTarget>>;

async function represent({ post, thread }: Loaded): Promise<SubjectView> {
  const [down] = await db
    .select({ by: takenDown(posts) })
    .from(posts)
    .where(eq(posts.id, post.id));
  return {
    postId: String(post.id),
    threadId: String(thread.id),
    kind: post.kind,
    title: thread.title,
    language: thread.language,
    opening: post.opening,
    html: post.html,
    path: threadPath(thread) + postAnchor(post),
    gone: goneOf({ ...post, takenDown: down?.by ?? null }),
  };
}

/** What the author may do to take a post of theirs out of sight, or their name off it. @throws {Forbidden} to others */
export async function findWithdrawal(viewer: Viewer, postId: number): Promise<Withdrawal> {
  const found = await loadTarget(db, viewer, { postId });
  const { post, thread } = found;
  const act = post.withdrawnAt
    ? canBringBack(viewer, post) && "bringBack"
    : canWithdraw(viewer, thread, post)
      ? "withdraw"
      : canAnonymise(viewer, thread, post) && "anonymise";
  if (!act) throw new Forbidden("notYoursToWithdraw");
  return { subject: await represent(found), act };
}

/** A thread or a post before those who moderate, with everything decided on it. @throws {NotFound} to others */
export async function findCase(
  viewer: Viewer,
  target: Target,
): Promise<{ subject: SubjectView; decisions: DecisionView[]; open: RestrictingAction[] }> {
  const found = await loadTarget(db, viewer, target);
  if (!moderates(viewer, found.thread)) throw new NotFound();
  const [subject, decisions] = await Promise.all([represent(found), listDecisions(viewer, target)]);
  const actions = "postId" in target ? postActions : threadActions;
  return { subject, decisions, open: actions.filter((action) => !holdsNow(found, action)) };
}
