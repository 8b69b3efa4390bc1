import { and, eq, exists, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { files, fileUses, posts, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import type { Viewer } from "../viewer.ts";

const parents = alias(posts, "parents");

/** A file is read by whoever sent it, and by whoever may read a post that uses it and still stands. */
export function isReadable(viewer: Viewer): SQL {
  const { member } = viewer;
  return or(member ? eq(files.memberId, member.id) : undefined, exists(usesSeenBy(viewer))) as SQL;
}

/** Whether anybody at all may read it, so that caches between us and them may keep it. */
export function isPublic(viewer: Viewer): SQL<boolean> {
  return sql<boolean>`${exists(usesSeenBy({ ...viewer, member: null }))}`;
}

function usesSeenBy(viewer: Viewer) {
  return db
    .select({ one: sql`1` })
    .from(fileUses)
    .innerJoin(posts, eq(posts.id, fileUses.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(parents, eq(parents.id, posts.parentId))
    .where(
      and(
        eq(fileUses.fileId, files.id),
        isThere(posts),
        isThere(threads),
        // Comments stay under a message that its author took back, and go with one that was taken down.
        isNull(parents.hiddenByDecision),
        isNull(parents.removedByDecision),
        isVisible(viewer, threads.spaceId),
      ),
    );
}
