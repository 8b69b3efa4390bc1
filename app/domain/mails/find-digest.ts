import { and, desc, eq, gte, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, spaces, threadReads, threads } from "#db/schema/index.ts";
import { findTold } from "../notifications/find-told.ts";
import type { ToldNow } from "../notifications/views.ts";
import { isVisible } from "../spaces/visible.ts";
import { hearsNewsAt, heldBy as heldAbout, levelAt } from "../subscriptions/held.ts";
import { isThere } from "../threads/gone.ts";
import type { Recipient } from "./find-recipient.ts";

export type DigestThread = {
  id: number;
  title: string;
  path: string;
  space: Record<string, string>;
  createdAt: Date;
  /** It began since the last digest. */
  fresh: boolean;
  /** Answers and comments since then that the reader has not read, nor written. */
  newPosts: number;
};

export type Digest = { forYou: ToldNow[]; news: DigestThread[]; waiting: DigestThread[] };

const most = 100;
/** How long a question may have waited to be named again beside something new, in milliseconds. */
const patience = 14 * 86_400_000;
const parents = alias(posts, "parents");

/**
 * What a digest tells one member: what was noted for them and not read, what is new in what they follow, and questions
 * without an answer where they know their way about. Everything as they may see it now.
 * @returns null when nothing is new: then nothing is sent
 */
export async function findDigest(reader: Recipient, since: Date): Promise<Digest | null> {
  const forYou = await findTold(reader.viewer, { since });
  const waiting = await findWaiting(reader, since);
  const named = new Set([...waiting.map(({ id }) => id), ...forYou.map(({ threadId }) => threadId)]);
  const news = (await findNews(reader, since)).filter(({ id }) => !named.has(id));
  const somethingNew = forYou.length > 0 || news.length > 0 || waiting.some(({ fresh }) => fresh);
  return somethingNew ? { forYou, news, waiting } : null;
}

/** What holds for the reader about a thread as `threads` reads it, to select from; `author` wrote in it. */
const heldBy = (memberId: string, author: SQL): SQL =>
  heldAbout({
    memberId: sql`${memberId}::uuid`,
    thread: {
      id: sql`${threads.id}`,
      spaceId: sql`${threads.spaceId}`,
      productId: sql`${threads.productId}`,
      tags: sql`${threads.tags}`,
    },
    actorId: author,
  });

async function findNews({ viewer, memberId }: Recipient, since: Date): Promise<DigestThread[]> {
  const fresh = sql<boolean>`bool_or(${posts.kind} = 'body')`;
  const rows = await db
    .select({
      id: threads.id,
      title: threads.title,
      slug: threads.slug,
      space: spaces.name,
      createdAt: threads.createdAt,
      fresh,
      newPosts: sql<number>`count(*) filter (where ${posts.kind} <> 'body')::int`,
    })
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .innerJoin(posts, eq(posts.threadId, threads.id))
    .leftJoin(parents, eq(parents.id, posts.parentId))
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, memberId)))
    .where(
      and(
        isThere(threads),
        isVisible(viewer, threads.spaceId),
        gte(threads.activeAt, since),
        gte(posts.createdAt, since),
        isThere(posts),
        isNull(parents.hiddenByDecision),
        isNull(parents.removedByDecision),
        sql`${posts.authorId} is distinct from ${memberId}`,
        sql`${posts.createdAt} > coalesce(${threadReads.readAt}, '-infinity')`,
        sql`exists (select 1 from ${heldBy(memberId, sql`${posts.authorId}`)} h
          where ${hearsNewsAt(sql`(${posts.kind} = 'comment')`)})`,
      ),
    )
    .groupBy(threads.id, spaces.id)
    .orderBy(desc(threads.activeAt), desc(threads.id))
    .limit(most);
  return rows.map(({ slug, ...row }) => ({ ...row, path: threadPath({ id: row.id, slug }) }));
}

/** Tags in which a member's answers were accepted or found helpful at least twice, the strongest five. */
function strengths(memberId: string): SQL {
  return sql`select s.tag from (
    select tag, count(*) as helped from posts a join threads at on at.id = a.thread_id, unnest(at.tags) tag
    where a.author_id = ${memberId} and a.kind = 'answer' and not a.gone and not at.gone
      and (a.accepted_at is not null or a.score > 0)
    group by tag having count(*) >= 2 order by helped desc, tag limit 5) s`;
}

async function findWaiting({ viewer, memberId }: Recipient, since: Date): Promise<DigestThread[]> {
  const held = heldBy(memberId, sql`${threads.authorId}`);
  const knows = sql`${threads.tags} && array(${strengths(memberId)})`;
  const rows = await db
    .select({
      id: threads.id,
      title: threads.title,
      slug: threads.slug,
      space: spaces.name,
      createdAt: threads.createdAt,
    })
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .where(
      and(
        isThere(threads),
        isVisible(viewer, threads.spaceId),
        eq(threads.kind, "question"),
        eq(threads.answerCount, 0),
        isNull(threads.closedAt),
        isNull(threads.lockedAt),
        isNull(threads.archivedAt),
        isNull(threads.duplicateOf),
        gte(threads.createdAt, new Date(since.getTime() - patience)),
        sql`${threads.authorId} is distinct from ${memberId}`,
        // Whoever wants mentions alone is not asked for what they know either.
        sql`exists (select 1 from ${held} h where h.level = ${levelAt("everything")}
          or (h.level <= ${levelAt("answers")} and ${knows}))`,
      ),
    )
    .orderBy(desc(threads.createdAt), desc(threads.id))
    .limit(most);
  return rows.map(({ slug, ...row }) => ({
    ...row,
    path: threadPath({ id: row.id, slug }),
    fresh: row.createdAt >= since,
    newPosts: 0,
  }));
}
