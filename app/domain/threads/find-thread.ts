import { and, eq } from "drizzle-orm";
import { type AnswersAsked, usualOrder } from "#app/lib/answers-address.ts";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { spaces, threads } from "#db/schema/index.ts";
import { canPropose } from "../duplicates/policy.ts";
import { NotFound } from "../errors.ts";
import { listFreshness } from "../freshness/list-freshness.ts";
import { canCheck } from "../freshness/policy.ts";
import type { FreshnessView } from "../freshness/views.ts";
import { canSupport, canTakeBack } from "../ideas/policy.ts";
import { canSayMeToo } from "../me-toos/policy.ts";
import { saidMeToo } from "../me-toos/said-me-too.ts";
import { canSetProduct } from "../products/policy.ts";
import { readAtColumn } from "../reads/unread.ts";
import { canUseReplies } from "../replies/policy.ts";
import { duplicatesColumn } from "../reuses/duplicates.ts";
import { canJudge, isReusable } from "../reuses/policy.ts";
import type { ReuseView } from "../reuses/views.ts";
import { isVisible } from "../spaces/visible.ts";
import { levelColumn } from "../subscriptions/find-subscription.ts";
import { listValidities } from "../validity/list-validities.ts";
import { canSayValidity } from "../validity/policy.ts";
import type { ValidityView } from "../validity/views.ts";
import type { Viewer } from "../viewer.ts";
import { admitToThread, takenDown } from "./gone.ts";
import { listDuplicates } from "./list-duplicates.ts";
import { listNotices } from "./list-notices.ts";
import { findAnswerSince, findBody, listAnswers, listComments } from "./list-posts.ts";
import { listRelated } from "./list-related.ts";
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
  type PostFacts,
  type ThreadFacts,
} from "./policy.ts";
import { authors, type PostRow, representPost, representRow, rowColumns } from "./represent.ts";
import type { PostRights, PostView, ThreadView } from "./views.ts";

/**
 * A thread as its page shows it: a handful of queries, whatever its length.
 * @param options which page of answers, in which order @throws {NotFound} @throws {Gone}
 */
export async function findThread(
  viewer: Viewer,
  threadId: number,
  { now, ...asked }: AnswersAsked & { now: Date },
): Promise<ThreadView> {
  const [thread] = await db
    .select({
      ...rowColumns,
      spaceId: threads.spaceId,
      authorId: threads.authorId,
      archivedAt: threads.archivedAt,
      productId: threads.productId,
      gone: threads.gone,
      withdrawnAt: threads.withdrawnAt,
      hiddenByDecision: threads.hiddenByDecision,
      removedByDecision: threads.removedByDecision,
      takenDown: takenDown(threads),
      readAt: readAtColumn(viewer),
      follows: levelColumn(viewer, "thread", threads.id),
      saidMeToo: saidMeToo(viewer, threads.id),
      duplicates: duplicatesColumn(viewer, threads.id),
    })
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(and(eq(threads.id, threadId), isVisible(viewer, threads.spaceId)));
  if (!thread) throw new NotFound();
  const gone = admitToThread(viewer, thread);

  const usual = usualOrder(thread.kind);
  const order = asked.order ?? usual;
  const { readAt } = thread;
  const [body, answers, unread] = await Promise.all([
    findBody(viewer, threadId),
    listAnswers(viewer, threadId, { ...asked, order }),
    readAt && readAt < thread.activeAt ? findAnswerSince(threadId, readAt) : undefined,
  ]);
  if (!body) throw new NotFound();
  const shown = answers.rows;
  const accepted = thread.productId ? shown.filter((post) => post.acceptedAt && !isGone(post)) : [];
  const [comments, related, notices, duplicates, validities, freshness] = await Promise.all([
    listComments(viewer, [body.id, ...shown.map((post) => post.id)]),
    listRelated(viewer, thread),
    listNotices(thread),
    listDuplicates(viewer, thread),
    listValidities(accepted.map(({ id }) => id)),
    listFreshness(
      viewer,
      shown.filter((post) => !isGone(post)),
    ),
  ]);
  const represent = representer(viewer, thread, now, { comments, validities, freshness });
  return {
    ...representRow(thread, viewer.locale),
    gone,
    follow: viewer.member && { level: thread.follows },
    saidMeToo: thread.saidMeToo,
    notices,
    body: represent(body),
    answers: shown.map(represent),
    order,
    usualOrder: usual,
    nextAnswers: answers.next,
    prevAnswers: answers.prev,
    firstUnread: unread ? { postId: String(unread), here: shown.some(({ id }) => id === unread) } : null,
    related,
    ...duplicates,
    can: {
      answer: !gone && canAnswer(viewer, thread),
      meToo: !gone && !thread.saidMeToo && canSayMeToo(viewer, thread),
      moderate: moderates(viewer, thread),
      propose: !gone && !moderates(viewer, thread) && canPropose(viewer, thread),
      setProduct: !gone && canSetProduct(viewer, thread, body),
    },
  };
}

