import { and, desc, eq, gt, ne, notExists, sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { bannerDismissals, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import type { Viewer } from "../viewer.ts";

export type BannerView = { id: string; title: string; path: string; language: "fr" | "en" };

/**
 * The newest announcement to show above this viewer's pages, or none. One in their language goes before others.
 * @param putAway the one a visitor's browser remembers as put away
 */
export async function findBanner(
  viewer: Viewer,
  now: Date,
  putAway: number | null,
): Promise<BannerView | null> {
  const { member } = viewer;
  const [found] = await db
    .select({ id: threads.id, title: threads.title, slug: threads.slug, language: threads.language })
    .from(threads)
    .where(
      and(
        gt(threads.bannerUntil, now),
        eq(threads.kind, "announcement"),
        isThere(threads),
        isVisible(viewer, threads.spaceId),
        putAway === null ? undefined : ne(threads.id, putAway),
        member
          ? notExists(
              db
                .select({ one: sql`1` })
                .from(bannerDismissals)
                .where(
                  and(eq(bannerDismissals.memberId, member.id), eq(bannerDismissals.threadId, threads.id)),
                ),
            )
          : undefined,
      ),
    )
    .orderBy(desc(sql`${threads.language} = ${viewer.locale}`), desc(threads.createdAt), desc(threads.id))
    .limit(1);
  return found
    ? { id: String(found.id), title: found.title, path: threadPath(found), language: found.language }
    : null;
}
