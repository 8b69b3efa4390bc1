import { lookBack, type Position } from "#app/domain/live/position.ts";
import type { Happened } from "#app/domain/live/read-news.ts";
import { couldSee } from "#app/lib/snapshot.ts";
import type { LiveStream } from "./live-stream.server.ts";

/** Somebody on a stream: by which session, what they watch, and how far they have been told. */
export type Reader = {
  sessionHash: string;
  memberId: string;
  /** Watched threads; with the moment of a page that was made before the stream began, until it has been told since. */
  threads: Map<number, number | null>;
  /** Null until the first pass, for who does not come back from an earlier stream. */
  position: Position | null;
  /** That position, as their browser names it when it comes back. */
  id: string | undefined;
  /** They come back from further away than can be told. */
  astray: boolean;
  stream: LiveStream;
  /** When they are asked to come anew, in milliseconds since 1970. */
  until: number;
  /** The inbox as last told, as JSON. */
  inbox: string | null;
};

/** From where the news are to be read so that nobody misses any. */
export function sinceFor(readers: Reader[]): { xmin: bigint | null; at: number | null } {
  let xmin: bigint | null = null;
  let at: number | null = null;
  for (const { position, threads } of readers) {
    if (position && (xmin === null || position.xmin < xmin)) xmin = position.xmin;
    for (const made of threads.values()) if (made !== null && (at === null || made < at)) at = made;
  }
  return { xmin, at };
}

/** Which of what happened in a thread is new to a reader. */
export function newTo({ position, threads }: Reader, threadId: number, events: Happened[]): Happened[] {
  const made = threads.get(threadId) ?? null;
  if (made !== null) return events.filter(({ at }) => at > made);
  return position ? events.filter(({ tx }) => !couldSee(position, tx)) : [];
}

/** Whether a reader can no longer be told what they missed: it is too long ago, or of another base. */
export function isAstray({ position, astray }: Reader, upTo: Position): boolean {
  return astray || (position !== null && (upTo.at - position.at > lookBack || position.xmax > upTo.xmax));
}
