import type { InboxCount } from "./count-inboxes.ts";
import type { WatchedPost, WatchedThread } from "./find-watched.ts";
import type { Happened } from "./read-news.ts";

/**
 * What one message of a stream says: ids and figures, never words. Of each watched thread that something happened to:
 * `answers` and `comments` are new posts of others, `accepted` answers accepted since, `changed` that the page says
 * something else by now (an edit, a decision, a move), `posts` the scores that changed, `answerCount` how many there are.
 */
export type News = {
  threads?: Record<string, ThreadNews>;
  inbox?: InboxCount;
};
export type ThreadNews = {
  answers?: string[];
  comments?: string[];
  accepted?: string[];
  changed?: true;
  posts?: Record<string, { score: number }>;
  answerCount: number;
};

/**
 * Puts into a message what happened in one thread, for one reader who may see it. Of posts that are gone by now nothing
 * is said; what the reader did is told to their other tabs as figures alone.
 * @returns null where nothing of it is worth a message
 */
export function tellThread(
  thread: WatchedThread,
  events: Happened[],
  posts: ReadonlyMap<number, WatchedPost>,
  readerId: string,
): ThreadNews | null {
  const news: ThreadNews = { answerCount: thread.answerCount };
  for (const { name, actorId, postId } of events) {
    const post = postId === null ? undefined : posts.get(postId);
    const stands = post && post.threadId === thread.id && !post.gone;
    const mine = actorId === readerId;
    if (name === "post.voted") {
      if (stands) news.posts = { ...news.posts, [post.id]: { score: post.score } };
    } else if (name === "answer.posted" || name === "comment.posted" || name === "answer.accepted") {
      const list = name === "answer.posted" ? "answers" : name === "comment.posted" ? "comments" : "accepted";
      if (stands && !mine && !news[list]?.includes(String(post.id)))
        news[list] = [...(news[list] ?? []), String(post.id)];
    } else if (!mine && !quiet.test(name)) news.changed = true;
  }
  return events.length > 0 ? news : null;
}

/** Nothing of these shows on a thread's page. */
const quiet = /^(thread\.asked|suggestion\.|banner\.)/;
