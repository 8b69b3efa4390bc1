import { LRUCache } from "lru-cache";
import { changesHeard } from "./page-cache.server.ts";

/** Searches read rows that are written a moment after the change they are of: nothing is kept for longer than this. */
const longest = 60_000;
const kept = new LRUCache<string, { heard: number; answer: Promise<object> }>({ max: 500, ttl: longest });

/**
 * What many ask for in the same words and get the same answer to, whoever they are: kept until anything at all changes, so
 * that what goes out of sight is never given from here. @param key everything that the answer depends on
 */
export function keepAnswer<T extends object>(key: string, make: () => Promise<T>): Promise<T> {
  const heard = changesHeard();
  const known = kept.get(key);
  if (known && known.heard === heard) return known.answer as Promise<T>;
  const answer = make();
  if (heard !== null) {
    kept.set(key, { heard, answer });
    answer.catch(() => kept.delete(key));
  }
  return answer;
}
