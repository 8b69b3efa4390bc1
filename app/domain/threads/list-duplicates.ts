import { and, asc, eq, or, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";
import { authors, representRow, rowColumns } from "./represent.ts";
import type { ThreadView } from "./views.ts";

/** More titles than these help nobody to recognise their question. */
const most = 10;

/** The thread that a duplicate leads to, and those that lead here, of which this viewer may see. */
export async function listDuplicates(
  viewer: Viewer,
  thread: { id: number; duplicateOf: number | null },
): Promise<Pick<ThreadView, "canonical" | "askedAs">> {
  const rows = await db
    .select(rowColumns)
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(
      and(
        thread.duplicateOf === null
          ? eq(threads.duplicateOf, thread.id)
          : or(eq(threads.id, thread.duplicateOf), eq(threads.duplicateOf, thread.id)),
        isThere(threads),
        isVisible(viewer, threads.spaceId),
      ),
    )
    // First the one it leads to, so that however many lead here it is among them.
    .orderBy(
      sql`${threads.id} is distinct from ${thread.duplicateOf}::bigint`,
      asc(threads.createdAt),
      asc(threads.id),
    )
    .limit(most + 1);
  const canonical = rows.find(({ id }) => id === thread.duplicateOf);
  const others = rows.filter((row) => row !== canonical).map((row) => representRow(row, viewer.locale));
  return {
    canonical: canonical ? representRow(canonical, viewer.locale) : null,
    askedAs: others.slice(0, most).map(({ title, path, language }) => ({ title, path, language })),
  };
}
