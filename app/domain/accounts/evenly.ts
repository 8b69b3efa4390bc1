import { setTimeout as wait } from "node:timers/promises";

/**
 * Gives the outcome of `work` after `milliseconds` at the earliest, success or refusal alike: how long it took to find
 * something, or nothing, then stays unseen.
 */
export async function evenly<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), wait(milliseconds)]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}
