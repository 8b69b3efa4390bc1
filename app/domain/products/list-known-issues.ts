import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { knownIssues, productVersions, spaces, threads } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { authors, representRow, rowColumns } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import type { KnownIssueView } from "./views.ts";

const most = 50;
const reported = alias(productVersions, "reported");

/** What is not mended yet comes first. */
const mendedLast = [sql`${knownIssues.fixedIn} is not null`, desc(knownIssues.markedAt)];

/** The answer that says how to live with it, where one was accepted. */
const answer = sql<
  string | null
>`(select a.id from posts a where a.thread_id = ${threads.id} and a.kind = 'answer'
  and (a.accepted_at is not null) and not a.gone order by (a.superseded_by is not null), a.accepted_at, a.id limit 1)`;

/** The faults of a product that the brand knows of, as this viewer may see them. */
export async function listKnownIssues(viewer: Viewer, productId: string): Promise<KnownIssueView[]> {
  // The few to show are found first, and only those read whole.
  const shown = db
    .select({ id: knownIssues.threadId })
    .from(knownIssues)
    .innerJoin(threads, eq(threads.id, knownIssues.threadId))
    .where(and(eq(knownIssues.productId, productId), isThere(threads), isVisible(viewer, threads.spaceId)))
    .orderBy(...mendedLast)
    .limit(most);
  const rows = await db
    .select({
      ...rowColumns,
      workaround: knownIssues.workaround,
      fixedIn: productVersions.name,
      reportedIn: reported.name,
      answerId: answer,
    })
    .from(knownIssues)
    .innerJoin(threads, eq(threads.id, knownIssues.threadId))
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .leftJoin(productVersions, eq(productVersions.id, knownIssues.fixedIn))
    .leftJoin(reported, eq(reported.id, threads.versionId))
    .where(sql`${knownIssues.threadId} = any(array(${shown}))`)
    .orderBy(...mendedLast);
  return rows.map(({ workaround, fixedIn, reportedIn, answerId, ...row }) => ({
    thread: representRow(row, viewer.locale),
    workaround: wordsIn(viewer.locale, workaround),
    fixedIn,
    reportedIn,
    answerPath: answerId ? postPath(answerId) : null,
  }));
}
