import { countInboxes } from "#app/domain/live/count-inboxes.ts";
import { canWatch, findWatchedPosts, findWatchedThreads } from "#app/domain/live/find-watched.ts";
import { findWatchers, type Watcher } from "#app/domain/live/find-watchers.ts";
import { idOf } from "#app/domain/live/position.ts";
import { type Happened, readNews } from "#app/domain/live/read-news.ts";
import { type News, tellThread } from "#app/domain/live/tell.ts";
import { log } from "#app/services/log.server.ts";
import { isAstray, newTo, type Reader, sinceFor } from "./live-readers.server.ts";
import { reconnectIn } from "./live-stream.server.ts";

/**
 * The streams of this process. Whatever wakes them (a notification on the base, or a second gone by), one pass looks
 * for all of them together: it reads the news, then everybody's rights anew, then the present state of what the news
 * are about, and writes to each what that one may know. So a pass costs the same few queries for one reader and for
 * five hundred, nothing is told by rights older than the news, and who lost a right is gone a second later at most.
 */
export type LiveStreams = {
  join(reader: Reader): void;
  leave(reader: Reader): void;
  count(memberId?: string): number;
  /** Something may have changed: for this member, in these threads, or anywhere. A hint, never content. */
  wake(hint: { memberId?: string; threadIds?: string[] }): void;
  close(): void;
};

/** Milliseconds: a storm of changes is told in so many passes a second at most; rights are looked at so often. */
const [shortestPause, tick, beatEvery] = [100, 1_000, 20_000] as const;
/** Ticks after which every inbox is counted again, told of or not. */
const recountEvery = 5;
/** A browser too many is shown the door for so long, in milliseconds. */
const elsewhere = 300_000;
/** Streams of one member; of one browser there is one, however many tabs it has. */
const mostOfMember = 5;

export function openLiveStreams(): LiveStreams {
  const readers = new Set<Reader>();
  const told = new Set<string>();
  let [wanted, running, closed] = [false, false, false];
  let ticks = 0;
  let counted = 0;

  const run = async () => {
    if (running || closed) return;
    running = true;
    while (wanted && readers.size > 0 && !closed) {
      wanted = false;
      const began = Date.now();
      const members = new Set(told);
      told.clear();
      await pass(members).catch((error: Error) => {
        for (const memberId of members) told.add(memberId);
        log.debug({ err: error.message }, "live streams: the base does not answer, trying again");
      });
      await new Promise((resolve) => setTimeout(resolve, shortestPause - (Date.now() - began)));
    }
    running = false;
  };
  const wake = () => {
    wanted = true;
    void run();
  };

  const pass = async (members: Set<string>) => {
    const all = [...readers];
    const watched = new Set(all.flatMap(({ threads }) => [...threads.keys()]));
    const { upTo, events, tooMany } = await readNews(sinceFor(all), [...watched]);
    // Only after the news: nothing may be told by rights from before it happened.
    const [watchers, threads, posts] = await Promise.all([
      findWatchers([...new Set(all.map(({ sessionHash }) => sessionHash))]),
      findWatchedThreads([...watched]),
      findWatchedPosts([...new Set(events.flatMap(({ postId }) => postId ?? []))]),
    ]);
    const everyone = ticks - counted >= recountEvery;
    if (everyone) counted = ticks;
    const toCount = all
      .filter(({ memberId, inbox }) => inbox === null || everyone || members.has(memberId))
      .flatMap(({ sessionHash }) => watchers.get(sessionHash) ?? []);
    const counts = await countInboxes(toCount);
    const recounted = new Set(toCount.map(({ viewer }) => viewer.member.id));
    const byThread = Map.groupBy(events, ({ threadId }) => threadId);
    const id = await idOf(upTo);
    for (const reader of all) {
      const watcher = watchers.get(reader.sessionHash);
      if (!watcher) {
        reader.stream.close("signed-out", reconnectIn(1_000));
        continue;
      }
      const lost = [...reader.threads.keys()].filter((one) => !canWatch(watcher, threads.get(one)));
      if (lost.length > 0) {
        reader.stream.close("thread", reconnectIn(1_000));
        continue;
      }
      const reset = isAstray(reader, upTo) || (tooMany && reader.position !== null);
      const news = reset ? {} : tell(reader, watcher);
      if (recounted.has(reader.memberId)) {
        const inbox = counts.get(reader.memberId) ?? { unread: 0, newest: null };
        const text = JSON.stringify(inbox);
        if (text !== reader.inbox) news.inbox = inbox;
        reader.inbox = text;
      }
      const says = news.threads || news.inbox;
      if (reset) reader.stream.send({ event: "reset", id, data: news });
      else if (says || reader.position === null) reader.stream.send({ event: "news", id, data: news });
      Object.assign(reader, { position: upTo, id, astray: false });
      for (const one of reader.threads.keys()) reader.threads.set(one, null);
    }

    function tell(reader: Reader, { viewer }: Watcher): News {
      const news: News = {};
      for (const threadId of reader.threads.keys()) {
        const thread = threads.get(threadId);
        const here: Happened[] = newTo(reader, threadId, byThread.get(threadId) ?? []);
        const said = thread && tellThread(thread, here, posts, viewer.member.id);
        if (said) news.threads = { ...news.threads, [threadId]: said };
      }
      return news;
    }
  };

  const ticking = setInterval(() => {
    ticks++;
    wake();
  }, tick);
  const beating = setInterval(() => {
    const now = Date.now();
    for (const { stream, id, until } of [...readers]) {
      if (now > until) stream.close("anew", reconnectIn(500));
      else stream.beat(id);
    }
  }, beatEvery);

  return {
    join(reader) {
      if (closed) return reader.stream.close("restart", reconnectIn(1_000));
      const own = [...readers].filter(({ memberId }) => memberId === reader.memberId);
      if (own.length >= mostOfMember) own[0]?.stream.close("elsewhere", elsewhere);
      readers.add(reader);
      wake();
    },
    leave: (reader) => void readers.delete(reader),
    count: () => readers.size,
    wake({ memberId, threadIds }) {
      if (memberId) told.add(memberId);
      // What is about a thread that nobody watches can wait for the next second.
      const far =
        threadIds?.length &&
        ![...readers].some(({ threads }) => threadIds.some((id) => threads.has(Number(id))));
      if (!far) wake();
    },
    close() {
      closed = true;
      clearInterval(ticking);
      clearInterval(beating);
      for (const { stream } of [...readers]) stream.close("restart", reconnectIn(1_000));
    },
  };
}