type Beside = {
  comments: Map<number, PostRow[]>;
  validities: Map<number, ValidityView>;
  freshness: Map<number, Omit<FreshnessView, "can">>;
};

/** Posts become views with the answers of the policy beside them. */
function representer(
  viewer: Viewer,
  thread: ThreadFacts & {
    answerCount: number;
    gone: boolean;
    duplicates: number;
    productId: string | null;
    ideaStatus: IdeaStatus | null;
  },
  now: Date,
  { comments, validities, freshness }: Beside,
) {
  // In a thread that is gone nothing goes on; it can be brought back.
  const goesOn = !thread.gone;
  const rights = (post: PostRow): PostRights => ({
    vote: goesOn && maySupport(viewer, thread, post),
    voteDown: goesOn && !isWish(thread, post) && canVoteDown(viewer, thread, post),
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
    openSuggestions: canEdit(viewer, thread, post) ? waitingOn(post) : undefined,
    reuse: goesOn && isReusable(thread, post) ? reuseOf(viewer, thread, post) : undefined,
    validity: goesOn ? withRight(validities.get(post.id), canSayValidity(viewer, thread, post)) : undefined,
    freshness: goesOn ? freshOf(freshness.get(post.id), canCheck(viewer, thread, post)) : undefined,
  });
}

type Wishing = ThreadFacts & { ideaStatus: IdeaStatus | null };

/** The opening of an idea, which is voted for as such. */
const isWish = (thread: Wishing, post: PostFacts) => post.kind === "body" && thread.ideaStatus !== null;

function maySupport(viewer: Viewer, thread: Wishing, post: PostRow): boolean {
  if (!isWish(thread, post) || !thread.ideaStatus) return canVote(viewer, thread, post);
  return post.myVote === 1
    ? canTakeBack(viewer, thread, post)
    : canSupport(viewer, thread, post, thread.ideaStatus);
}

function reuseOf(viewer: Viewer, thread: ThreadFacts & { duplicates: number }, post: PostRow): ReuseView {
  return {
    count: post.reuseCount + thread.duplicates,
    said: post.myVerdict ?? null,
    can: { judge: canJudge(viewer, thread, post), save: canUseReplies(viewer) },
  };
}

function withRight(validity: ValidityView | undefined, can: boolean): PostView["validity"] {
  return validity && { ...validity, can };
}

function freshOf(marked: Omit<FreshnessView, "can"> | undefined, can: boolean): FreshnessView | undefined {
  return marked || can ? { checked: null, superseded: null, ...marked, can } : undefined;
}

/** Of several suggestions the list of all that waits is where to begin. */
function waitingOn({ id, suggested }: PostRow): PostView["openSuggestions"] {
  if (!suggested) return undefined;
  const { count, first } = suggested;
  return { count, path: count === 1 ? `${postPath(id)}/suggestions/${first}` : "/suggestions" };
}
