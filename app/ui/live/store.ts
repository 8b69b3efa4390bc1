import { useSyncExternalStore } from "react";

/** What the stream has said since the page was made; as of the page itself where it said nothing. */
export type Live = {
  /** Unread notifications; null until the stream has said how many. */
  unread: number | null;
  /** Scores by post, and numbers of answers by thread. */
  scores: Record<string, { score: number } | undefined>;
  answers: Record<string, number | undefined>;
};

let live: Live = { unread: null, scores: {}, answers: {} };
const nothing = live;
const hearers = new Set<() => void>();

const hear = (hearer: () => void) => {
  hearers.add(hearer);
  return () => void hearers.delete(hearer);
};

export const peek = (): Live => live;

export function tell(next: Partial<Live>): void {
  live = { ...live, ...next };
  for (const hearer of hearers) hearer();
}

/** @param pick what the component shows of it: a figure, or an object that is there already */
export function useLive<T>(pick: (live: Live) => T): T {
  return useSyncExternalStore(
    hear,
    () => pick(live),
    () => pick(nothing),
  );
}
