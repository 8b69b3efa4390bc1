import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { followMerged } from "./follow-merged.ts";
import type { ContentLanguage } from "./views.ts";

/** The title of a thread that this one took over, for those who may see every thread of the way; else null. */
export async function findMerged(
  viewer: Viewer,
  mergedId: number,
  threadId: number,
): Promise<{ title: string; language: ContentLanguage } | null> {
  const taken = await followMerged(viewer, mergedId);
  if (taken?.id !== threadId) return null;
  const [merged] = await db
    .select({ title: threads.title, language: threads.language })
    .from(threads)
    .where(
      and(
        eq(threads.id, mergedId),
        isVisible(viewer, threads.spaceId),
        isNull(threads.withdrawnAt),
        isNull(threads.hiddenByDecision),
        isNull(threads.removedByDecision),
      ),
    );
  return merged ?? null;
}
