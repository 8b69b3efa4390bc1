import { and, asc, desc, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts, spaces, threads, threadTags, votes } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { countOpenSuggestions } from "../history/count-open-suggestions.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { afterAnswer, answerCursor, answerOrder } from "./answer-order.ts";
import { admitToThread, isThere, takenDown } from "./gone.ts";
import { listDuplicates } from "./list-duplicates.ts";
import { listNotices } from "./list-notices.ts";
import {
  canAccept,
  canAnonymise,
  canAnswer,
  canComment,
  canEdit,
  canReadGone,
  canSuggest,
  canVote,
  canVoteDown,
  canWithdraw,
  canWithdrawAcceptance,
  isGone,
  moderates,
  type ThreadFacts,
} from "./policy.ts";
import {
  authorColumns,
  authors,
  type PostRow,
  representPost,
  representRow,
  rowColumns,
} from "./represent.ts";
import type { PostRights, PostView, ThreadRow, ThreadView } from "./views.ts";

/** Answers a page; threads longer than this are read page by page. */
export const answersPerPage = 20;
/** Comments shown under one post; imports can bring more, and the newest ones are left to later pages. */
const commentsPerPost = 50;

/**
 * A thread as its page shows it: a handful of queries, whatever its length.
 * @param options.after cursor of a page of answers @throws {NotFound} @throws {Gone}
 */
export async function findThread(
  viewer: Viewer,
  threadId: number,
  options: { after?: string; now: Date },
): Promise<ThreadView> {
  const [thread] = await db
    .select({
      ...rowColumns,
      spaceId: threads.spaceId,
      authorId: threads.authorId,
      archivedAt: threads.archivedAt,
      gone: threads.gone,
      withdrawnAt: threads.withdrawnAt,
      hiddenByDecision: threads.hiddenByDecision,
      removedByDecision: threads.removedByDecision,
      takenDown: takenDown(threads),
    })
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(and(eq(threads.id, threadId), isVisible(viewer, threads.spaceId)));
  if (!thread) throw new NotFound();
  const gone = admitToThread(viewer, thread);

  const main = await listPosts(viewer, threadId, options.after);
  const answers = main.filter((post) => post.kind === "answer");
  const shown = answers.slice(0, answersPerPage);
  const last = shown.at(-1);
  const body = main.find((post) => post.kind === "body");
  if (!body) throw new NotFound();
  const [comments, suggested, related, notices, duplicates] = await Promise.all([
    listComments([body.id, ...shown.map((post) => post.id)]),
    countOpenSuggestions([body, ...shown].filter((post) => canEdit(viewer, thread, post))),
    listRelated(viewer, thread),
    listNotices(thread),
    listDuplicates(viewer, thread),
  ]);
  const represent = representer(viewer, thread, options.now, comments, suggested);
  return {
    ...representRow(thread, viewer.locale),
    gone,
    notices,
    body: represent(body),
    answers: shown.map(represent),
    nextAnswers: answers.length > answersPerPage && last ? answerCursor(last) : null,
    related,
    ...duplicates,
    can: { answer: !gone && canAnswer(viewer, thread), moderate: moderates(viewer, thread) },
  };
}

/** The body and one page of answers, in the order people should read them. */
async function listPosts(viewer: Viewer, threadId: number, after: string | undefined): Promise<PostRow[]> {
  const select = () =>
    db
      .select({ post: posts, author: authorColumns, myVote: myVoteOf(viewer), takenDown: takenDown(posts) })
      .from(posts)
      .leftJoin(authors, eq(authors.id, posts.authorId));
  const there = eq(posts.threadId, threadId);
  const [bodies, answers] = await Promise.all([
    select().where(and(there, eq(posts.kind, "body"))),
    select()
      .where(and(there, eq(posts.kind, "answer"), afterAnswer(after)))
      .orderBy(...answerOrder)
      .limit(answersPerPage + 1),
  ]);
  return [...bodies, ...answers].map(({ post, ...rest }) => ({ ...post, ...rest }));
}

