import { and, eq, sql } from "drizzle-orm";
import { wishHeading } from "#app/i18n/ideas.ts";
import { productPath, spacePath, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { ideas, posts, products, productVersions, spaces, threads, votes } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { canSupport, canTakeBack } from "./policy.ts";
import type { IdeaCard } from "./views.ts";

/** Whether the viewer has voted for an idea, as a column beside its opening. */
export function votedColumn({ member }: Viewer) {
  if (!member) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from ${votes}
    where ${votes.postId} = ${posts.id} and ${votes.memberId} = ${member.id} and ${votes.value} = 1)`;
}

/** The opening up to where the wish begins, whose heading runs on in it as words. */
function problemIn(opening: string): string {
  const ends = [wishHeading("fr"), wishHeading("en")].map((words) => opening.indexOf(words));
  const end = Math.min(...ends.filter((at) => at > 0), opening.length);
  return opening.slice(0, end).trim();
}

/** What a board shows of these ideas, in their order: one query, none for no idea. */
export async function showIdeas(viewer: Viewer, ids: number[]): Promise<IdeaCard[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      thread: threads,
      idea: ideas,
      body: {
        id: posts.id,
        kind: posts.kind,
        authorId: posts.authorId,
        opening: posts.opening,
        withdrawnAt: posts.withdrawnAt,
        hiddenByDecision: posts.hiddenByDecision,
        removedByDecision: posts.removedByDecision,
      },
      space: spaces,
      author: authorColumns,
      product: { slug: products.slug, name: products.name },
      shippedIn: productVersions.name,
      voted: votedColumn(viewer),
    })
    .from(ideas)
    .innerJoin(threads, eq(threads.id, ideas.threadId))
    .innerJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.kind, "body")))
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .leftJoin(products, eq(products.id, threads.productId))
    .leftJoin(productVersions, eq(productVersions.id, ideas.shippedIn))
    .where(
      and(
        sql`${ideas.threadId} = any(${sql.param(ids)}::bigint[])`,
        ideas.listed,
        isVisible(viewer, threads.spaceId),
      ),
    );
  const byId = new Map(rows.map((row) => [row.thread.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { thread, idea, body, space, author, product, shippedIn, voted } = row;
    return {
      id: String(id),
      bodyPostId: String(body.id),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
      opening: problemIn(body.opening),
      space: {
        slug: space.slug,
        name: wordsIn(viewer.locale, space.name),
        path: spacePath(space.slug),
        hue: space.hue,
      },
      product: product && { ...product, path: productPath(product.slug) },
      tags: thread.tags,
      author: author && representPerson(author),
      createdAt: thread.createdAt.toISOString(),
      status: idea.status,
      statusAt: idea.statusAt.toISOString(),
      shippedIn,
      votes: thread.score,
      answerCount: thread.answerCount,
      voted,
      canVote: voted ? canTakeBack(viewer, thread, body) : canSupport(viewer, thread, body, idea.status),
    };
  });
}
