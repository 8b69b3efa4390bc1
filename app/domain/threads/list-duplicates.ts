import { and, asc, eq, sql } from "drizzle-orm";
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
  const seen = and(isThere(threads), isVisible(viewer, threads.spaceId));
  // Found by their index, the first that lead here; only what is shown is read whole.
  const leadHere = db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.duplicateOf, thread.id), seen))
    .orderBy(asc(threads.createdAt), asc(threads.id))
    .limit(most);
  const rows = await db
    .select(rowColumns)
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(
      and(sql`${threads.id} = any(array(${leadHere}) || ${sql.param([thread.duplicateOf])}::bigint[])`, seen),
    )
    .orderBy(asc(threads.createdAt), asc(threads.id));
  const canonical = rows.find(({ id }) => id === thread.duplicateOf);
  const others = rows.filter((row) => row !== canonical).map((row) => representRow(row, viewer.locale));
  return {
    canonical: canonical ? representRow(canonical, viewer.locale) : null,
    askedAs: others.map(({ title, path, language }) => ({ title, path, language })),
  };
}
