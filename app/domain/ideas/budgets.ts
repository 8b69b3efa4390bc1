import { and, eq, gte, inArray, isNotNull, sql } from "drizzle-orm";
import { openStatuses } from "#app/lib/idea-board.ts";
import { db, type Tx } from "#db/client.server.ts";
import { ideas, posts, spaces, votes } from "#db/schema/index.ts";
import { hold } from "../hold.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { periodAt } from "./periods.ts";
import type { BudgetView } from "./views.ts";

/**
 * The rule, as pages say it: in each calendar period a member has so many votes for ideas of a space. A vote cast in this
 * period counts for as long as its idea is open; it comes back when the idea is shipped, declined, merged or gone, or when
 * it is taken back. A new period begins with all of them, and older votes stay where they are. As a budget is one vote at
 * least, nobody's first vote of a period is ever refused.
 */
export type Budget = Pick<typeof spaces.$inferSelect, "id" | "voteBudget" | "votePeriod">;

/** One vote of a member at a time in a space that has a budget, for the rest of the transaction. Taken before any row. */
export async function holdBudget(tx: Tx, memberId: string, spaceId: string): Promise<Budget | null> {
  const [space] = await tx
    .select({ id: spaces.id, voteBudget: spaces.voteBudget, votePeriod: spaces.votePeriod })
    .from(spaces)
    .where(eq(spaces.id, spaceId));
  if (!space?.voteBudget) return null;
  await hold(tx, `votes of ${memberId} in ${spaceId}`);
  return space;
}

/** How many votes of this period are out on open ideas of a space. */
export async function countSpent(
  source: Tx | typeof db,
  memberId: string,
  { id, votePeriod }: Pick<Budget, "id" | "votePeriod">,
  now: Date,
): Promise<number> {
  const [found] = await source
    .select({ spent: sql<number>`count(*)::int` })
    .from(votes)
    .innerJoin(posts, and(eq(posts.id, votes.postId), eq(posts.kind, "body")))
    .innerJoin(ideas, eq(ideas.threadId, posts.threadId))
    .where(
      and(
        eq(votes.memberId, memberId),
        eq(votes.value, 1),
        gte(votes.createdAt, periodAt(votePeriod, now).from),
        eq(ideas.spaceId, id),
        ideas.listed,
        inArray(ideas.status, [...openStatuses]),
      ),
    );
  return found?.spent ?? 0;
}

/** How the viewer stands in each space with a budget that they may see; none for visitors. @param spaceId only this one */
export async function listBudgets(viewer: Viewer, now: Date, spaceId?: string): Promise<BudgetView[]> {
  const { member } = viewer;
  if (!member) return [];
  const rows = await db
    .select()
    .from(spaces)
    .where(and(isNotNull(spaces.voteBudget), spaceId ? eq(spaces.id, spaceId) : isVisible(viewer, spaces.id)))
    .orderBy(spaces.position, spaces.id);
  return Promise.all(
    rows.map(async (space) => ({
      space: { slug: space.slug, name: wordsIn(viewer.locale, space.name) },
      budget: space.voteBudget ?? 0,
      spent: await countSpent(db, member.id, space, now),
      period: space.votePeriod,
      renewsAt: periodAt(space.votePeriod, now).to.toISOString(),
    })),
  );
}
