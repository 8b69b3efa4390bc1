import { and, desc, eq, gt, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { bannerDismissals, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import type { Viewer } from "../viewer.ts";

export type BannerView = { id: string; title: string; path: string; language: "fr" | "en" };

const own = alias(threads, "own");

/**
 * The newest announcement to show above this viewer's pages, or none. While one runs in their language, put away or
 * not, they see none in another: what they put away must not come back translated.
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
        runsFor(viewer, threads, now),
        or(
          eq(threads.language, viewer.locale),
          notExists(
            db
              .select({ one: sql`1` })
              .from(own)
              .where(and(runsFor(viewer, own, now), eq(own.language, viewer.locale))),
          ),
        ),
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
    .orderBy(desc(threads.createdAt), desc(threads.id))
    .limit(1);
  return found
    ? { id: String(found.id), title: found.title, path: threadPath(found), language: found.language }
    : null;
}

/** Whether an announcement stands above the pages of those who may read it. */
function runsFor(viewer: Viewer, of: typeof threads | typeof own, now: Date): SQL | undefined {
  return and(
    gt(of.bannerUntil, now),
    eq(of.kind, "announcement"),
    isThere(of),
    isVisible(viewer, of.spaceId),
  );
}
