import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { origins, posts, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { followMerged } from "../threads/follow-merged.ts";
import { isThere } from "../threads/gone.ts";
import type { Viewer } from "../viewer.ts";
import { oldAddressesKey } from "./remember-site.ts";

/**
 * Where an address of a former site leads now, for sites whose redirects are on; null when nothing this viewer may
 * see came from there. Where two such sites used the same number, the one imported first wins.
 */
export async function findOldAddress(
  viewer: Viewer,
  kind: "question" | "answer",
  externalId: string,
): Promise<{ threadId: string; slug: string; postId?: string } | null> {
  const [found] = await db
    .select({ threadId: threads.id, slug: threads.slug, postId: posts.id, mergedInto: threads.mergedInto })
    .from(origins)
    .innerJoin(
      sql`(select site.value, site.place from settings, jsonb_array_elements(settings.value) with ordinality as site(value, place)
        where settings.key = ${oldAddressesKey}) old`,
      sql`old.value ->> 'source' = ${origins.source} and old.value ->> 'site' = ${origins.site}`,
    )
    .innerJoin(posts, eq(posts.id, origins.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(origins.kind, kind),
        eq(origins.externalId, externalId),
        isNull(posts.removedByDecision),
        or(isThere(threads), isNotNull(threads.mergedInto)),
        isVisible(viewer, threads.spaceId),
      ),
    )
    .orderBy(sql`old.place`)
    .limit(1);
  if (!found) return null;
  const { threadId, slug, postId, mergedInto } = found;
  if (mergedInto !== null) {
    const taken = await followMerged(viewer, threadId);
    return taken && { threadId: String(taken.id), slug: taken.slug };
  }
  return { threadId: String(threadId), slug, ...(kind === "answer" && { postId: String(postId) }) };
}
