import { and, isNotNull, lt, ne } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { ideaImports } from "#db/schema/index.ts";

const day = 86_400_000;

/** Throws tables away a day after they were sent, and the note of what came of one after ninety days. */
export async function sweepImports(now: Date): Promise<void> {
  await db
    .delete(ideaImports)
    .where(
      and(
        isNotNull(ideaImports.content),
        ne(ideaImports.state, "waiting"),
        lt(ideaImports.createdAt, new Date(now.getTime() - day)),
      ),
    );
  await db.delete(ideaImports).where(lt(ideaImports.createdAt, new Date(now.getTime() - 90 * day)));
}