function myVoteOf(viewer: Viewer): SQL<number | null> {
  if (!viewer.member) return sql<number | null>`null::smallint`;
  return sql<
    number | null
  >`(select ${votes.value} from ${votes} where ${votes.postId} = ${posts.id} and ${votes.memberId} = ${viewer.member.id})`;
}

/** The first comments of each of these posts, in one query. */
async function listComments(parentIds: number[]): Promise<Map<number, PostRow[]>> {
  const numbered = db
    .select({
      id: posts.id,
      place: sql<number>`row_number() over (partition by ${posts.parentId} order by ${posts.id})`.as("place"),
    })
    .from(posts)
    .where(
      and(
        // As one array the statement is the same for any number of posts, and PostgreSQL plans it once.
        sql`${posts.parentId} = any(${sql.param(parentIds)}::bigint[])`,
        eq(posts.kind, "comment"),
      ),
    )
    .as("numbered");
  const rows = await db
    .select({ post: posts, author: authorColumns, takenDown: takenDown(posts) })
    .from(numbered)
    .innerJoin(posts, eq(posts.id, numbered.id))
    .leftJoin(authors, eq(authors.id, posts.authorId))
    .where(sql`${numbered.place} <= ${commentsPerPost}`)
    .orderBy(asc(posts.id));
  const byParent = new Map<number, PostRow[]>();
  for (const { post, ...rest } of rows) {
    const parentId = post.parentId ?? 0;
    byParent.set(parentId, [...(byParent.get(parentId) ?? []), { ...post, ...rest, myVote: null }]);
  }
  return byParent;
}

/** How many threads of each tag, newest first, are looked through for related ones. */
const relatedPerTag = 50;

/** Solved questions that share a tag with this one, in the same language. */
async function listRelated(
  viewer: Viewer,
  thread: { id: number; tags: string[]; language: "fr" | "en" },
): Promise<ThreadRow[]> {
  if (thread.tags.length === 0) return [];
  const near = sql`(
    select n.thread_id, count(*) as shared
    from unnest(${sql.param(thread.tags)}::text[]) own(tag)
    cross join lateral (
      select tt.thread_id from ${threadTags} tt where tt.tag = own.tag
      order by tt.created_at desc, tt.thread_id desc limit ${relatedPerTag}
    ) n group by n.thread_id) near`;
  const rows = await db
    .select(rowColumns)
    .from(threads)
    .innerJoin(near, sql`near.thread_id = ${threads.id}`)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(
      and(
        ne(threads.id, thread.id),
        eq(threads.language, thread.language),
        isNotNull(threads.solvedAt),
        isThere(threads),
        isVisible(viewer, threads.spaceId),
      ),
    )
    .orderBy(sql`near.shared desc`, desc(threads.score), desc(threads.id))
    .limit(4);
  return rows.map((row) => representRow(row, viewer.locale));
}

/** Posts become views with the answers of the policy beside them. */
function representer(
  viewer: Viewer,
  thread: ThreadFacts & { answerCount: number; gone: boolean },
  now: Date,
  comments: Map<number, PostRow[]>,
  suggested: Map<number, number>,
) {
  // In a thread that is gone nothing goes on; it can be brought back.
  const goesOn = !thread.gone;
  const rights = (post: PostRow): PostRights => ({
    vote: goesOn && canVote(viewer, thread, post),
    voteDown: goesOn && canVoteDown(viewer, thread, post),
    accept:
      goesOn &&
      (post.acceptedAt && !isGone(post)
        ? canWithdrawAcceptance(viewer, thread)
        : canAccept(viewer, thread, post, now)),
    comment: goesOn && canComment(viewer, thread, post),
    edit: goesOn && canEdit(viewer, thread, post),
    suggest: goesOn && canSuggest(viewer, thread, post),
    withdraw: canWithdraw(viewer, thread, post),
    anonymise: canAnonymise(viewer, thread, post),
    moderate: moderates(viewer, thread),
  });
  return (post: PostRow): PostView => ({
    ...representPost(
      post,
      rights(post),
      (comments.get(post.id) ?? []).map((comment) =>
        representPost(comment, rights(comment), [], canReadGone(viewer, thread, comment)),
      ),
      canReadGone(viewer, thread, post),
    ),
    openSuggestions: suggested.get(post.id),
  });
}
