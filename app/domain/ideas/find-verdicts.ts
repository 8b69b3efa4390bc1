import { and, desc, eq, ne, sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { ideas, ideaVerdicts, productVersions, type threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { ContentLanguage } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { hasVoted } from "./has-voted.ts";
import { findShipping } from "./judge-idea.ts";
import { canJudge, canMoveIdea } from "./policy.ts";
import type { VerdictsView } from "./views.ts";

/** Lines shown; of more the newest. */
const mostLines = 50;

/**
 * What those who wanted an idea say of what was shipped. Anyone may know how many said what, and read the lines whose
 * writers agreed to that; those who decide read all. The caller has seen to it that the viewer may read the idea.
 */
export async function findVerdicts(
  viewer: Viewer,
  thread: typeof threads.$inferSelect,
): Promise<VerdictsView | null> {
  const stepId = await findShipping(db, thread.id);
  if (!stepId) return null;
  const decides = canMoveIdea(viewer, thread);
  const said = eq(ideaVerdicts.stepId, stepId);
  const me = viewer.member?.id;
  const [[counts], [mine], lines, voted] = await Promise.all([
    db
      .select({
        yes: sql<number>`count(*) filter (where ${ideaVerdicts.word} = 'yes')::int`,
        partly: sql<number>`count(*) filter (where ${ideaVerdicts.word} = 'partly')::int`,
        no: sql<number>`count(*) filter (where ${ideaVerdicts.word} = 'no')::int`,
      })
      .from(ideaVerdicts)
      .where(said),
    me
      ? db
          .select({ word: ideaVerdicts.word, line: ideaVerdicts.line, quotable: ideaVerdicts.quotable })
          .from(ideaVerdicts)
          .where(and(said, eq(ideaVerdicts.memberId, me)))
      : [],
    db
      .select({ row: ideaVerdicts, by: authorColumns })
      .from(ideaVerdicts)
      .innerJoin(authors, eq(authors.id, ideaVerdicts.memberId))
      .where(and(said, ne(ideaVerdicts.line, ""), decides ? undefined : eq(ideaVerdicts.quotable, true)))
      .orderBy(desc(ideaVerdicts.saidAt), desc(ideaVerdicts.memberId))
      .limit(mostLines),
    hasVoted(db, viewer, thread.id),
  ]);
  return {
    counts: counts ?? { yes: 0, partly: 0, no: 0 },
    mine: mine ?? null,
    may: canJudge(viewer, thread, voted),
    lines: lines.map(({ row: { word, line, quotable, saidAt }, by }) => ({
      ...{ word, line, quotable },
      by: representPerson(by),
      at: saidAt.toISOString(),
    })),
  };
}

export type JudgedIdea = {
  thread: { id: string; title: string; path: string; language: ContentLanguage };
  version: string | null;
  verdicts: VerdictsView;
  /** Whether it is the viewer's own idea. */
  own: boolean;
};

/** A shipped idea for whoever says whether it solves it. @throws {NotFound} for what is no shipped idea, or not to be seen */
export async function findJudged(viewer: Viewer, threadId: number): Promise<JudgedIdea> {
  const thread = await loadThread(db, viewer, threadId);
  const [idea] = await db
    .select({ status: ideas.status, version: productVersions.name })
    .from(ideas)
    .leftJoin(productVersions, eq(productVersions.id, ideas.shippedIn))
    .where(eq(ideas.threadId, threadId));
  const verdicts =
    thread.kind === "idea" && idea?.status === "shipped" ? await findVerdicts(viewer, thread) : null;
  if (!verdicts) throw new NotFound();
  return {
    thread: {
      id: String(threadId),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
    },
    version: idea?.version ?? null,
    verdicts,
    own: thread.authorId !== null && thread.authorId === viewer.member?.id,
  };
}
