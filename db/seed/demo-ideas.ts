import { and, eq } from "drizzle-orm";
import { moveVotes } from "#app/domain/ideas/move-votes.ts";
import { deriveThread } from "#app/domain/threads/derive.ts";
import { standing } from "#app/domain/threads/standing.ts";
import { wishHeading } from "#app/i18n/ideas.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import { nothingKnown } from "#app/lib/markdown/known.ts";
import { slugify } from "#app/lib/slug.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import type { Tx } from "#db/client.server.ts";
import {
  ideaSteps,
  ideas,
  posts,
  products,
  productVersions,
  spaces,
  threadActs,
  threads,
  threadTags,
  voteReasons,
  votes,
} from "#db/schema/index.ts";
import { type DemoIdea, englishIdeas, frenchIdeas, ideaSpaces, mergedIdea } from "./demo/ideas.ts";
import { momentOf } from "./demo/shapes.ts";

type People = Map<string, { id: string; official: boolean }>;

/** Two boxes of ideas with one in every state, votes, reasons and steps. @returns their threads */
export async function writeIdeas(tx: Tx, people: People, now: Date): Promise<number[]> {
  const spaceIds = new Map<string, string>();
  for (const [place, space] of ideaSpaces.entries()) {
    const [made] = await tx
      .insert(spaces)
      .values({ ...space, position: 10 + place, defaultKind: "idea", kinds: ["idea"] })
      .returning({ id: spaces.id });
    spaceIds.set(space.slug, made!.id);
  }
  const ids: number[] = [];
  for (const idea of [...frenchIdeas, ...englishIdeas, mergedIdea])
    ids.push(await writeIdea(tx, idea, spaceIds.get(idea.space)!, people, now));
  await merge(tx, people, now);
  return ids;
}

async function writeIdea(
  tx: Tx,
  idea: DemoIdea,
  spaceId: string,
  people: People,
  now: Date,
): Promise<number> {
  const language = idea.space === "ideas" ? "en" : "fr";
  const createdAt = momentOf(idea.at, now);
  const answers = idea.answers ?? [];
  const activeAt = answers[0] ? momentOf(answers[0].at, now) : createdAt;
  const productId = idea.product ? await productOf(tx, idea.product) : null;
  const authorId = people.get(idea.author)!.id;
  const [thread] = await tx
    .insert(threads)
    .values({
      ...{ spaceId, kind: "idea", title: idea.title, slug: slugify(idea.title), language, authorId },
      ...{ tags: idea.tags, productId, createdAt, updatedAt: activeAt, activeAt },
    })
    .returning({ id: threads.id });
  const threadId = thread!.id;
  await tx.insert(threadTags).values(idea.tags.map((tag) => ({ threadId, tag, createdAt })));
  const body = `${idea.problem}\n\n## ${wishHeading(language)}\n\n${idea.wish}`;
  const bodyId = await writePost(tx, threadId, "body", { author: idea.author, at: createdAt, body }, people);
  const up = idea.votes.by.length;
  await tx
    .update(posts)
    .set({ up, score: up, standing: standing(up, 0) })
    .where(eq(posts.id, bodyId));
  await tx.insert(votes).values(
    idea.votes.by.map((by, place) => ({
      postId: bodyId,
      memberId: people.get(by)!.id,
      value: 1,
      // The first ones soon, the others over the time since.
      createdAt: momentOf({ daysAgo: (idea.votes.from * (up - place)) / up, hoursAgo: 0 }, now),
    })),
  );
  const saidAt = momentOf({ daysAgo: idea.votes.from / 2, hoursAgo: 0 }, now);
  for (const { by, words, quotable } of idea.why ?? [])
    await tx
      .insert(voteReasons)
      .values({ postId: bodyId, memberId: people.get(by)!.id, words, quotable, saidAt });
  for (const { author, at, body: said } of answers)
    await writePost(tx, threadId, "answer", { author, at: momentOf(at, now), body: said }, people);
  await deriveThread(tx, threadId);
  await writeSteps(tx, threadId, productId, idea, people, now);
  return threadId;
}

async function productOf(tx: Tx, slug: string): Promise<string> {
  const [product] = await tx.select({ id: products.id }).from(products).where(eq(products.slug, slug));
  return product!.id;
}

async function writePost(
  tx: Tx,
  threadId: number,
  kind: "body" | "answer",
  { author, at, body }: { author: string; at: Date; body: string },
  people: People,
): Promise<number> {
  const { html, text } = await renderMarkdown(body, nothingKnown);
  const { id: authorId, official } = people.get(author)!;
  const [post] = await tx
    .insert(posts)
    .values({
      ...{ threadId, kind, authorId, markdown: body, html, opening: firstLine(text, 300), official },
      ...{ standing: standing(0, 0), createdAt: at, updatedAt: at },
    })
    .returning({ id: posts.id });
  return post!.id;
}

async function writeSteps(
  tx: Tx,
  threadId: number,
  productId: string | null,
  { steps, at: proposed }: DemoIdea,
  people: People,
  now: Date,
): Promise<void> {
  let status: DemoIdea["steps"][number]["to"] = "new";
  let statusAt = momentOf(proposed, now);
  let shippedIn: string | null = null;
  for (const { to, by, at, fr, en, version } of steps) {
    const [found] = version
      ? await tx
          .select({ id: productVersions.id })
          .from(productVersions)
          .where(and(eq(productVersions.productId, productId!), eq(productVersions.name, version)))
      : [];
    shippedIn = found?.id ?? null;
    const madeAt = momentOf(at, now);
    await tx.insert(ideaSteps).values({
      ...{ threadId, fromStatus: status, toStatus: to, reasonFr: fr, reasonEn: en },
      ...{ versionId: shippedIn, madeBy: people.get(by)!.id, madeAt },
    });
    status = to;
    statusAt = madeAt;
  }
  await tx.update(ideas).set({ status, statusAt, shippedIn }).where(eq(ideas.threadId, threadId));
}

/** As staff would have merged it. */
async function merge(tx: Tx, people: People, now: Date): Promise<void> {
  const idOf = async (title: string) =>
    (
      await tx
        .select({ id: threads.id })
        .from(threads)
        .where(eq(threads.slug, slugify(title)))
    )[0]!.id;
  const [from, to] = [await idOf(mergedIdea.title), await idOf(mergedIdea.into)];
  await tx.update(threads).set({ mergedInto: to }).where(eq(threads.id, from));
  const [act] = await tx
    .insert(threadActs)
    .values({
      ...{ act: "merged", threadId: from, otherThreadId: to, facts: { answerIds: [], bodyId: null } },
      ...{ madeBy: people.get(mergedIdea.mergedBy)!.id, madeAt: momentOf(mergedIdea.mergedAt, now) },
    })
    .returning({ id: threadActs.id });
  await moveVotes(tx, act!.id, from, to);
}
