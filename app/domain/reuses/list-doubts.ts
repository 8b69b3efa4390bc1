import { and, asc, eq, gt, isNotNull, or, type SQL } from "drizzle-orm";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, threads, verdicts } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { holds, type Viewer } from "../viewer.ts";
import type { Doubt } from "./views.ts";

const keepers = ["moderator", "manager", "administrator"] as const;

/**
 * What readers say no longer works, oldest first, in the spaces this viewer keeps order in and of answers that stand.
 * @param asked.postId of one answer alone; `since` said after that moment; `after` the last one of the page before
 * @throws {Forbidden} for who keeps none
 */
export async function listDoubts(
  viewer: Viewer,
  asked: { postId?: number; since?: Date; after?: Pick<Doubt, "id" | "saidAt">; limit?: number } = {},
): Promise<Doubt[]> {
  const { postId, since, after, limit = 50 } = asked;
  const rows = await db
    .select({
      id: verdicts.id,
      postId: verdicts.postId,
      threadId: threads.id,
      title: threads.title,
      language: threads.language,
      spaceId: threads.spaceId,
      reason: verdicts.reason,
      saidAt: verdicts.saidAt,
    })
    .from(verdicts)
    .innerJoin(posts, eq(posts.id, verdicts.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(verdicts.verdict, "outdated"),
        keptBy(viewer),
        isVisible(viewer, threads.spaceId),
        isThere(threads),
        isThere(posts),
        isNotNull(posts.acceptedAt),
        postId === undefined ? undefined : eq(posts.id, postId),
        since && gt(verdicts.saidAt, since),
        after && afterDoubt(after),
      ),
    )
    .orderBy(asc(verdicts.saidAt), asc(verdicts.id))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    postId: String(row.postId),
    threadId: String(row.threadId),
    path: postPath(row.postId),
    saidAt: row.saidAt.toISOString(),
  }));
}

function keptBy(viewer: Viewer): SQL | undefined {
  if (holds(viewer, keepers)) return undefined;
  const own = (viewer.member?.grants ?? []).flatMap(({ role, spaceId }) =>
    spaceId && keepers.some((one) => one === role) ? spaceId : [],
  );
  if (own.length === 0) throw new Forbidden();
  return or(...own.map((id) => eq(threads.spaceId, id)));
}

function afterDoubt({ id, saidAt }: Pick<Doubt, "id" | "saidAt">): SQL | undefined {
  const at = new Date(saidAt);
  return or(gt(verdicts.saidAt, at), and(eq(verdicts.saidAt, at), gt(verdicts.id, id)));
}
