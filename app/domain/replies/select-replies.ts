import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { members, posts, savedReplies, threads } from "#db/schema/index.ts";
import { isReusable } from "../reuses/policy.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import type { ReplyRow } from "./views.ts";

const keepers = alias(members, "keepers");

const columns = {
  reply: savedReplies,
  post: posts,
  thread: threads,
  changedBy: sql<string | null>`case when ${keepers.deletedAt} is null then ${keepers.username} end`,
  uses: sql<number>`(select count(*)::int from reuses r
    where r.post_id = ${savedReplies.sourcePostId} and r.kind = 'saved-reply' and r.undone_at is null
      and r.source like ${savedReplies.id}::text || ' %')`,
};

/** Saved replies of answers in spaces this viewer may read, standing or not; who may have any is asked before. */
export function selectReplies(viewer: Viewer, where?: SQL) {
  return db
    .select(columns)
    .from(savedReplies)
    .innerJoin(posts, eq(posts.id, savedReplies.sourcePostId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(keepers, eq(keepers.id, sql`coalesce(${savedReplies.changedBy}, ${savedReplies.createdBy})`))
    .where(and(isVisible(viewer, threads.spaceId), where));
}

export type SelectedReply = Awaited<ReturnType<typeof selectReplies>>[number];

export function representReply({ reply, post, thread, uses, changedBy }: SelectedReply): ReplyRow {
  const stands = isReusable(thread, post) && !thread.gone;
  const state = !stands ? "gone" : post.revisionCount > reply.sourceRevision ? "edited" : "same";
  return {
    id: reply.id,
    title: reply.title,
    language: reply.language,
    source: { postId: String(post.id), title: thread.title, path: postPath(post.id), state },
    uses,
    changedAt: (reply.changedAt ?? reply.createdAt).toISOString(),
    changedBy,
  };
}

/** What a reply says that is made of an answer: the answer, and where it stands. */
export const textOfSource = (markdown: string): string => {
  const link = "\n\n{{source}}";
  return markdown.slice(0, 32_000 - link.length) + link;
};
