import { asc, eq, sql } from "drizzle-orm";
import { log } from "#app/services/log.server.ts";
import { db } from "#db/client.server.ts";
import { ideaImports } from "#db/schema/index.ts";
import { emptyReport } from "../imports/report.ts";
import { AnotherRuns, withSession } from "../imports/session.ts";
import { settle } from "../imports/settle.ts";
import { mappingOf } from "./kept.ts";
import { planImport } from "./plan-import.ts";
import { writeIdeas } from "./write-ideas.ts";

/**
 * Brings the oldest table that waits in. Whoever dies over it leaves it waiting, and what was written by then is known when
 * it is taken up again. @returns whether there may be more
 */
export async function importNext(): Promise<boolean> {
  const [next] = await db
    .select()
    .from(ideaImports)
    .where(eq(ideaImports.state, "waiting"))
    .orderBy(asc(ideaImports.createdAt))
    .limit(1);
  if (!next) return false;
  const mapping = mappingOf(next);
  try {
    if (!mapping || next.content === null) throw new Error("an import without its table");
    const { content } = next;
    await withSession({ source: "csv", site: mapping.from }, async (session) => {
      // Once it is our turn: another worker may have brought it in meanwhile.
      const [still] = await db
        .select({ state: ideaImports.state })
        .from(ideaImports)
        .where(eq(ideaImports.id, next.id));
      if (still?.state !== "waiting") return;
      const plan = await planImport(content, mapping, next.createdAt);
      await writeIdeas(session, plan, next.createdAt, async (tx, count) => {
        await tx
          .update(ideaImports)
          .set({ done: sql`${ideaImports.done} + ${count}` })
          .where(eq(ideaImports.id, next.id));
      });
      const report = emptyReport(mapping.from, []);
      report.written.questions = plan.ideas.length;
      await settle(session, [plan.place.id], report);
      await finish(next.id, "done");
    });
  } catch (error) {
    // It waits for its turn, and the clock looks again.
    if (error instanceof AnotherRuns) return false;
    log.error({ err: error, import: next.id }, "a table of ideas could not be brought in");
    await finish(next.id, "failed");
  }
  return true;
}

/** The table goes with it once it is in; one that failed can be tried again for as long as it is kept. */
async function finish(id: string, state: "done" | "failed"): Promise<void> {
  await db
    .update(ideaImports)
    .set({ state, finishedAt: new Date(), ...(state === "done" && { content: null }) })
    .where(eq(ideaImports.id, id));
}
